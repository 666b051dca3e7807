/** Which formulas a change reaches, when they look at few cells and at many. */
import { NO_OFFSET } from '../../src/application/calculate/formula-areas';
import { cellFormula, formulasReaching } from '../../src/application/calculate/formula-graph';
import { workbookNames } from '../../src/application/calculate/workbook-names';
import { cellName, parseA1, parseRange } from '../../src/domain/cell';

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
