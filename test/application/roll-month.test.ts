/** 转入下月, in examples. */
import { memoryOpenWorkbook } from '../../src/adapters/memory/memory-open-workbook';
import { previewRoll, rollMonth, type RollChoices } from '../../src/application/roll-month';
import type { Workbook } from '../../src/application/ports';
import { readTracker } from '../../src/application/read-tracker';
import { formatDate } from '../../src/domain/calendar-date';
import { recordsOf } from '../../src/domain/history';
import { formatMonth } from '../../src/domain/reporting-month';
import { dateOf, type Tracker } from '../../src/domain/tracker';
import type { Example } from '../../src/rules/example';
import { cellsOf } from '../support/cells-of';
import { workbookOf } from '../support/plain-tracker';

const AT = { year: 2021, month: 3, day: 26, hour: 9, minute: 30 };
const choices = (more: Partial<RollChoices> = {}): RollChoices => ({
  texts: 'keep',
  force: false,
  archivedAt: AT,
  ...more,
});
type Given = Omit<Example, 'reports'>;
const open = (given: Given = {}): Workbook => memoryOpenWorkbook(workbookOf(given));
const trackerOf = async (workbook: Workbook): Promise<Tracker> => readTracker(await workbook.read());

test('the month goes to a new 月度存档, the settings one month on, the rest stays', async () => {
  const workbook = open();
  const before = await workbook.read();
  await rollMonth(workbook, choices());
  const after = await workbook.read();
  expect(after.sheets.map(({ name }) => name)).toEqual(['设置', '第048项', '月度存档']);
  expect(after.sheets[1]).toEqual(before.sheets[1]);
  expect(cellsOf(after, '月度存档')).toEqual({
    ...{ A1: '月份', B1: '目标编号', C1: '总体进度', D1: '序号', E1: '子项目', F1: '完成进度' },
    ...{ G1: '本月进展情况', H1: '存在问题', I1: '下一步工作打算', J1: '存档时间' },
    ...{ A2: '2021年3月', B2: '048', C2: 0.25, D2: 1, E2: '学龄前儿童幼有善育工程', F2: 0.3 },
    ...{ G2: '在3所公办幼儿园开设托班。', H2: '无', I2: '推进普惠性托育点建设。', J2: 44281 + 9.5 / 24 },
    ...{ A3: '2021年3月', B3: '048', C3: 0.25, D3: 2, E3: '小学生校内课后服务工程', F3: 0.2 },
    ...{
      G3: '各公办小学有序开展课后服务。',
      H3: '师资紧张，有一定困难。',
      I3: '鼓励学校丰富服务内容。',
      J3: 44281 + 9.5 / 24,
    },
  });
  const { settings } = readTracker(after);
  expect(settings.month.text).toBe('2021年4月');
  // 25 April 2021 is a Sunday.
  expect(formatDate(dateOf(settings.date)!)).toBe('2021年4月23日');
});

test('texts are cleared when that is chosen, percentages never', async () => {
  const workbook = open({ rows: [{ progress: { formula: '由公式得出。' } }] });
  expect(previewRoll(await trackerOf(workbook))).toMatchObject({
    texts: 5,
    notes: ['有 1 格文字由公式得出，清空时保留公式。'],
  });
  await rollMonth(workbook, choices({ texts: 'clear' }));
  const [first, second] = (await trackerOf(workbook)).targets[0]!.subProjects;
  expect(first).toMatchObject({ progress: { text: '由公式得出。' }, problems: { text: '' }, nextSteps: { text: '' } });
  expect(first!.completion.reading).toEqual({ kind: 'fraction', value: 0.3 });
  expect(second).toMatchObject({ progress: { text: '' }, problems: { text: '' }, nextSteps: { text: '' } });
});

test('a second month goes below the first', async () => {
  const workbook = open();
  await rollMonth(workbook, choices());
  await rollMonth(workbook, choices());
  const { history, settings } = await trackerOf(workbook);
  expect(
    recordsOf(history, '048').map(({ month, subProjects }) => [formatMonth(month), subProjects.map(({ row }) => row)]),
  ).toEqual([
    ['2021年3月', [2, 3]],
    ['2021年4月', [4, 5]],
  ]);
  expect(settings.month.text).toBe('2021年5月');
});

