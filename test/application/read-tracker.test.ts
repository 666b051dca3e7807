/** How tolerant reading is, in examples: each is a sheet as some office keeps it. */
import { fractionOf } from '../../src/domain/percent';
import { dateOf } from '../../src/domain/tracker';
import { toA1 } from '../../src/domain/cell';
import { readTracker, readTrackerWithTargets } from '../../src/application/reading/read-tracker';
import { Failure } from '../../src/application/errors';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from '../support/snapshot-of-rows';

type Rows = readonly (readonly ExampleCell[])[];
const HEADERS = ['序号', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'];
const ROW = [{ number: 1 }, '甲项目', { percent: 0.25 }, '完成招标。', '无', '组织施工。'];

function readSheet(rows: Rows, { name = '第048项', merges = [] as string[] } = {}) {
  return readTracker(snapshotOfRows({ name, rows, merges })).targets[0];
}
function namesIn(rows: Rows, merges: string[] = []) {
  return readSheet([HEADERS, ...rows], { merges })?.subProjects.map(({ name }) => name.text);
}

describe('which sheets are target sheets', () => {
  test.each<[string, boolean, Rows]>([
    ['子项目 and all four headers', true, [HEADERS]],
    ['子项目 and two of the four', true, [['子项目', '完成进度', '存在问题']]],
    ['子项目 and only one of the four', true, [['子项目', '完成进度', '备注']]],
    ['no 子项目', false, [['名称', '完成进度', '本月进展情况']]],
    ['headers in row 30', true, [...Array.from({ length: 29 }, (): ExampleCell[] => ['标题']), HEADERS]],
    ['headers in row 31', true, [...Array.from({ length: 30 }, (): ExampleCell[] => ['标题']), HEADERS]],
    ['synonyms with spaces and line breaks', true, [['重点 任务', '目前\n进度', '推进情况', '困难和问题', '下步打算']]],
    ['a share done in words of its own', true, [['子项目', '累计完成（%）', '存在问题']]],
    ['full-width brackets and percent signs', true, [['子项目（名称）', '完成进度（％）', '工作进展']]],
  ])('%s: %s', (_, expected, rows) => {
    expect(readSheet(rows) !== undefined).toBe(expected);
  });

  test('the program’s own sheets are none, whatever their headers', () => {
    const own = ['月度存档', '历史记录', '忽略清单', '总览', '设置'].map((name) => ({ name, rows: [HEADERS, ROW] }));
    expect(readTracker(snapshotOfRows(...own)).targets).toEqual([]);
  });

  test('a workbook without any is told in a sentence', () => {
    const read = () => readTrackerWithTargets(snapshotOfRows({ name: '通讯录', rows: [['姓名', '电话']] }));
    expect(read).toThrow(Failure);
    expect(read).toThrow(/没有找到目标表（查看了工作表“通讯录”）/u);
  });

  test('where all of them are hidden, that is said', () => {
    const { sheets, ...book } = snapshotOfRows(
      { name: '第048项', rows: [HEADERS, ROW] },
      { name: '目录', rows: [['甲']] },
    );
    const hidden = sheets.map((sheet) => (sheet.name === '第048项' ? { ...sheet, hidden: 'hidden' as const } : sheet));
    expect(() => readTrackerWithTargets({ ...book, sheets: hidden })).toThrow(
      '没有找到看得见的目标表：隐藏的工作表“第048项”没有检查，也不写入函件。要用它的，请取消隐藏后再试。',
    );
  });
});

test.each(['已开通热线，咨询电话：52000000。', '由张三负责，电话：22050781。', '已开通咨询电话：52000000。'])(
  'a report that tells of a telephone is no signature: %s',
  (progress) => {
    const target = readSheet([HEADERS, [{ number: 1 }, '甲', { percent: 0.25 }, progress]]);
    expect(target!.subProjects[0]!.progress.text).toBe(progress);
  },
);

describe('which rows are sub-projects', () => {
  const row = (name: ExampleCell, order: ExampleCell = null): ExampleCell[] => [order, name, { percent: 0.1 }];
  const mean = (percent: number): ExampleCell[] => [null, null, { formula: { percent } }];
  test.each<[string, Rows, readonly string[]]>([
    ['every row with content', [row('甲'), row('乙')], ['甲', '乙']],
    ['合计 and 小计 are skipped', [row('甲'), row('小计'), row('乙'), row(null, '合 计')], ['甲', '乙']],
    ['blank rows do not end the table', [row('甲'), [], row('乙'), [], [], [], [], row('丙')], ['甲', '乙', '丙']],
    ['a name alone far below is a signature', [row('甲'), [], [], [], [null, '区教育局']], ['甲']],
    ['the labels of another target end it', [row('甲'), [], [], ['目标编号', '049'], HEADERS, row('乙')], ['甲']],
    ['rows that only have a 序号 wait to be filled in', [row('甲'), [{ number: 2 }], [{ number: 3 }]], ['甲']],
    ['a row without a name counts', [row('甲'), [...row(null), '完成招标。']], ['甲', '']],
    ['headers repeated for a second page', [row('甲'), HEADERS, row('乙')], ['甲', '乙']],
    ...['本页小计', '合计（4项）', '平均进度', '平均完成率：', '总体完成率', '完成情况汇总'].map(
      (total): [string, Rows, readonly string[]] => [`${total} is skipped`, [row('甲'), row(total)], ['甲']],
    ),
    ['signatures without a colon', [row('甲'), [null, '分管领导签字', null, '科室盖章']], ['甲']],
    ['签字 as the name of work', [row('甲'), row('合同签字')], ['甲', '合同签字']],
    ['notes that go on', [row('甲'), [null, '注：1.为累计数。'], [null, '2.逐月报送。'], [null, '3.不空项。']], ['甲']],
    ['numbered names', [row('甲'), [null, '2.乙'], [null, '3.丙']], ['甲', '2.乙', '3.丙']],
    ['合计 in another column', [row('甲'), [null, null, null, '合 计']], ['甲']],
    ['means and sums that nobody labelled', [row('甲'), [], mean(0.1), mean(0.4)], ['甲']],
    ['means that somebody typed', [row('甲'), row(null), [], row(null)], ['甲']],
    ['rows that wait with 0% and 无', [row('甲'), [{ number: 2 }, null, '0%', '无', '/']], ['甲']],
    ['more rows behind a mean', [row('甲'), row(null), row('乙')], ['甲', '', '乙']],
    ['notes below the table', [row('甲'), ['填表人：周敏'], [null, '注：进度为累计数']], ['甲']],
  ])('%s', (_, rows, expected) => {
    expect(namesIn(rows)).toEqual(expected);
  });

  test('a heading that runs across the table is none', () => {
    expect(namesIn([['一、教育类'], row('甲')], ['A2:F2'])).toEqual(['甲']);
  });

  test.each([
    '完成进度（单位：%）',
    '完成率(单位:％)',
    '完成比例（百分比）',
    '累计完成（%）',
    '完成情况（%）',
    '进展程度%',
    '3月累计完成（%）',
  ])('numbers under %s are points of a percentage', (header) => {
    const rows = [
      ['子项目', header, '工作动态'],
      ['甲', { number: 30 }, '完成招标。'],
      ['乙', { number: 7 }, '完成。'],
    ];
    const { subProjects } = readSheet(rows)!;
    expect(subProjects.map(({ completion }) => fractionOf(completion.reading))).toEqual([0.3, 0.07]);
  });

  test('a merged block counts for each of its rows, at its own cell', () => {
    const rows = [HEADERS, ROW, [{ number: 2 }, '乙项目', null, '完成设计。', '无', '组织招标。']];
    const [, second] = readSheet(rows, { merges: ['C2:C3'] })!.subProjects;
    expect(fractionOf(second!.completion.reading)).toBe(0.25);
    expect(toA1(second!.completion.cell!)).toBe('C2');
  });

  test('more rows than a target has are refused with the place', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => row(`项目${index}`));
    expect(() => namesIn(rows)).toThrow(/“第048项”的子项目超过 5000 行（从 第048项!A5002 起）/u);
  });
});

