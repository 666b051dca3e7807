/** Colours by condition, as Excel gives them. */
import { changedLook, openConditions } from '../../../src/application/look/conditions';
import { PLAIN_LOOK } from '../../../src/application/look/cell-look';
import type {
  Condition,
  ConditionKind,
  RuleFormulas,
  RuleValue,
  Threshold,
} from '../../../src/application/look/sheet-extras';
import type { CellValue, SheetSnapshot } from '../../../src/application/ports';
import { toSerial } from '../../../src/domain/calendar-date';

const RED = { fill: '#ff0000' };
const TODAY = { year: 2021, month: 3, day: 25 };
const NOTHING: RuleFormulas = { value: () => null, list: () => null };

/** A column of values; null is a blank cell. */
const column = (values: readonly (CellValue | null)[]): SheetSnapshot => ({
  name: '表',
  merges: [],
  rows: values.flatMap((value, at) => (value === null ? [] : [{ row: at + 1, cells: [{ column: 1, value }] }])),
});
const condition = (what: ConditionKind, change: Partial<Condition> = {}): Condition => ({
  ranges: [{ top: 1, bottom: 20, left: 1, right: 1 }],
  priority: 1,
  stops: false,
  what,
  look: RED,
  ...change,
});
const opened = (
  values: readonly (CellValue | null)[],
  conditions: readonly Condition[],
  formulas: RuleFormulas = NOTHING,
  dateSystem: 1900 | 1904 = 1900,
) => openConditions(conditions, column(values), formulas, { today: TODAY, dateSystem });
/** The rows of the values for which it holds, from 1. */
const rowsOf = (values: readonly (CellValue | null)[], what: ConditionKind, formulas = NOTHING): readonly number[] => {
  const conditions = opened(values, [condition(what)], formulas);
  return values.flatMap((_, at) => (conditions.at(at + 1, 1) ? [at + 1] : []));
};

