/** Runs tests of the private copy with jest, in a process group that can be stopped whole. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export type Outcome = 'passed' | 'failed' | 'out of time';

export interface TestRun {
  readonly outcome: Outcome;
  readonly seconds: number;
  /** The last of what jest printed. */
  readonly output: string;
}

export interface TestsToRun {
  readonly root: string;
  /** Folders below test/. */
  readonly folders: readonly string[];
  /** Only tests that can reach this file (path from the root). Left out: all. */
  readonly reaching?: string;
  readonly secondsAtMost: number;
}

const KEPT_OUTPUT = 8000;

export function runTests({ root, folders, reaching, secondsAtMost }: TestsToRun): Promise<TestRun> {
  const args = ['--config', 'jest.mutate.config.js', '--runInBand', '--bail=1', '--passWithNoTests'];
  // Only folders, as patterns that --findRelatedTests is narrowed by through the environment.
  if (reaching !== undefined) args.push('--findRelatedTests', reaching);
  const begun = Date.now();
  const jest = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, MUTATE_FOLDERS: folders.join(',') },
  });
  let output = '';
  const keep = (piece: Buffer) => (output = (output + piece.toString()).slice(-KEPT_OUTPUT));
  jest.stdout.on('data', keep);
  jest.stderr.on('data', keep);
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      process.kill(-jest.pid!, 'SIGKILL');
    }, secondsAtMost * 1000);
    jest.on('close', (code) => {
      clearTimeout(timer);
      const outcome = late ? 'out of time' : code === 0 ? 'passed' : 'failed';
      resolve({ outcome, seconds: (Date.now() - begun) / 1000, output });
    });
  });
}
