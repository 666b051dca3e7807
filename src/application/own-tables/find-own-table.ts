/** Finding a table of the program itself in a workbook, wherever people have moved its columns, and reading its rows. */
import type { DateSystem } from '../../domain/calendar-date';
import type { TablePlace } from '../../domain/own-table';
import type { CellSnapshot, SheetSnapshot } from '../ports';
import { gridOf, type Grid } from '../reading/grid';
import { readText } from '../reading/read-cell';
import { columnFinder, type OwnTable } from './own-table';

/** The headers must stand in the first rows of the sheet. */
const SEARCHED_ROWS = 30;

/** A table that was found, and what it holds. */
export interface FoundTable<Key extends string> {
  readonly place: TablePlace<Key>;
  readonly rows: readonly FoundRow<Key>[];
}

/** A row with content below the headers. */
export interface FoundRow<Key extends string> {
  readonly row: number;
  content(key: Key): CellSnapshot | undefined;
  /** As the cell shows it; empty when it is blank or the table has no such column. */
  text(key: Key): string;
}

/** Whether a sheet bears one of the table's names, or has its columns under another name. */
export function isSheetOf<Key extends string>(table: OwnTable<Key>, sheet: SheetSnapshot): boolean {
  return rankOf(table, sheet) < Infinity;
}

/** All such tables of a workbook: those under the name that new ones get first, those known by their columns alone last. */
export function findOwnTables<Key extends string>(
  table: OwnTable<Key>,
  sheets: readonly SheetSnapshot[],
  system: DateSystem,
): readonly FoundTable<Key>[] {
  return sheets
    .map((sheet) => ({ sheet, rank: rankOf(table, sheet) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ sheet }) => readOwnTable(table, gridOf(sheet), system));
}

function rankOf<Key extends string>(table: OwnTable<Key>, sheet: SheetSnapshot): number {
  const { sheetNames, signature } = table;
  const named = sheetNames.indexOf(sheet.name.trim());
  if (named >= 0) return named;
  return signature && findHeaders(table, signature, sheet) ? sheetNames.length : Infinity;
}

function readOwnTable<Key extends string>(table: OwnTable<Key>, grid: Grid, system: DateSystem): FoundTable<Key> {
  const lastRow = grid.rows.at(-1)?.row ?? 0;
  // Headers that tell what the sheet is are better than none: then it can be said which are missing.
  const found = findHeaders(table, table.required, grid) ?? findHeaders(table, table.signature ?? table.required, grid);
  if (!found) {
    const columns: Partial<Record<Key, number>> = {};
    return { place: { sheet: grid.sheet, headerRow: null, columns, lastRow }, rows: [] };
  }
  const content = (row: number, key: Key) => {
    const column = found.columns[key];
    return column === undefined ? undefined : grid.at(row, column)?.content;
  };
  return {
    place: { sheet: grid.sheet, headerRow: found.row, columns: found.columns, lastRow },
    rows: grid.rows
      .filter(({ row }) => row > found.row)
      .map(({ row }) => ({
        row,
        content: (key) => content(row, key),
        text: (key) => readText(null, content(row, key), system).text,
      })),
  };
}

/** The first row with all of the `required` headers, or null; of two columns with a word in common the first counts. */
function findHeaders<Key extends string>(
  table: OwnTable<Key>,
  required: readonly Key[],
  { rows }: Pick<Grid, 'rows'>,
): { readonly row: number; readonly columns: Readonly<Partial<Record<Key, number>>> } | null {
  const find = columnFinder(table);
  for (const { row, cells } of rows) {
    if (row > SEARCHED_ROWS) return null;
    if (cells.length < required.length) continue;
    const found: Partial<Record<Key, number>> = {};
    for (const { column, value } of cells) {
      if (typeof value !== 'string') continue;
      const key = find(value);
      if (key !== undefined) found[key] ??= column;
    }
    if (required.every((key) => found[key] !== undefined)) return { row, columns: found };
  }
  return null;
}
