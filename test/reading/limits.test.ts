/** How far is looked: what stands just within a limit decides, and what stands just beyond it does not. */
import { columnMapOf } from '../../src/application/reading/column-map';
import { contentOfColumn } from '../../src/application/reading/column-content';
import { gridOf } from '../../src/application/reading/grid';
import { headersInSheet } from '../../src/application/reading/header-block';
import { isGrouping } from '../../src/application/reading/item-columns';
import { readSheet } from '../../src/application/reading/read-sheet';
import { nameOfTarget } from '../../src/domain/tracker';
import { yearOfRows } from '../../src/application/reading/year-of-rows';
import { readTracker } from '../../src/application/reading/read-tracker';
import type { SheetSnapshot } from '../../src/application/ports';
import { contentOf, pictured } from '../support/pictured';

const context = { system: 1900, month: { year: 2021, month: 3 }, map: columnMapOf([]) } as const;

/** A sheet of these rows, cells parted by |. */
function sheetOf(...lines: readonly string[]): SheetSnapshot {
  return pictured(`# 重点工作\n${lines.join('\n')}`).sheets[0]!;
}

/** So many lines, of which the one at `at` (from 1) is another; 0 for none. */
function lines(count: number, usual: (index: number) => string, at = 0, other = ''): readonly string[] {
  return Array.from({ length: count }, (_, index) => (index + 1 === at ? other : usual(index + 1)));
}

const column = (cells: readonly string[]): SheetSnapshot => ({
  name: '表',
  merges: [],
  rows: cells.map((text, index) => ({ row: index + 1, cells: [{ column: 1, ...contentOf(text) }] })),
});
const rowsOf = ({ rows }: SheetSnapshot) => rows.map(({ row }) => row);

test.each([
  [200, { rows: 200, dates: 1 / 200 }],
  [201, { rows: 200, dates: 0 }],
])('a column is known by 200 cells: a date in cell %i', (at, expected) => {
  const sheet = column(lines(210, (index) => `第${index}项工作进展顺利。`, at, '2021-03-05'));
  expect(contentOfColumn(gridOf(sheet), 1, rowsOf(sheet))).toMatchObject(expected);
});

test.each([
  [60, null],
  [61, 2021],
])('a table is of the only year in 60 rows: another one in row %i', (at, expected) => {
  const sheet = column(lines(70, () => '2021年3月', at, '2020年3月'));
  expect(yearOfRows(gridOf(sheet), rowsOf(sheet), 1900)).toBe(expected);
});

test.each([
  [300, true],
  [301, false],
])('targets over several rows are seen in 300 rows: a repeated one in row %i', (at, expected) => {
  const sheet = column(lines(310, (index) => `目标${index}`, at, `目标${at - 1}`));
  expect(isGrouping(gridOf(sheet), 1, rowsOf(sheet))).toBe(expected);
});

test.each([
  [60, 60],
  [61, null],
])('headers that are not understood are looked for in 60 rows: one in row %i', (at, expected) => {
  const sheet = sheetOf(...lines(70, () => '一 | 二', at, '序号 | 甲乙 | 丙丁'));
  expect(headersInSheet(gridOf(sheet), rowsOf(sheet)).row).toBe(expected);
});

const LIST = '交办单号 | 重点任务 | 责任科室 | 本月进展情况';
test.each([
  [40, undefined],
  [41, '交办单号'],
])('codes are told apart in 40 rows: one that comes again in row %i', (at, expected) => {
  const row = (code: number) => `JB-${code} | 任务${code} | 学前科 | 第${code}项任务正在推进之中。`;
  const sheet = sheetOf(LIST, ...lines(45, row, at, row(1)));
  expect(readSheet(sheet, context).tables[0]!.assignment.roles.number?.text).toBe(expected);
});

test.each([
  [40, 1],
  [41, 0],
])('problems among the progress are looked for in 40 rows: some in row %i', (at, expected) => {
  const row = (index: number) => `${index} | 任务${index} | 学前科 | 第${index}项任务正在推进之中。`;
  const other = '9 | 另一任务 | 学前科 | 已完成选址。【问题】资金没有到位。';
  const table = sheetOf('序号 | 重点任务 | 责任科室 | 本月进展情况', ...lines(45, row, at, other));
  const { reading } = readTracker({ dateSystem: 1900, sheets: [table] });
  expect(reading.unsure.filter(({ message }) => message.includes('还写有“存在问题”'))).toHaveLength(expected);
});

