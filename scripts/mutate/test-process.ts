/**
 * Runs test files in one process, all in one registry of modules, and stops at the first test that fails: many times quicker than
 * jest, which loads the program anew for each file. Given the paths of the files; tells its parent `Told`.
 */
import { jestExpect } from '@jest/expect';
import * as circus from 'jest-circus';
import { ModuleMocker } from 'jest-mock';
import path from 'node:path';
import { countCalls, type Reached } from './reached';

/** Milliseconds of work for each file and, when asked for, what it reached; or the file that a test failed in and that test. */
export type Told =
  | { readonly milliseconds: Readonly<Record<string, number>>; readonly reached: Readonly<Record<string, Reached>> }
  | { readonly failed: string; readonly test: string };

const mocker = new ModuleMocker(globalThis);
const jest = { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) };
const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect: jestExpect, jest });

/** For a test that says nothing of its own: long enough on a busy machine, short for one that a change makes wait for ever. */
const MILLISECONDS = 60_000;
// Where circus looks for it.
Object.assign(globalThis, { [Symbol.for('TEST_TIMEOUT_SYMBOL')]: MILLISECONDS });

const milliseconds: Record<string, number> = {};
let loading = '';

circus.addEventHandler((event) => {
  if (event.name === 'test_fn_failure') stop(namesOf(event.test), event.error);
  else if (event.name === 'hook_failure') stop(namesOf(event.describeBlock ?? event.test!), event.error);
  else if (event.name === 'error') stop([loading], event.error);
});

function namesOf(block: { readonly name: string; readonly parent?: unknown } | undefined): readonly string[] {
  if (!block || block.name === 'ROOT_DESCRIBE_BLOCK') return [];
  return [...namesOf(block.parent as typeof block), block.name];
}

function stop([file = loading, ...names]: readonly string[], error: unknown): never {
  process.send?.({ failed: file, test: names.join(' › ') } satisfies Told);
  console.error(error);
  process.exit(1);
}

async function main(files: readonly string[]): Promise<void> {
  const calls = process.env['COUNT_CALLS'] ? countCalls(process.cwd()) : null;
  const reached: Record<string, Reached> = {};
  for (const file of files) {
    loading = file;
    const before = process.cpuUsage();
    // One at a time: a file that is not come to need not be loaded.
    circus.resetState();
    describe(file, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are described synchronously
      require(path.resolve(file));
    });
    await circus.run();
    const { user, system } = process.cpuUsage(before);
    milliseconds[file] = (user + system) / 1000;
    if (calls) reached[file] = calls();
  }
  // A long message is not sent at once.
  process.send?.({ milliseconds, reached } satisfies Told, () => process.exit(0));
}

main(process.argv.slice(2)).catch((error: unknown) => stop([loading], error));
