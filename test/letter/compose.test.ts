import { cellName } from '../../src/domain/cell';
import { composeLetter } from '../../src/letter/compose';
import { readTracker } from '../../src/application/reading/read-tracker';
import { titleWithPercent } from '../../src/letter/section-title';
import { letterToText } from '../../src/letter/to-text';
import type { ExampleCell } from '../../src/rules/example';
import { PLAIN_SETTINGS } from '../support/plain-settings';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import { trackerOf, type RowOfLetter, type TargetOfLetter } from '../support/row-tracker';

type Settings = Parameters<typeof trackerOf>[1];

function textOf(targets: readonly TargetOfLetter[], settings?: Settings): readonly string[] {
  const { letter, blockers } = composeLetter(trackerOf(targets, settings));
  expect(blockers).toEqual([]);
  return letterToText(letter!);
}

function blockersOf(targets: readonly TargetOfLetter[], settings?: Settings): string[] {
  const { letter, blockers } = composeLetter(trackerOf(targets, settings));
  expect(letter).toBeNull();
  return blockers.map(({ cell, message }) => `${cellName(cell)} ${message}`);
}

const rows = (count: number, row: RowOfLetter = {}): RowOfLetter[] => Array.from({ length: count }, () => row);

test('a letter in the order of the page', () => {
  expect(textOf([{ rows: [{ problems: '暂无' }, { nextSteps: null }] }])).toEqual([
    '关于区政府重点工作目标完成情况的反馈',
    '区府办：',
    '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
    '第048项：推进教育评价改革。',
    '一、本月进展情况 25%',
    '（一）项目1',
    '进展1。',
    '（二）项目2',
    '进展2。',
    '二、存在问题',
    '（一）项目1',
    '无。',
    '（二）项目2',
    '问题2。',
    '三、下一步工作打算',
    '（一）项目1',
    '打算1。',
    '（二）项目2',
    '无。',
    '长宁区教育局',
    '2021年3月25日',
    '联系人：宗宏、石东红',
    '联系电话：22050781、22050725',
  ]);
});

test('a target with one sub-project has no （一） heading', () => {
  expect(textOf([{ rows: rows(1) }]).slice(3, 10)).toEqual([
    '第048项：推进教育评价改革。',
    '一、本月进展情况 25%',
    '进展1。',
    '二、存在问题',
    '问题1。',
    '三、下一步工作打算',
    '打算1。',
  ]);
});

test('eleven and more count （十一）', () => {
  const headings = textOf([{ rows: rows(12) }]).filter((text) => text.startsWith('（'));
  expect(headings.slice(9, 13)).toEqual(['（十）项目10', '（十一）项目11', '（十二）项目12', '（一）项目1']);
});

describe('无问题时 略去', () => {
  const omit = { 无问题时: '略去' };
  const problems = (text: readonly string[]) =>
    text.slice(text.indexOf('二、存在问题') + 1, text.indexOf('三、下一步工作打算'));

  test.each(['无', '暂无', '没有', '无问题', '无。', null])(
    '%j leaves a sub-project out, the rest count anew',
    (none) => {
      const text = textOf([{ rows: [{ problems: none }, {}, {}] }], omit);
      expect(problems(text)).toEqual(['（一）项目2', '问题2。', '（二）项目3', '问题3。']);
    },
  );
  test('one that is left keeps its heading', () => {
    expect(problems(textOf([{ rows: [{ problems: '无' }, {}] }], omit))).toEqual(['（一）项目2', '问题2。']);
  });
  test('a section left with nothing says 无。', () => {
    expect(problems(textOf([{ rows: rows(3, { problems: '无' }) }], omit))).toEqual(['无。']);
  });
});

test.each([
  [{ percent: 0.25 }, '25%'],
  [{ percent: 1 / 3 }, '33.3%'],
  [{ percent: 0.333 }, '33.3%'],
  [{ percent: 0.285 }, '28.5%'],
  [{ percent: 1 }, '100%'],
  [{ percent: 0 }, '0%'],
  ['25%', '25%'],
] as const)('overall %j is written %s', (overall, expected) => {
  expect(textOf([{ overall, rows: rows(1) }])[4]).toBe(`一、本月进展情况 ${expected}`);
});