test.each<[from: string, dueDay: number | null, date: string | null, expected: string]>([
  ['2021年3月', 25, '2021-03-25', '2021年4月23日'],
  ['2021年1月', 31, '2021-01-29', '2021年2月26日'],
  ['2021年3月', null, '2021-03-25', '2021年4月23日'],
  ['2021年4月', 25, '2021-04-23', '2021年5月25日'],
  ['2021年7月', 1, '2021-07-01', '2021年8月2日'],
  ['2021年3月', 5, '2021-04-02', '2021年5月5日'],
  ['2021年3月', 5, null, '2021年5月5日'],
  ['2021年3月', 5, '2021-03-05', '2021年4月5日'],
  ['2021年12月', 25, '2021-12-24', '2022年1月25日'],
  ['2023年1月', 31, '2023-01-31', '2023年2月28日'],
])('after %s with 填报截止日 %p and 成文日期 %p comes %s', async (month, dueDay, date, expected) => {
  const tracker = await trackerOf(
    open({
      settings: { month, date: date === null ? null : { date }, dueDay: dueDay === null ? null : { number: dueDay } },
    }),
  );
  expect(formatDate(previewRoll(tracker).date)).toBe(expected);
});

test('December rolls into January with a word about the next year', async () => {
  const workbook = open({ settings: { month: '2021年12月', date: { date: '2021-12-24' } } });
  const { preview } = await rollMonth(workbook, choices());
  expect(preview.notes).toEqual([expect.stringContaining('请另建 2022 年的台账')]);
  expect((await trackerOf(workbook)).settings.month.text).toBe('2022年1月');
});

test('is refused when no month is known', async () => {
  const workbook = open({ settings: { month: null, date: null } });
  const before = await workbook.read();
  await expect(rollMonth(workbook, choices({ force: true }))).rejects.toMatchObject({
    code: 'month-not-rollable',
    message: '“设置”表没有填写报告月份，请补填后再转入下月，如 2021年3月。',
  });
  expect(await workbook.read()).toEqual(before);
});

test('one month is never archived twice, not even by force', async () => {
  const workbook = open();
  await rollMonth(workbook, choices());
  const month = (await trackerOf(workbook)).settings.month.cell!;
  await workbook.write([{ cell: month, value: '2021年3月' }]);
  const before = await workbook.read();
  await expect(rollMonth(workbook, choices({ force: true }))).rejects.toMatchObject({
    code: 'month-not-rollable',
    message: '“月度存档”表已有2021年3月的记录（第 2 至 3 行），不能重复转入。如只需更换报告月份，请在“设置”表中修改。',
  });
  expect(await workbook.read()).toEqual(before);
});

test('a month that lacks something is refused with what it lacks, unless it is forced', async () => {
  const workbook = open({ rows: [{ progress: null }], settings: { office: null } });
  const before = await workbook.read();
  await expect(rollMonth(workbook, choices())).rejects.toMatchObject({
    code: 'month-incomplete',
    message: '2021年3月还有 1 处没有填齐，请补齐后再转入下月。',
  });
  expect(await workbook.read()).toEqual(before);
  const { preview } = await rollMonth(workbook, choices({ force: true }));
  expect(preview.missing.map(({ message }) => message)).toEqual([
    '第048项“学龄前儿童幼有善育工程”没有填写本月进展情况，请补填。',
  ]);
});

test('the workbook is as it was when writing fails', async () => {
  const inner = open();
  const before = await inner.read();
  const workbook: Workbook = { ...inner, write: () => Promise.reject(new Error('refused')) };
  await expect(rollMonth(workbook, choices())).rejects.toThrow('refused');
  expect(await inner.read()).toEqual(before);
});

test('a month and a date that formulas bring are left alone', async () => {
  const workbook = open({ settings: { month: { formula: '2021年3月' } } });
  const { preview } = await rollMonth(workbook, choices());
  expect(preview.notes).toEqual(['报告月份由公式得出，不作改动。']);
  expect((await trackerOf(workbook)).settings).toMatchObject({ month: { text: '2021年3月', formula: true } });
});
