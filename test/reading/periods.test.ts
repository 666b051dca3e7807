/** Months and quarters side by side, and sheets by month: the reporting month's are read, earlier ones are history. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { readTracker, readTrackerWithTargets } from '../../src/application/reading/read-tracker';
import { previewRoll, rollMonth } from '../../src/application/rolling/roll-month';
import { writeLetter } from '../../src/application/letters/write-letter';
import { recordsOf } from '../../src/domain/history';
import { lastMonthOf } from '../../src/rules/last-month';
import { pictured } from '../support/pictured';

const settings = (month: number) =>
  `# 设置\n发文机关 | 某区教育局\n报告月份 | 2021年${month}月\n成文日期 | 2021-0${month}-25\n`;
const MONTHS = `# 台账
序号 | 重点任务 | 责任科室 | 1月 | < | 2月 | < | 3月 | <
^ | ^ | ^ | 完成进度 | 进展情况 | 完成进度 | 进展情况 | 完成进度 | 进展情况
1 | 托育点 | 学前科 | 5% | 启动调研工作。 | 15% | 形成方案初稿。 | 25% | 完成三个点选址。
2 | 课后服务 | 基教科 | 10% | 做好开学准备。 | 20% | 全面开展服务。 | 30% | 组织质量评估。
`;
const SHEETS = [1, 2, 3]
  .map(
    (month) => `# ${month}月
2021年${month}月重点工作进展表 | < | < | <
序号 | 重点任务 | 责任科室 | 完成进度 | 本月进展情况
1 | 托育点 | 学前科 | ${month * 5}% | ${month}月的进展已经写明。
2 | 课后服务 | 基教科 | ${month * 10}% | 第${month}个月的服务已经开展。
`,
  )
  .join('');
const texts = (picture: string) =>
  readTracker(pictured(picture)).targets.map(({ subProjects: [row] }) => row!.progress.text);

test.each([
  [1, ['启动调研工作。', '做好开学准备。']],
  [2, ['形成方案初稿。', '全面开展服务。']],
  [3, ['完成三个点选址。', '组织质量评估。']],
])('another 报告月份 reads another column: %s', (month, expected) => {
  expect(texts(settings(month) + MONTHS)).toEqual(expected);
});

test('a month without a column has no progress', () => {
  const [target] = readTracker(pictured(settings(4) + MONTHS)).targets;
  expect(target!.headers.progress).toBeUndefined();
});

test.each([
  ['columns', MONTHS, [0.05, 0.15]],
  ['sheets', SHEETS, [0.05, 0.1]],
])('earlier months in %s are history', (_, picture, overall) => {
  const tracker = readTracker(pictured(settings(3) + picture));
  expect(tracker.targets).toHaveLength(2);
  const records = recordsOf(tracker.history, tracker.targets[0]!.identity);
  expect(records.map(({ month }) => month.month)).toEqual([1, 2]);
  expect(records.map((record) => record.overall)).toEqual(overall);
  const last = lastMonthOf(tracker.targets[0]!, tracker)!;
  expect(last.of.get(tracker.targets[0]!.subProjects[0]!)?.record.completion).toBe(overall[1]);
});

test('the sheet of the reporting month is read, the others wait', () => {
  expect(texts(settings(2) + SHEETS)).toEqual(['2月的进展已经写明。', '第2个月的服务已经开展。']);
  expect(
    readTracker(pictured(settings(2) + SHEETS)).reading.notRead.map(({ kind, cell }) => [kind, cell.sheet]),
  ).toEqual([
    ['period', '1月'],
    ['period', '3月'],
  ]);
});

test('where the archive has the month, the archive counts', () => {
  const archive = `# 月度存档
月份 | 目标编号 | 总体进度 | 序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算 | 存档时间
2021年2月 | 托育点 | 12% | 1 |  | 12% | 存档的进展。 | 无 | 继续。 |
`;
  const tracker = readTracker(pictured(settings(3) + MONTHS + archive));
  const records = recordsOf(tracker.history, '托育点');
  expect(records.map(({ month, overall }) => [month.month, overall])).toEqual([
    [1, 0.05],
    [2, 0.12],
  ]);
});

test('转入下月 clears no column of a month, and the next month reads the next', async () => {
  const workbook = memoryOpenWorkbook(pictured(settings(2) + MONTHS));
  const archivedAt = { year: 2021, month: 2, day: 25, hour: 9, minute: 0 };
  await rollMonth(workbook, { texts: 'clear', force: true, archivedAt } as Parameters<typeof rollMonth>[1]);
  const after = readTracker(await workbook.read());
  expect(after.targets.map(({ subProjects: [row] }) => row!.progress.text)).toEqual([
    '完成三个点选址。',
    '组织质量评估。',
  ]);
  expect(recordsOf(after.history, '课后服务').map(({ month }) => month.month)).toEqual([1, 2]);
});

describe('a month that has no place yet', () => {
  const COLUMNS = `# 台账
序号 | 重点任务 | 1月进展情况 | 2月进展情况 | 3月进展情况 | 存在问题 | 下步打算
1 | 托育点 | 启动调研工作。 | 形成方案初稿。 | 完成三个点选址。 | 无 | 推进装修。
`;
  const rollNotes = (picture: string) =>
    previewRoll(readTracker(pictured(picture)), { year: 2021, month: 3, day: 26 }).notes;

  test('is named where its column is missing', () => {
    const { check, composition } = writeLetter(pictured(settings(4) + COLUMNS));
    expect(check.findings.map(({ message }) => message)).toEqual([
      '表头没有2021年4月的进展情况一栏（现有1月、2月、3月的），请补上“4月进展情况”。',
    ]);
    expect(composition.blockers.map(({ message }) => message)).toEqual([
      '第1项没有2021年4月的进展情况一栏（现有1月、2月、3月的），函件无从写起，请补上这一栏。',
    ]);
  });

  test('is named where its sheet is missing', () => {
    expect(() => readTrackerWithTargets(pictured(settings(4) + SHEETS))).toThrow(
      '没有找到2021年4月的目标表：工作表“1月”“2月”“3月”是其他月份的。请添加2021年4月的工作表（如“4月”），或核对“设置”表的报告月份。',
    );
  });

  test.each([
    [
      'columns by month',
      COLUMNS,
      [
        '“台账”表没有2021年4月的进展情况一栏（现有1月、2月、3月的），转入后请加上“4月进展情况”一栏再填写；各期已填的文字保留不动。',
      ],
    ],
    ['sheets by month', SHEETS, ['没有2021年4月的工作表，转入后请添加（如“4月”）再填写；其他月份的工作表保留不动。']],
    ['a column that waits', COLUMNS.replace('1月', '4月'), []],
    ['a sheet that waits', SHEETS.replaceAll('1月', '4月'), []],
    ['columns by quarter', COLUMNS.replace('1月', '二季度'), []],
    ['one column for all months', COLUMNS.replace('1月进展情况 | 2月进展情况 | 3月', '去年任务 | 分工 | 本月'), []],
  ])('is told before 转入下月: %s', (_, picture, expected) => {
    expect(rollNotes(settings(3) + picture)).toEqual(expected);
  });
});
