/** A workbook for tests of the calculation: cells by their names, formulas as texts that begin with "=". */
import { openCalculation, type Calculation } from '../../src/application/calculate/calculation';
import type { BookContent } from '../../src/application/calculate/book-content';
import { NO_OFFSET } from '../../src/application/calculate/formula-areas';
import type { NamedTable } from '../../src/application/calculate/structured-reference';
import { workbookNames, type DefinedName } from '../../src/application/calculate/workbook-names';
import type { CellSnapshot, CellValue, RowSnapshot } from '../../src/application/ports';
import type { DateSystem } from '../../src/domain/calendar-date';
import { parseA1, parseRange, toA1, type CellRef } from '../../src/domain/cell';

export interface SmallBook {
  /** By sheet and name: { '表!A1': 1 }. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Formulas by sheet and name, without results: these stand among the cells. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly names?: Readonly<Record<string, string>>;
  /** With a row of headers and none of totals, if nothing else is said. */
  readonly tables?: readonly (Omit<NamedTable, 'range' | 'hasHeaders' | 'hasTotals'> &
    Partial<NamedTable> & { readonly ref: string })[];
  readonly dateSystem?: DateSystem;
  readonly sheets?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Where the results of a formula stand that has more than one: { '表!B1': 'B1:C2' }. */
  readonly results?: Readonly<Record<string, string>>;
}

export function cellAt(name: string): CellRef {
  const [sheet, place] = name.split('!') as [string, string];
  return { sheet, ...parseA1(place)! };
}

export function contentOf({
  cells,
  formulas = {},
  names = {},
  tables = [],
  sheets: more = [],
  hiddenRows = [],
  results = {},
  dateSystem = 1900,
}: SmallBook): BookContent {
  const placed = Object.entries(cells).map(([name, value]) => ({ ...cellAt(name), value }));
  const stored = Object.entries(formulas).map(([name, text]) => ({ ...cellAt(name), text }));
  const sheets = [...new Set([...placed, ...stored].map(({ sheet }) => sheet)), ...more];
  const defined: DefinedName[] = Object.entries(names).map(([name, formula]) => ({ name, formula, sheet: null }));
  return {
    dateSystem,
    names: workbookNames(
      sheets,
      defined,
      tables.map(({ ref, ...table }) => ({ hasHeaders: true, hasTotals: false, ...table, range: parseRange(ref)! })),
    ),
    sheets: sheets.map((name) => {
      const own = placed.filter(({ sheet }) => sheet === name).sort((a, b) => a.row - b.row || a.column - b.column);
      const byRow = new Map<number, CellSnapshot[]>();
      for (const { row, column, value } of own) byRow.set(row, [...(byRow.get(row) ?? []), { column, value }]);
      const rows = [...byRow].map(([row, cells]): RowSnapshot => ({
        row,
        ...(hiddenRows.includes(row) && { hidden: true as const }),
        cells,
      }));
      return {
        name,
        rows,
        formulas: stored
          .filter(({ sheet }) => sheet === name)
          .map(({ row, column, text }) => ({
            kind: text.startsWith('{') ? ('array' as const) : ('plain' as const),
            row,
            column,
            results: parseRange(results[`${name}!${toA1({ row, column })}`] ?? toA1({ row, column }))!,
            text: plainFormula(text),
            offset: NO_OFFSET,
            inputs: [],
          })),
      };
    }),
  };
}

/** Without = and the braces of an array formula. */
function plainFormula(formula: string): string {
  return formula.startsWith('{') ? formula.slice(2, -1) : formula.slice(1);
}

export function calculationOf(book: SmallBook, most?: number): Calculation {
  return openCalculation(contentOf(book), undefined, most);
}

/** What a formula shows in a cell of the book; null where nobody can be sure. */
export function resultIn(book: SmallBook, formula: string, cell = '表!J1'): CellValue | null {
  return calculationOf(book).evaluate({
    cell: cellAt(cell),
    text: plainFormula(formula),
    isArray: formula.startsWith('{'),
  });
}
