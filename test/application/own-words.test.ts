/** 用词, written by the program: words from the command line, and names from a finding (这是专名，不再提示). */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { readOwnWords, saveOwnWords } from '../../src/application/own-words/own-words-sheet';
import { nameIn, protectName } from '../../src/application/own-words/protect-name';
import type { Workbook } from '../../src/application/ports';
import { planUndo } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import { workbookOf } from '../support/plain-tracker';

type Rows = readonly (readonly (string | null)[])[];
const PROGRESS = '启用布署台系统，其它工作已布署。';

function withWords(rows: Rows | null, header: readonly string[] = ['词', '改为', '说明']): Workbook {
  const moreSheets = rows === null ? [] : [{ name: '用词', rows: [header, ...rows] }];
  return memoryOpenWorkbook(workbookOf({ rows: [{ progress: PROGRESS }], moreSheets }));
}

async function wordFindings(workbook: Workbook) {
  const found = checkWorkbook(await workbook.read()).findings;
  return found.filter(({ rule }) => rule.spares === 'own-names');
}

async function sheetOf(workbook: Workbook): Promise<Rows> {
  const { sheets } = await workbook.read();
  const sheet = sheets.find(({ name }) => name === '用词');
  return (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => String(value)));
}

test('words of two characters or more are read, in their order; none that is put in its own place', async () => {
  const rows = [
    ['推', '推进', null],
    ['推行', '推进', '文风'],
    [' 布署 ', ' 部署 ', ' 错别字 '],
    ['其它', '其它', null],
    ['阳光厨房', null, null],
    [null, '部署', null],
  ];
  const { sheets, dateSystem } = await withWords(rows).read();
  const { words } = readOwnWords(sheets, dateSystem);
  expect(words.map(({ cell, word, instead, note }) => [cell.row, cell.column, word, instead, note])).toEqual([
    [3, 1, '推行', '推进', '文风'],
    [4, 1, '布署', '部署', '错别字'],
    [6, 1, '阳光厨房', '', ''],
  ]);
});

describe('这是专名，不再提示', () => {
  const protectFirst = async (workbook: Workbook, name: string) => {
    const content = await workbook.read();
    const [first] = await wordFindings(workbook);
    return { first: first!, before: content, done: await protectName(workbook, content, first!, name) };
  };

  test('offers the word of the finding', async () => {
    expect((await wordFindings(withWords(null))).map(nameIn)).toEqual(['布署', '布署', '其它']);
    const others = checkWorkbook(workbookOf({ rows: [{ progress: '完成3所,', completion: null }] })).findings;
    expect(others.length).toBeGreaterThan(1);
    expect(others.map(nameIn).filter((name) => name !== null)).toEqual([]);
  });

  test.each([
    ['布署', '布署'],
    ['布署-台', '布署-台'],
    ['台', null],
    ['布署，系统', null],
    ['布署台，', null],
    ['“布署台', null],
  ])('%s may be %s', async (words, name) => {
    const [finding] = await wordFindings(withWords(null));
    const mark = { start: 1, end: 1 + words.length };
    expect(nameIn({ ...finding!, excerpt: `在${words}上`, mark })).toBe(name);
  });

  test('makes the sheet, and the name is found no more, other words are', async () => {
    const workbook = withWords(null);
    await protectFirst(workbook, '布署台');
    expect(await sheetOf(workbook)).toEqual([
      ['词', '改为', '说明'],
      ['布署台', '专名'],
    ]);
    const left = await wordFindings(workbook);
    expect(left.map(({ place }) => place?.start)).toEqual([PROGRESS.lastIndexOf('布署'), PROGRESS.indexOf('其它')]);
  });

  test('is put below the words that are there, and undone whole', async () => {
    for (const rows of [null, [['推行', '推进', null]]]) {
      const workbook = withWords(rows);
      const { before, done } = await protectFirst(workbook, '布署台系统');
      const entry = undoEntry(1, '这是专名', done, before, await workbook.read());
      const { edits, tables, removedSheets } = planUndo(entry, await workbook.read());
      await workbook.write(edits, tables);
      await workbook.removeSheets(removedSheets);
      expect(await sheetOf(workbook)).toEqual(await sheetOf(withWords(rows)));
      expect(await wordFindings(workbook)).toHaveLength(3);
    }
  });

  test.each([
    ['部署台', '这一处没有“部署台”，请照原文填写专名，须包含标出的字。'],
    ['台系统', '这一处没有“台系统”，请照原文填写专名，须包含标出的字。'],
    ['', '这一处没有“”，请照原文填写专名，须包含标出的字。'],
  ])('a name that does not stand there is refused: %s', async (name, message) => {
    await expect(protectFirst(withWords(null), name)).rejects.toThrow(message);
  });

  test('a cell that has changed since is refused', async () => {
    const workbook = withWords(null);
    const content = await workbook.read();
    const [first] = await wordFindings(workbook);
    await workbook.write([{ cell: first!.cell, value: '启用布署台。' }]);
    await expect(protectName(workbook, content, first!, '布署台')).rejects.toThrow(
      '的内容已变，请重新校验后再写入“用词”表。',
    );
  });

  test('what the office wants changed is no name of its own', async () => {
    const workbook = withWords([['布署台系统', '部署平台', null]]);
    const [first] = await wordFindings(workbook);
    expect(first!.message).toContain('请改为“部署平台”');
    await expect(protectFirst(workbook, '布署台系统')).rejects.toThrow(
      '“用词”表中已写明“布署台系统”改为“部署平台”，请先在该表中改正（A2）。',
    );
    // A longer name around it is one.
    await protectFirst(workbook, '启用布署台系统');
    expect((await wordFindings(workbook)).map(({ excerpt, mark }) => excerpt.slice(mark!.start, mark!.end))).toEqual([
      '布署',
      '其它',
    ]);
  });
});