test('without 总体进度 it is the mean of the sub-projects', () => {
  const target = { overall: null, rows: [{ completion: { percent: 0.2 } }, { completion: { percent: 0.45 } }] };
  expect(textOf([target])[4]).toBe('一、本月进展情况 32.5%');
});

test.each<[string, readonly ExampleCell[]]>([
  ['status words', ['推进中', '已办结']],
  ['a status word among percentages', [{ percent: 0.3 }, '滞后']],
])('with %s and no 总体进度 the heading has no percentage', (_, completions) => {
  const target = { overall: null, rows: completions.map((completion) => ({ completion })) };
  expect(textOf([target])[4]).toBe('一、本月进展情况');
});

test.each(['/', '—', '无', '暂无。', '不存在问题。', '未发现问题', '无困难', '已办结，无后续工作。'])(
  'what says nothing is 无。 in the letter: %s',
  (none) => {
    const text = textOf([{ rows: [{ problems: none, nextSteps: none }] }]);
    expect(text.filter((line) => line === '无。')).toHaveLength(2);
  },
);

test('a mark that fills the cell of 本月进展情况 is 无。, a sentence that all is done stays', () => {
  expect(textOf([{ rows: [{ progress: '/' }, { progress: '已完成。' }] }]).slice(5, 9)).toEqual([
    '（一）项目1',
    '无。',
    '（二）项目2',
    '已完成。',
  ]);
});

test('lines of a cell are paragraphs, trimmed, otherwise character for character', () => {
  const text = textOf([{ rows: [{ progress: '　　第一段,含 空格。  \n\n第二段(原样)' }] }]);
  expect(text.slice(5, 7)).toEqual(['第一段,含 空格。', '第二段(原样)']);
});

test('line ends of other programs are line ends, too', () => {
  const text = textOf([{ rows: [{ progress: '第一行。\r\n第二行。\u2028第三行。\u000b第四行。' }] }]);
  expect(text.slice(5, 9)).toEqual(['第一行。', '第二行。', '第三行。', '第四行。']);
});

test.each<[string, Settings, readonly string[]]>([
  ['分行', {}, ['联系人：宗宏、石东红', '联系电话：22050781、22050725']],
  ['括号', { 附注样式: '括号' }, ['（联系人：宗宏、石东红，联系电话：22050781、22050725）']],
  ['no phone', { 联系电话: null }, ['联系人：宗宏、石东红']],
  ['nobody', { 联系人: null, 联系电话: null }, []],
])('contact note: %s', (_, settings, expected) => {
  const text = textOf([{ rows: rows(1) }], settings);
  expect(text.slice(text.indexOf('2021年3月25日') + 1)).toEqual(expected);
});

test('several targets follow each other in one letter', () => {
  const text = textOf([{ rows: rows(1) }, { number: '52', text: '健全养老服务体系。', rows: rows(1) }]);
  expect(text.filter((line) => line.startsWith('第'))).toEqual([
    '第048项：推进教育评价改革。',
    '第52项：健全养老服务体系。',
  ]);
});

