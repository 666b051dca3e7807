/** Runs tests of the private copy in a process of their own that can be stopped. */
import { spawn } from 'node:child_process';
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

/** A busy machine takes many times as long as the process works. */
const WAITING = 30;

/** Runs test files (paths from `root`) in this order until a test fails, or the process has worked for so many seconds. */
export function runTests(
  root: string,
  files: readonly string[],
  secondsAtMost: number,
  { isThorough = false, countsCalls = false }: RunOptions = {},
): Promise<TestRun> {
  const begun = Date.now();
  const command = [process.execPath, '--import', 'tsx', path.join(root, 'scripts/mutate/test-process.ts'), ...files];
  const tests = spawn('/bin/sh', ['-c', 'ulimit -S -t "$0"; exec "$@"', String(Math.ceil(secondsAtMost)), ...command], {
    cwd: root,
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
    const timer = setTimeout(
      () => {
        late = true;
        tests.kill('SIGKILL');
      },
      secondsAtMost * WAITING * 1000,
    );
    tests.on('close', (code, signal) => {
      clearTimeout(timer);
      const outcome =
        late || signal === 'SIGXCPU'
          ? 'out of time'
          : code === 0 && told && 'milliseconds' in told
            ? 'passed'
            : 'failed';
      resolve({ outcome, seconds: (Date.now() - begun) / 1000, told, output });
    });
  });
}
