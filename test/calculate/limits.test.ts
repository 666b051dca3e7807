/** How much is reckoned: what stands just within a limit is, and nobody is sure of what stands just beyond it. */
import { formulaReach } from '../../src/application/calculate/formula-references';
import { workbookNames } from '../../src/application/calculate/workbook-names';
import { calculationOf, cellAt, resultIn, type SmallBook } from './small-book';

const BOOK: SmallBook = { cells: { '表!A1': 1, '表!A2': `#${'甲'.repeat(39)}`, '表!A3': `#${'甲'.repeat(40)}` } };
const resultOf = (formula: string, names: SmallBook['names'] = {}) => resultIn({ ...BOOK, names }, formula);
/** 1+1+1 … in so many characters. */
const sumIn = (length: number) => `${'1+'.repeat(length / 2 - 1)}${length % 2 === 0 ? '11' : '111'}`;
/** 名1 is 名2, which is 名3 …, and the last one the cell A1. */
const chainOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`名${at + 1}`, at + 1 === count ? '表!$A$1' : `名${at + 2}`]),
  );

test.each<[what: string, within: unknown, beyond: unknown, expected: unknown]>([
  ['a formula of 16,384 characters', resultOf(`=${sumIn(16_384)}`), resultOf(`=${sumIn(16_385)}`), 8191 + 11],
  ['brackets 200 deep', resultOf(`=${'('.repeat(200)}7${')'.repeat(200)}`), resultOf(`=${'('.repeat(201)}7${')'.repeat(201)}`), 7], // prettier-ignore
  ['31 names that name each other', resultOf('=名1', chainOf(31)), resultOf('=名1', chainOf(32)), 1],
  ['an array of 300,000 cells', resultOf('=SUMPRODUCT(A1:C100000)'), resultOf('=SUMPRODUCT(A1:A300001)'), 1],
  ['20 places', resultOf('=ROUND(1.5,20)'), resultOf('=ROUND(1.5,21)'), 1.5],
  ['20 places before the point', resultOf('=ROUND(1.5,-20)'), resultOf('=ROUND(1.5,-21)'), 0],
  ['hanzi below a hundred million', resultOf('=TEXT(99999999,"[DBNum1]")'), resultOf('=TEXT(100000000,"[DBNum1]")'), '九千九百九十九万九千九百九十九'], // prettier-ignore
])('%s', (_, within, beyond, expected) => {
  expect([within, beyond]).toEqual([expected, null]);
});

test('a criterion of more than 40 characters is no number, date or error in any country', () => {
  expect([resultOf('=COUNTIF(A1:A3,A2)'), resultOf('=COUNTIF(A1:A3,A3)')]).toEqual([null, 1]);
});

test.each([
  [16_384, false],
  [16_385, true],
])('where a formula of %i characters looks is open: %s', (length, isOpen) => {
  expect(formulaReach(sumIn(length), { sheet: '表', row: 1, column: 1 }, workbookNames(['表'], [], [])).isOpen).toBe(
    isOpen,
  );
});

test.each([
  [500, false],
  [501, true],
])('where a formula of %i names looks is open: %s', (count, isOpen) => {
  const names = workbookNames(['表'], [{ name: '率', formula: '0.15', sheet: null }], []);
  const formula = Array<string>(count).fill('率').join('+');
  expect(formulaReach(formula, { sheet: '表', row: 1, column: 1 }, names).isOpen).toBe(isOpen);
});

describe('formulas over a column of a thousand cells', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => at + 1);
  const column: SmallBook = { cells: Object.fromEntries(rows.map((row) => [`表!A${row}`, row])) };
  const within = (most: number, formula: string) =>
    calculationOf(column, most).evaluate({ cell: cellAt('表!J1'), text: formula.slice(1), isArray: false });

  test.each<[formula: string, result: number, isMore: boolean]>([
    ['=SUM(A1:A1000)', 500_500, false],
    ['=AVERAGE(A:A)', 500.5, false],
    ['=COUNTA(A1:A1000)', 1000, false],
    ['=COUNTBLANK(A1:A1001)', 1, false],
    ['=SUBTOTAL(9,A1:A1000)', 500_500, false],
    ['=COUNTIF(A1:A1000,">990")', 10, true],
    ['=SUMIF(A1:A1000,">990")', 9955, true],
    ['=MATCH(999,A1:A1000,0)', 999, true],
    ['=VLOOKUP(999,A1:A1000,1)', 999, true],
    ['=SUMPRODUCT(A1:A1000)', 500_500, true],
    ['=LARGE(A1:A1000,2)', 999, true],
  ])('%s is given up where fewer looks are left; comparing and sorting cost more: %i', (formula, result, isMore) => {
    expect(within(1_000_000, formula)).toBe(result);
    expect(within(2500, formula)).toBe(isMore ? null : result);
    expect(within(900, formula)).toBeNull();
  });
});