describe('the office’s own words', () => {
  test('titles of the sections, the label of the target and the closing', () => {
    const settings = {
      进展标题: '工作推进情况',
      问题标题: '困难和问题',
      打算标题: '下步安排',
      目标称谓: '任务N：',
      结束语: '特此反馈。\n请审阅。',
    };
    expect(textOf([{ rows: rows(1) }], settings).slice(3, -4)).toEqual([
      '任务048：推进教育评价改革。',
      '一、工作推进情况 25%',
      '进展1。',
      '二、困难和问题',
      '问题1。',
      '三、下步安排',
      '打算1。',
      '特此反馈。',
      '请审阅。',
    ]);
  });

  test.each<[title: string, share: number | null, heading: string]>([
    ['工作进展', 0.25, '工作进展 25%'],
    ['工作进展', null, '工作进展'],
    ['工作进展（完成N%）', 0.333, '工作进展（完成33.3%）'],
    ['工作进展（完成N%）', null, '工作进展'],
    ['工作进展：N％', 0.25, '工作进展：25％'],
    ['工作进展：N％', null, '工作进展'],
    ['工作进展，完成 N%', null, '工作进展'],
    ['N%的工作进展', 0.25, '25%的工作进展'],
  ])('进展标题 %s, %s done: %s', (title, share, heading) => {
    expect(titleWithPercent(title, share)).toBe(heading);
  });

  test.each([
    ['逐项', '一、工作进展（完成25%）', '第048项：推进教育评价改革。'],
    ['按部分', '一、工作进展', '（一）第048项：推进教育评价改革。 25%'],
  ])('N%% in 进展标题, %s', (structure, section, target) => {
    const both = [{ rows: rows(1) }, { number: '052', rows: rows(1) }];
    const text = textOf(both, { 进展标题: '工作进展（完成N%）', 结构: structure });
    expect(text).toEqual(expect.arrayContaining([section, target]));
  });

  test.each([
    ['第N项：', '036', '推进教育评价改革。', '第036项：推进教育评价改革。'],
    ['N.', '36', '推进教育评价改革。', '36.推进教育评价改革。'],
    // What 目标内容 says itself is not said twice, and its number is spelled as it is there.
    ['第N项：', '048', '第48项：推进教育评价改革。', '第48项：推进教育评价改革。'],
    ['任务N：', '048', '第四十八项 推进教育评价改革。', '任务四十八：推进教育评价改革。'],
    ['重点任务：', '048', '推进教育评价改革。', '重点任务：推进教育评价改革。'],
  ])('%s and number %s before “%s”: %s', (label, number, text, expected) => {
    expect(textOf([{ number, text, rows: rows(1) }], { 目标称谓: label })[3]).toBe(expected);
  });

  test.each([
    ['长宁区教育局、长宁区财政局', ['长宁区教育局', '长宁区财政局']],
    ['长宁区教育局\n长宁区财政局', ['长宁区教育局', '长宁区财政局']],
    [' 长宁区教育局 ', ['长宁区教育局']],
  ])('发文机关 %j signs as %j', (office, offices) => {
    const text = textOf([{ rows: rows(1) }], { 发文机关: office });
    const date = text.indexOf('2021年3月25日');
    expect(text.slice(date - offices.length, date)).toEqual(offices);
  });

  test('annexes are told with numbers, the one that comes along first', () => {
    const settings = { 附件汇总表: '是', 附件: '1.托育点名单。\n附件2：照片' };
    const text = textOf([{ rows: rows(1) }], settings);
    const at = text.indexOf('附件：1.重点工作目标进度汇总表');
    expect(text.slice(at, at + 3)).toEqual(['附件：1.重点工作目标进度汇总表', '2.托育点名单', '3.照片']);
    expect(text).toContain('附件1');
    expect(textOf([{ rows: rows(1) }], { 附件: '托育点名单' })).toContain('附件：托育点名单');
  });

  test.each<[string, Settings, readonly string[]]>([
    ['抄送', { 抄送: '区委办、区人大办' }, ['抄送：区委办、区人大办。']],
    ['its own words and marks', { 抄送: '抄送：区委办，\n区人大办。' }, ['抄送：区委办，区人大办。']],
    [
      '印发机关',
      { 抄送: '区委办', 印发机关: '长宁区教育局办公室' },
      ['抄送：区委办。', '长宁区教育局办公室\t2021年3月25日印发'],
    ],
    ['信函', { 抄送: '区委办', 印发机关: '长宁区教育局办公室', 版式: '信函' }, ['抄送：区委办。']],
    ['nothing', {}, []],
  ])('版记 is the end: %s', (_, settings, end) => {
    const text = textOf([{ rows: rows(1) }], settings);
    expect(text.slice(text.findIndex((line) => line.startsWith('联系电话')) + 1)).toEqual(end);
  });
});