describe('which cells are coloured', () => {
  const cellIs = (comparison: Extract<ConditionKind, { kind: 'cellIs' }>['comparison'], ...formulas: string[]) =>
    ({ kind: 'cellIs', comparison, formulas }) as const;

  test.each<[string, readonly (CellValue | null)[], ConditionKind, readonly number[]]>([
    [
      'less than a number: a blank cell is 0, a text is more than any number',
      [0.1, 0.5, null, '甲'],
      cellIs('lessThan', '0.3'),
      [1, 3],
    ],
    ['between, whichever end comes first', [1, 3, 5], cellIs('between', '4', '2'), [2]],
    ['not between', [1, 3, 5], cellIs('notBetween', '2', '4'), [1, 3]],
    ['the same text, whatever its capitals', ['ok', 'OK', '滞后', null], cellIs('equal', '"Ok"'), [1, 2]],
    ['not the same text', ['滞后', '完成'], cellIs('notEqual', '"滞后"'), [2]],
    ['at least, to fifteen digits', [0.1 + 0.2, 0.3], cellIs('greaterThanOrEqual', '0.3'), [1, 2]],
    ['not in the fifteenth digit', [1.00000000000001, 1.000000000000001], cellIs('notEqual', '1'), [1]],
    ['nor in that of the number it is set against', [1, 2], cellIs('equal', '1.00000000000001'), []],
    ['greater, at most', [1, 2], cellIs('greaterThan', '1'), [2]],
    ['at most', [1, 2], cellIs('lessThanOrEqual', '1'), [1]],
    ['an error is nothing of all that', [{ error: '#N/A' }], cellIs('notEqual', '1'), []],
    ['a text within', ['已完成', '滞后', null, 50], { kind: 'text', where: 'contains', text: '完成' }, [1]],
    [
      'a text that is not within, nor in a blank cell',
      ['已完成', '滞后', null],
      { kind: 'text', where: 'notContains', text: '完成' },
      [2, 3],
    ],
    [
      'at the beginning and a number',
      [2021, '2021年', '12021'],
      { kind: 'text', where: 'begins', text: '2021' },
      [1, 2],
    ],
    ['at the end', ['abC', 'cab'], { kind: 'text', where: 'ends', text: 'c' }, [1]],
    ['blank, or only spaces', [null, ' ', '甲'], { kind: 'blanks', isNot: false }, [1, 2]],
    ['not blank', [null, ' ', '甲'], { kind: 'blanks', isNot: true }, [3]],
    ['errors', [{ error: '#REF!' }, 1], { kind: 'errors', isNot: false }, [1]],
    [
      'values that stand twice',
      ['甲', '乙', '甲', null, null, 'A', 'a'],
      { kind: 'duplicates', isUnique: false },
      [1, 3, 6, 7],
    ],
    ['values that stand once', ['甲', '乙', '甲', null], { kind: 'duplicates', isUnique: true }, [2]],
    [
      'the two greatest, with those that are like the second',
      [5, 4, 4, 1],
      { kind: 'top', rank: 2, isPercent: false, isBottom: false },
      [1, 2, 3],
    ],
    ['the least of more than there are', [5, 4], { kind: 'top', rank: 3, isPercent: false, isBottom: true }, [1, 2]],
    [
      'the least fifth',
      [5, 4, 3, 2, 1, 9, 8, 7, 6, 10],
      { kind: 'top', rank: 20, isPercent: true, isBottom: true },
      [4, 5],
    ],
    ['above the mean', [1, 2, 3], { kind: 'average', isAbove: true, includesEqual: false, deviations: 0 }, [3]],
    [
      'below the mean or the mean',
      [1, 2, 3],
      { kind: 'average', isAbove: false, includesEqual: true, deviations: 0 },
      [1, 2],
    ],
    [
      'more than a deviation away',
      [1, 1, 1, 9],
      { kind: 'average', isAbove: true, includesEqual: false, deviations: 1 },
      [4],
    ],
    ['below the mean', [1, 2, 3], { kind: 'average', isAbove: false, includesEqual: false, deviations: 0 }, [1]],
    [
      'above the mean or the mean',
      [1, 2, 3],
      { kind: 'average', isAbove: true, includesEqual: true, deviations: 0 },
      [2, 3],
    ],
    [
      'more than two deviations away',
      [1, 1, 1, 1, 1, 1, 5, 9],
      { kind: 'average', isAbove: true, includesEqual: false, deviations: 2 },
      [8],
    ],
    [
      'two deviations below',
      [9, 9, 9, 9, 9, 9, 5, 1],
      { kind: 'average', isAbove: false, includesEqual: false, deviations: 2 },
      [8],
    ],
    ['less, not the same', [1, 2, 3], cellIs('lessThan', '2'), [1]],
    ['at least, the same too', [1, 2, 3], cellIs('greaterThanOrEqual', '2'), [2, 3]],
    ['between, both ends belong to it', [1, 2, 3, 4, 5], cellIs('between', '2', '4'), [2, 3, 4]],
    ['not between, neither end does', [1, 2, 3, 4, 5], cellIs('notBetween', '2', '4'), [1, 5]],
    ['between without an end is nothing', [1, 2], cellIs('notBetween', '2'), []],
    ['numbers before texts before truths', [5, 'a', 'c', true, null], cellIs('lessThan', '"b"'), [1, 2, 5]],
    ['truths behind all', [5, 'c', true, false], cellIs('greaterThan', '"z"'), [3, 4]],
    ['texts in their order', ['a', 'B', 'c'], cellIs('greaterThan', '"b"'), [3]],
    ['a quotation mark in a text', ['a"b', 'ab'], cellIs('equal', '"a""b"'), [1]],
    ['numbers with a sign, a power, or spaces around', [-5, 100, 5], cellIs('between', '-5', ' 1e2 '), [1, 2, 3]],
    ['no such text in an error', [{ error: '#N/A' }, '#N/A'], { kind: 'text', where: 'contains', text: 'n/a' }, [2]],
    ['an error has no text', [{ error: '#N/A' }, '#N/A'], { kind: 'text', where: 'notContains', text: 'n/a' }, [1]],
    ['truths by their words', [true, false], { kind: 'text', where: 'contains', text: 'true' }, [1]],
    ['very large numbers', [1e300, 1], { kind: 'text', where: 'ends', text: '300' }, [1]],
    ['an error is not blank', [{ error: '#N/A' }, ''], { kind: 'blanks', isNot: false }, [2]],
    ['no errors', [{ error: '#REF!' }, 1, null], { kind: 'errors', isNot: true }, [2, 3]],
    ['a number and its digits are two', [1, '1', 1], { kind: 'duplicates', isUnique: false }, [1, 3]],
    [
      'empty texts and errors are nobody’s like',
      ['', '', { error: '#N/A' }, { error: '#N/A' }],
      { kind: 'duplicates', isUnique: false },
      [],
    ],
    ['nor do they stand alone', ['', { error: '#N/A' }, '甲'], { kind: 'duplicates', isUnique: true }, [3]],
    ['the greatest half of three', [1, 2, 3], { kind: 'top', rank: 50, isPercent: true, isBottom: false }, [3]],
    ['of few the greatest tenth is one', [1, 2, 3], { kind: 'top', rank: 10, isPercent: true, isBottom: false }, [3]],
    ['the greatest none', [1, 2, 3], { kind: 'top', rank: 0, isPercent: false, isBottom: false }, []],
    ['the greatest one', [1, '9', 3], { kind: 'top', rank: 1, isPercent: false, isBottom: false }, [3]],
  ])('%s', (_, values, what, expected) => expect(rowsOf(values, what)).toEqual(expected));

  test('a blank cell is FALSE among truths; an error that a formula comes to is nothing', () => {
    const formulas = (result: RuleValue): RuleFormulas => ({ value: () => result, list: () => null });
    expect(rowsOf([null, false, true, 0], cellIs('equal', 'B1'), formulas(false))).toEqual([1, 2]);
    expect(rowsOf([1, 2], cellIs('notEqual', 'B1'), formulas({ error: '#N/A' }))).toEqual([]);
  });

  test('only those in its ranges', () => {
    const conditions = opened(
      ['甲', '乙', '丙', '丁'],
      [condition({ kind: 'blanks', isNot: true }, { ranges: [{ top: 2, bottom: 3, left: 1, right: 1 }] })],
    );
    expect([1, 2, 3, 4].map((row) => conditions.at(row, 1) !== null)).toEqual([false, true, true, false]);
    expect(conditions.at(2, 2)).toBeNull();
    expect(conditions.at(2, 1)).toMatchObject({ bar: null, icon: null, hidesValue: false });
  });

  test('by a formula: true or a number other than 0; not where nobody is sure', () => {
    const results: (RuleValue | null)[] = [true, 2, 0, false, 'TRUE', null, { error: '#N/A' }];
    const formulas: RuleFormulas = { value: (_, from, at) => results[at.row - from.row]!, list: () => null };
    expect(
      rowsOf(
        results.map(() => 1),
        { kind: 'expression', formula: 'A1>0' },
        formulas,
      ),
    ).toEqual([1, 2]);
    expect(rowsOf([1, 2, 3], { kind: 'cellIs', comparison: 'notEqual', formulas: ['B1'] }, formulas)).toEqual([1, 3]);
  });

  test.each([
    ['today', [25]],
    ['yesterday', [24]],
    ['tomorrow', [26]],
    ['last7Days', [19, 20, 21, 22, 23, 24, 25]],
    // Weeks begin on Sunday; 25 March 2021 was a Thursday.
    ['thisWeek', [21, 22, 23, 24, 25, 26, 27]],
    ['lastWeek', [14, 15, 16, 17, 18, 19, 20]],
    ['nextWeek', [28, 29, 30, 31]],
    ['thisMonth', Array.from({ length: 31 }, (_, at) => at + 1)],
    ['lastMonth', []],
    ['odd', []],
  ])('dates: %s, in both counts of days', (period, expected) => {
    for (const system of [1900, 1904] as const) {
      const days = Array.from({ length: 31 }, (_, at) => toSerial({ year: 2021, month: 3, day: at + 1 }, system));
      const wide = condition({ kind: 'period', period }, { ranges: [{ top: 1, bottom: 31, left: 1, right: 1 }] });
      const conditions = opened(days, [wide], NOTHING, system);
      expect(days.flatMap((_, at) => (conditions.at(at + 1, 1) ? [at + 1] : []))).toEqual(expected);
    }
  });
});

