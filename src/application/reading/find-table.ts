/** Finding the table of a target sheet: which row holds the headers, and which column is which. */
import { COLUMN_HEADERS, COLUMN_KEYS, normalizeHeader, REPORT_COLUMNS, type ColumnKey } from '../../domain/words';
import type { Grid } from './grid';

export interface Header {
  readonly row: number;
  readonly column: number;
  /** The header says （%）. */
  readonly percent: boolean;
}

export interface Table {
  /** The rows of the headers, usually one: labels stand above, data below. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly headers: Readonly<Partial<Record<ColumnKey, Header>>>;
}

/** The header must stand in the first rows of the sheet (design.md, section 2). */
const SEARCHED_ROWS = 30;

/** Every accepted header with its column, and its rank among the synonyms: the lower, the surer. */
const HEADER_INDEX: ReadonlyMap<string, { readonly key: ColumnKey; readonly rank: number }> = new Map(
  COLUMN_KEYS.flatMap((key) => COLUMN_HEADERS[key].map((word, rank) => [word, { key, rank }] as const)),
);

function lookUp(word: string) {
  return (
    HEADER_INDEX.get(word) ??
    // 完成时限（年月日） and 子项目（名称）: what stands in brackets may belong to the word or not.
    HEADER_INDEX.get(word.replace(/\([^)]*\)/gu, '')) ??
    HEADER_INDEX.get(word.replace(/[()]/gu, ''))
  );
}

/** Whether a text is the header of this column: a header repeated further down is no data. */
export function isHeaderOf(key: ColumnKey, text: string): boolean {
  return lookUp(normalizeHeader(text).word)?.key === key;
}

/** The table of a target sheet, or null when the sheet is not one. */
export function findTable(grid: Grid): Table | null {
  const lastRow = Math.min(SEARCHED_ROWS, grid.rows.at(-1)?.row ?? 0);
  for (const { row } of grid.rows) {
    if (row > lastRow) return null;
    let headers = headersOf(grid, row);
    if (!isTargetTable(headers)) continue;
    // Headers of two rows, their 子项目 merged across both: the lower row tells more.
    let headerRow = row;
    for (let next = headersOf(grid, row + 1); isTargetTable(next); next = headersOf(grid, headerRow + 1)) {
      headers = { ...headers, ...next };
      headerRow++;
    }
    return { headerRows: { first: row, last: headerRow }, headers };
  }
  return null;
}

function isTargetTable(headers: Table['headers']): boolean {
  return headers.name !== undefined && REPORT_COLUMNS.filter((key) => headers[key]).length >= 2;
}

function headersOf(grid: Grid, row: number): Partial<Record<ColumnKey, Header>> {
  const found: Partial<Record<ColumnKey, Header>> = {};
  const ranks: Partial<Record<ColumnKey, number>> = {};
  for (const { row: anchorRow, column, content } of grid.cellsAt(row)) {
    if (typeof content.value !== 'string') continue;
    const { word, percent } = normalizeHeader(content.value);
    const match = lookUp(word);
    if (!match || match.rank >= (ranks[match.key] ?? Infinity)) continue;
    ranks[match.key] = match.rank;
    found[match.key] = { row: anchorRow, column, percent };
  }
  return found;
}
