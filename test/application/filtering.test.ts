/** What a filter's column asks for, from which lines one chooses, and which rows are in sight then. */
import {
  BLANK_CELL,
  numberOf,
  passes,
  type FilterCell,
  type FilterCriterion,
  type Operator,
} from '../../src/application/filtering/criteria';
import { describeCriterion } from '../../src/application/filtering/describe-criterion';
import { filterArea } from '../../src/application/filtering/filter-area';
import {
  chosenValues,
  filterEntries,
  rowsSeen,
  withCriterion,
  type SheetFilter,
} from '../../src/application/filtering/sheet-filter';
import { wishCriterion, wishOf, type FilterWish } from '../../src/application/filtering/wishes';
import { rangeToA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const text = (shown: string): FilterCell => ({ text: shown, number: null, date: null });
const number = (value: number, shown = String(value)): FilterCell => ({ text: shown, number: value, date: null });
const date = (year: number, month: number, day: number, hour = 0): FilterCell => ({
  text: `${year}/${month}/${day}`,
  number: year * 400 + month * 31 + day,
  date: [year, month, day, hour, 0, 0],
});
const values = (...texts: string[]): FilterCriterion => ({ kind: 'values', texts, dates: [], blanks: false });
const blanks: FilterCriterion = { kind: 'values', texts: [], dates: [], blanks: true };
const dates = (...groups: number[][]): FilterCriterion => ({ kind: 'values', texts: [], dates: groups, blanks: false });
const condition = (operator: Operator, value: string): FilterCriterion => ({
  kind: 'conditions',
  all: false,
  conditions: [{ operator, value }],
});

const either = (below: string, above: string): FilterCriterion => ({
  kind: 'conditions',
  all: false,
  conditions: [
    { operator: 'lessThan', value: below },
    { operator: 'greaterThan', value: above },
  ],
});
const top = (largest: boolean, limit: number): FilterCriterion => ({ kind: 'top', largest, percent: false, count: 3, limit }); // prettier-ignore
const dynamic = (type: string, from: number | null, to: number | null = null): FilterCriterion => ({ kind: 'dynamic', type, from, to }); // prettier-ignore

test.each<[what: string, criterion: FilterCriterion, cell: FilterCell, seen: boolean | null]>([
  ['a text of the list', values('综合科', '教育科'), text('教育科'), true],
  ['another one', values('综合科'), text('教育科'), false],
  ['capitals and spaces around do not count', values('abc'), text(' ABC '), true],
  ['a percentage as it is shown', values('25%'), number(0.25, '25%'), true],
  ['a percentage as the number it is', values('0.25'), number(0.25, '25%'), true],
  ['blank cells are wanted', blanks, BLANK_CELL, true],
  ['a space is as good as blank', blanks, text(' '), true],
  ['blank cells are not wanted', values('综合科'), BLANK_CELL, false],
  ['a day', dates([2021, 3, 25]), date(2021, 3, 25, 14), true],
  ['a month', dates([2021, 3]), date(2021, 3, 25), true],
  ['another month', dates([2021, 4]), date(2021, 3, 25), false],
  ['at least', condition('greaterThanOrEqual', '0.5'), number(0.5, '50%'), true],
  ['less than', condition('lessThan', '0.5'), number(0.5, '50%'), false],
  ['a text is no number', condition('lessThan', '0.5'), text('无'), false],
  ['contains', condition('equal', '*学校*'), text('新建学校两所'), true],
  ['does not contain', condition('notEqual', '*学校*'), text('新建学校两所'), false],
  ['not blank', condition('notEqual', ' '), BLANK_CELL, false],
  ['texts that follow another are not judged', condition('greaterThan', '教育'), text('综合'), null],
  ['signs taken for themselves', condition('equal', '*~**'), text('3*4'), true],
  ['parts are looked for in texts, not in numbers', condition('equal', '*5*'), number(25), false],
  ['a part that numbers do not have', condition('notEqual', '*5*'), number(25), true],
  ['of the largest', { kind: 'top', largest: true, percent: false, count: 3, limit: 8 }, number(8), true],
  ['not of the smallest', { kind: 'top', largest: false, percent: true, count: 10, limit: 8 }, number(9), false],
  ['the largest, of which the file does not say the last', { kind: 'top', largest: true, percent: false, count: 3, limit: null }, number(9), null], // prettier-ignore
  ['the last of the largest', top(true, 8), number(8), true],
  ['behind the largest', top(true, 8), number(7.9), false],
  ['the last of the smallest', top(false, 8), number(8), true],
  ['a text is not of the largest', top(true, 0), text('无'), false],
  ['at most', condition('lessThanOrEqual', '0.5'), number(0.5), true],
  ['more than', condition('greaterThan', '0.5'), number(0.5), false],
  ['more than a negative number', condition('greaterThan', '-5'), number(-4), true],
  ['less than a negative number', condition('lessThan', '-5'), number(-4), false],
  ['the same number, however it is shown', condition('equal', '0.25'), number(0.25, '25%'), true],
  ['blank', condition('equal', ' '), BLANK_CELL, true],
  ['blank, where something stands', condition('equal', ' '), text('甲'), false],
  ['a day of another month is not within', dates([2021, 3, 25]), date(2021, 4, 25), false],
  ['one of two months', dates([2021, 3], [2021, 5]), date(2021, 5, 1), true],
  ['a text where days are wanted', dates([2021, 3]), text('2021年3月'), false],
  ['below the mean', dynamic('belowAverage', 0.5), number(0.4), true],
  ['the mean is not below it', dynamic('belowAverage', 0.5), number(0.5), false],
  ['more than the mean', dynamic('aboveAverage', 0.5), number(0.6), true],
  ['a text is not above the mean', dynamic('aboveAverage', 0.5), text('无'), false],
  ['the mean, of which the file does not say what it was', dynamic('aboveAverage', null), number(1), null],
  ['a span without its end', dynamic('thisMonth', 100), number(110), null],
  ['the first day of a span', dynamic('thisMonth', 100, 131), number(100), true],
  ['the day before', dynamic('thisMonth', 100, 131), number(99), false],
  ['another month than March', dynamic('M3', null), date(2019, 4, 1), false],
  ['December', dynamic('M12', null), date(2019, 12, 31), true],
  ['the end of a quarter', dynamic('Q1', null), date(2019, 3, 31), true],
  ['the beginning of the next', dynamic('Q1', null), date(2019, 4, 1), false],
  ['a number that is no date', dynamic('Q1', null), number(3), false],
  ['above the mean', { kind: 'dynamic', type: 'aboveAverage', from: 0.5, to: null }, number(0.5), false],
  ['this month, as it was', { kind: 'dynamic', type: 'thisMonth', from: 100, to: 131 }, number(130), true],
  ['the month after', { kind: 'dynamic', type: 'thisMonth', from: 100, to: 131 }, number(131), false],
  ['March of any year', { kind: 'dynamic', type: 'M3', from: null, to: null }, date(2019, 3, 1), true],
  ['the second quarter', { kind: 'dynamic', type: 'Q2', from: null, to: null }, date(2019, 3, 1), false],
  [
    'both conditions',
    {
      kind: 'conditions',
      all: true,
      conditions: [
        { operator: 'greaterThan', value: '1' },
        { operator: 'lessThan', value: '3' },
      ],
    },
    number(3),
    false,
  ],
  ['one of both conditions', either('1', '3'), number(0.5), true],
  ['neither of both', either('1', '3'), number(2), false],
  ['one that cannot be judged beside one that is met', either('1', '三'), number(0.5), null],
  ['a text that cannot be compared is not equal to another', condition('equal', '甲'), text('乙'), false],
  ['without regard to capitals', condition('equal', 'ABC'), text('abc'), true],
  ['a number by what it shows', condition('equal', '25%'), number(0.25, '25%'), true],
  ['a whole cell, not a part of it', condition('equal', '学'), text('学校'), false],
  ['a sign that means nothing to all programs', condition('equal', '学~校'), text('学校'), null],
  ['an empty value is blank', condition('equal', ''), BLANK_CELL, true],
  ['something is not blank', condition('notEqual', ' '), text('甲'), true],
  ['a number that is not the one', condition('notEqual', '0.5'), number(0.25), true],
  ['less than, at the number', condition('lessThan', '5'), number(5), false],
  ['less than, below it', condition('lessThan', '5'), number(4.9), true],
  ['at most, above it', condition('lessThanOrEqual', '5'), number(5.1), false],
  ['at least, below it', condition('greaterThanOrEqual', '5'), number(4.9), false],
  ['more than, above it', condition('greaterThan', '5'), number(5.1), true],
  ['of no conditions one is met', { kind: 'conditions', all: true, conditions: [] }, text('甲'), true],
  ['a text of the list that looks like the number', values('5'), number(5, '5.0'), true],
  ['a text that looks like a number is no number', values('5.0'), text('5'), false],
  ['a day of the year', dates([2021]), date(2021, 12, 31), true],
  ['a day and its hour', dates([2021, 3, 25, 14]), date(2021, 3, 25, 13), false],
  ['below the smallest', top(false, 8), number(7), true],
  ['a span, of a text', dynamic('thisMonth', 100, 131), text('无'), false],
  ['M and too many digits is a span', dynamic('M123', 100, 131), number(120), true],
  ['the fourth quarter', dynamic('Q4', null), date(2021, 10, 1), true],
  ['colours are not judged', { kind: 'foreign', by: 'colour' }, text('综合科'), null],
])('%s', (_, criterion, cell, seen) => {
  expect(passes(criterion, cell)).toBe(seen);
});

test.each<[told: string, criterion: FilterCriterion]>([
  ['包含“学校”', condition('equal', '*学校*')],
  ['不包含“3*4”', condition('notEqual', '*3~*4*')],
  ['开头是“第”', condition('equal', '第*')],
  ['结尾是“科”', condition('equal', '*科')],
  ['等于“教育科”', condition('equal', '教育科')],
  ['不等于 50%', condition('notEqual', '0.5')],
  ['大于 50%', condition('greaterThan', '0.5')],
  ['小于或等于 50%', condition('lessThanOrEqual', '0.5')],
  ['符合“第?项”', condition('equal', '第?项')],
  ['为空白', blanks],
  ['不为空', condition('notEqual', ' ')],
  ['为“综合科”、“教育科”', values('综合科', '教育科')],
  ['为所选的 4 个值', values('一', '二', '三', '四')],
  ['为2021年3月、空白', { kind: 'values', texts: [], dates: [[2021, 3]], blanks: true }],
  ['最大的 10 项', { kind: 'top', largest: true, percent: false, count: 10, limit: 3 }],
  ['最小的 5%', { kind: 'top', largest: false, percent: true, count: 5, limit: 3 }],
  ['本月', { kind: 'dynamic', type: 'thisMonth', from: 1, to: 2 }],
  ['三季度', { kind: 'dynamic', type: 'Q3', from: null, to: null }],
  ['一季度', dynamic('Q1', null)],
  ['二季度', dynamic('Q2', null)],
  ['四季度', dynamic('Q4', null)],
  ['5季度', dynamic('Q5', null)],
  ['12月', dynamic('M12', null)],
  ['其他条件', dynamic('M', null)],
  ['其他条件', dynamic('Q', null)],
  ['其他条件', dynamic('soon', null)],
  ...Object.entries({
    aboveAverage: '高于平均值',
    belowAverage: '低于平均值',
    yesterday: '昨天',
    today: '今天',
    tomorrow: '明天',
    lastWeek: '上周',
    thisWeek: '本周',
    nextWeek: '下周',
    lastMonth: '上月',
    nextMonth: '下月',
    lastQuarter: '上季度',
    thisQuarter: '本季度',
    nextQuarter: '下季度',
    lastYear: '去年',
    thisYear: '今年',
    nextYear: '明年',
    yearToDate: '今年以来',
  }).map(([type, told]): [string, FilterCriterion] => [told, dynamic(type, 1, 2)]),
  ['按单元格颜色', { kind: 'foreign', by: 'colour' }],
  ['按图标', { kind: 'foreign', by: 'icon' }],
  ['其他条件', { kind: 'foreign', by: 'other' }],
  ['最小的 3 项', top(false, 1)],
  ['为2021年、2022年', dates([2021], [2022])],
  ['为2021年3月25日9时5分0秒', dates([2021, 3, 25, 9, 5, 0])],
  ['为“一”、“二”、空白', { kind: 'values', texts: ['一', '二'], dates: [], blanks: true }],
  ['为所选的 4 个值', { kind: 'values', texts: ['一', '二', '三'], dates: [], blanks: true }],
  ['不符合“第?项”', condition('notEqual', '第?项')],
  ['不符合“第*”', condition('notEqual', '第*')],
  ['不符合“*科”', condition('notEqual', '*科')],
  ['大于“甲”', condition('greaterThan', '甲')],
  ['大于或等于 50%', condition('greaterThanOrEqual', '.5')],
  ['小于 -50%', condition('lessThan', '-0.5')],
  ['为空', condition('equal', ' ')],
  ['等于“048”', condition('equal', '048')],
  ['等于“+05”', condition('equal', '+05')],
  ['等于 0%', condition('equal', '0')],
  ['等于 50%', condition('equal', '0.5')],
  ['等于“3*4”', condition('equal', '3~*4')],
  ['按字体颜色', { kind: 'foreign', by: 'letters' }],
])('%s', (told, criterion) => {
  expect(describeCriterion(criterion, (value) => `${value * 100}%`)).toBe(told);
});

test('two conditions are told together, and a span as one', () => {
  const both = (all: boolean, ...conditions: [Operator, string][]): FilterCriterion => ({
    kind: 'conditions',
    all,
    conditions: conditions.map(([operator, value]) => ({ operator, value })),
  });
  const told = (criterion: FilterCriterion) => describeCriterion(criterion, String);
  expect(told(both(true, ['greaterThanOrEqual', '1'], ['lessThanOrEqual', '3']))).toBe('介于 1 和 3 之间');
  expect(told(both(true, ['greaterThan', '1'], ['lessThanOrEqual', '3']))).toBe('大于 1且小于或等于 3');
  expect(told(both(false, ['equal', '*甲*'], ['equal', '*乙*']))).toBe('包含“甲”或包含“乙”');
});

test.each<[FilterWish, string]>([
  [{ kind: 'contains', values: ['3*4'] }, 'equal *3~*4*'],
  [{ kind: 'lacks', values: ['学校'] }, 'notEqual *学校*'],
  [{ kind: 'begins', values: ['第'] }, 'equal 第*'],
  [{ kind: 'ends', values: ['科'] }, 'equal *科'],
  [{ kind: 'is', values: [0.5] }, 'equal 0.5'],
  [{ kind: 'is', values: ['048'] }, 'equal 048'],
  [{ kind: 'isNot', values: ['~'] }, 'notEqual ~~'],
  [{ kind: 'atLeast', values: [0.5] }, 'greaterThanOrEqual 0.5'],
  [{ kind: 'between', values: [3, 20] }, 'greaterThanOrEqual 3 and lessThanOrEqual 20'],
  [{ kind: 'filled', values: [] }, 'notEqual  '],
])('%j is kept as %s, and read again', (wish, kept) => {
  const criterion = wishCriterion(wish);
  if (criterion.kind !== 'conditions') throw new Error('not conditions');
  const told = criterion.conditions.map(({ operator, value }) => `${operator} ${value}`);
  expect(told.join(criterion.all ? ' and ' : ' or ')).toBe(kept);
  expect(wishOf(criterion)).toEqual(wish);
});

test('blank is a value of the list; numbers that are compared stay numbers', () => {
  expect(wishCriterion({ kind: 'blank', values: [] })).toEqual(blanks);
  expect(wishOf(blanks)).toEqual({ kind: 'blank', values: [] });
  expect(wishOf(values('甲'))).toBeNull();
  expect(wishOf({ kind: 'values', texts: ['甲'], dates: [], blanks: true })).toBeNull();
  expect(wishOf({ kind: 'values', texts: [], dates: [[2021]], blanks: true })).toBeNull();
  expect(wishOf(values())).toBeNull();
  expect(wishOf(top(true, 1))).toBeNull();
  expect(wishOf({ kind: 'conditions', all: true, conditions: [] })).toBeNull();
  const span = (all: boolean, first: Operator, second: Operator): FilterCriterion => ({
    kind: 'conditions',
    all,
    conditions: [
      { operator: first, value: '1' },
      { operator: second, value: '3' },
    ],
  });
  expect(wishOf(span(true, 'greaterThanOrEqual', 'lessThanOrEqual'))).toEqual({ kind: 'between', values: [1, 3] });
  expect(wishOf(span(false, 'greaterThanOrEqual', 'lessThanOrEqual'))).toBeNull();
  expect(wishOf(span(true, 'greaterThan', 'lessThanOrEqual'))).toBeNull();
  expect(wishOf(span(true, 'greaterThanOrEqual', 'lessThan'))).toBeNull();
  for (const [kind, operator] of [
    ['above', 'greaterThan'],
    ['below', 'lessThan'],
    ['atMost', 'lessThanOrEqual'],
  ] as const) {
    expect(wishCriterion({ kind, values: [0.5] })).toEqual(condition(operator, '0.5'));
    expect(wishOf(condition(operator, '0.5'))).toEqual({ kind, values: [0.5] });
    expect(wishOf(condition(operator, '甲'))).toEqual({ kind, values: ['甲'] });
  }
  expect(wishCriterion({ kind: 'contains', values: [] })).toEqual(condition('equal', '**'));
  expect(wishCriterion({ kind: 'is', values: ['a?b'] })).toEqual(condition('equal', 'a~?b'));
});

test.each<[text: string, number: number | null]>([
  ['0.5', 0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['+5', 5],
  ['-5', -5],
  ['1e3', 1000],
  ['1E-3', 0.001],
  ['', null],
  ['.', null],
  ['5%', null],
  [' 5', null],
  ['5 ', null],
  ['1,000', null],
  ['x5', null],
  ['5x', null],
  ['1e', null],
])('a condition’s %j is the number %j', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test('a span is one from either end', () => {
  expect(wishCriterion({ kind: 'between', values: [20, 3] })).toEqual(
    wishCriterion({ kind: 'between', values: [3, 20] }),
  );
});

describe('a filter of four rows', () => {
  const ROWS: Readonly<Record<number, readonly FilterCell[]>> = {
    2: [text('综合科'), number(0.25, '25%')],
    3: [text('教育科'), number(1, '100%')],
    4: [text('综合科'), BLANK_CELL],
    5: [BLANK_CELL, date(2021, 3, 25)],
  };
  const cellAt = (row: number, column: number): FilterCell => ROWS[row]?.[column - 1] ?? BLANK_CELL;
  const filter: SheetFilter = {
    table: null,
    range: { top: 1, left: 1, bottom: 5, right: 2 },
    criteria: new Map(),
    buttonless: new Set(),
  };
  const shown = (entries: ReturnType<typeof filterEntries>) =>
    entries.map((entry) => `${entry.chosen ? '☑' : '☐'} ${entry.text} ${entry.rows}`);

  it('offers what stands there, once each, blank last', () => {
    expect(shown(filterEntries(filter, 1, 99, cellAt))).toEqual(['☑ 教育科 1', '☑ 综合科 2', '☑  1']);
    expect(shown(filterEntries(filter, 2, 99, cellAt))).toEqual(['☑ 25% 1', '☑ 100% 1', '☑ 2021/3/25 1', '☑  1']);
  });

  it('offers only what the other columns let be seen, ticked as the column asks', () => {
    const both = withCriterion(withCriterion(filter, 1, values('综合科')), 2, blanks);
    expect(shown(filterEntries(both, 2, 99, cellAt))).toEqual(['☐ 25% 1', '☑  1']);
  });

  it('hides the rows that one of its columns does not want', () => {
    const [first, second] = filterEntries(filter, 1, 99, cellAt);
    const wanted = withCriterion(filter, 1, chosenValues([second!]));
    expect(rowsSeen(wanted, 99, cellAt)).toEqual({ hidden: new Set([3, 5]), shown: new Set([2, 4]) });
    expect(rowsSeen(withCriterion(wanted, 2, values('25%')), 99, cellAt).shown).toEqual(new Set([2]));
    expect(chosenValues([first!])).toEqual(values('教育科'));
  });

  it('does not judge what it cannot: the column is named', () => {
    const coloured = withCriterion(filter, 2, { kind: 'foreign', by: 'colour' });
    expect(() => rowsSeen(withCriterion(coloured, 1, values('综合科')), 99, cellAt)).toThrow(
      'B 列已在 Excel 中筛选（按单元格颜色），这里不能判断哪些行符合。请先清除 B 列的筛选，或在 Excel 中筛选。',
    );
    // Without it every column can be judged.
    expect(rowsSeen(withCriterion(coloured, 2, null), 99, cellAt).hidden.size).toBe(0);
  });
});

describe('a new filter is for', () => {
  const area = (rows: SheetOfRows['rows'], row: number, column: number) => {
    const content = snapshotOfRows({ name: '表', rows });
    const range = filterArea(content, content.sheets[0]!, { row, column });
    return range && rangeToA1(range);
  };
  it('what stands together, without a title above it', () => {
    expect(area([['值班表'], ['姓名', '日期'], ['周敏', '3月1日'], ['李华', '3月2日']], 3, 1)).toBe('A2:B4');
  });
  it('all of a long list, wherever in it one stands', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`姓名${index}`, '3月1日', '综合科']);
    expect([1, 10_000, 20_000].map((row) => area(rows, row, 3))).toEqual(Array(3).fill('A1:C20000'));
  });
  it('what touches, corner to corner too; what stands apart is not of it', () => {
    const rows = [
      ['姓名', '日期', null, '别的'],
      ['周敏', null, null, '别的'],
      [null, null, null, '三月'],
      [null, null, null, null],
      ['下表', '日期', null, null],
      ['李华', '3月2日', null, null],
    ];
    expect(area(rows, 1, 1)).toBe('A1:B2');
    expect(area(rows, 2, 4)).toBe('D1:D3');
    expect(area(rows, 5, 2)).toBe('A5:B6');
    expect(area(rows, 4, 1)).toBe('A5:B6');
    expect(area([['姓名', '日期'], ['周敏', '3月1日'], [null, null, '角'], []], 1, 1)).toBe('A1:C3');
  });
  it('merged blocks hold together what they cover', () => {
    const rows = [
      ['姓名', '日期', null, null],
      ['周敏', '3月1日', null, null],
      [null, null, null, null],
      [null, null, null, '末'],
    ];
    const range = (merges: readonly string[]) => {
      const content = snapshotOfRows({ name: '表', rows, merges });
      const found = filterArea(content, content.sheets[0]!, { row: 1, column: 1 });
      return found && rangeToA1(found);
    };
    expect(range([])).toBe('A1:B2');
    expect(range(['B2:C3'])).toBe('A1:D4');
    expect(range(['A2:A3'])).toBe('A1:B3');
  });
  it('one column as well; a single row of headers is nothing to filter', () => {
    expect(area([['姓名'], ['周敏'], ['李华']], 2, 1)).toBe('A1:A3');
    expect(area([['姓名', '日期']], 1, 1)).toBeNull();
    expect(area([['标题'], [null], ['姓名', '日期']], 3, 1)).toBeNull();
  });
  it('of two tables of a tracker the one that one stands in', () => {
    const table = (name: string) => [
      ['目标编号', name, null],
      ['目标内容', `第${name}项目标的内容。`, null],
      ['子项目', '完成进度', '本月进展情况'],
      [`学校${name}`, '25%', '已开工。'],
      [`教师${name}`, '50%', '已办两期。'],
    ];
    const rows = [...table('048'), ...table('049')];
    expect([3, 4, 5].map((row) => area(rows, row, 1))).toEqual(['A3:C5', 'A3:C5', 'A3:C5']);
    expect([8, 9, 10].map((row) => area(rows, row, 1))).toEqual(['A8:C10', 'A8:C10', 'A8:C10']);
  });
  const areaIn = (picture: string, row: number, column: number) => {
    const content = pictured(picture);
    const range = filterArea(content, content.sheets[0]!, { row, column });
    return range && rangeToA1(range);
  };
  it('a list of targets from its headers on, in the first row or below its title, without what stands below it', () => {
    const list = `目标编号 | 重点任务 | 责任科室 | 本月进展情况
048 | 托育服务 | 托幼科 | 已完成选址。
050 | 课后服务 | 义教科 | 各校均已开展。
052 | 校舍安全 | 基建科 | 已排查12所。
合计 | 三项 | | 均按计划推进`;
    expect(areaIn(`# 清单\n${list}`, 3, 2)).toBe('A1:D4');
    expect(areaIn(`# 清单\n2021年重点任务 | 进展表\n${list}`, 1, 1)).toBe('A1:D6');
    expect(areaIn(`# 清单\n2021年重点任务 | 进展表\n${list}`, 2, 1)).toBe('A2:D5');
    expect(areaIn(`# 清单\n2021年重点任务 | 进展表\n${list}`, 6, 1)).toBe('A1:D6');
  });
  it('a list whose targets stand in several places of it, to its last row', () => {
    const picture = `# 清单
目标编号 | 目标内容 | 子项目 | 本月进展情况
048 | 托育服务 | 选址 | 已完成选址。
050 | 课后服务 | 师资 | 各校均已开展。
048 | 托育服务 | 装修 | 尚未开工。
合计 | | | 均按计划推进`;
    expect(areaIn(picture, 2, 1)).toBe('A1:D4');
  });
  it('rows that a table still waits for, however far they reach below it', () => {
    const picture = `# 第048项
目标编号 | 048
子项目 | 完成进度 | 本月进展情况
托育点 | 25% | 已完成选址。

食堂 | 10% | 已招标。`;
    expect([3, 5].map((row) => areaIn(picture, row, 1))).toEqual(['A2:C5', 'A2:C5']);
  });
  it('one of two tables side by side, each with its own rows', () => {
    const picture = `# 两科
序号 | 重点任务 | 责任科室 | 进展情况 | | 序号 | 重点任务 | 责任科室 | 进展情况
1 | 托育服务 | 托幼科 | 已与三所学校签约，正在制定章程。 | | 1 | 校舍安全 | 基建科 | 已排查十二所学校的围墙和屋面。
2 | 课后服务 | 义教科 | 各校均已开展，参与率有所提高。 | | 注：数据截至月底`;
    expect([2, 7].map((column) => areaIn(picture, 2, column))).toEqual(['A1:D3', 'F1:I2']);
  });
  it('a form as any other cells that stand together', () => {
    const picture = `# 第048项
目标编号 | 048 | 目标内容 | 推进教育评价改革。
本月进展情况 | 已完成选址。 | 存在问题 | 无
下一步工作打算 | 开工。 | 完成进度 | 25%`;
    expect(areaIn(picture, 2, 1)).toBe('A1:D3');
  });
  it('nothing where nothing stands', () => {
    expect(area([['姓名']], 5, 5)).toBeNull();
  });
  it('the rows of a tracker from its headers on, without its total', () => {
    const rows = [
      ['2021年重点工作目标', null, null],
      ['子项目', '完成进度', '本月进展情况'],
      ['学校建设', '25%', '已开工。'],
      ['教师培训', '50%', '已办两期。'],
      ['合计', '38%', null],
    ];
    expect(area(rows, 3, 2)).toBe('A2:C4');
  });
});
