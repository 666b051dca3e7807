/** The cells of a workbook as formulas look for them: one by its place, or those of an area that hold something. */
import type { CellPlace, CellRange } from '../../domain/cell';
import { firstFrom } from '../../domain/first-from';
import type { Scalar } from './values';

/** What a cell holds. One with a formula has the value that was last reckoned. */
export interface Entry<Formula> {
  value: Scalar;
  formula: Formula | null;
}

export interface CellStore<Formula> {
  at(sheet: string, row: number, column: number): Entry<Formula> | undefined;
  /** The entry, made where there was none. */
  ensure(sheet: string, row: number, column: number): Entry<Formula>;
  /** Those of an area that are there: column by column, each from above. How many columns were looked at. */
  forEach(sheet: string, area: CellRange, visit: (entry: Entry<Formula>, row: number, column: number) => void): number;
  /** The last row and column with an entry; 0 when the sheet has none. */
  extent(sheet: string): CellPlace;
}

interface Column<Formula> {
  rows: number[];
  entries: Entry<Formula>[];
  /** New ones stand at the end until somebody asks. */
  isSorted: boolean;
}

type Columns<Formula> = Map<number, Column<Formula>>;

/** Columns fit below it. */
const COLUMNS = 1 << 15;

/** An empty store. */
export function cellStore<Formula>(): CellStore<Formula> {
  const sheets = new Map<
    string,
    { byPlace: Map<number, Entry<Formula>>; columns: Columns<Formula>; lastRow: number }
  >();
  return {
    at: (sheet, row, column) => sheets.get(sheet)?.byPlace.get(row * COLUMNS + column),
    ensure(sheet, row, column) {
      let own = sheets.get(sheet);
      if (!own) sheets.set(sheet, (own = { byPlace: new Map(), columns: new Map(), lastRow: 0 }));
      const place = row * COLUMNS + column;
      const found = own.byPlace.get(place);
      if (found) return found;
      const entry: Entry<Formula> = { value: null, formula: null };
      own.byPlace.set(place, entry);
      own.lastRow = Math.max(own.lastRow, row);
      addTo(own.columns, row, column, entry);
      return entry;
    },
    forEach(sheet, { top, bottom, left, right }, visit) {
      const columns = sheets.get(sheet)?.columns;
      if (!columns) return 0;
      const isNarrow = right - left < columns.size;
      const numbers = isNarrow
        ? Array.from({ length: right - left + 1 }, (_, index) => left + index)
        : [...columns.keys()].filter((column) => column >= left && column <= right).sort((a, b) => a - b);
      for (const number of numbers) {
        const column = columns.get(number);
        if (!column) continue;
        const { rows, entries } = sorted(column);
        for (let at = firstFrom(rows, top); at < rows.length && rows[at]! <= bottom; at++) {
          visit(entries[at]!, rows[at]!, number);
        }
      }
      return isNarrow ? numbers.length : columns.size;
    },
    extent(sheet) {
      const own = sheets.get(sheet);
      return { row: own?.lastRow ?? 0, column: own ? Math.max(0, ...own.columns.keys()) : 0 };
    },
  };
}

function addTo<Formula>(columns: Columns<Formula>, row: number, number: number, entry: Entry<Formula>): void {
  const column = columns.get(number);
  if (!column) {
    columns.set(number, { rows: [row], entries: [entry], isSorted: true });
    return;
  }
  column.isSorted &&= column.rows.at(-1)! < row;
  column.rows.push(row);
  column.entries.push(entry);
}

function sorted<Formula>(column: Column<Formula>): Column<Formula> {
  if (column.isSorted) return column;
  const order = column.rows.map((_, index) => index).sort((a, b) => column.rows[a]! - column.rows[b]!);
  column.rows = order.map((index) => column.rows[index]!);
  column.entries = order.map((index) => column.entries[index]!);
  column.isSorted = true;
  return column;
}