test.each([
  [20, 'beside'],
  [21, 'blank'],
])('notes go on over 20 rows: %i numbered lines', (count, expected) => {
  const note = (index: number) => `${index}.每`;
  const table = sheetOf(
    '序号 | 重点任务 | 责任科室 | 本月进展情况',
    '1 | 托育点 | 学前科 | 已完成三个点的选址工作。',
    '注：请按下列要求填报',
    ...lines(count, note),
  );
  expect(readSheet(table, context).tables[0]!.rows.at(-1)!.kind).toBe(expected);
});

const FORM = [
  '目标编号 | 048',
  '目标内容 | 推进教育改革',
  '完成时限 | 6月底前',
  '本月进展情况 | 已完成选址。',
  '存在问题 | 无',
];
test.each([
  [80, 1],
  [81, 0],
])('a form has 80 rows at most: %i', (count, expected) => {
  const sheet = sheetOf(...FORM, ...lines(count - FORM.length, () => '说明'));
  expect(readSheet(sheet, context).forms).toHaveLength(expected);
});

test.each([
  [5, [5]],
  [6, []],
])('a header has 5 rows at most: merged over %i', (count, expected) => {
  const merged = lines(count - 1, () => '^ | ^ | ^ | ^');
  const table = sheetOf(
    '序号 | 重点任务 | 责任科室 | 本月进展情况',
    ...merged,
    '1 | 托育点 | 学前科 | 已完成三个点的选址工作。',
    '2 | 课后服务 | 基教科 | 各校均已开展课后服务。',
  );
  expect(readSheet(table, context).tables.map(({ found }) => found.header.last)).toEqual(expected);
});

test.each([
  [999, 2],
  [1000, 2],
  [1001, 1],
])('a cell that is merged over %i rows is one as far as 1000', (count, expected) => {
  const sheet: SheetSnapshot = {
    ...column(['目标']),
    merges: [{ top: 1, left: 1, bottom: count, right: 1 }],
  };
  expect(gridOf(sheet).cellsAt(2).length + 1).toBe(expected);
});

test.each([
  [2, 'data'],
  [3, 'beside'],
])('a name alone behind %i blank rows', (blanks, expected) => {
  const table = sheetOf(
    '序号 | 重点任务 | 责任科室 | 本月进展情况',
    '1 | 托育点 | 学前科 | 已完成三个点的选址工作。',
    ...lines(blanks, () => ''),
    ' | 王小明 |  | ',
  );
  expect(readSheet(table, context).tables[0]!.rows.at(-1)!.kind).toBe(expected);
});

test.each([
  [50, 3],
  [51, undefined],
])('a title tells the month in 50 characters: one of %i', (length, month) => {
  const title = `2021年3月${'长'.repeat(length - 7)}`;
  const { tables } = readSheet(
    sheetOf(title, '事项 | 责任单位 | 进展情况', '托育点 | 学前科 | 已完成三个点的选址工作。'),
    context,
  );
  expect(tables[0]!.period?.last).toBe(month);
});

test.each([
  [16, `“${'长'.repeat(16)}”第1项`],
  [17, '“球场”第1项'],
])('the heading above a list names it in 16 characters: one of %i', (length, expected) => {
  const list = (item: string) => [
    '序号 | 重点任务 | 责任科室 | 本月进展情况',
    `1 | ${item} | 学前科 | 已完成三个点的选址工作。`,
  ];
  const picture = ['# 清单', '教育', ...list('托育'), '长'.repeat(length), ...list('球场')].join('\n');
  expect(nameOfTarget(readTracker(pictured(picture)).targets[1]!)).toBe(expected);
});

test.each([
  [3, true],
  [2, false],
])(
  'remarks beside a status tell what was done where at least three in five are prose: %i of them',
  (count, isProgress) => {
    const rows = lines(5, (at) => {
      const said = at <= count ? `已与${at}所学校签约，正在制定章程。` : `第${at}批`;
      return `${at} | 重点任务${at} | 推进中 | ${said}`;
    });
    const [table] = readSheet(sheetOf('序号 | 重点任务 | 完成状态 | 备注', ...rows), context).tables;
    expect(table!.assignment.anyProgress?.text ?? null).toBe(isProgress ? '备注' : null);
  },
);
