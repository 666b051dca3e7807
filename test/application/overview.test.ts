/** 总览: what the sheet says, and how it is known again. */
import { planHistory, type HistoryEntry } from '../../src/application/own-tables/history-sheet';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { planOverview } from '../../src/application/overview/plan-overview';
import { writeOverview, writtenOverview } from '../../src/application/overview/write-overview';
import { planUndo, undoRefusal } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import type { SheetPlan, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { rangeToA1 } from '../../src/domain/cell';
import type { Example } from '../../src/rules/example';
import { pictured } from '../support/pictured';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { snapshotOfRows } from '../support/snapshot-of-rows';

type Changes = Omit<Example, 'reports'>;
/** Of the table. */
const HEADER = 20;
const ROWS = [21, 22, 23, 24];

const FOUR: Changes = {
  labels: { startDate: null, dueDate: { date: '2021-03-27' } },
  moreTargets: [
    { labels: { overall: { percent: 0.1 }, office: null, startDate: null } },
    { labels: { overall: { percent: 1 / 3 }, startDate: null, dueDate: { date: '2021-03-20' } } },
    { labels: { overall: { percent: 1 }, startDate: null, dueDate: null } },
  ],
};
const planOf = (changes: Changes, ...more: WorkbookSnapshot['sheets']) => {
  const content = workbookOf(changes);
  return planOverview(readTracker({ ...content, sheets: [...content.sheets, ...more] }));
};

/** A row of the sheet as texts and numbers. */
const rowOf = ({ cells }: SheetPlan, row: number) => cells.filter((cell) => cell.row === row).map(({ value }) => value);
const stylesOf = ({ cells }: SheetPlan, row: number) =>
  cells.filter((cell) => cell.row === row).map(({ style }) => style);

test('a title, what it is as of, and a row for each target', () => {
  const plan = planOf(FOUR);
  expect(rowOf(plan, 1)).toEqual(['2021年重点工作目标进度总览']);
  expect(rowOf(plan, 2)).toEqual([
    '截至2021年3月底，序时进度 25%，共 4 个目标：落后 1 个、逾期 1 个、3 日内到期 1 个、已办结 1 个。本表由“目标台账”写入，再次写入时整表重写，请勿在此填写。',
  ]);
  expect(rowOf(plan, HEADER)).toEqual([
    '目标',
    '目标内容',
    '牵头科室',
    '总体进度',
    '序时进度',
    '较序时进度',
    '完成时限',
    '状态',
  ]);
  const text = '推进教育评价改革，优质教育资源共享';
  expect(ROWS.map((row) => rowOf(plan, row))).toEqual([
    ['第048项', text, '义教科', 0.25, 0.25, 0, 44282, '还有 2 天'],
    ['第049项', text, null, 0.1, 0.25, -15, 44561, '还有 281 天'],
    ['第050项', text, '义教科', 1 / 3, 0.25, 8, 44275, '逾期 5 天'],
    ['第051项', text, '义教科', 1, 0.25, 75, null, '已办结'],
  ]);
  expect(ROWS.map((row) => stylesOf(plan, row).slice(5))).toEqual([
    ['points', 'date', 'lightWarning'],
    ['pointsBehind', 'date', 'center'],
    ['points', 'date', 'lightError'],
    ['points', 'date', 'lightGood'],
  ]);
});

test.each<[string, Changes, string | null]>([
  ['due today', { labels: { dueDate: { date: '2021-03-25' } } }, '当天到期'],
  ['without a date', { labels: { dueDate: null } }, '未填时限'],
  ['not a date', { labels: { dueDate: '2021年2月30日' } }, '时限有误'],
  ['a deadline in words', { labels: { dueDate: '年底' } }, '还有 281 天'],
  ['words without a day', { labels: { dueDate: '长期' } }, null],
])('%s', (_, changes, state) => {
  expect(rowOf(planOf(changes), HEADER + 1).at(-1)).toBe(state);
});

test('the table and the chart cover the targets', () => {
  const { table, chart, dataBars } = planOf(FOUR);
  expect(rangeToA1(table!.range)).toBe('A20:H24');
  expect(rangeToA1(chart!.categories)).toBe('A21:A24');
  expect(chart!.series.map(({ column, header }) => [column, header])).toEqual([
    [4, HEADER],
    [5, HEADER],
  ]);
  expect(rangeToA1(chart!.place)).toBe('A3:H18');
  const many = planOf({ moreTargets: Array.from({ length: 20 }, () => ({})) });
  expect([chart!, many.chart!].map(({ series }) => series[0]!.labelled)).toEqual([true, false]);
  expect(many.chart!.description).toMatch(/，第067项 25%（序时 25%），等 21 个目标。$/u);
  expect(dataBars.map(rangeToA1)).toEqual(['D21:D24']);
  expect(chart!.description).toBe(
    '各目标总体进度与序时进度对比的柱形图：第048项 25%（序时 25%），第049项 10%（序时 25%），第050项 33.3%（序时 25%），第051项 100%（序时 25%）。',
  );
});

test.each<[string, Changes, string]>([
  ['without a percentage', { labels: { overall: null }, rows: [{ completion: null }] }, '未填（序时 25%）'],
  ['that waits', { labels: { overall: { error: '公式未计算' } }, rows: [{ completion: null }] }, '待计算（序时 25%）'],
  ['that begins later', { labels: { startDate: { date: '2021-05-01' } } }, '25%（序时 0%）'],
  ['of no month', { settings: { month: null, date: null } }, '25%（序时 未填）'],
])('a target %s as the chart is read aloud', (_, changes, said) => {
  expect(planOf(changes).chart!.description).toBe(`各目标总体进度与序时进度对比的柱形图：第048项 ${said}。`);
});

test('months that the archive knows stand between difference and due date', () => {
  const none = { completion: null, order: '1', progress: '', problems: '', nextSteps: '', archivedAt: null };
  const entries = (
    [
      [1, 0.03],
      [2, 0.11],
    ] as const
  ).map(([month, overall]): HistoryEntry => ({
    month: { year: 2021, month },
    number: '048',
    overall,
    name: '甲',
    ...none,
  }));
  const plan = planOf(FOUR, ...snapshotOfPlan({ sheets: [planHistory(entries)] }).sheets);
  expect(rowOf(plan, HEADER).slice(5)).toEqual(['较序时进度', '1月', '2月', '3月', '完成时限', '状态']);
  expect(rowOf(plan, HEADER + 1).slice(6, 9)).toEqual([0.03, 0.11, 0.25]);
  expect(rowOf(plan, HEADER + 2).slice(6, 9)).toEqual([null, null, 0.1]);
});

describe('written again', () => {
  test.each<[string, Changes, 1900 | 1904]>([
    ['of one target', {}, 1900],
    ['of four', FOUR, 1900],
    ['of four, counting days from 1904', FOUR, 1904],
  ])('is undone: the sheet before comes back, %s', async (_, changes, dateSystem) => {
    const workbook = memoryOpenWorkbook({ ...workbookOf(changes), dateSystem });
    await writeOverview(workbook);
    const before = await workbook.read();
    const overall = before.sheets[1]!.rows.flatMap(({ row, cells }) =>
      cells.filter(({ value }) => value === 0.25).map(({ column }) => ({ sheet: before.sheets[1]!.name, row, column })),
    );
    await workbook.write(overall.map((cell) => ({ cell, value: 0.5 })));
    const changed = await workbook.read();
    const { done } = await writeOverview(workbook);
    const entry = undoEntry(1, '写入总览', done, changed, await workbook.read());
    const plan = planUndo(entry, await workbook.read());
    expect(plan.replacedSheets).toHaveLength(1);
    for (const sheet of plan.replacedSheets) await workbook.replaceSheet(sheet);
    expect((await workbook.read()).sheets.at(-1)).toEqual(before.sheets.at(-1));
    expect(plan.replacedSheets[0]).toMatchObject({
      ...planOf(changes),
      cells: expect.anything() as unknown,
      chart: { ...planOf(changes).chart!, description: expect.anything() as unknown },
    });
    // The looks of its words are those that they had.
    const looks = ({ cells }: SheetPlan) => cells.map(({ row, column, style }) => `${row} ${column} ${style}`).sort();
    if (dateSystem === 1900) expect(looks(plan.replacedSheets[0]!)).toEqual(looks(planOf(changes)));
  });

  test('is not undone when somebody changed it since', async () => {
    const workbook = memoryOpenWorkbook(workbookOf({}));
    await writeOverview(workbook);
    const { done } = await writeOverview(workbook);
    const entry = undoEntry(1, '写入总览', done, await workbook.read(), await workbook.read());
    await workbook.write([{ cell: { sheet: '总览', row: 21, column: 4 }, value: 0.9 }]);
    const plan = planUndo(entry, await workbook.read());
    expect(plan.replacedSheets).toEqual([]);
    expect(undoRefusal(plan)).toBe('“总览”表在重写后又有改动，未予撤销。');
  });
});

test('a workbook of which nothing could be read gets none', async () => {
  const sideBySide = pictured(`
# 横表
工作任务 | 学校建设 | 教师招聘
任务编号 | 61 | 62
本月进展情况 | 已完成选址。 | 已发布公告。
存在问题 | 无 | 报名人数少。
完成进度 | 50% | 70%
`);
  const workbook = memoryOpenWorkbook(sideBySide);
  await expect(writeOverview(workbook)).rejects.toThrow(/没有读到任何目标/u);
  expect(await workbook.read()).toEqual(sideBySide);
});

describe('known again', () => {
  const written = (plan: SheetPlan, ...more: readonly { row: number; column: number; value: string }[]) => {
    const cells = more.map((cell) => ({ ...cell, style: 'text' as const }));
    return snapshotOfPlan({ sheets: [{ ...plan, cells: [...plan.cells, ...cells] }] });
  };
  const sentence = (workbook: WorkbookSnapshot) => {
    try {
      return writtenOverview(workbook);
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('none is there', () => {
    expect(writtenOverview(workbookOf({}))).toBeNull();
  });

  test.each<[string, Changes]>([
    ['of one target', {}],
    ['of four', FOUR],
    ['without a reporting month', { settings: { month: null, date: null } }],
  ])('a written one %s', (_, changes) => {
    expect(writtenOverview(written(planOf(changes)))).toBe('总览');
  });

  test.each<[string, WorkbookSnapshot, RegExp]>([
    [
      'somebody’s own sheet',
      snapshotOfRows({ name: '总览', rows: [['本局工作总览'], ['项目', '进度']] }),
      /^“总览”表不是由本程序写入的.*改名后再试/u,
    ],
    ['an empty sheet of that name', snapshotOfRows({ name: '总览', rows: [] }), /不是由本程序写入的/u],
    [
      'a note beside the table',
      written(planOf(FOUR), { row: 22, column: 9, value: '请核对' }),
      /^“总览”表的 I22 有另外填写的内容/u,
    ],
    [
      'notes below it',
      written(planOf(FOUR), { row: 26, column: 1, value: '注' }, { row: 27, column: 2, value: '注' }),
      /^“总览”表的 A26 等处有另外/u,
    ],
    [
      'another header',
      written({
        ...planOf(FOUR),
        cells: planOf(FOUR).cells.map((cell) => (cell.value === '状态' ? { ...cell, value: '情况' } : cell)),
      }),
      /表头已改动/u,
    ],
  ])('is not taken for one: %s', (_, workbook, message) => {
    expect(sentence(workbook)).toMatch(message);
  });
});

test('目标内容 is told whole as long as it fills two lines of its column', () => {
  const contentOfTarget = (length: number) => rowOf(planOf({ labels: { text: '推'.repeat(length) } }), ROWS[0]!)[1];
  expect(contentOfTarget(44)).toBe('推'.repeat(44));
  expect(contentOfTarget(45)).toBe(`${'推'.repeat(42)}……`);
});
