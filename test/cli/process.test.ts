/** The built command as a process of its own (npm run build). */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { SAMPLE_FILE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const COMMAND = path.join(__dirname, '../../dist/cli/mubiao.js');
const CODE_CACHE = path.join(path.dirname(COMMAND), `program-${process.version}.cache`);
const folder = temporaryFolder();

const testBuilt = existsSync(COMMAND) ? test : test.skip;

testBuilt.each(['stdout', 'stderr'] as const)('goes on when nobody reads its %s any more', async (stream) => {
  const output = path.join(folder, `${stream}.docx`);
  const child = spawn(process.execPath, [COMMAND, 'letter', SAMPLE_FILE, '-o', output, '--text'], { stdio: 'pipe' });
  child[stream].destroy();
  const exitCode = await new Promise((done) => child.on('close', done));
  expect({ exitCode, written: existsSync(output) }).toEqual({ exitCode: 0, written: true });
});

/** The command as another version of Node finds it: nothing was made of it in advance. */
const otherNodes = path.join(folder, 'other nodes');

/** What `mubiao --help` says there, where the user's caches are in this folder. */
function helpWith(caches: string) {
  if (!existsSync(otherNodes)) {
    cpSync(path.dirname(COMMAND), otherNodes, { recursive: true, filter: (name) => !name.endsWith('.cache') });
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(otherNodes, 'mubiao.js'), '--help'], {
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

const testCompiled = existsSync(CODE_CACHE) ? test : test.skip;

testCompiled('starts from what the build had Node make of the program, and from a damaged one as well', () => {
  const hook = path.join(folder, 'hook.cjs');
  const copy = path.join(folder, 'cli');
  const caches = path.join(folder, 'no caches');
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
    spawnSync(process.execPath, ['-r', hook, command, '--version'], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: caches },
    });
  expect(run(COMMAND).stdout).toMatch(/^\d+\.\d+\.\d+\nrejected false\n$/u);
  cpSync(path.dirname(COMMAND), copy, { recursive: true });
  writeFileSync(path.join(copy, path.basename(CODE_CACHE)), 'of another Node');
  expect(run(path.join(copy, 'mubiao.js')).stdout).toMatch(/^\d+\.\d+\.\d+\nrejected true\n$/u);
  expect(existsSync(caches)).toBe(false);
});

testBuilt('does without where nothing can be kept', () => {
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  expect(helpWith(file)).toEqual({ status: 0, stderr: '', helps: true });
  expect(helpWith('')).toEqual({ status: 0, stderr: '', helps: true });
});
