/** The commands on an office's own lists: only the cells that are meant change, whatever the list looks like. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { planIgnoring } from '../../src/application/ignoring/plan-ignoring';
import { toA1 } from '../../src/domain/cell';
import { cellsOf } from '../support/cells-of';
import { runCommand } from '../support/terminal';
import { PLAIN_SETTINGS } from '../support/plain-settings';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { temporaryFolders } from '../support/temporary-folder';

const folder = temporaryFolders();
const at = (name: string) => path.join(folder(), name);

const SLIP = '已完成3处选址,正在装修。';
const MENDED = '已完成3处选址，正在装修。';
const SECOND = '已进场施工4个小区。';

/** Each list, and where the slip and the second row's progress stand. */
const LISTS: readonly (readonly [string, SheetOfRows, string, string])[] = [
  [
    'a flat list with a title and headings of groups',
    {
      name: '清单',
      merges: ['A1:F1', 'A3:F3', 'A5:F5'],
      rows: [
        ['重点任务清单'],
        ['序号', '重点任务', '责任单位', '推进情况', '存在问题', '下步打算'],
        ['一、民政类'],
        [{ number: 1 }, '建设老年食堂', '民政科', SLIP, '无', '推进装修。'],
        ['二、住建类'],
        [{ number: 2 }, '改造老旧小区', '住建科', SECOND, '无', '开展验收。'],
      ],
    },
    'D4',
    'D6',
  ],
  [
    'rows below a merged target',
    {
      name: '清单',
      merges: ['A2:A3', 'B2:B3'],
      rows: [
        ['编号', '重点工作目标', '具体举措', '推进情况', '存在问题', '下步打算'],
        ['036', '增进民生福祉', '建设老年食堂', SLIP, '无', '推进装修。'],
        ['', '', '改造老旧小区', SECOND, '无', '开展验收。'],
      ],
    },
    'D2',
    'D3',
  ],
  [
    'months side by side',
    {
      name: '清单',
      rows: [
        ['序号', '任务名称', '2月进展情况', '3月进展情况', '存在问题', '下步打算'],
        [{ number: 1 }, '建设老年食堂', '二月完成立项批复,已公示。', SLIP, '无', '推进装修。'],
        [{ number: 2 }, '改造老旧小区', '二月完成入户调查。', SECOND, '无', '开展验收。'],
      ],
    },
    'D2',
    'D3',
  ],
];

async function cellsIn(name: string): Promise<Record<string, unknown>> {
  const content = await openXlsx(readFileSync(at(name))).read();
  return Object.fromEntries(
    content.sheets.flatMap((sheet) =>
      Object.entries(cellsOf(content, sheet.name)).map(([place, value]) => [`${sheet.name}!${place}`, value]),
    ),
  );
}

/** What the second file says where it differs from the first, without the sheets that were added whole. */
async function changes(before: string, after: string): Promise<Record<string, unknown>> {
  const [old, now] = [await cellsIn(before), await cellsIn(after)];
  const names = new Set(Object.keys(old).map((place) => place.split('!')[0]));
  const places = new Set([...Object.keys(old), ...Object.keys(now)]);
  const changed = [...places].filter((place) => names.has(place.split('!')[0]) && old[place] !== now[place]);
  return Object.fromEntries(changed.map((place) => [place, now[place]]));
}

