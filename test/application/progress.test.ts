/** 进度 as data: completion against the schedule, deadlines, counts. */
import { knownMonths, progressOf, type Deadline } from '../../src/application/overview/progress';
import type { MonthRecord } from '../../src/domain/history';
import { readTracker } from '../../src/application/reading/read-tracker';
import type { Example, TargetExample } from '../../src/rules/example';
import { findings } from '../../src/rules/run';
import { pictured } from '../support/pictured';
import { workbookOf } from '../support/plain-tracker';

type Changes = Omit<Example, 'reports'>;
type Row = NonNullable<TargetExample['rows']>[number];

const YEAR_ROUND = { startDate: null, dueDate: null } as const;
const trackerOf = (changes: Changes) => readTracker(workbookOf(changes));
const progressFor = (changes: Changes = {}) => progressOf(trackerOf(changes));
const targetFor = (changes: Changes = {}) => progressFor(changes).targets[0]!;
const firstRow = (row: Row, settings?: Example['settings']) =>
  targetFor({ rows: [row], ...(settings && { settings }) }).subProjects[0]!;

describe('a target', () => {
  test('has its name, text and cell', () => {
    expect(targetFor()).toMatchObject({
      key: '第048项',
      name: '第048项',
      text: '推进教育评价改革，优质教育资源共享。',
      completion: 0.25,
      cell: { sheet: '第048项', row: 1, column: 4 },
    });
  });

  test.each([
    ['typed', { overall: { percent: 0.4 } }, 0.4],
    ['the mean of its sub-projects', { overall: null }, 0.25],
    ['not understood', { overall: '过半' }, null],
    ['waiting to be calculated', { overall: { error: '公式未计算' } }, 0.25],
  ] as const)('overall %s', (_, labels, expected) => {
    expect(targetFor({ labels }).completion).toBe(expected);
  });

  test('waits while formulas that it needs have not been calculated', () => {
    const waiting = { error: '公式未计算' };
    const {
      completion,
      waiting: waits,
      subProjects,
    } = targetFor({
      labels: { overall: null },
      rows: [{ completion: waiting }, {}],
    });
    expect({ completion, waits }).toEqual({ completion: null, waits: true });
    expect(subProjects.map((each) => [each.completion, each.waiting])).toEqual([
      [null, true],
      [0.2, false],
    ]);
    expect(targetFor({ labels: { overall: null }, rows: [{ weight: waiting }, {}] }).waiting).toBe(true);
    expect(targetFor({ labels: { overall: null }, rows: [{ completion: null }, {}] }).waiting).toBe(false);
  });

  test.each([
    [0.28, 3, false],
    [0.25, 0, false],
    [0.2, -5, false],
    [0.15, -10, false],
    [0.149, -10.1, true],
    [0.1, -15, true],
  ])('%d in March is %d points ahead; behind: %s', (percent, difference, behind) => {
    const target = targetFor({ labels: { ...YEAR_ROUND, overall: { percent } } });
    expect(target.difference).toBeCloseTo(difference);
    expect(target.behind).toBe(behind);
  });

  test('without a typed overall is judged by the mean', () => {
    const rows = [{ completion: { percent: 0.05 } }, { completion: { percent: 0.05 } }];
    expect(targetFor({ labels: { ...YEAR_ROUND, overall: null }, rows })).toMatchObject({
      completion: 0.05,
      behind: true,
    });
  });

  test('without a percentage is neither ahead nor behind', () => {
    const target = targetFor({ labels: { overall: null }, rows: [{ completion: null }] });
    expect(target).toMatchObject({ completion: null, difference: null, behind: false, months: [] });
  });

  test('without a sheet for its number is named by the sheet', () => {
    expect(targetFor({ sheet: '重点工作', labels: { number: null } }).name).toBe('重点工作');
  });
});

