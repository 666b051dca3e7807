/** 转入下月, in examples. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { previewRoll, rollMonth, type RollChoices } from '../../src/application/rolling/roll-month';
import type { Workbook } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { formatDate } from '../../src/domain/calendar-date';
import { recordsOf } from '../../src/domain/history';
import { formatMonth } from '../../src/domain/reporting-month';
import { dateOf, type Tracker } from '../../src/domain/tracker';
import { NOT_CALCULATED } from '../../src/domain/error-value';
import type { Example, ExampleCell } from '../../src/rules/example';
import { cellsOf } from '../support/cells-of';
import { pictured } from '../support/pictured';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const AT = { year: 2021, month: 3, day: 26, hour: 9, minute: 30 };
const choices = (more: Partial<RollChoices> = {}) => ({
  texts: 'keep' as const,
  force: false,
  monthConfirmed: true,
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

test('a number and a name go to the archive without the spaces around them', async () => {
  const rows = [[' 1 ', ' 托育点 ', { percent: 0.25 }, '已完成选址。']] as const;
  const workbook = memoryOpenWorkbook(
    snapshotOfRows(
      { name: '设置', rows: [['报告月份', '2021年3月']] },
      {
        name: '第048项',
        rows: [['目标编号', '048'], ['序号', '子项目', '完成进度', '本月进展情况'], ...rows],
      },
    ),
  );
  await rollMonth(workbook, choices({ force: true }));
  expect(cellsOf(await workbook.read(), '月度存档')).toMatchObject({ D2: 1, E2: '托育点' });
});

test('texts are cleared when that is chosen, percentages never', async () => {
  const workbook = open({ rows: [{ progress: { formula: '由公式得出。' } }] });
  expect(previewRoll(await trackerOf(workbook), AT)).toMatchObject({
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
  ['2021年3月', 10, null, '2021年5月10日'],
  ['2021年3月', 11, null, '2021年4月9日'],
  ['2021年3月', 5, '2021-03-05', '2021年4月5日'],
  ['2021年12月', 25, '2021-12-24', '2022年1月25日'],
  ['2023年1月', 31, '2023-01-31', '2023年2月28日'],
])('after %s with 填报截止日 %p and 成文日期 %p comes %s', async (month, dueDay, date, expected) => {
  const tracker = await trackerOf(
    open({
      settings: { month, date: date === null ? null : { date }, dueDay: dueDay === null ? null : { number: dueDay } },
    }),
  );
  expect(formatDate(previewRoll(tracker, AT).date)).toBe(expected);
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

describe('a percentage that is none is missing', () => {
  test.each<[string, ExampleCell, string]>([
    ['words', '过半', '第048项“学龄前儿童幼有善育工程”的完成进度“过半”不是明确的百分数，存档后无法与以后各月对比'],
    [
      'a bare 1',
      { number: 1 },
      '第048项“学龄前儿童幼有善育工程”的完成进度“1”不是明确的百分数，存档后无法与以后各月对比',
    ],
    [
      'waiting to be calculated',
      { error: '公式未计算' },
      '第048项“学龄前儿童幼有善育工程”的完成进度的公式还没有计算结果',
    ],
    ['a broken formula', { error: '#REF!' }, '的完成进度显示错误值 #REF!'],
    ['a formula that waits', { error: NOT_CALCULATED }, '的完成进度的公式还没有计算结果'],
  ])('%s', async (_, completion, expected) => {
    const { missing } = previewRoll(await trackerOf(open({ rows: [{ completion }] })), AT);
    expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
  });

  test('总体进度, too', async () => {
    const { missing } = previewRoll(await trackerOf(open({ labels: { overall: '三成左右吧' } })), AT);
    expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining('第048项的总体进度“三成左右吧”')]);
  });

  test.each<[ExampleCell, unknown]>([
    ['过半', '过半'],
    ['推进中', '推进中'],
    ['已办结', 1],
    [{ number: 1 }, '1'],
    [{ error: '#REF!' }, undefined],
  ])('but %j is archived all the same, as %j', async (completion, archived) => {
    const workbook = open({ rows: [{ completion }] });
    await rollMonth(workbook, choices({ force: true }));
    expect(cellsOf(await workbook.read(), '月度存档').F2).toEqual(archived);
  });

  test('a status word is not missing', async () => {
    expect(previewRoll(await trackerOf(open({ rows: [{ completion: '推进中' }] })), AT).missing).toEqual([]);
  });

  test('a blank one and a bare 25 are not', async () => {
    const tracker = await trackerOf(open({ rows: [{ completion: null }, { completion: { number: 25 } }] }));
    expect(previewRoll(tracker, AT).missing).toEqual([]);
  });
});

describe('an odd month is asked about', () => {
  const february = (month: string) => [{ month }];
  test.each<[string, Given, Partial<typeof AT>, readonly string[]]>([
    ['none: the month after the last one, in its time', { history: february('2021年2月') }, {}, []],
    ['none: two months late', {}, { month: 5 }, []],
    ['three months late', {}, { month: 6 }, ['今天是 2021年6月26日，要转出的却是2021年3月，已过去 3 个月。']],
    ['years late', {}, { year: 2026 }, ['今天是 2026年3月26日，要转出的却是2021年3月，已过去 60 个月。']],
    ['before it begins', {}, { month: 2 }, ['今天是 2021年2月26日，要转出的却是2021年3月，这个月还没有到。']],
    [
      'a month skipped',
      { history: february('2021年1月') },
      {},
      ['存档中最近的月份是2021年1月，跳过了2021年2月，以后上月对比会缺少这些月份。'],
    ],
    [
      'many skipped over the year',
      { history: february('2020年10月') },
      {},
      ['存档中最近的月份是2020年10月，跳过了2020年11月、2020年12月、2021年1月等 4 个月，以后上月对比会缺少这些月份。'],
    ],
    [
      'backwards',
      { history: february('2021年5月') },
      {},
      ['存档中最近的月份是2021年5月，现在要转出的2021年3月却更早。'],
    ],
    ['by 成文日期 alone', { settings: { month: null } }, {}, ['没有填写报告月份，按成文日期当作2021年3月。']],
  ])('%s', async (_, given, today, expected) => {
    const tracker = await trackerOf(open(given));
    expect(previewRoll(tracker, { ...AT, ...today }).questions).toEqual(expected);
  });

  test('when rolled twice, and not once something was filled in', async () => {
    const workbook = open();
    await rollMonth(workbook, choices());
    const april = { ...AT, month: 4 };
    const same = ['各子项目的完成进度和文字与2021年3月的存档完全相同，可能刚刚转入过，还没有填写。'];
    expect(previewRoll(await trackerOf(workbook), april).questions).toEqual(same);
    const [first] = (await trackerOf(workbook)).targets[0]!.subProjects;
    await workbook.write([{ cell: first!.progress.cell!, value: '四月的进展。' }]);
    expect(previewRoll(await trackerOf(workbook), april).questions).toEqual([]);
  });

  test('when all sub-projects of all targets are as they were: one that was filled in is enough', async () => {
    const april = { ...AT, month: 4 };
    const picture = (name: string) => `# ${name}
目标编号 | ${name.slice(1, 4)} | 目标内容 | 推进${name}。
序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算
1 | 甲 | 50% | 甲的进展。 | 无 | 继续推进。
2 | 乙 | 30% | 乙的进展。 | 无 | 继续推进。
`;
    const content = pictured(
      `# 设置\n发文机关 | 长宁区教育局\n报告月份 | 2021年3月\n成文日期 | 2021-03-25\n${picture('第048项')}${picture('第052项')}`,
    );
    for (const at of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const workbook = memoryOpenWorkbook(content);
      await rollMonth(workbook, choices());
      expect(previewRoll(await trackerOf(workbook), april).questions).toHaveLength(1);
      const { cell } = (await trackerOf(workbook)).targets[at[0]]!.subProjects[at[1]]!.progress;
      await workbook.write([{ cell: cell!, value: '四月的进展。' }]);
      expect(previewRoll(await trackerOf(workbook), april).questions).toEqual([]);
    }
  });

  test('and nothing is done until it is confirmed', async () => {
    const workbook = open({ history: february('2021年1月') });
    const before = await workbook.read();
    await expect(rollMonth(workbook, choices({ force: true, monthConfirmed: false }))).rejects.toMatchObject({
      code: 'month-doubtful',
    });
    expect(await workbook.read()).toEqual(before);
    await rollMonth(workbook, choices());
    expect((await trackerOf(workbook)).settings.month.text).toBe('2021年4月');
  });
});

test('a month in the archive that cannot be read stops the roll: its rows may be of this month', async () => {
  const workbook = open();
  await rollMonth(workbook, choices());
  const tracker = await trackerOf(workbook);
  await workbook.write([
    { cell: tracker.settings.month.cell!, value: '2021年3月' },
    { cell: { sheet: '月度存档', row: 2, column: 1 }, value: '2021年30月' },
    { cell: { sheet: '月度存档', row: 3, column: 1 }, value: null },
  ]);
  const before = await workbook.read();
  await expect(rollMonth(workbook, choices({ force: true }))).rejects.toMatchObject({
    code: 'month-not-rollable',
    message:
      '存档中有认不出的月份：月度存档!A2 “2021年30月”、月度存档!A3。不能确定这些记录是哪个月的，请改正（如 2021年3月）后再转入下月。',
  });
  expect(await workbook.read()).toEqual(before);
});

test('a 报告月份 that is no month is not taken for the month of 成文日期', async () => {
  await expect(rollMonth(open({ settings: { month: '三月份' } }), choices())).rejects.toMatchObject({
    code: 'month-not-rollable',
    message: '“设置”表的报告月份“三月份”无法识别，请改为如 2021年3月 的写法后再转入下月。',
  });
});

test('the archive of before goes on being used, and is said so', async () => {
  const workbook = open({ history: [{}] });
  const { preview } = await rollMonth(workbook, choices());
  expect(preview.archive).toBe('历史记录');
  expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['设置', '第048项', '历史记录']);
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
