/** Which formulas a change reaches, when they look at few cells and at many. */
import { NO_OFFSET } from '../../src/application/calculate/formula-areas';
import { cellFormula, formulasReaching, type CellFormula } from '../../src/application/calculate/formula-graph';
import { workbookNames } from '../../src/application/calculate/workbook-names';
import { cellName, overlap, parseA1, parseRange, type CellRange } from '../../src/domain/cell';

const NAMES = workbookNames(['表', '别的'], [], []);
const FORMULAS = Object.entries({
  '表!H1': 'A1+1',
  '表!H2': 'H1*2',
  '表!H3': 'SUM(A1:A2000)',
  '表!H4': 'SUM(A2001:A4000)',
  '表!H5': 'SUM(B1:D500)',
  '表!H6': 'SUM(A4001:A9000)+H3',
  '别的!A1': 'SUM(表!A1:A9000)',
  '别的!A2': 'SUM(A10:A9000)',
}).map(([name, text]) => {
  const [sheet, place] = name.split('!') as [string, string];
  const { row, column } = parseA1(place)!;
  const results = { top: row, bottom: row, left: column, right: column };
  return cellFormula({ kind: 'plain', row, column, results, text, offset: NO_OFFSET, inputs: [] }, sheet, NAMES);
});

test.each<[changed: readonly string[], reached: string]>([
  [['A1'], '别的!A1 表!H1 表!H2 表!H3 表!H6'],
  [['A2000'], '别的!A1 表!H3 表!H6'],
  [['A2001'], '别的!A1 表!H4'],
  // Many cells of one column are asked about at once, in any order.
  [['A7', 'A2001'], '别的!A1 表!H3 表!H4 表!H6'],
  [['A2001', 'A7'], '别的!A1 表!H3 表!H4 表!H6'],
  [['A4000', 'A3', 'A8999'], '别的!A1 表!H3 表!H4 表!H6'],
  [['B500', 'E1'], '表!H5'],
  [['D1', 'A9001'], '表!H5'],
  [['B501', 'E2', 'A9001'], ''],
  // Ranges too large to be kept cell by cell.
  [['C400:C900'], '表!H5'],
  [['C501:C900', 'E1:E400'], ''],
  [['A1999:A2100'], '别的!A1 表!H3 表!H4 表!H6'],
])('%s reaches %s', (changed, expected) => {
  const cells = changed.map((range) => ({ sheet: '表', range: parseRange(range)! }));
  const reached = formulasReaching(FORMULAS, cells).map(({ cell }) => cellName(cell));
  expect(reached.sort().join(' ')).toBe(expected);
});

describe('as a look at every formula again and again would find them', () => {
  /** The same numbers in each run, from 1 to the most. */
  function numbers(seed: number): (most: number) => number {
    let state = seed;
    return (most) => {
      state = (state * 48_271) % 2_147_483_647;
      return (state % most) + 1;
    };
  }

  interface Looking {
    readonly sheet: string;
    readonly range: CellRange;
  }
  const meet = (a: Looking, b: Looking) => a.sheet === b.sheet && overlap(a.range, b.range);

  function reachedPlainly(formulas: readonly CellFormula[], changed: readonly Looking[]): readonly CellFormula[] {
    const touched = [...changed];
    const reached = new Set<CellFormula>();
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const formula of formulas) {
        if (reached.has(formula) || !formula.references.some((each) => touched.some((one) => meet(each, one))))
          continue;
        reached.add(formula);
        touched.push({ sheet: formula.cell.sheet, range: formula.results });
      }
    }
    return [...reached];
  }

  test.each(Array.from({ length: 40 }, (_, at) => at + 1))('%i', (seed) => {
    const next = numbers(seed * 7919);
    const SHEETS = ['表', '别的'];
    const rangeOf = (): Looking => {
      const [sheet, top, left] = [SHEETS[next(2) - 1]!, next(30), next(12)];
      const [height, width] = next(3) === 1 ? [next(60), next(8)] : [next(4), next(2)];
      return { sheet, range: { top, left, bottom: top + height - 1, right: left + width - 1 } };
    };
    const formulas = Array.from({ length: 14 }, (): CellFormula => {
      const { sheet, range } = rangeOf();
      const { top: row, left: column } = range;
      const references = Array.from({ length: next(2) }, rangeOf);
      const results = next(4) === 1 ? range : { top: row, left: column, bottom: row, right: column };
      return { cell: { sheet, row, column }, results, references, isOpen: false, tables: new Set() };
    });
    for (const changed of [[rangeOf()], [rangeOf(), rangeOf(), rangeOf()]]) {
      const expected = reachedPlainly(formulas, changed).map((formula) => formulas.indexOf(formula));
      const found = formulasReaching(formulas, changed).map((formula) => formulas.indexOf(formula));
      expect(found.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
    }
    // Seeds are reached themselves, and all that looks at them.
    const [seeded] = formulas;
    const expected = new Set([
      seeded,
      ...reachedPlainly(formulas, [{ sheet: seeded!.cell.sheet, range: seeded!.results }]),
    ]);
    expect(new Set(formulasReaching(formulas, [], [seeded!]))).toEqual(expected);
  });
});