describe('结构 按部分', () => {
  const byPart = { 结构: '按部分' };
  const body = (targets: readonly TargetOfLetter[], settings: Settings = byPart) =>
    textOf(targets, settings).slice(3, -4);

  test('one hierarchy: sections, then the targets with （一）, then their sub-projects with 1.', () => {
    const other = {
      number: '052',
      text: '健全养老服务体系，建设综合为老服务中心。',
      overall: { percent: 0.5 },
      rows: rows(1),
    };
    expect(body([{ rows: rows(2) }, other])).toEqual([
      '一、本月进展情况',
      '（一）第048项：推进教育评价改革。 25%',
      '1.项目1',
      '进展1。',
      '2.项目2',
      '进展2。',
      '（二）第052项：健全养老服务体系，建设综合为老服务中心。 50%',
      '进展1。',
      '二、存在问题',
      '（一）第048项：推进教育评价改革',
      '1.项目1',
      '问题1。',
      '2.项目2',
      '问题2。',
      '（二）第052项：健全养老服务体系',
      '问题1。',
      '三、下一步工作打算',
      '（一）第048项：推进教育评价改革',
      '1.项目1',
      '打算1。',
      '2.项目2',
      '打算2。',
      '（二）第052项：健全养老服务体系',
      '打算1。',
    ]);
  });

  test('one target alone has no （一）, so that its sub-projects have it', () => {
    expect(body([{ rows: rows(2) }])).toEqual([
      '一、本月进展情况',
      '第048项：推进教育评价改革。 25%',
      '（一）项目1',
      '进展1。',
      '（二）项目2',
      '进展2。',
      '二、存在问题',
      '（一）项目1',
      '问题1。',
      '（二）项目2',
      '问题2。',
      '三、下一步工作打算',
      '（一）项目1',
      '打算1。',
      '（二）项目2',
      '打算2。',
    ]);
  });

  test('no number stands twice at a level, whatever is left out', () => {
    const targets = Array.from({ length: 4 }, (_, index) => ({
      number: `04${index}`,
      rows: rows(index + 1, { problems: index % 2 === 0 ? '无' : '问题。' }),
    }));
    const text = body(targets, { ...byPart, 无问题时: '略去' });
    const counters = { 一: /^[一二三]、/u, '（一）': /^（[一二三四]）/u };
    for (const pattern of Object.values(counters)) {
      let seen = new Set<string>();
      for (const line of text) {
        if (counters.一.test(line) && pattern !== counters.一) seen = new Set();
        const [counter] = pattern.exec(line) ?? [];
        if (counter === undefined) continue;
        expect(seen).not.toContain(counter);
        seen.add(counter);
      }
    }
  });
});

describe('a section without a column', () => {
  const withoutColumns = (columns: readonly string[], settings: Settings = {}) => {
    const headers = ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'].filter(
      (one) => !columns.includes(one),
    );
    const cells: Record<string, unknown> = {
      子项目: '甲',
      完成进度: { percent: 0.25 },
      本月进展情况: '进展。',
      存在问题: '问题。',
      下一步工作打算: '打算。',
    };
    const sheet = (name: string, number: string) => ({
      name,
      rows: [
        ['目标编号', number],
        ['目标内容', '推进教育评价改革。'],
        headers,
        headers.map((one) => cells[one]),
      ] as never,
    });
    const base = {
      发文机关: '长宁区教育局',
      报告月份: '2021年3月',
      成文日期: { date: '2021-03-25' },
      联系人: '宗宏',
      联系电话: '22050781',
      标题: '关于工作目标完成情况的反馈',
      主送机关: '区府办',
      引言: '现将完成情况反馈如下：',
      ...settings,
    };
    const tracker = readTracker(
      snapshotOfRows({ name: '设置', rows: Object.entries(base) as never }, sheet('甲', '048'), sheet('乙', '052')),
    );
    return composeLetter(tracker);
  };

  test.each(['逐项', '按部分'])('is left out, the next ones move up, and a note says so (%s)', (structure) => {
    const { letter, notes } = withoutColumns(['存在问题'], { 结构: structure });
    const headings = letterToText(letter!).filter((line) => /^[一二三]、/u.test(line));
    expect(new Set(headings)).toEqual(
      new Set([structure === '逐项' ? '一、本月进展情况 25%' : '一、本月进展情况', '二、下一步工作打算']),
    );
    expect(letterToText(letter!)).not.toContain('无。');
    expect(notes.map(({ message }) => message)).toEqual(['各目标的表中都没有“存在问题”一栏，函件中不写这一部分。']);
  });

  test('without next steps nothing is said to be missing row by row', () => {
    const { notes } = withoutColumns(['下一步工作打算']);
    expect(notes.map(({ message }) => message)).toEqual([
      '各目标的表中都没有“下一步工作打算”一栏，函件中不写这一部分。',
    ]);
  });

  test('without 本月进展情况 there is no letter, and each table says why once', () => {
    const { letter, blockers } = withoutColumns(['本月进展情况']);
    expect(letter).toBeNull();
    expect(blockers.map(({ message }) => message)).toEqual([
      '第048项没有“本月进展情况”一栏，函件无从写起，请补上这一栏。',
      '第052项没有“本月进展情况”一栏，函件无从写起，请补上这一栏。',
    ]);
  });
});

