/** 忽略清单: what is put on it stays away for as long as it is the same, and no longer. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { checkWorkbook } from '../../src/application/checking/check';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import { findingPlaces } from '../../src/application/ignoring/finding-place';
import { planIgnoring, planRestoring, type IgnoreDecision } from '../../src/application/ignoring/plan-ignoring';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { parseA1, toA1 } from '../../src/domain/cell';
import type { Finding } from '../../src/rules/rule';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const TODAY = { year: 2021, month: 3, day: 25 };
const HEADERS = ['子项目', '完成时限', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'];
type Row = SheetOfRows['rows'][number];
const DUE = { date: '2021-12-31' };
const HALF: Row = ['甲工程', DUE, { percent: 0.25 }, '完成3所学校,下月验收。', '无', '继续施工。'];
const SPACE: Row = ['乙工程', DUE, { percent: 0.25 }, '新增 5 所学校，8:30时开始。', '无', '继续推进。'];

const settings = (...rows: readonly Row[]): SheetOfRows => ({
  name: '设置',
  rows: [
    ['发文机关', '长宁区教育局'],
    ['报告月份', '2021年3月'],
    ['成文日期', { date: '2021-03-25' }],
    ['联系人', '宗宏'],
    ['联系电话', '22050781'],
    ...rows,
  ],
});
const target = (...rows: readonly Row[]): SheetOfRows => ({
  name: '第048项',
  rows: [['目标编号', '048', '目标内容', '推进教育评价改革。', '总体进度', { percent: 0.25 }], HEADERS, ...rows],
});
const book = (...rows: readonly Row[]) => snapshotOfRows(settings(), target(...rows));

/** rule and cell of each finding */
const told = (found: readonly Finding[]) => [...new Set(found.map(({ rule, cell }) => `${rule.id} ${toA1(cell)}`))];
const findingOf = (content: WorkbookSnapshot, rule: string): Finding =>
  checkWorkbook(content).findings.find((finding) => finding.rule.id === rule)!;

async function ignoring(
  content: WorkbookSnapshot,
  rule: string,
  decision: Partial<IgnoreDecision> = {},
): Promise<WorkbookSnapshot> {
  const { sheets, edits, tables } = planIgnoring(content, [findingOf(content, rule)], {
    scope: 'one',
    reason: '',
    date: TODAY,
    ...decision,
  });
  const workbook = memoryOpenWorkbook(content);
  if (sheets.length > 0) await workbook.addSheets({ sheets });
  await workbook.write(edits, tables);
  return workbook.content();
}

/** The list of one workbook in another one. */
function withListOf(list: WorkbookSnapshot, content: WorkbookSnapshot): WorkbookSnapshot {
  return { ...content, sheets: [...content.sheets, list.sheets.find(({ name }) => name === '忽略清单')!] };
}

test('what is ignored is no finding any more, and is told with its reason', async () => {
  const content = await ignoring(book(HALF, SPACE), 'halfwidth-punctuation', { reason: '情况属实，已核实' });
  const { findings, ignored } = checkWorkbook(content);
  expect(told(findings)).toEqual(['cjk-digit-space D4', 'clock-notation D4']);
  expect(ignored).toMatchObject([
    {
      finding: { rule: { id: 'halfwidth-punctuation' }, cell: { row: 3, column: 4 } },
      entry: { row: 2, reason: '情况属实，已核实', date: '2021年3月25日' },
    },
  ]);
});

test('the sheet says in words what was ignored', async () => {
  const content = await ignoring(book(HALF), 'halfwidth-punctuation', { reason: '引用原文' });
  const [headers, row] = content.sheets.at(-1)!.rows;
  const values = (cells: typeof headers) => cells!.cells.map(({ value }) => value);
  expect(values(headers)).toEqual(
    '规则 校验项 范围 工作表 单元格 目标编号 子项目 栏目 内容 理由 忽略日期 恢复日期 内容指纹'.split(' '),
  );
  expect(values(row).slice(0, 11)).toEqual([
    'halfwidth-punctuation',
    '正文中有半角标点',
    '此处',
    '第048项',
    'D3',
    '048',
    '甲工程',
    '本月进展情况',
    '完成3所学校,下月验收。',
    '引用原文',
    44280,
  ]);
});

