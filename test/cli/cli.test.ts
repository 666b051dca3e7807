/** The commands as a person runs them, on real files. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readTracker } from '../../src/application/reading/read-tracker';
import { recordsOf } from '../../src/domain/history';
import { signed } from '../support/build-xlsx';
import { runCommand } from '../support/terminal';
import { PLAIN_SETTINGS } from '../support/plain-settings';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { SAMPLE_FILE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const SEED = path.join(__dirname, '../cases/seed/source.txt');
const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);

const TARGET: SheetOfRows = {
  name: '第048项',
  rows: [
    ['目标编号', '048'],
    ['目标内容', '推进教育评价改革。'],
    ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
    ['甲工程', { percent: 0.25 }, '完成招标。', '无', '组织施工。'],
  ],
};

function saved(name: string, ...sheets: readonly SheetOfRows[]): string {
  writeFileSync(inFolder(name), xlsxOfRows(sheets));
  return inFolder(name);
}
const good = () => saved('good.xlsx', PLAIN_SETTINGS, TARGET);
function withPercent(name: string, cell: SheetOfRows['rows'][number][number]): string {
  const rows = [...TARGET.rows.slice(0, 3), ['甲工程', cell, '完成招标。', '无', '组织施工。']];
  return saved(name, PLAIN_SETTINGS, { ...TARGET, rows });
}

describe('check', () => {
  test('folds writing form to one line at the end of its sheet, unless asked; alone it is no error', async () => {
    const rows = [
      ...TARGET.rows.slice(0, -1),
      ['甲工程', { percent: 0.25 }, '完成 3 所学校招标,组织施工。', '无', '组织施工。'],
    ];
    const file = saved('writing-form.xlsx', PLAIN_SETTINGS, { ...TARGET, rows });
    const { exitCode, out } = await runCommand('check', file);
    expect(exitCode).toBe(0);
    expect(out).toContain(
      '第048项\n  建议 文字规范 3 处（空格 2、半角标点 1），其中 3 处可用 mubiao fix 修正；逐条列出用 --all\n',
    );
    expect(out).not.toContain('[halfwidth-punctuation');
    const unfolded = await runCommand('check', file, '--all');
    expect(unfolded.out).toContain('[halfwidth-punctuation，可修正]');
    expect(unfolded.out).not.toContain('文字规范');
  });

  test('a tracker without a slip: exit 0', async () => {
    expect(await runCommand('check', good())).toEqual({
      exitCode: 0,
      out: `${inFolder('good.xlsx')}：校验通过。读到 1 张工作表、1 个目标、1 个子项目。\n`,
      err: '',
    });
  });

  test('--json has the form of the contract', async () => {
    const file = withPercent('text.xlsx', '25%');
    const { exitCode, out } = await runCommand('check', file, '--json');
    const report = JSON.parse(out);
    expect(exitCode).toBe(1);
    expect(Object.keys(report)).toEqual(['file', 'summary', 'read', 'findings']);
    expect(report.read).toMatchObject({ sheets: 1, targets: 1, subProjects: 1, notRead: [] });
    expect(report).toMatchObject({ file, summary: { error: 1, warning: 0, suggestion: 0 } });
    expect(report.findings).toEqual([
      {
        rule: 'percent-as-text',
        severity: 'error',
        sheet: '第048项',
        cell: 'B4',
        target: '048',
        subProject: '甲工程',
        message: expect.stringMatching(/^[\u4e00-\u9fff].*。$/u),
        excerpt: '25%',
        fix: { kind: 'replace', value: 0.25, text: '25%' },
      },
    ]);
  });

  test('what 忽略清单 lets pass is counted, in words and in --json', async () => {
    const rows = [
      ['规则', '范围'],
      ['percent-as-text', '全部'],
    ];
    const text = { ...TARGET, rows: [...TARGET.rows.slice(0, 3), ['甲工程', '25%', '完成招标。', '无', '组织施工。']] };
    const file = saved('ignored.xlsx', PLAIN_SETTINGS, text, { name: '忽略清单', rows });
    expect(await runCommand('check', file)).toEqual({
      exitCode: 0,
      out: `${file}：校验通过。读到 1 张工作表、1 个目标、1 个子项目。另有 1 条已忽略，见“忽略清单”表。\n`,
      err: '',
    });
    const { out } = await runCommand('check', file, '--json');
    expect(JSON.parse(out)).toMatchObject({
      file,
      summary: { error: 0, warning: 0, suggestion: 0, ignored: 1 },
      findings: [],
    });
  });

  test('findings without a fix say null', async () => {
    const { out } = await runCommand('check', withPercent('blank.xlsx', null), '--json');
    expect(JSON.parse(out).findings[0]).toMatchObject({ rule: 'percent-missing', fix: null });
  });
});

describe('fix', () => {
  test('changes what is certain, keeps the input, and says what it did', async () => {
    const file = withPercent('slip.xlsx', '２５％');
    const before = readFileSync(file);
    const { exitCode, out } = await runCommand('fix', file, '-o', inFolder('fixed.xlsx'));
    expect(exitCode).toBe(0);
    expect(out).toBe(
      `第048项!B4 “２５％” → 百分数 25% [percent-as-text]\n已修正 1 个单元格，已写入 ${inFolder('fixed.xlsx')}。\n`,
    );
    expect(readFileSync(file)).toEqual(before);
    expect(await runCommand('check', inFolder('fixed.xlsx'))).toMatchObject({ exitCode: 0 });
    const again = await runCommand('fix', inFolder('fixed.xlsx'), '-o', inFolder('again.xlsx'));
    expect(again.out).toMatch(/^没有可自动修正的内容/u);
    expect(readFileSync(inFolder('again.xlsx'))).toEqual(readFileSync(inFolder('fixed.xlsx')));
  });

  test.each(['fix', 'overview', 'roll'])('%s says that a signed file loses its signature', async (command) => {
    const { entries, bytes } = openPackage(new Uint8Array(readFileSync(withPercent('slip.xlsx', '２５％'))), 'xlsx');
    writeFileSync(inFolder('signed.xlsx'), signed(Object.fromEntries(entries.map(({ name }) => [name, bytes(name)]))));
    const { err } = await runCommand(
      command,
      inFolder('signed.xlsx'),
      '-o',
      inFolder(`signed-${command}.xlsx`),
      ...(command === 'roll' ? ['--force'] : []),
    );
    expect(err).toContain('文件带有数字签名。改动后签名失效');
    expect(openXlsx(new Uint8Array(readFileSync(inFolder(`signed-${command}.xlsx`)))).signed).toBe(false);
    expect(openXlsx(new Uint8Array(readFileSync(inFolder('signed.xlsx')))).signed).toBe(true);
  });

  test('keeps the ending of the file name', async () => {
    const { exitCode, err } = await runCommand('fix', good(), '-o', inFolder('fixed.xlsm'));
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/扩展名应与原文件一样，为 \.xlsx。/u),
    });
  });

  test('--rule limits it to these rules', async () => {
    const { out } = await runCommand(
      'fix',
      SAMPLE_FILE,
      '-o',
      inFolder('dates.xlsx'),
      '--rule',
      'date-as-text',
      'percent-as-text',
    );
    expect(new Set(out.match(/\[.*?\]/gu))).toEqual(new Set(['[date-as-text]', '[percent-as-text]']));
  });

  test('the fixed sample has nothing fixable left', async () => {
    await runCommand('fix', SAMPLE_FILE, '-o', inFolder('sample.xlsx'));
    const { out } = await runCommand('check', inFolder('sample.xlsx'), '--json');
    expect(JSON.parse(out).findings.filter(({ fix }: { fix: unknown }) => fix)).toEqual([]);
  });
});

describe('letter', () => {
  test('--text and -o together; twice the same bytes', async () => {
    const [first, second] = [inFolder('one.docx'), inFolder('two.docx')];
    const { exitCode, out } = await runCommand('letter', good(), '-o', first, '--text');
    await runCommand('letter', good(), '-o', second);
    expect(exitCode).toBe(0);
    expect(out.split('\n').slice(3, 6)).toEqual(['第048项：推进教育评价改革。', '一、本月进展情况 25%', '完成招标。']);
    expect(readFileSync(first)).toEqual(readFileSync(second));
  });

  test('--target picks targets, however it is written', async () => {
    for (const words of [
      ['--target', '052', '048'],
      ['--target', '52,48'],
      ['--target=52', '--target', '48'],
    ]) {
      const { out } = await runCommand('letter', ...words, SAMPLE_FILE, '--text');
      expect(out.match(/^第\d+项/gmu)).toEqual(['第048项', '第052项']);
    }
  });

  test('a number the tracker does not have', async () => {
    expect(await runCommand('letter', good(), '--text', '--target', '99')).toEqual({
      exitCode: 2,
      out: '',
      err: `${inFolder('good.xlsx')}：台账中没有第99项。现有：第048项。\n`,
    });
  });

  test('what blocks it: exit 1, the list, and no file', async () => {
    const file = saved('blocked.xlsx', { name: '设置', rows: [['成文日期', { date: '2021-03-25' }]] }, TARGET);
    const { exitCode, err } = await runCommand('letter', file, '-o', inFolder('blocked.docx'));
    expect(exitCode).toBe(1);
    expect(err).toMatch(/函件尚不能生成，须先处理 1 处：\n {2}设置!A1 “设置”表没有填写发文机关/u);
    expect(existsSync(inFolder('blocked.docx'))).toBe(false);
  });
});

describe('new', () => {
  test('an empty tracker is one that check understands', async () => {
    const { exitCode } = await runCommand('new', '-o', inFolder('empty.xlsx'));
    expect(exitCode).toBe(0);
    const tracker = readTracker(await openXlsx(readFileSync(inFolder('empty.xlsx'))).read());
    expect(tracker.targets).toMatchObject([{ sheet: '第001项', number: '001', subProjects: [] }]);
  });

  test('a letter as .docx comes back as it was', async () => {
    const [tracker, again] = [inFolder('seed.xlsx'), inFolder('seed-again.xlsx')];
    await runCommand('new', '-o', tracker, '--letter', SEED);
    const { exitCode } = await runCommand('letter', tracker, '-o', inFolder('seed.docx'));
    expect(exitCode).toBe(0);
    const { out } = await runCommand('letter', tracker, '--text');
    expect((await runCommand('new', '-o', again, '--letter', inFolder('seed.docx'))).err).toBe('');
    expect((await runCommand('letter', again, '--text')).out).toBe(out);
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ])('a text in %s', async (_, encode) => {
    writeFileSync(inFolder('letter.txt'), encode(readFileSync(SEED, 'utf8')));
    rmSync(inFolder('t.xlsx'), { force: true });
    const { exitCode, out } = await runCommand('new', '-o', inFolder('t.xlsx'), '--letter', inFolder('letter.txt'));
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: `已由 1 份函件建立台账 ${inFolder('t.xlsx')}：1 个目标、6 个子项目。\n`,
    });
  });

  test('what has no place in a tracker: exit 1, the list, and the file with all of it', async () => {
    writeFileSync(inFolder('more.txt'), `${readFileSync(SEED, 'utf8').trimEnd()}\n（此件公开发布）\n`);
    const { exitCode, err } = await runCommand('new', '-o', inFolder('more.xlsx'), '--letter', inFolder('more.txt'));
    expect(exitCode).toBe(1);
    expect(err).toContain('有 1 段文字未能归入台账，已原样列在“未归入段落”表中，请逐段核对。');
    expect(err).toContain('：（此件公开发布）\n');
    const sheet = readXlsx(new Uint8Array(readFileSync(inFolder('more.xlsx')))).sheets.at(-1)!;
    expect(sheet.rows.at(-1)!.cells.map(({ value }) => value)).toContain('（此件公开发布）');
  });

  test('like an old letter: what is taken is told, left out where it is named, and kept in a copy of the tracker', async () => {
    const old = inFolder('old.docx');
    const tracker = inFolder('old.xlsx');
    await runCommand('letter', good(), '-o', old);
    await runCommand('new', '-o', tracker, '--letter', SEED);
    const same = await runCommand('letter', good(), '-o', inFolder('same.docx'), '--like', old);
    expect(same.err).toContain('这份函件的样式与现在相同。');
    expect(readFileSync(inFolder('same.docx')).equals(readFileSync(old))).toBe(true);

    writeFileSync(
      inFolder('words.txt'),
      '第048项：推进教育评价改革。\n一、工作进展\n完成培训。\n二、主要困难和问题\n无。\n三、下步安排\n继续推进。\n特此函告。\n',
    );
    const like = ['--like', inFolder('words.txt')];
    const { err, exitCode } = await runCommand(
      'letter',
      good(),
      '-o',
      inFolder('like.docx'),
      ...like,
      '--without',
      '结束语',
    );
    expect(exitCode).toBe(0);
    expect(err).toContain('  章节名称  进展标题：本月进展情况 → 工作进展\n');
    expect(err).toContain('按 --without 不改：\n  结束语  结束语：无 → 特此函告。\n');
    const text = await runCommand('letter', good(), '--text', ...like, '--without', '结束语');
    expect(text.out).toContain('一、工作进展');
    expect(text.out).not.toContain('特此函告');

    const kept = await runCommand('letter', good(), '-o', inFolder('kept.xlsx'), ...like);
    expect(kept).toMatchObject({ exitCode: 0 });
    expect(kept.out).toContain('写入“设置”表');
    expect((await runCommand('letter', inFolder('kept.xlsx'), '--text')).out).toContain('特此函告。');
    expect((await runCommand('letter', inFolder('kept.xlsx'), '--text', ...like)).err).toContain('样式与现在相同');
  });

  test.each([
    [['--without', '字体'], '--without 要与 --like 同用。'],
    [['--like', 'x.docx', '--without=颜色'], '--without 不认识“颜色”'],
  ])('like nothing: %j', async (words, sentence) => {
    const { exitCode, err } = await runCommand('letter', good(), '--text', ...words);
    expect(exitCode).toBe(2);
    expect(err).toContain(sentence);
  });

  test('letters that contradict each other: exit 1, the list, and no file', async () => {
    const text = readFileSync(SEED, 'utf8');
    writeFileSync(inFolder('first.txt'), text);
    writeFileSync(inFolder('second.txt'), text.replace('25%', '26%'));
    const letters = [inFolder('first.txt'), inFolder('second.txt')];
    const { exitCode, out, err } = await runCommand('new', '-o', inFolder('both.xlsx'), '--letter', ...letters);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(
      /尚未建立台账，须先处理 1 处：\n {2}2021年3月的函件中，第048项有不同的几份（.*first\.txt、.*second\.txt）/u,
    );
    expect(existsSync(inFolder('both.xlsx'))).toBe(false);
  });

  test('a workbook is told from a letter', async () => {
    const { exitCode, err } = await runCommand('new', '-o', inFolder('n.xlsx'), '--letter', good());
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/good\.xlsx：不是有效的 \.docx 文档/u),
    });
  });

  test('a text that is no letter', async () => {
    writeFileSync(inFolder('notice.txt'), '会议通知\n请准时参加。\n');
    const result = await runCommand('new', '-o', inFolder('n.xlsx'), '--letter', inFolder('notice.txt'));
    expect(result).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/notice\.txt：没有找到“第048项：…”这样的目标/u),
    });
    expect(existsSync(inFolder('n.xlsx'))).toBe(false);
  });
});

describe('overview', () => {
  test('a copy with 总览, and one with 总览 made anew', async () => {
    const [first, second] = [inFolder('overview-1.xlsx'), inFolder('overview-2.xlsx')];
    expect(await runCommand('overview', good(), '-o', first)).toEqual({
      exitCode: 0,
      out: `已新增“总览”表（1 个目标），已写入 ${first}。\n`,
      err: '',
    });
    expect(await runCommand('overview', first, '-o', second)).toMatchObject({
      exitCode: 0,
      out: `已重写“总览”表（1 个目标），已写入 ${second}。\n`,
    });
    const { sheets } = await openXlsx(readFileSync(second)).read();
    expect(sheets.map(({ name }) => name)).toEqual(['设置', '第048项', '总览']);
    expect((await runCommand('check', second)).out).toContain('校验通过。读到 1 张工作表');
  });

  test.each<[string, SheetOfRows[], RegExp]>([
    [
      'a sheet of that name that is somebody’s own',
      [PLAIN_SETTINGS, TARGET, { name: '总览', rows: [['本局总览']] }],
      /“总览”表不是由本程序写入的/u,
    ],
    ['no targets', [PLAIN_SETTINGS], /没有找到目标表/u],
  ])('nothing is written for %s: exit 2', async (_, sheets, message) => {
    const output = inFolder('overview-none.xlsx');
    const { exitCode, err } = await runCommand('overview', saved('overview-bad.xlsx', ...sheets), '-o', output);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(output)).toBe(false);
  });
});

describe('bad files are told in a sentence, with exit 2', () => {
  test.each<[string, () => string, RegExp]>([
    ['not there', () => inFolder('nowhere.xlsx'), /nowhere\.xlsx：找不到这个文件，请检查路径和文件名。/u],
    ['a folder', () => folder, /：这是一个文件夹/u],
    ['no zip', () => written('no.xlsx', 'Hello'), /no\.xlsx：不是有效的 \.xlsx 工作簿/u],
    ['empty', () => written('zero.xlsx', ''), /zero\.xlsx：文件是空的/u],
    ['truncated', () => written('cut.xlsx', readFileSync(good()).subarray(0, 900)), /cut\.xlsx：文件已损坏/u],
    ['no target sheet', () => saved('none.xlsx', PLAIN_SETTINGS), /none\.xlsx：没有找到目标表/u],
    [
      'far too many rows',
      () => saved('many.xlsx', { ...TARGET, rows: [...TARGET.rows.slice(0, 3), ...Array(6000).fill(TARGET.rows[3])] }),
      /many\.xlsx：工作表“第048项”的子项目超过 5000 行（从 第048项!A5004 起）/u,
    ],
  ])('%s', async (_, file, sentence) => {
    for (const command of ['check', 'letter', 'fix'] as const) {
      const output = inFolder(`${command}-output.xlsx`);
      const words = command === 'check' ? [] : ['-o', output];
      const { exitCode, out, err } = await runCommand(command, file(), ...words);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toMatch(sentence);
      expect(existsSync(output)).toBe(false);
    }
  });

  function written(name: string, content: string | Buffer): string {
    writeFileSync(inFolder(name), content);
    return inFolder(name);
  }
});

describe('outputs', () => {
  test('are never one of the inputs, under whatever name', async () => {
    const file = good();
    symlinkSync(file, inFolder('link.xlsx'));
    const before = readFileSync(file);
    for (const output of [file, `${folder}/./good.xlsx`, inFolder('link.xlsx')]) {
      const { exitCode, err } = await runCommand('fix', file, '-o', output);
      expect(exitCode).toBe(2);
      expect(err).toMatch(/与输入文件是同一个文件/u);
    }
    expect(readFileSync(file)).toEqual(before);
  });

  test.each([
    ['a folder that is not there', 'missing/out.docx', /要写入的文件夹不存在/u],
    ['a file where a folder should be', 'good.xlsx/out.docx', /要写入的文件夹不存在/u],
    ['a folder instead of a file', '.', /这是一个文件夹/u],
  ])('%s', async (_, output, sentence) => {
    const { exitCode, err } = await runCommand('letter', good(), '-o', path.join(folder, output));
    expect(exitCode).toBe(2);
    expect(err).toMatch(sentence);
  });

  test('leave no temporary file behind', async () => {
    await runCommand('letter', good(), '-o', inFolder('kept.docx'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  // Root may write everywhere.
  (process.getuid?.() === 0 ? test.skip : test)('a folder without permission', async () => {
    const locked = mkdtempSync(inFolder('locked-'));
    chmodSync(locked, 0o500);
    const { exitCode, err } = await runCommand('letter', good(), '-o', path.join(locked, 'out.docx'));
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(/没有写入的权限/u) });
  });
});

describe('usage', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /没有写明要做什么。/u],
    [['chekc'], /没有“chekc”这个命令。/u],
    [['check'], /没有写明要处理的台账文件。/u],
    [['check', 'a.xlsx', 'b.xlsx'], /一次只能处理一个台账文件，多出了：b\.xlsx。/u],
    [['check', 'a.xlsx', '--jsn'], /没有 --jsn 这个选项。/u],
    [['fix', 'a.xlsx'], /没有用 -o 写明修正后的文件名。/u],
    [['fix', 'a.xlsx', '-o'], /-o 后面缺少内容。/u],
    [['fix', 'a.xlsx', '-o', 'b.xlsx', '--output', 'c.xlsx'], /--output 只能写一次/u],
    [['fix', 'a.xlsx', '-o', 'b.xlsx', '--rule', 'no-such-rule'], /没有这样的规则：no-such-rule。/u],
    [['letter', 'a.xlsx'], /没有用 -o 写明函件的文件名，也没有用 --text。/u],
    [['new'], /没有用 -o 写明新台账的文件名。/u],
  ])('%j', async (words, sentence) => {
    const { exitCode, out, err } = await runCommand(...words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/mubiao --help/u);
  });

  test.each([[['--help']], [['check', '--help']], [['fix', '-h']], [['letter', '--help']], [['new', '--help']]])(
    '%j tells how',
    async (words) => {
      const { exitCode, out } = await runCommand(...words);
      expect(exitCode).toBe(0);
      expect(out).toMatch(/mubiao/u);
    },
  );
});

describe('roll', () => {
  const output = inFolder('next.xlsx');
  afterEach(() => rmSync(output, { force: true }));

  test('archives the month and moves the settings on', async () => {
    const { exitCode, out, err } = await runCommand('roll', good(), '-o', output, '--clear');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toBe(
      '2021年3月已存入“月度存档”表：1 个目标、1 个子项目。报告月份改为2021年4月，成文日期改为 2021年4月23日。' +
        `已清空 3 格文字，完成进度保留。已写入 ${output}。\n`,
    );
    const { history, settings, targets } = readTracker(await openXlsx(readFileSync(output)).read());
    expect(recordsOf(history, '048')).toMatchObject([
      { month: { year: 2021, month: 3 }, subProjects: [{ name: '甲工程', completion: 0.25, progress: '完成招标。' }] },
    ]);
    expect(settings.month.text).toBe('2021年4月');
    expect(targets[0]!.subProjects[0]!.progress.text).toBe('');
  });

  test('a month that is not complete: exit 1, what is missing, and no file; unless it is forced', async () => {
    const rows = [...TARGET.rows.slice(0, 3), ['甲工程', { percent: 0.25 }, null, '无', '组织施工。']];
    const file = saved('incomplete.xlsx', PLAIN_SETTINGS, { ...TARGET, rows });
    const refused = await runCommand('roll', file, '-o', output);
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toContain('2021年3月还有 1 处没有填齐：\n  第048项!C4 第048项“甲工程”没有填写本月进展情况');
    expect(existsSync(output)).toBe(false);
    expect(await runCommand('roll', file, '-o', output, '--force')).toMatchObject({ exitCode: 0 });
    expect(existsSync(output)).toBe(true);
  });

  test('an odd month: exit 1 and what is odd, until it is named; another month named is not the one that is meant', async () => {
    const settings = {
      ...PLAIN_SETTINGS,
      rows: [...PLAIN_SETTINGS.rows.filter(([key]) => key !== '报告月份'), ['报告月份', '2021年9月']],
    };
    const file = saved('september.xlsx', settings, TARGET);
    const refused = await runCommand('roll', file, '-o', output);
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toContain('请核对报告月份：\n  今天是 2021年3月26日，要转出的却是2021年9月，这个月还没有到。');
    expect(refused.err).toContain('确认无误的，请加 --month 2021年9月。');
    expect(await runCommand('roll', file, '-o', output, '--month', '2021年3月')).toMatchObject({ exitCode: 2 });
    expect(existsSync(output)).toBe(false);
    expect(await runCommand('roll', file, '-o', output, '--month', '2021-09')).toMatchObject({ exitCode: 0 });
    expect(existsSync(output)).toBe(true);
  });

  test('the same month twice: exit 2 with the rows that are there', async () => {
    const history: SheetOfRows = {
      name: '历史记录',
      rows: [
        ['月份', '目标编号', '总体进度', '序号', '子项目', '完成进度'],
        ['2021年3月', '048'],
      ],
    };
    const { exitCode, err } = await runCommand(
      'roll',
      saved('twice.xlsx', PLAIN_SETTINGS, TARGET, history),
      '-o',
      output,
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('“历史记录”表已有2021年3月的记录（第 2 行），不能重复转入。');
    expect(existsSync(output)).toBe(false);
  });
});