describe('what stands in the way is listed with its cell', () => {
  test.each<[string, readonly TargetOfLetter[], Settings, string]>([
    ['发文机关', [{ rows: rows(1) }], { 发文机关: null }, '设置!B1 “设置”表没有填写发文机关，请补填单位名称。'],
    [
      '成文日期',
      [{ rows: rows(1) }],
      { 成文日期: '三月底' },
      '设置!B3 “设置”表成文日期“三月底”不是有效的日期，请填写为 2021年3月25日 这样的日期。',
    ],
    [
      'a percentage',
      [{ overall: null, rows: [{}, { completion: null }] }],
      {},
      '目标甲!D1 第048项没有总体进度，各子项目的完成进度也不齐全，请补填其中之一。',
    ],
    [
      'a number that may be two things',
      [{ overall: null, rows: [{ completion: { number: 1 } }] }],
      {},
      '目标甲!B4 第048项的完成进度 1 没有百分号，看不出是多少，请改填百分数。',
    ],
    [
      'a column that mixes units',
      [{ overall: null, rows: [{ completion: { number: 30 } }, { completion: { number: 0.3 } }] }],
      {},
      '目标甲!B4 第048项没有总体进度，而完成进度一栏有的写百分点数，有的写小数，无法计算，请统一写法。',
    ],
    [
      'words that are no percentage',
      [{ overall: null, rows: [{}, { completion: '过半' }] }],
      {},
      '目标甲!B5 第048项的完成进度“过半”不是百分数，请填写 0% 至 100% 的百分数，或填写总体进度。',
    ],
    [
      'words for 总体进度',
      [{ overall: '过半', rows: rows(1) }],
      {},
      '目标甲!D1 第048项的总体进度“过半”不是百分数，请填写 0% 至 100% 的百分数。',
    ],
    ['progress', [{ rows: [{}, { progress: ' ' }] }], {}, '目标甲!C5 第048项“项目2”没有填写本月进展情况，请补填。'],
    ['a name', [{ rows: [{}, { name: null }] }], {}, '目标甲!A5 第048项第 5 行没有子项目名称，请补填。'],
    ['目标内容', [{ text: null, rows: rows(1) }], {}, '目标甲!B2 第048项没有目标内容，请补填。'],
    ['the number', [{ number: null, rows: rows(1) }], {}, '目标甲!B1 工作表“目标甲”没有目标编号，请补填，如 048。'],
    ['rows', [{ rows: [] }], {}, '目标甲!A3 第048项没有子项目，请在表中填写。'],
    [
      'a broken formula in a text',
      [{ rows: [{ problems: { error: '#REF!' } }] }],
      {},
      '目标甲!D4 第048项“项目1”的存在问题显示错误值 #REF!，请改正公式，或直接填写内容。',
    ],
  ])('%s', (_, targets, settings, expected) => {
    expect(blockersOf(targets, settings)).toEqual([expected]);
  });

  test('what is only missing is a note', () => {
    const { letter, notes } = composeLetter(trackerOf([{ rows: [{ nextSteps: null }] }], { 联系电话: null }));
    expect(letter).not.toBeNull();
    expect(notes.map(({ cell, message }) => `${cellName(cell)} ${message}`)).toEqual([
      '设置!B5 “设置”表没有填写联系电话，函件附注中不写联系电话。',
      '目标甲!E4 第048项“项目1”没有填写下一步工作打算，函件中写“无。”',
    ]);
  });
});