describe('labelled cells above the table', () => {
  test('each value is the next cell to the right with content', () => {
    const target = readSheet(
      [
        ['区政府重点工作目标台账'],
        ['目标编号：', null, '48', '牵头科室', '义教科', '总体 进度', { percent: 0.25 }],
        ['目标内容', null, '推进教育评价改革。'],
        ['开始日期', null, { date: '2021-01-04' }, '完成时限', '2021.12.31'],
        HEADERS,
        ROW,
      ],
      { merges: ['A1:F1', 'A2:B2', 'A3:B3', 'C3:F3'] },
    )!;
    expect(target).toMatchObject({ number: '48', office: { text: '义教科' }, text: { text: '推进教育评价改革。' } });
    expect(fractionOf(target.overall.reading)).toBe(0.25);
    expect(dateOf(target.startDate)).toEqual({ year: 2021, month: 1, day: 4 });
    expect(target.dueDate.reading.kind).toBe('text');
    expect(toA1(target.text.cell!)).toBe('C3');
  });

  test('a label is never the value of another; the blank cell beside it is', () => {
    const target = readSheet([['目标编号', null, '总体进度', { percent: 0.5 }], HEADERS, ROW])!;
    expect(target.numberCell.text).toBe('');
    expect(toA1(target.numberCell.cell!)).toBe('B1');
  });

  test.each([
    ['第048项', '048'],
    ['48', '48'],
    ['2021年第7项', '7'],
    ['3月048', '048'],
    ['1024民生', '1024'],
  ])('without 目标编号 the digits of the sheet’s name count: %s → %s', (name, expected) => {
    expect(readSheet([HEADERS, ROW], { name })!.number).toBe(expected);
  });

  test.each(['Sheet1', '养老服务', '2021年3月', '附件2'])(
    'where nothing names a target each row is one: %s',
    (name) => {
      expect(readSheet([HEADERS, ROW], { name })).toMatchObject({
        listed: true,
        number: '1',
        subProjects: [{ row: 2 }],
      });
    },
  );
});