describe('one finding is known by target, sub-project, field, rule and text', () => {
  const renamed = { ...target(HALF, SPACE), name: '教育' };
  test.each<[string, WorkbookSnapshot, boolean]>([
    ['as it was', book(HALF, SPACE), true],
    ['rows sorted the other way round', book(SPACE, HALF), true],
    ['a row put in above', book(['新工程', ...SPACE.slice(1)], HALF), true],
    ['another name of the sheet', snapshotOfRows(settings(), renamed), true],
    ['the name of the sub-project with a space', book(['甲 工程', ...HALF.slice(1)], SPACE), true],
    ['a space behind the text', book([...HALF.slice(0, 3), '完成3所学校,下月验收。 ', ...HALF.slice(4)]), true],
    ['another text with the same slip', book([...HALF.slice(0, 3), '完成4所学校,下月验收。', ...HALF.slice(4)]), false],
    ['the same text in another field', book([...HALF.slice(0, 3), '完成。', '无', HALF[3]!]), false],
    ['the same text of another sub-project', book(['丙工程', ...HALF.slice(1)]), false],
    [
      'the same text of another target',
      snapshotOfRows(settings(), { name: '第052项', rows: [['目标编号', '052'], ...target(HALF).rows.slice(1)] }),
      false,
    ],
  ])('%s', async (_, content, stillIgnored) => {
    const list = await ignoring(book(HALF, SPACE), 'halfwidth-punctuation');
    const { findings, ignored } = checkWorkbook(withListOf(list, content));
    expect(told(ignored.map(({ finding }) => finding))).toHaveLength(stillIgnored ? 1 : 0);
    expect(findings.some(({ rule }) => rule.id === 'halfwidth-punctuation')).toBe(!stillIgnored);
  });

  test('a number counts by itself, whatever its format', async () => {
    const slow = (completion: Row[number]) => book(['甲工程', DUE, completion, '完成招标。', '无', '继续施工。']);
    const list = await ignoring(slow({ percent: 0.1 }), 'percent-behind-schedule');
    const found = (content: WorkbookSnapshot) => told(checkWorkbook(withListOf(list, content)).findings);
    expect(found(slow({ percent: 0.1 }))).not.toContain('percent-behind-schedule C3');
    expect(found(slow({ percent: 0.11 }))).toContain('percent-behind-schedule C3');
  });

  test('what is not there is told by its sentence', async () => {
    const bare = snapshotOfRows({ name: '设置', rows: [['报告月份', '2021年3月']] }, target(HALF));
    const missing = (content: WorkbookSnapshot) =>
      checkWorkbook(content).findings.filter(({ rule }) => rule.id === 'setting-missing').length;
    expect(missing(bare)).toBeGreaterThan(1);
    expect(missing(await ignoring(bare, 'setting-missing'))).toBe(missing(bare) - 1);
  });
});

test.each([
  ['D3', '本月进展情况'],
  ['A4', '子项目'],
  ['F1', '总体进度'],
  ['B1', '目标编号'],
  ['A1', ''],
  ['D2', ''],
  ['D5', ''],
])('%s is of the field “%s”', (name, field) => {
  const content = book(HALF, SPACE, [null, null, null, '注：以上为本月数据。']);
  const finding = findingOf(content, 'halfwidth-punctuation');
  const place = findingPlaces(readTracker(content), content);
  expect(place({ ...finding, cell: { sheet: '第048项', ...parseA1(name)! } }).field).toBe(field);
});

