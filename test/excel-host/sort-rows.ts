/** Puts rows of cells in another order, as Excel's own sorting does: values, formats and formulas go along, the widths of rows stay. */
import type { CellRange } from '../../src/domain/cell';
import { refuse } from './checks';
import { cellAt, overlaps, shownValue } from './model';
import type { HostCell, HostSheet } from './model';

export interface SortField {
  /** The column, from 0 in the range. */
  readonly key: number;
  readonly ascending?: boolean;
}

/** Merged cells of the range stand in the way (code as in Excel.ErrorCodes; that it is this one, assumed). */
export function sortRows(sheet: HostSheet, range: CellRange, fields: readonly SortField[]): void {
  const { top, bottom, left, right } = range;
  if (sheet.merges.some((merge) => overlaps(merge, range))) refuse('merged cells', 'MergedRangeConflict');
  if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key > right - left)) refuse('no such column');
  const order = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  order.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const [x, y] = [a, b].map((row) => shownValue(cellAt(sheet, row, left + key)));
      if (x === y) continue;
      // Blank cells come last, whichever way.
      if (x === '' || y === '') return x === '' ? 1 : -1;
      const first = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'zh');
      return ascending ? first : -first;
    }
    return 0;
  });
  const rows = order.map((row) => new Map(sheet.cells.get(row)));
  rows.forEach((cells, index) => {
    const own = sheet.cells.get(top + index) ?? new Map<number, HostCell>();
    sheet.cells.set(top + index, own);
    for (let column = left; column <= right; column++) {
      const cell = cells.get(column);
      if (cell) own.set(column, cell);
      else own.delete(column);
    }
  });
}
