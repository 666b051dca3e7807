/** The command line, killed at any moment: whoever looks finds the old output or the new one, whole. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { largeTracker } from '../../bench/large-tracker';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { temporaryFolder } from '../support/temporary-folder';

const CLI = path.join(__dirname, '../../dist/cli/mubiao.js');
const OLD = Buffer.from('the letter of last month');
const TRIES = 12;

jest.setTimeout(120_000);

(existsSync(CLI) ? describe : describe.skip)('the built command line (npm run build)', () => {
  const folder = temporaryFolder();
  const input = path.join(folder, '台账.xlsx');
  const output = path.join(folder, '函件.docx');
  const words = [CLI, 'letter', input, '-o', output, '--overwrite'];
  let whole: Buffer;
  let usual: number;

  beforeAll(() => {
    writeFileSync(input, createXlsx(planTracker(largeTracker(60, 6))));
    const started = performance.now();
    expect(spawnSync(process.execPath, words).status).toBe(0);
    usual = performance.now() - started;
    whole = readFileSync(output);
  });

  /** Starts it over an old output and kills it when told to; whether it was killed before its end. */
  async function killed(when: (kill: () => void) => () => void): Promise<boolean> {
    writeFileSync(output, OLD);
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const ended = new Promise<boolean>((done) => child.on('exit', (_, signal) => done(signal === 'SIGKILL')));
    const stop = when(() => child.kill('SIGKILL'));
    const result = await ended;
    stop();
    return result;
  }

  function expectOldOrNew(): void {
    const found = readFileSync(output);
    expect(found.equals(OLD) || found.equals(whole)).toBe(true);
  }

  // Spread over the usual run and a little beyond; where exactly they fall is left to chance.
  test.each(Array.from({ length: TRIES }, (_, index) => (index + 0.5) / (TRIES - 2)))(
    'killed after %f of its usual time',
    async (share) => {
      await killed((kill) => {
        const timer = setTimeout(kill, usual * share * (0.9 + Math.random() / 5));
        return () => clearTimeout(timer);
      });
      expectOldOrNew();
    },
  );

  test('killed while it writes: the moment its draft is there', async () => {
    const drafts = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    for (const draft of drafts()) rmSync(path.join(folder, draft));
    let caught = false;
    for (let round = 0; round < 10 && !caught; round++) {
      caught = await killed((kill) => {
        const timer = setInterval(() => {
          if (drafts().length > 0) kill();
        }, 0);
        return () => clearInterval(timer);
      });
      expectOldOrNew();
    }
    expect(caught).toBe(true);
    // What is left of the killed one is no hindrance.
    expect(spawnSync(process.execPath, words).status).toBe(0);
    expect(readFileSync(output).equals(whole)).toBe(true);
  });
});
