/** Where a command writes: a new file, or one it was told to replace; nothing else, and never an input. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { outputFile } from '../../src/cli/output-file';
import { runCommand } from '../support/terminal';
import { thorough } from '../support/thorough';
import { xlsxOfRows } from '../support/xlsx-of-rows';
import { temporaryFolders } from '../support/temporary-folder';

const TRACKER = xlsxOfRows([
  {
    name: '设置',
    rows: [
      ['发文机关', '长宁区教育局'],
      ['报告月份', '2021年3月'],
      ['成文日期', { date: '2021-03-25' }],
    ],
  },
  {
    name: '第048项',
    rows: [
      ['目标编号', '048'],
      ['目标内容', '推进教育评价改革。'],
      ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
      ['甲工程', { percent: 0.25 }, '完成招标。', '无', '组织施工。'],
    ],
  },
]);
const LETTER = readFileSync(path.join(__dirname, '../cases/seed/source.txt'));
const OLD = Buffer.from('a month of work');

const folder = temporaryFolders();
const at = (name: string) => path.join(folder(), name);
beforeEach(() => {
  for (const name of ['台账.xlsx', '科室.xlsx']) writeFileSync(at(name), TRACKER);
  writeFileSync(at('函件.txt'), LETTER);
});

interface Command {
  /** The words before -o. */
  readonly words: readonly string[];
  readonly inputs: readonly string[];
  readonly ending: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  fix: { words: ['fix', '台账.xlsx'], inputs: ['台账.xlsx'], ending: '.xlsx' },
  letter: { words: ['letter', '台账.xlsx'], inputs: ['台账.xlsx'], ending: '.docx' },
  'letter --text': { words: ['letter', '台账.xlsx', '--text'], inputs: ['台账.xlsx'], ending: '.docx' },
  new: { words: ['new'], inputs: [], ending: '.xlsx' },
  'new --letter': { words: ['new', '--letter', '函件.txt'], inputs: ['函件.txt'], ending: '.xlsx' },
  merge: { words: ['merge', '台账.xlsx', '科室.xlsx'], inputs: ['台账.xlsx', '科室.xlsx'], ending: '.xlsx' },
  overview: { words: ['overview', '台账.xlsx'], inputs: ['台账.xlsx'], ending: '.xlsx' },
  roll: { words: ['roll', '台账.xlsx'], inputs: ['台账.xlsx'], ending: '.xlsx' },
};
const NAMES = Object.keys(COMMANDS);

function runOn(name: string, output: string, ...more: readonly string[]) {
  const words = COMMANDS[name]!.words.map((word) => (/\.(?:xlsx|txt)$/u.test(word) ? at(word) : word));
  return runCommand(...words, '-o', path.isAbsolute(output) ? output : `${folder()}/${output}`, ...more);
}
const outputOf = (name: string) => `新${COMMANDS[name]!.ending}`;
/** Both kinds of files that are written are zips. */
const isWritten = (file: string) => readFileSync(file).subarray(0, 2).toString() === 'PK';
/** All names of the folder with what they hold; a link with where it leads. */
const listing = () =>
  Object.fromEntries(
    readdirSync(folder()).map((name) => {
      const stats = lstatSync(at(name));
      if (stats.isSymbolicLink()) return [name, `-> ${readlinkSync(at(name))}`];
      return [name, stats.isFile() ? readFileSync(at(name)).toString('base64') : 'no plain file'];
    }),
  );

describe.each(NAMES)('%s', (name) => {
  test('writes a file that is not there, and nothing beside it', async () => {
    const before = listing();
    expect(await runOn(name, outputOf(name))).toMatchObject({ exitCode: 0 });
    expect(isWritten(at(outputOf(name)))).toBe(true);
    expect(listing()).toEqual({ ...before, [outputOf(name)]: expect.any(String) });
  });

  test('leaves a file that is there alone', async () => {
    writeFileSync(at(outputOf(name)), OLD);
    const before = listing();
    const { exitCode, out, err } = await runOn(name, outputOf(name));
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/新\.\w+：已有这个文件，没有改动。请用 -o 另写一个文件名；确要替换它，请加 --overwrite。/u);
    expect(listing()).toEqual(before);
  });

  test.each(['600', '644', '640', '755'])('--overwrite replaces it; its mode %s stays', async (octal) => {
    const mode = parseInt(octal, 8);
    writeFileSync(at(outputOf(name)), OLD, { mode });
    expect(await runOn(name, outputOf(name), '--overwrite')).toMatchObject({ exitCode: 0 });
    expect(isWritten(at(outputOf(name)))).toBe(true);
    expect(statSync(at(outputOf(name))).mode & 0o777).toBe(mode);
    expect(readdirSync(folder()).filter((each) => each.endsWith('.tmp'))).toEqual([]);
  });

  test('a link is followed: refused where it leads to a file, which --overwrite replaces; the link stays', async () => {
    mkdirSync(at('别处'));
    writeFileSync(at('别处/旧'), OLD, { mode: 0o600 });
    symlinkSync('别处/旧', at('一'));
    symlinkSync('一', at(outputOf(name)));
    expect(await runOn(name, outputOf(name))).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/已有这个文件/u),
    });
    expect(readFileSync(at('别处/旧'))).toEqual(OLD);
    expect(await runOn(name, outputOf(name), '--overwrite')).toMatchObject({ exitCode: 0 });
    expect(readlinkSync(at(outputOf(name)))).toBe('一');
    expect(isWritten(at('别处/旧'))).toBe(true);
    expect(statSync(at('别处/旧')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at('别处'))).toEqual(['旧']);
  });

  const input = COMMANDS[name]!.inputs.at(-1);
  if (input !== undefined) {
    test.each<[string, (output: string) => string]>([
      ['its own name', () => input],
      ['another spelling', () => `./别处/..//${input}`],
      ['a link', (output) => (symlinkSync(input, at(output)), output)],
      ['a link to a link', (output) => (symlinkSync(input, at('一')), symlinkSync(at('一'), at(output)), output)],
      ['a hard link', (output) => (linkSync(at(input), at(output)), output)],
      ['a folder that is a link', () => (symlinkSync('.', at('同一处')), `同一处/${input}`)],
    ])('an input is never overwritten, under %s', async (_, make) => {
      mkdirSync(at('别处'));
      const output = make(outputOf(name));
      const before = listing();
      for (const more of [[], ['--overwrite']]) {
        const { exitCode, err } = await runOn(name, output, ...more);
        expect(exitCode).toBe(2);
        expect(err).toMatch(/与输入文件是同一个文件。为免丢失原件，请用 -o 另写一个文件名。/u);
      }
      expect(listing()).toEqual(before);
    });
  }
});