describe('the schedule', () => {
  test('of the year, by month', () => {
    const { schedule } = targetFor({ labels: YEAR_ROUND });
    expect(schedule).toHaveLength(13);
    expect(schedule[0]).toBe(0);
    expect(schedule[3]).toBe(0.25);
    expect(schedule[12]).toBe(1);
  });

  test('of a project with dates of its own', () => {
    const { schedule } = targetFor({
      labels: { startDate: { date: '2021-03-31' }, dueDate: { date: '2021-10-31' } },
    });
    expect(schedule.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(schedule[4]).toBeCloseTo(30 / 214);
    expect(schedule.slice(10)).toEqual([1, 1, 1]);
  });

  test('of a project begun the year before', () => {
    const { schedule } = targetFor({
      labels: { startDate: { date: '2020-07-01' }, dueDate: { date: '2021-12-31' } },
    });
    expect(schedule[0]).toBeCloseTo(183 / 548);
  });

  test('is said once when all targets have it in common, else the year’s is', () => {
    const half = { startDate: { date: '2021-01-01' }, dueDate: { date: '2021-06-30' } } as const;
    expect(progressFor({ labels: half }).schedule).toBeCloseTo(89 / 180);
    const other = { labels: { startDate: { date: '2021-03-01' } } } as const;
    expect(progressFor({ moreTargets: [other] }).schedule).toBe(0.25);
  });

  test('is not known without a month', () => {
    const progress = progressFor({ settings: { month: null, date: null } });
    expect(progress).toMatchObject({ month: null, schedule: null });
    expect(progress.targets[0]).toMatchObject({
      expected: null,
      difference: null,
      behind: false,
      schedule: [],
      months: [],
    });
  });

  test.each<[string, Row, number]>([
    ['both dates', { startDate: { date: '2021-01-01' }, dueDate: { date: '2021-06-30' } }, 89 / 180],
    ['begun later', { startDate: { date: '2021-05-01' } }, 0],
    ['past its due date', { dueDate: { date: '2021-03-20' } }, 1],
    ['no start', { startDate: null }, 0.25],
    ['in words', { startDate: '1月', dueDate: '6月底前' }, 89 / 180],
    ['no due date', { dueDate: '长期' }, 0.25],
  ])('of a sub-project: %s', (_, row, expected) => {
    expect(firstRow(row).expected).toBeCloseTo(expected);
  });
});

describe('the deadline of a sub-project, on 25 March', () => {
  const due = (date: string): Row => ({ dueDate: { date } });
  const day = (month: number, dayOfMonth: number) => ({ year: 2021, month, day: dayOfMonth });

  test.each<[string, Row, Deadline]>([
    ['the day before', due('2021-03-24'), { kind: 'overdue', days: 1, due: day(3, 24) }],
    ['five days ago', due('2021-03-20'), { kind: 'overdue', days: 5, due: day(3, 20) }],
    ['today', due('2021-03-25'), { kind: 'soon', days: 0, due: day(3, 25) }],
    ['in three days', due('2021-03-28'), { kind: 'soon', days: 3, due: day(3, 28) }],
    ['in four days', due('2021-03-29'), { kind: 'date', due: day(3, 29) }],
    ['written as text', { dueDate: '2021.3.20' }, { kind: 'overdue', days: 5, due: day(3, 20) }],
    ['whole', { ...due('2021-03-20'), completion: { percent: 1 } }, { kind: 'done' }],
    ['with a day it was done', { ...due('2021-03-20'), doneDate: { date: '2021-03-19' } }, { kind: 'done' }],
    ['past, not filled in', { ...due('2021-03-20'), completion: null }, { kind: 'date', due: day(3, 20) }],
    ['none', { dueDate: null }, { kind: 'unknown', text: '' }],
    ['in words', { dueDate: '2月底前' }, { kind: 'overdue', days: 25, due: day(2, 28) }],
    ['words without a day', { dueDate: '长期' }, { kind: 'open', text: '长期' }],
    ['no date', { dueDate: '2021年2月30日' }, { kind: 'unknown', text: '2021年2月30日' }],
    ['in words, and done in a word', { dueDate: '2月底前', completion: '已办结' }, { kind: 'done' }],
    [
      'past, and a word says that it goes on',
      { ...due('2021-03-20'), completion: '推进中' },
      { kind: 'overdue', days: 5, due: day(3, 20) },
    ],
  ])('%s', (_, row, deadline) => {
    expect(firstRow(row).deadline).toEqual(deadline);
  });

  test('counts from the last day of the month without 成文日期, never from the clock', () => {
    expect(firstRow(due('2021-03-28'), { date: null }).deadline).toMatchObject({ kind: 'overdue', days: 3 });
    expect(firstRow(due('2021-04-02'), { date: null }).deadline).toMatchObject({ kind: 'soon', days: 2 });
  });

  test('is a date and no more when no day is known', () => {
    expect(firstRow(due('2021-03-20'), { date: null, month: null }).deadline.kind).toBe('date');
  });
});

test('sub-projects keep the order of the table and know their cells', () => {
  const [first, second] = targetFor().subProjects;
  expect(first).toMatchObject({ index: 1, name: '学龄前儿童幼有善育工程', completion: 0.3 });
  expect(second).toMatchObject({ index: 2, name: '小学生校内课后服务工程', completion: 0.2 });
  expect(second!.cell).toEqual({ ...first!.cell, row: first!.cell.row + 1 });
});

test('counts targets and sub-projects by state', () => {
  const progress = progressFor({
    rows: [
      { dueDate: { date: '2021-03-20' } },
      { dueDate: { date: '2021-03-27' }, completion: { percent: 0.97 } },
      { completion: { percent: 1 } },
    ],
    moreTargets: [
      { labels: { overall: { percent: 0.1 }, dueDate: { date: '2021-03-24' } } },
      { labels: { overall: { percent: 1 } } },
    ],
  });
  expect(progress.counts).toEqual({
    behind: { targets: 1, subProjects: 1 },
    overdue: { targets: 1, subProjects: 1 },
    soon: { targets: 0, subProjects: 1 },
    done: { targets: 1, subProjects: 1 },
  });
});

test('says 落后 and 逾期 of exactly those that 校验 warns about', () => {
  const tracker = trackerOf({
    labels: { overall: { percent: 0.1 } },
    rows: [{ dueDate: { date: '2021-03-20' } }, { completion: { percent: 0.02 } }, { completion: null }],
    moreTargets: [{ labels: { dueDate: { date: '2021-03-01' } } }],
  });
  const { counts } = progressOf(tracker);
  const warnings = (id: string) => findings(tracker).filter(({ rule }) => rule.id === id).length;
  const total = ({ targets, subProjects }: { targets: number; subProjects: number }) => targets + subProjects;
  expect(total(counts.behind)).toBe(warnings('percent-behind-schedule'));
  expect(total(counts.overdue)).toBe(warnings('date-overdue'));
  expect(total(counts.overdue)).toBeGreaterThan(1);
});

const record = (year: number, month: number, overall: number | null): MonthRecord => ({
  month: { year, month },
  overall,
  subProjects: [],
});

test.each([
  [[], 0.25, { year: 2021, month: 3 }, [{ month: 3, overall: 0.25 }]],
  [[], null, { year: 2021, month: 3 }, []],
  [[record(2021, 1, 0.1)], 0.25, null, []],
  [
    [record(2020, 12, 1), record(2021, 1, 0.1), record(2021, 2, null), record(2021, 3, 0.2), record(2021, 4, 0.4)],
    0.25,
    { year: 2021, month: 3 },
    [
      { month: 1, overall: 0.1 },
      { month: 3, overall: 0.25 },
    ],
  ],
  [[record(2021, 2, 0.2)], null, { year: 2021, month: 3 }, [{ month: 2, overall: 0.2 }]],
])('known months of %j and %p in %p', (records, overall, month, expected) => {
  expect(knownMonths(records, overall, month)).toEqual(expected);
});

test('a row of a list stands as its own words say, and so does a target all of whose rows are done', () => {
  const { targets, counts } = progressOf(
    readTracker(
      pictured(`
# 设置
报告月份 | 2021年3月
成文日期 | 2021-03-26
# 台账
序号 | 督查事项 | 办结时限 | 办理情况 | 存在问题 | 下步措施 | 办理状态
1 | 建设老年食堂 | 2021-03-10 | 已完成选址并开业。 | 无 | 无 | 已办结
2 | 改造老旧小区 | 2021-12-31 | 已进场施工四个小区。 | 无 | 开展验收。 | 滞后
3 | 新增普惠学位 | 2021-12-31 | 已新增普惠学位。 | 无 | 继续推进。 | 推进中
# 分解
目标编号 | 目标内容 | 子项目 | 完成时限 | 进展情况 | 存在问题 | 下步措施 | 完成状态
7 | 完善设施 | 新建校舍 | 2021-03-10 | 已竣工验收。 | 无 | 无 | 已完成
^ | ^ | 改造食堂 | 2021-03-10 | 已投入使用。 | 无 | 无 | 已完成
`),
    ),
  );
  expect(targets.map(({ behind, deadline }) => [behind, deadline.kind])).toEqual([
    [false, 'done'],
    [true, 'date'],
    [false, 'date'],
    [false, 'done'],
  ]);
  // A row of a list counts once, as a target.
  expect(targets.map(({ isRow }) => isRow)).toEqual([true, true, true, false]);
  expect([counts.behind, counts.done]).toEqual([
    { targets: 1, subProjects: 0 },
    { targets: 2, subProjects: 2 },
  ]);
});