test('what 栏目对照 settles cannot be ignored; the first of it is named', () => {
  const content = book(HALF);
  const finding = findingOf(content, 'halfwidth-punctuation');
  const settled = (title: string): Finding => ({ ...finding, rule: { ...finding.rule, title, settled: 'by-map' } });
  expect(() =>
    planIgnoring(content, [finding, settled('甲'), settled('乙')], { scope: 'one', reason: '', date: TODAY }),
  ).toThrow('“甲”不能忽略，请在“栏目对照”中指明各栏，不用的注明“不用”。');
});

test('a rule can be ignored in the whole workbook, whatever it finds later', async () => {
  const content = await ignoring(book(HALF), 'halfwidth-punctuation', { scope: 'rule' });
  const other: Row = ['丙工程', DUE, { percent: 0.25 }, '完成(5所),下月验收。', '无', '继续施工。'];
  const { findings, ignored } = checkWorkbook(withListOf(content, book(HALF, other)));
  expect(findings.filter(({ rule }) => rule.id === 'halfwidth-punctuation')).toEqual([]);
  expect(told(ignored.map(({ finding }) => finding))).toEqual(['halfwidth-punctuation D3', 'halfwidth-punctuation D4']);
});

test('a second one goes below the first; one that is restored is found again and its row says since when', async () => {
  const first = await ignoring(book(HALF, SPACE), 'halfwidth-punctuation');
  const both = await ignoring(first, 'cjk-digit-space');
  const { ignored } = checkWorkbook(both);
  expect(ignored.map(({ entry }) => entry.row)).toEqual([2, 3, 3]);
  const restored = applyEdits(both, planRestoring(both, ignored.slice(0, 1), TODAY));
  expect(told(checkWorkbook(restored).findings)).toEqual(['halfwidth-punctuation D3', 'clock-notation D4']);
  expect(restored.sheets.at(-1)!.rows[1]!.cells.find(({ column }) => column === 12)).toMatchObject({ value: 44280 });
  // What was read before the list changed is not ended by its row.
  expect(() => planRestoring(restored, ignored.slice(0, 1), TODAY)).toThrow(/“忽略清单”表已有改动/u);
});

describe('fixing', () => {
  test('leaves it alone, also when another fix changes its text, and it stays ignored then', async () => {
    const content = await ignoring(book(SPACE), 'cjk-digit-space');
    const fixed = fixAll(content, () => true);
    expect(fixed.map(({ after }) => after.text)).toEqual(['新增 5 所学校，8:30开始。']);
    const after = applyEdits(content, fixEdits(content, fixed));
    expect(told(checkWorkbook(after).findings)).toEqual([]);
    expect(told(checkWorkbook(after).ignored.map(({ finding }) => finding))).toEqual(['cjk-digit-space D3']);
  });
});

describe('a list that people have edited', () => {
  const list = (...rows: readonly Row[]): SheetOfRows => ({ name: '忽略清单', rows });
  const found = (sheet: SheetOfRows) => told(checkWorkbook(snapshotOfRows(settings(), target(HALF), sheet)).findings);

  test.each<[string, SheetOfRows, boolean]>([
    ['two columns typed by hand', list(['规则', '范围'], ['halfwidth-punctuation', '全部']), true],
    ['a heading above', list(['本单位约定'], [], ['范围', '规则'], ['全部', 'halfwidth-punctuation']), true],
    ['no rule of this name', list(['规则', '范围'], ['半角', '全部']), false],
    ['no headers', list(['halfwidth-punctuation', '全部']), false],
    ['empty', list(), false],
  ])('%s', (_, sheet, ignored) => {
    expect(found(sheet)).toEqual(ignored ? [] : ['halfwidth-punctuation D3']);
  });

  test('cannot take more rows without its columns', () => {
    const content = snapshotOfRows(settings(), target(HALF), list(['规则', '范围', '理由']));
    const decision = { scope: 'one', reason: '', date: TODAY } as const;
    expect(() => planIgnoring(content, [findingOf(content, 'halfwidth-punctuation')], decision)).toThrow(
      /^“忽略清单”表缺少列标题：校验项、工作表、单元格、目标编号、/u,
    );
  });
});