describe('what is no plain file is refused, with and without --overwrite', () => {
  const KINDS: readonly (readonly [string, (file: string) => string | Promise<string>, RegExp])[] = [
    ['a folder', (file) => (mkdirSync(file), file), /这是一个文件夹，请写明要写入的文件名。/u],
    ['a link to a folder', (file) => (symlinkSync('.', file), file), /这是一个文件夹/u],
    ['a name that is a folder’s', (file) => `${file}/`, /这是一个文件夹/u],
    ['a device', () => '/dev/null', /\/dev\/null：这不是普通文件（而是设备、管道之类），不能写入/u],
    ['a link to a device', (file) => (symlinkSync('/dev/full', file), file), /这不是普通文件/u],
    ['a pipe', (file) => (spawnSync('mkfifo', [file]), file), /这不是普通文件/u],
    ['a socket', socketAt, /这不是普通文件/u],
    ['a link to nothing', (file) => (symlinkSync('没有', file), file), /这是一个链接，所指的文件不存在/u],
    ['a link to itself', (file) => (symlinkSync(path.basename(file), file), file), /这是一个绕回自身的链接/u],
    ['a folder that is not there', (file) => `${file}/新.docx`, /要写入的文件夹不存在/u],
    [
      'a file where a folder should be',
      (file) => (writeFileSync(file, OLD), `${file}/新.docx`),
      /要写入的文件夹不存在/u,
    ],
    ['a name that is too long', () => at(`${'长'.repeat(90)}.docx`), /文件名或路径太长/u],
  ];
  let close: (() => void) | null = null;
  afterEach(() => {
    close?.();
    close = null;
  });
  async function socketAt(file: string): Promise<string> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(file, done));
    close = () => server.close();
    return file;
  }

  test.each(KINDS)('%s', async (_, make, sentence) => {
    const output = await make(at('函件.docx'));
    const before = listing();
    for (const more of [[], ['--overwrite']]) {
      for (const name of ['letter', 'new']) {
        const { exitCode, out, err } = await runOn(name, output, ...more);
        expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
        expect(err).toMatch(sentence);
      }
    }
    expect(listing()).toEqual(before);
  });
});

test('a name as long as the system allows is written', async () => {
  const name = `${'长'.repeat(83)}.docx`;
  expect(await runOn('letter', name)).toMatchObject({ exitCode: 0 });
  expect(await runOn('letter', name, '--overwrite')).toMatchObject({ exitCode: 0 });
});

test('a file that comes to be while the work is done is kept', async () => {
  const output = await outputFile(at('新.xlsx'), { inputs: [], mayReplace: false });
  writeFileSync(at('新.xlsx'), OLD);
  await expect(output.write(TRACKER)).rejects.toMatchObject({ code: 'file-exists' });
  expect(readFileSync(at('新.xlsx'))).toEqual(OLD);
  expect(readdirSync(folder()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each([
  ['letter', '函件.xlsx', /输出文件的扩展名应为 \.docx。/u],
  ['new', '台账.docx', /输出文件的扩展名应为 \.xlsx。/u],
])('%s does not write to %s', async (name, output, sentence) => {
  expect(await runOn(name, output, '--overwrite')).toMatchObject({ exitCode: 2, err: expect.stringMatching(sentence) });
});

// Root may write everywhere.
(process.getuid?.() === 0 ? test.skip : test)('a file that may only be read is not replaced', async () => {
  writeFileSync(at('新.docx'), OLD, { mode: 0o400 });
  const { exitCode, err } = await runOn('letter', '新.docx', '--overwrite');
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(/没有写入的权限/u) });
  expect(readFileSync(at('新.docx'))).toEqual(OLD);
});

const CLI = path.join(__dirname, '../../dist/cli/mubiao.js');
(existsSync(CLI) ? thorough : test.skip)('stopped while it writes (npm run build): no draft stays', async () => {
  const drafts = () => readdirSync(folder()).filter((name) => name.endsWith('.tmp'));
  let stopped = false;
  for (let round = 0; round < 20 && !stopped; round++) {
    const child = spawn(process.execPath, [CLI, 'letter', at('台账.xlsx'), '-o', at(`${round}.docx`)], {
      stdio: 'ignore',
    });
    const timer = setInterval(() => {
      if (drafts().length > 0) child.kill('SIGTERM');
    }, 0);
    stopped = await new Promise((done) => child.on('exit', (_, signal) => done(signal === 'SIGTERM')));
    clearInterval(timer);
    expect(drafts()).toEqual([]);
  }
});