describe.each(LISTS)('%s', (_, list, slip, second) => {
  const write = (name: string, sheet: SheetOfRows) => writeFileSync(at(name), xlsxOfRows([PLAIN_SETTINGS, sheet]));
  const having = (from: string, to: string): SheetOfRows => ({
    ...list,
    rows: list.rows.map((row) => row.map((cell) => (cell === from ? to : cell))),
  });
  beforeEach(() => write('清单.xlsx', list));

  test('fix mends the slip', async () => {
    expect((await runCommand('fix', at('清单.xlsx'), '-o', at('out.xlsx'))).exitCode).toBe(0);
    expect(await changes('清单.xlsx', 'out.xlsx')).toEqual({ [`清单!${slip}`]: MENDED });
  });

  test('overview changes nothing of it', async () => {
    expect((await runCommand('overview', at('清单.xlsx'), '-o', at('out.xlsx'))).exitCode).toBe(0);
    expect(await changes('清单.xlsx', 'out.xlsx')).toEqual({});
    const said = Object.values(await cellsIn('out.xlsx')).filter((value) => value === '总体进度');
    expect(said).toHaveLength(1);
  });

  test('merge takes the other copy where told', async () => {
    write('住建科.xlsx', having(SECOND, '已完工。'));
    const words = [at('清单.xlsx'), at('住建科.xlsx'), '-o', at('out.xlsx')];
    expect((await runCommand('merge', ...words)).exitCode).toBe(1);
    expect((await runCommand('merge', ...words, '--take', at('住建科.xlsx'))).exitCode).toBe(0);
    expect(await changes('清单.xlsx', 'out.xlsx')).toEqual({ [`清单!${second}`]: '已完工。' });
  });

  test('roll archives both rows and moves only the settings', async () => {
    const { exitCode } = await runCommand('roll', at('清单.xlsx'), '-o', at('out.xlsx'), '--month', '2021年3月');
    expect(exitCode).toBe(0);
    expect(Object.keys(await changes('清单.xlsx', 'out.xlsx'))).toEqual(['设置!B2', '设置!B3']);
    const archive = cellsOf(await openXlsx(readFileSync(at('out.xlsx'))).read(), '月度存档');
    expect([archive['G2'], archive['G3'], archive['G4']]).toEqual([SLIP, SECOND, undefined]);
  });

  test('what is ignored is found no more, and counted as ignored', async () => {
    const workbook = openXlsx(readFileSync(at('清单.xlsx')));
    const content = await workbook.read();
    const found = checkWorkbook(content).findings.filter(({ rule }) => rule.id === 'halfwidth-punctuation');
    expect(found.map(({ cell }) => toA1(cell))).toEqual([slip]);
    const today = { year: 2021, month: 3, day: 25 };
    const { sheets, edits, tables } = planIgnoring(content, found, { scope: 'one', reason: '', date: today });
    await workbook.addSheets({ sheets });
    await workbook.write(edits, tables);
    const { findings, ignored } = checkWorkbook(await workbook.read());
    expect(findings.filter(({ rule }) => rule.id === 'halfwidth-punctuation')).toEqual([]);
    expect(ignored).toHaveLength(1);
  });

  test('columns shows what each header is read as, and writes what it is told', async () => {
    const header = list.rows.find((row) => row.includes('下步打算'))!;
    const shown = await runCommand('columns', at('清单.xlsx'));
    expect(shown.exitCode).toBe(0);
    for (const word of header) expect(shown.out).toContain(String(word));
    expect(shown.out).toContain('下步打算 = 下一步工作打算');
    const told = await runCommand('columns', at('清单.xlsx'), '-o', at('out.xlsx'), '--set', '清单!下步打算=备注');
    expect(told.exitCode).toBe(0);
    expect(await changes('清单.xlsx', 'out.xlsx')).toEqual({});
    expect((await runCommand('columns', at('out.xlsx'))).out).toContain('下步打算 = 备注');
  });

  test('a header that no cell has is kept and told of', async () => {
    const told = await runCommand('columns', at('清单.xlsx'), '-o', at('out.xlsx'), '--set', '没有的表头=子项目');
    expect(told).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('没有找到表头或状态词“没有的表头”') as string,
    });
  });
});

describe('words', () => {
  const progress = '启用布署台系统，区大数据局已验收。';
  beforeEach(() => {
    const rows = [
      ['序号', '重点任务', '推进情况', '存在问题', '下步打算'],
      [{ number: 1 }, '建设系统', progress, '无', '推广。'],
    ];
    writeFileSync(at('清单.xlsx'), xlsxOfRows([PLAIN_SETTINGS, { name: '清单', rows }]));
  });

  test('makes the sheet, blank, to be filled in by hand', async () => {
    const shown = await runCommand('words', at('清单.xlsx'));
    expect(shown.exitCode).toBe(0);
    expect(shown.out).toBe('没有“用词”表：用 --set 写入词，或只写 -o 建立空表后在 Excel 中填写。\n');
    expect((await runCommand('words', at('清单.xlsx'), '-o', at('空.xlsx'))).exitCode).toBe(0);
    expect((await runCommand('words', at('空.xlsx'))).out).toBe('“用词”表中还没有词。\n');
    const again = await runCommand('words', at('空.xlsx'), '-o', at('又.xlsx'));
    expect([again.exitCode, again.err]).toEqual([2, expect.stringContaining('已有“用词”表')]);
  });

  test('writes names and words, which check and fix obey', async () => {
    const words = ['--set', '区大数据局=区大数据中心', '布署台'];
    const told = await runCommand('words', at('清单.xlsx'), ...words, '-o', at('out.xlsx'));
    expect(told.out).toBe(
      `用词!A2 区大数据局：改为 区大数据中心\n用词!A3 布署台：不再提示（专名）\n已建立“用词”表（写入 2 条），文件为 ${at('out.xlsx')}。\n`,
    );
    expect(await changes('清单.xlsx', 'out.xlsx')).toEqual({});
    expect((await runCommand('fix', at('out.xlsx'), '-o', at('fixed.xlsx'))).exitCode).toBe(0);
    expect(await changes('out.xlsx', 'fixed.xlsx')).toEqual({ '清单!C2': '启用布署台系统，区大数据中心已验收。' });
  });

  test('a word that is missing, or nowhere to write', async () => {
    for (const [words, message] of [
      [['--set', '=部署', '-o', at('out.xlsx')], '--set 中没有写明词（=部署）。'],
      [['--set', '布署台'], '没有用 -o 写明含用词表的文件名。'],
      [['--set', '布', '-o', at('out.xlsx')], '“布”太短：词至少两个字。'],
    ] as const) {
      const { exitCode, err } = await runCommand('words', at('清单.xlsx'), ...words);
      expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
    }
  });
});