describe('words', () => {
  const word = (name: string, instead = '', note = '') => ({ word: name, instead, note });

  test('that are there are changed in their rows and keep their notes, others stand below', async () => {
    const workbook = withWords([
      ['布署台', '部署台', '旧名'],
      ['信息科', null, null],
    ]);
    await saveOwnWords(workbook, [word('布署台'), word('智慧园', '智慧校园'), word('信息科', '信息中心', '改名')]);
    expect(await sheetOf(workbook)).toEqual([
      ['词', '改为', '说明'],
      ['布署台', '旧名'],
      ['信息科', '信息中心', '改名'],
      ['智慧园', '智慧校园'],
    ]);
  });

  test.each([
    [word('推'), '“推”太短：词至少两个字。'],
    [word('推进', '推进'), '“推进”与“改为”相同，不必写入。'],
    [word('很'.repeat(61)), '“很很很很很很很很很很…”太长：词和改为都不超过 60 个字，不能换行。'],
    [word('推进', '很'.repeat(61)), '“推进…”太长：词和改为都不超过 60 个字，不能换行。'],
    [word('推进', '推\n行'), '“推进…”太长：词和改为都不超过 60 个字，不能换行。'],
  ])('that the sheet could not hold are refused', async (wanted, message) => {
    const workbook = withWords(null);
    await expect(saveOwnWords(workbook, [wanted])).rejects.toThrow(message);
    expect(await sheetOf(workbook)).toEqual([]);
  });

  test('of the longest that is taken', async () => {
    const workbook = withWords([['布署台']]);
    await saveOwnWords(workbook, [word('很'.repeat(60), '极'.repeat(60))]);
    expect((await sheetOf(workbook)).at(-1)).toEqual(['很'.repeat(60), '极'.repeat(60)]);
  });

  test('a sheet without the columns is refused by name', async () => {
    await expect(saveOwnWords(withWords([['布署台']], ['词']), [word('甲方案')])).rejects.toThrow(
      '“用词”表缺少列标题：改为、说明。请在表头补上后再试。',
    );
  });

  test('are read again from a file', async () => {
    const plan = planTracker({ settings: {}, targets: [] });
    const workbook = openXlsx(createXlsx(plan));
    await saveOwnWords(workbook, []);
    await saveOwnWords(workbook, [word('布署台'), word('智慧园', '智慧校园')]);
    expect(await sheetOf(openXlsx(workbook.toBytes()))).toEqual([
      ['词', '改为', '说明'],
      ['布署台'],
      ['智慧园', '智慧校园'],
    ]);
  });
});