describe('columns', () => {
  test('may stand in any order', () => {
    const target = readSheet([
      ['下步工作', '推进情况', '进度', '重点任务'],
      ['组织施工。', '完成招标。', { percent: 0.3 }, '甲项目'],
    ])!;
    expect(target.subProjects[0]).toMatchObject({
      name: { text: '甲项目' },
      progress: { text: '完成招标。' },
      nextSteps: { text: '组织施工。' },
    });
  });

  test('of two that could be meant, the surer word wins', () => {
    const target = readSheet([
      ['子项目', '完成情况', '本月进展情况', '进度'],
      ['甲', '年度情况', '本月情况', { percent: 0.3 }],
    ])!;
    expect(target.subProjects[0]!.progress.text).toBe('本月情况');
  });

  test('headers of two rows are read together', () => {
    const target = readSheet(
      [
        ['子项目', '时间节点', null, '完成进度', '进展情况'],
        [null, '开始时间', '完成时间', null, null],
        ['甲', { date: '2021-01-04' }, { date: '2021-12-31' }, { percent: 0.3 }, '完成招标。'],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'] },
    )!;
    expect(target.subProjects).toHaveLength(1);
    // 时间 in the upper row is a header, not a label above the table.
    expect(target.dueDate.cell).toBeNull();
    expect(dateOf(target.subProjects[0]!.dueDate)).toEqual({ year: 2021, month: 12, day: 31 });
  });
});

describe('percent cells', () => {
  test.each<[string, string, ExampleCell, object]>([
    ['a percentage', '完成进度', { percent: 0.25 }, { kind: 'fraction', value: 0.25 }],
    ['25 under a header that says （%）', '完成进度（%）', { number: 25 }, { kind: 'points', number: 25, value: 0.25 }],
    ['a percentage under such a header', '完成进度（%）', { percent: 0.25 }, { kind: 'fraction', value: 0.25 }],
    ['a bare 25', '完成进度', { number: 25 }, { kind: 'points', number: 25, value: 0.25 }],
    ['a bare 0.25', '完成进度', { number: 0.25 }, { kind: 'unformatted', number: 0.25, likely: 0.25 }],
    ['a bare 0.5 alone', '完成进度', { number: 0.5 }, { kind: 'unformatted', number: 0.5, likely: null }],
    ['a bare 1 could be 1% or 100%', '完成进度', { number: 1 }, { kind: 'unformatted', number: 1, likely: null }],
    ['0 is 0%', '完成进度', { number: 0 }, { kind: 'fraction', value: 0 }],
    ['text 25%', '完成进度', '25%', { kind: 'text', text: '25%', value: 0.25 }],
    ['full-width text', '完成进度', '２５％', { kind: 'text', text: '２５％', value: 0.25 }],
    ['spelled out', '完成进度', '百分之三十三点三', { kind: 'text', text: '百分之三十三点三', value: 0.333 }],
    [
      'percentage points are no percentage',
      '完成进度',
      '25个百分点',
      { kind: 'unreadable', text: '25个百分点', why: 'difference' },
    ],
    ['a broken formula', '完成进度', { error: '#REF!' }, { kind: 'unreadable', text: '#REF!', why: 'other' }],
    ['a dash for nothing', '完成进度', '—', { kind: 'blank' }],
    ['about a quarter', '完成进度', '约25%', { kind: 'worded', text: '约25%', value: 0.25 }],
    ['a status word', '完成进度', '已办结', { kind: 'status', text: '已办结', status: { meaning: 'done', share: 1 } }],
  ])('%s', (_, header, cell, expected) => {
    const target = readSheet([
      ['子项目', header, '本月进展情况'],
      ['甲', cell],
    ])!;
    expect(target.subProjects[0]!.completion.reading).toEqual(expected);
  });
});

describe('date cells', () => {
  const due = { year: 2021, month: 3, day: 25 };
  test.each<[string, ExampleCell, object]>([
    ['a date', { date: '2021-03-25' }, { kind: 'date', value: due }],
    ['with dots', '2021.3.25', { kind: 'text', text: '2021.3.25', value: due }],
    ['full-width', '２０２１年３月２５日', { kind: 'text', text: '２０２１年３月２５日', value: due }],
    ['digits only, as text', '20210325', { kind: 'text', text: '20210325', value: due }],
    ['digits only, as a number', { number: 20210325 }, { kind: 'text', text: '20210325', value: due }],
    ['a serial number without a date format', { number: 44280 }, { kind: 'text', text: '44280', value: due }],
    ['with a time of day', '2021-03-25 00:00:00', { kind: 'text', text: '2021-03-25 00:00:00', value: due }],
    ['no day of the calendar', '2021年2月30日', { kind: 'invalid', text: '2021年2月30日' }],
    ['a deadline in words', '2021年三月底前', { kind: 'words', text: '2021年三月底前', value: { ...due, day: 31 } }],
    ['a deadline without a year nobody knows', '三月底', { kind: 'words', text: '三月底', value: null }],
    ['hanzi', '二〇二一年三月二十五日', { kind: 'text', text: '二〇二一年三月二十五日', value: due }],
    ['a short year', '21.3.25', { kind: 'text', text: '21.3.25', value: due }],
    [
      'the number of a month',
      { number: 2021.12 },
      { kind: 'words', text: '2021.12', value: { ...due, month: 12, day: 31 } },
    ],
    ['a number that may have lost a 0', { number: 2021.1 }, { kind: 'invalid', text: '2021.1' }],
    ['a year', { number: 2021 }, { kind: 'invalid', text: '2021' }],
    [
      'a year in a cell for dates',
      { date: '1905-07-13' },
      { kind: 'invalid', text: '2021', shows: { year: 1905, month: 7, day: 13 } },
    ],
    ['a slash for nothing', '/', { kind: 'blank' }],
  ])('%s', (_, cell, expected) => {
    const target = readSheet([
      ['子项目', '完成进度', '本月进展情况', '完成时限'],
      ['甲', { percent: 0.1 }, '完成招标。', cell],
    ])!;
    expect(target.subProjects[0]!.dueDate.reading).toEqual(expected);
  });
});

describe('设置', () => {
  function settingsOf(rows: Rows) {
    return readTracker(snapshotOfRows({ name: '设置', rows })).settings;
  }
  test('in any order, blank ones take their defaults', () => {
    const settings = settingsOf([
      ['设置项', '内容'],
      ['联系电话', { number: 22050781 }],
      ['成文日期', { date: '2021-03-25' }],
      ['发文 机关：', '长宁区教育局'],
      ['标题', null],
    ]);
    expect(settings.phones.value).toEqual(['22050781']);
    expect(settings.office.value).toBe('长宁区教育局');
    expect(settings.title.value).toBe('关于区政府重点工作目标完成情况的反馈');
    expect(settings.whenNoProblem.value).toBe('写“无”');
    expect(dateOf(settings.date)).toEqual({ year: 2021, month: 3, day: 25 });
    expect(settings.month.value).toBeNull();
  });

  test.each<[string, ExampleCell, object | null]>([
    ['报告月份', '2021年3月', { year: 2021, month: 3 }],
    ['报告月份', { date: '2021-03-01' }, { year: 2021, month: 3 }],
    ['报告月份', '2021-03', { year: 2021, month: 3 }],
    ['报告月份', '三月份', null],
  ])('%s %j is understood as %j', (key, cell, expected) => {
    expect(settingsOf([[key, cell]]).month.value).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['宗宏、石东红', ['宗宏', '石东红']],
    ['宗宏 石东红', ['宗宏', '石东红']],
    ['张 三，李四', ['张 三', '李四']],
  ])('联系人 %s', (text, expected) => {
    expect(settingsOf([['联系人', text]]).people.value).toEqual(expected);
  });

  test('a choice may be written with other quotes; what is no choice has no value', () => {
    expect(settingsOf([['无问题时', '写"无"']]).whenNoProblem.value).toBe('写“无”');
    expect(settingsOf([['版式', '公告']]).layout.value).toBeNull();
  });

  test('a key nobody knows is kept for the checker', () => {
    const { unknownSettings } = readTracker(snapshotOfRows({ name: '设置', rows: [['联系人员', '宗宏']] }));
    expect(unknownSettings).toEqual([{ cell: { sheet: '设置', row: 1, column: 1 }, key: '联系人员' }]);
  });
});
