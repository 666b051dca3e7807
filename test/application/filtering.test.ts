/** What a filter's column asks for, from which lines one chooses, and which rows are in sight then. */
import {
  BLANK_CELL,
  passes,
  type FilterCell,
  type FilterCriterion,
  type Operator,
} from '../../src/application/filtering/criteria';
import { filterArea } from '../../src/application/filtering/filter-area';
import {
  chosenValues,
  filterEntries,
  rowsSeen,
  withCriterion,
  type SheetFilter,
} from '../../src/application/filtering/sheet-filter';
import { rangeToA1 } from '../../src/domain/cell';
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
  ['signs taken for themselves are not judged', condition('equal', '~*'), text('*'), null],
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
  ['colours are not judged', { kind: 'foreign', by: 'colour' }, text('综合科'), null],
])('%s', (_, criterion, cell, seen) => {
  expect(passes(criterion, cell)).toBe(seen);
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
      'B 列已在 Excel 中按颜色筛选，这里不能判断哪些行符合。请先清除 B 列的筛选，或在 Excel 中筛选。',
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
