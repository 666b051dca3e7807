/** Lets tables grow or shrink to a row. */
import { unknownSheet } from '../../../application/editing/edit-failures';
import type { TableEnd } from '../../../application/ports';
import { rangeToA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { cellsAt, cellsIn } from '../cell-areas';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';

/** A table that is to end with another row. */
export interface MovedTable {
  readonly sheet: KnownSheet;
  readonly table: Excel.Table;
  readonly range: CellRange;
  readonly lastRow: number;
}

/** Tables that are to end elsewhere, and the ends that no table has: those of plain lists. */
export interface FoundEnds {
  readonly moved: readonly MovedTable[];
  readonly lists: readonly TableEnd[];
}

/** The tables that `ends` mean, those with totals left out: two syncs (Worksheet.tables, Table.getRange, ExcelApi 1.1). */
export async function findEnds(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  ends: readonly TableEnd[],
): Promise<FoundEnds> {
  const sheets = ends.map((end) => {
    const sheet = known.sheets.find(({ name }) => name === end.header.sheet);
    if (!sheet) throw unknownSheet(end.header.sheet);
    const { tables } = context.workbook.worksheets.getItem(sheet.id);
    tables.load('items/id,items/showTotals');
    return { end, sheet, tables };
  });
  await context.sync();
  const candidates = sheets.flatMap(({ end, sheet, tables }) =>
    tables.items.map((table) => {
      const range = table.getRange().untrack();
      range.load('address');
      return { end, sheet, table, range };
    }),
  );
  await context.sync();
  const meant = candidates.flatMap(({ end, sheet, table, range: { address } }) => {
    const range = cellsAt(address);
    const { row, column } = end.header;
    const isMeant = range?.top === row && column >= range.left && column <= range.right;
    return isMeant ? [{ end, sheet, table, range }] : [];
  });
  const ofTables = new Set(meant.map(({ end }) => end));
  return {
    lists: ends.filter((end) => !ofTables.has(end)),
    moved: meant.flatMap(({ end: { lastRow, growOnly = false, reaches = 0 }, sheet, table, range }) => {
      const isMoved = growOnly ? lastRow > range.bottom : lastRow !== range.bottom;
      const isWanted = !table.showTotals && lastRow > range.top && isMoved && range.bottom >= reaches;
      return isWanted ? [{ sheet, table, range, lastRow }] : [];
    }),
  };
}

/**
 * Before the new rows are written: they look like the table's last row (copyFrom, ExcelApi 1.9). Below 1.13 a table cannot be told
 * where to end; there it gets blank rows, which Excel makes look alike, unless something stands where they go.
 */
export function queueNewRows(context: Excel.RequestContext, moved: readonly MovedTable[]): void {
  for (const { sheet, table, range, lastRow } of moved) {
    if (lastRow < range.bottom) continue;
    if (hasApi('tableResize')) {
      const cells = context.workbook.worksheets.getItem(sheet.id);
      const last = rangeToA1({ ...range, top: range.bottom });
      const added = cellsIn(cells, { ...range, top: range.bottom + 1, bottom: lastRow });
      added.copyFrom(cells.getRange(last).untrack(), 'Formats');
    } else if (!sheet.content.rows.some(({ row }) => row > range.bottom)) {
      const blank = Array.from({ length: range.right - range.left + 1 }, () => '');
      // 1.4 for several rows at once.
      table.rows.add(
        undefined,
        Array.from({ length: lastRow - range.bottom }, () => blank),
      );
    }
  }
}

/** After all else is written: the tables end where they are told to (Table.resize, ExcelApi 1.13). */
export function queueEnds(moved: readonly MovedTable[]): void {
  if (!hasApi('tableResize')) return;
  for (const { table, range, lastRow } of moved) table.resize(rangeToA1({ ...range, bottom: lastRow }));
}

/** The tables end again where they did. Below 1.13 their new rows, which are blank, stay. */
export function queueEndsBack(moved: readonly MovedTable[]): void {
  if (!hasApi('tableResize')) return;
  for (const { table, range } of moved) table.resize(rangeToA1(range));
}
