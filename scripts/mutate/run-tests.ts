/** Runs tests of the private copy in a process of their own that can be stopped. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Told } from './test-process';

export type Outcome = 'passed' | 'failed' | 'out of time';

export interface TestRun {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly told: Told | null;
  /** The last of what the process printed. */
  readonly output: string;
}

const KEPT_OUTPUT = 8000;

export interface RunOptions {
  /** With what the inner loop leaves. */
  readonly isThorough?: boolean;
  /** Tells what each file reached. */
  readonly countsCalls?: boolean;
}

/** Runs test files (paths from `root`) in this order until a test fails. */
export function runTests(
  root: string,
  files: readonly string[],
  secondsAtMost: number,
  { isThorough = false, countsCalls = false }: RunOptions = {},
): Promise<TestRun> {
  const begun = Date.now();
  const tests = fork(path.join(root, 'scripts/mutate/test-process.ts'), [...files], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, QUICK_TESTS: isThorough ? '' : '1', COUNT_CALLS: countsCalls ? '1' : '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (piece: Buffer) => (output = (output + piece.toString()).slice(-KEPT_OUTPUT));
  tests.stdout!.on('data', keep);
  tests.stderr!.on('data', keep);
  let told: Told | null = null;
  tests.on('message', (message) => (told = message as Told));
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      tests.kill('SIGKILL');
    }, secondsAtMost * 1000);
    tests.on('close', (code) => {
      clearTimeout(timer);
      const outcome = late ? 'out of time' : code === 0 && told && 'milliseconds' in told ? 'passed' : 'failed';
      resolve({ outcome, seconds: (Date.now() - begun) / 1000, told, output });
    });
  });
}
