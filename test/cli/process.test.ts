/** The built command as a process of its own (npm run build). */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = path.join(__dirname, '../../dist/cli/mubiao.js');
const SAMPLE = path.join(__dirname, '../../assets/示例台账.xlsx');
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

(existsSync(COMMAND) ? test : test.skip).each(['stdout', 'stderr'] as const)(
  'goes on when nobody reads its %s any more',
  async (stream) => {
    const output = path.join(folder, `${stream}.docx`);
    const child = spawn(process.execPath, [COMMAND, 'letter', SAMPLE, '-o', output, '--text'], { stdio: 'pipe' });
    child[stream].destroy();
    const exitCode = await new Promise((done) => child.on('close', done));
    expect({ exitCode, written: existsSync(output) }).toEqual({ exitCode: 0, written: true });
  },
);
