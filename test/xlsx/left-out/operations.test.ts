/**
 * What becomes of a workbook with sheets, a table, a chart, a control, comments and a chain of calculation when something is done to it:
 * the lines of each part that come and go. `operations.txt` has them; `UPDATE_GOLDEN=1` writes it anew.
 */
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, type XlsxWorkbook } from '../../../src/adapters/xlsx/open-xlsx';
import type { FilterChange } from '../../../src/application/filtering/sheet-filter';
import type { RowChange, SheetPlan } from '../../../src/application/ports';
import { parseRange } from '../../../src/domain/cell';
import { zipParts } from '../../support/build-xlsx';
import { at } from '../../support/cells-of';
import { expectGolden } from '../../support/package-shown';
import { BOOK } from './operated';

const plan = (name: string, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  cells: [
    { row: 1, column: 1, value: '名', style: 'header' },
    { row: 1, column: 2, value: '数', style: 'header' },
    { row: 2, column: 1, value: '甲', style: 'text' },
    { row: 2, column: 2, value: 0.5, style: 'percent' },
  ],
  merges: [],
  columnWidths: [10, 20],
  rowHeights: { 2: 30 },
  table: { range: parseRange('A1:B2')!, name: '新表' },
  validations: [],
  dataBars: [],
  headerRows: { frozen: 1, repeated: 1 },
  ...more,
});
const rows = { hidden: new Set([3]), shown: new Set([2]) };
const filter = (sheet: string, change: FilterChange) => (book: XlsxWorkbook) => book.filter(sheet, change);
const shift = (change: Omit<RowChange, 'sheet'>) => (book: XlsxWorkbook) =>
  book.shiftRows!({ ...change, sheet: '表' } as RowChange);

const OPERATIONS: Readonly<Record<string, (book: XlsxWorkbook) => Promise<void>>> = {
  'a value': (book) => book.write([{ cell: at('表', 'A2'), value: 7 }]),
  'a value beside a formula': (book) => book.write([{ cell: at('别表', 'B1'), value: '字' }]),
  'a formula': (book) =>
    book.write([{ cell: at('表', 'C2'), value: null, formula: { text: 'A2*3', at: at('表', 'C3') } }]),
  'a value in the place of a formula': (book) => book.write([{ cell: at('表', 'B2'), value: 1 }]),
  'another header': (book) => book.write([{ cell: at('表', 'B1'), value: '量' }]),
  'a table that grows': (book) =>
    book.write([{ cell: at('表', 'A5'), value: 5 }], [{ header: at('表', 'A1'), lastRow: 5 }]),
  'new rows': shift({ kind: 'insert', at: 3, count: 1, fills: true } as never),
  'rows that go': shift({ kind: 'delete', at: 3, count: 1 } as never),
  'rows that move': shift({ kind: 'move', at: 2, count: 1, to: 5 } as never),
  'a sheet more': (book) => book.addSheets({ sheets: [plan('新')] }),
  'a sheet more of a name that another has': (book) => book.addSheets({ sheets: [plan('新'), plan('图a')] }),
  'a sheet anew that is not there': (book) => book.replaceSheet!(plan('没有的')),
  'a sheet anew': (book) => book.replaceSheet!(plan('别表')),
  'the first sheet anew': (book) => book.replaceSheet!(plan('表')),
  'a sheet less': (book) => book.removeSheets!(['别表']),
  'sheets less': (book) => book.removeSheets!(['表', '没有的']),
  'a wish of the sheet': filter('别表', { kind: 'set', table: null, column: 1, criterion: { kind: 'values', texts: ['甲'], dates: [], blanks: false }, rows }), // prettier-ignore
  'a wish of the table': filter('表', { kind: 'set', table: '表一', column: 1, criterion: { kind: 'values', texts: ['2'], dates: [], blanks: false }, rows }), // prettier-ignore
  'a wish of a table that is not there': filter('表', {
    kind: 'set',
    table: '没有的',
    column: 1,
    criterion: null,
    rows,
  }),
  'a filter': filter('表', { kind: 'add', range: parseRange('E1:F4')! }),
  'a filter over a table': filter('表', { kind: 'add', range: parseRange('B4:F9')! }),
  'no filter': filter('别表', { kind: 'remove', rows }),
  'wide columns': (book) => book.resize('表', { kind: 'width', from: 2, to: 2, characters: 30 }),
};

test('what becomes of the parts', async () => {
  const bytes = zipParts(BOOK, 0);
  const before = linesOf(bytes);
  const told: string[] = [];
  for (const [name, operate] of Object.entries(OPERATIONS)) {
    told.push(`=== ${name}`);
    const book = openXlsx(bytes);
    try {
      await operate(book);
    } catch (error) {
      told.push(`✗ ${(error as Error).message}`);
      continue;
    }
    const after = linesOf(book.toBytes());
    for (const part of new Set([...before.keys(), ...after.keys()])) {
      const said = changed(before.get(part) ?? [], after.get(part) ?? []);
      if (said.length > 0) told.push(`== ${part}`, ...said);
    }
  }
  expectGolden(`${told.join('\n')}\n`, path.join(__dirname, 'operations.txt'));
});

/** The parts, each with its elements; a cell with what is in it is one line. */
function linesOf(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      strFromU8(content).split(/(?=<(?!(?:v|f|is|t)[ >])[^/])/u),
    ]),
  );
}

/** The lines that are not in both. */
function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  const gone = before.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...gone.map((line) => `−${line}`), ...left.map((line) => `+${line}`)].map((line) => line.trimEnd());
}