describe('a formula that waits to be calculated', () => {
  const WAITING = { error: '公式未计算' };
  const composed = (targets: readonly TargetOfLetter[]) => composeLetter(trackerOf(targets));

  test('is no reason to block where the sub-projects have their percentages', () => {
    const { letter, notes } = composed([{ overall: WAITING, rows: rows(2) }]);
    expect(letterToText(letter!)).toContain('一、本月进展情况 25%');
    expect(notes.map(({ cell, message }) => `${cellName(cell)} ${message}`)).toEqual([
      '目标甲!D1 第048项的总体进度由公式得出，还没有重新计算，函件按各子项目的完成进度写 25%。请用 Excel 或 WPS 打开并保存一次后可核对。',
    ]);
  });

  test('of a sub-project does not matter where 总体进度 is typed', () => {
    const { letter, notes } = composed([{ rows: [{ completion: WAITING }, {}] }]);
    expect(letter).not.toBeNull();
    expect(notes).toEqual([]);
  });

  test.each<[what: string, target: TargetOfLetter, blocker: string]>([
    [
      '总体进度, and the sub-projects do not tell either',
      { overall: WAITING, rows: rows(2, { completion: null }) },
      '目标甲!D1 第048项的总体进度由公式得出，还没有计算结果，各子项目的完成进度也不齐全。请用 Excel 或 WPS 打开并保存一次，或补填完成进度。',
    ],
    [
      'a sub-project, and 总体进度 is blank',
      { overall: null, rows: [{ completion: WAITING }, {}] },
      '目标甲!B4 第048项有 1 格完成进度或权重由公式得出，还没有计算结果。请用 Excel 或 WPS 打开并保存一次，或直接填写总体进度。',
    ],
    [
      'a text',
      { rows: [{ progress: WAITING }, {}] },
      '目标甲!C4 第048项“项目1”的本月进展情况的公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次，或直接填写内容。',
    ],
  ])('blocks as what it is: %s', (_, target, blocker) => {
    expect(blockersOf([target])).toEqual([blocker]);
  });

  test('in 设置 is called so', () => {
    expect(blockersOf([{ rows: rows(1) }], { 发文机关: WAITING, 成文日期: WAITING, 标题: WAITING })).toEqual([
      '设置!B6 “设置”表的标题的公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次，或直接填写内容。',
      '设置!B1 “设置”表的发文机关的公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次，或直接填写单位名称。',
      '设置!B3 “设置”表的成文日期的公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次，或直接填写日期。',
    ]);
  });
});

test('an error in the place of 总体进度 is called by its name', () => {
  expect(blockersOf([{ overall: { error: '#DIV/0!' }, rows: rows(1) }])).toEqual([
    '目标甲!D1 第048项的总体进度显示错误值 #DIV/0!，请改正公式，或直接填写百分数。',
  ]);
});

test('a picture never goes into the letter', () => {
  expect(blockersOf([{ rows: [{ progress: { error: '单元格图片' } }] }])).toEqual([
    '目标甲!C4 第048项“项目1”的本月进展情况是一张图片，其中的内容读不出来，也不能写进函件，请改填内容。',
  ]);
});

test.each([
  [1, '第1项只有“甲工程”一个子项目，函件中不写子项目的名称；需要写明的，请写进本月进展情况。'],
  [3, '有 3 个目标只有一个子项目（如第1项的“甲工程”），函件中不写子项目的名称；需要写明的，请写进本月进展情况。'],
])('a list with %i targets of one sub-project: its name is not written, which is noted once', (count, note) => {
  const head = ['目标编号', '目标内容', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'];
  const row = (number: number, ...names: readonly string[]): ExampleCell[][] =>
    names.map((name) => [`${number}`, `推进第${number}件事。`, name, { percent: 0.25 }, '已开工。', '无', '完工。']);
  const rows = [head, ...Array.from({ length: count }, (_, at) => row(at + 1, '甲工程')).flat(), ...row(9, '乙', '丙')];
  const tracker = readTracker(snapshotOfRows(PLAIN_SETTINGS, { name: '清单', rows }));
  expect(composeLetter(tracker).notes.map(({ message }) => message)).toEqual([note]);
});