test('the first rule has the word on each thing, and one that stops is the last', () => {
  const always = { kind: 'blanks', isNot: true } as const;
  const conditions = opened(
    ['甲'],
    [
      condition(always, { look: { fill: '#111111' } }),
      condition(always, { look: { fill: '#222222', bold: true }, stops: true }),
      condition(always, { look: { italic: true } }),
    ],
  );
  expect(conditions.at(1, 1)?.change).toEqual({ fill: '#111111', bold: true });
  expect(conditions.at(1, 2)).toBeNull();
});

describe('scales, bars and icons', () => {
  const at = (kind: Threshold['kind'], value: string | null = null, includes = true): Threshold => ({
    kind,
    value,
    includes,
  });

  test('a scale of three colours', () => {
    const stops = [
      { ...at('min'), color: '#000000' },
      { ...at('percentile', '50'), color: '#808080' },
      { ...at('max'), color: '#ffffff' },
    ];
    const { at: lookAt } = opened([0, 5, 10, 7.5, '甲'], [condition({ kind: 'scale', stops })]);
    // The middle of 0, 5, 7.5 and 10 is 6.25.
    expect([1, 2, 3, 4, 5].map((row) => lookAt(row, 1)?.change.fill)).toEqual([
      '#000000',
      '#666666',
      '#ffffff',
      '#aaaaaa',
      undefined,
    ]);
  });

  test('bars begin at 0 where numbers lie on both sides of it', () => {
    const bar = {
      kind: 'bar',
      low: at('min'),
      high: at('max'),
      color: '#638ec6',
      negative: null,
      isGradient: true,
      hidesValue: true,
    } as const;
    const { at: lookAt } = opened([-5, 0, 15], [condition(bar)]);
    expect([1, 2, 3].map((row) => lookAt(row, 1)?.bar)).toEqual([
      { from: 0, to: 0.25, color: '#ff0000', isGradient: true },
      { from: 0.25, to: 0.25, color: '#638ec6', isGradient: true },
      { from: 0.25, to: 1, color: '#638ec6', isGradient: true },
    ]);
    expect(lookAt(1, 1)?.hidesValue).toBe(true);
  });

  test('icons by share of the span, the value at a limit above it unless the file says otherwise', () => {
    const icons = {
      kind: 'icons',
      set: '3Arrows',
      thresholds: [at('percent', '0'), at('percent', '50'), at('num', '10', false)],
      isReversed: false,
      hidesValue: false,
    } as const;
    const { at: lookAt } = opened([0, 5, 10, 11, 20], [condition(icons)]);
    expect([1, 2, 3, 4, 5].map((row) => lookAt(row, 1)?.icon?.index)).toEqual([0, 0, 1, 2, 2]);
    const reversed = opened([0, 20], [condition({ ...icons, isReversed: true })]);
    expect(reversed.at(1, 1)?.icon).toEqual({ set: '3Arrows', index: 2, count: 3 });
  });

  test('a scale between numbers: beyond its ends it has their colours', () => {
    const stops = [
      { ...at('num', '10'), color: '#000000' },
      { ...at('num', '20'), color: '#ffffff' },
    ];
    const { at: lookAt } = opened([5, 10, 15, 20, 25], [condition({ kind: 'scale', stops })]);
    expect([1, 2, 3, 4, 5].map((row) => lookAt(row, 1)?.change.fill)).toEqual([
      '#000000',
      '#000000',
      '#808080',
      '#ffffff',
      '#ffffff',
    ]);
  });

  test('a bar between numbers: no longer than the cell, none where both ends are one', () => {
    const bar = {
      kind: 'bar',
      low: at('num', '0'),
      high: at('num', '10'),
      color: '#638ec6',
      negative: '#00ff00',
      isGradient: false,
      hidesValue: false,
    } as const;
    const ends = (values: readonly number[], change: Partial<Extract<ConditionKind, { kind: 'bar' }>> = {}) => {
      const { at: lookAt } = opened(values, [condition({ ...bar, ...change })]);
      return values.map((_, row) => {
        const found = lookAt(row + 1, 1)?.bar;
        return found ? `${found.from} ${found.to} ${found.color}` : null;
      });
    };
    expect(ends([-5, 0, 5, 15])).toEqual(['0 0 #638ec6', '0 0 #638ec6', '0 0.5 #638ec6', '0 1 #638ec6']);
    expect(ends([5], { high: at('num', '0') })).toEqual([null]);
    expect(ends([-4], { low: at('num', '-8'), high: at('num', '0') })).toEqual(['0.5 1 #00ff00']);
    // The ends may come in either order.
    expect(ends([5], { low: at('num', '10'), high: at('num', '0') })).toEqual(['0 0.5 #638ec6']);
    expect(opened([5], [condition(bar)]).at(1, 1)?.hidesValue).toBe(false);
  });

  test('the first bar and the first icons have the word', () => {
    const icons = (set: string): ConditionKind => ({
      kind: 'icons',
      set,
      thresholds: [at('percent', '0'), at('percent', '50')],
      isReversed: false,
      hidesValue: set === 'one',
    });
    const { at: lookAt } = opened([1, 9], [condition(icons('one')), condition(icons('other'))]);
    expect(lookAt(2, 1)).toMatchObject({ icon: { set: 'one', index: 1, count: 2 }, hidesValue: true });
  });

  test('a limit that nobody is sure of gives nothing', () => {
    const bar = {
      kind: 'bar',
      low: at('min'),
      high: at('formula', 'B1'),
      color: '#638ec6',
      negative: null,
      isGradient: true,
      hidesValue: false,
    } as const;
    expect(opened([1, 2], [condition(bar)]).at(1, 1)).toBeNull();
  });
});

test('cells of which the same is said share a look', () => {
  const look = changedLook(PLAIN_LOOK, RED);
  expect(look).toEqual({ ...PLAIN_LOOK, ...RED });
  expect(changedLook(PLAIN_LOOK, { ...RED })).toBe(look);
});

test('lines that a condition does not speak of stay', () => {
  const line = (color: string) => ({ style: 'thin', color }) as const;
  const borders = { top: line('#111111'), bottom: line('#222222') } as never;
  const look = changedLook({ ...PLAIN_LOOK, borders }, { borders: { top: line('#333333') } as never });
  expect(look.borders).toEqual({ top: line('#333333'), bottom: line('#222222') });
});
