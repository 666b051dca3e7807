/** The built command as a process of its own (npm run build). */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLE_FILE } from '../support/sample';

const COMMAND = path.join(__dirname, '../../dist/cli/mubiao.js');
const CODE_CACHE = path.join(path.dirname(COMMAND), 'program.cache');
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

const testBuilt = existsSync(COMMAND) ? test : test.skip;

testBuilt.each(['stdout', 'stderr'] as const)('goes on when nobody reads its %s any more', async (stream) => {
  const output = path.join(folder, `${stream}.docx`);
  const child = spawn(process.execPath, [COMMAND, 'letter', SAMPLE_FILE, '-o', output, '--text'], { stdio: 'pipe' });
  child[stream].destroy();
  const exitCode = await new Promise((done) => child.on('close', done));
  expect({ exitCode, written: existsSync(output) }).toEqual({ exitCode: 0, written: true });
});

/** What `mubiao --help` says where the user's caches are in this folder. */
function helpWith(caches: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, LOCALAPPDATA: '', XDG_CACHE_HOME: caches, HOME: '' },
  });
  return { status, stderr, helps: stdout.includes('mubiao check') };
}

testBuilt('keeps the compiled program among the caches of the user, where Node offers that', () => {
  const caches = path.join(folder, 'caches');
  expect(helpWith(caches)).toEqual({ status: 0, stderr: '', helps: true });
  expect(existsSync(path.join(caches, 'mubiao'))).toBe('enableCompileCache' in nodeModule);
  expect(helpWith(caches)).toEqual({ status: 0, stderr: '', helps: true });
});

const testCompiled = existsSync(CODE_CACHE) && !('enableCompileCache' in nodeModule) ? test : test.skip;

testCompiled('starts from what the build had Node make of the program, and without it', () => {
  const hook = path.join(folder, 'hook.cjs');
  const copy = path.join(folder, 'cli');
  // Says in the end whether V8 took it.
  writeFileSync(
    hook,
    `const vm = require('node:vm');
    vm.Script = class extends vm.Script {
      constructor(...values) {
        super(...values);
        process.on('exit', () => console.log('rejected', this.cachedDataRejected));
      }
    };`,
  );
  const run = (command: string) =>
    spawnSync(process.execPath, ['-r', hook, command, '--version'], { encoding: 'utf8' });
  expect(run(COMMAND).stdout).toMatch(/^\d+\.\d+\.\d+\nrejected false\n$/u);
  cpSync(path.dirname(COMMAND), copy, { recursive: true });
  rmSync(path.join(copy, 'program.cache'));
  expect(run(path.join(copy, 'mubiao.js')).stdout).toMatch(/^\d+\.\d+\.\d+\nrejected undefined\n$/u);
  writeFileSync(path.join(copy, 'program.cache'), 'of another Node');
  expect(run(path.join(copy, 'mubiao.js')).stdout).toMatch(/^\d+\.\d+\.\d+\nrejected true\n$/u);
});

testBuilt('does without where nothing can be kept', () => {
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  expect(helpWith(file)).toEqual({ status: 0, stderr: '', helps: true });
  expect(helpWith('')).toEqual({ status: 0, stderr: '', helps: true });
});
