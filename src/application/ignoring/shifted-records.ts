/** Cells that the program's own tables name, when rows come, go or change place. */
import { parseRange, rangeToA1 } from '../../domain/cell';
import { rowShift, shiftedRange } from '../editing/row-shift';
import { findOwnTables } from '../own-tables/find-own-table';
import type { CellEdit, RowChange, WorkbookSnapshot } from '../ports';
import { IGNORED_TABLE } from './ignore-sheet';

/**
 * The edits that keep the addresses in 忽略清单 true, for the workbook as it is after the change. An address whose row goes is emptied:
 * what is ignored is known by more than that.
 */
export function shiftedRecords({ sheets, dateSystem }: WorkbookSnapshot, change: RowChange): readonly CellEdit[] {
  const shift = rowShift(change);
  return findOwnTables(IGNORED_TABLE, sheets, dateSystem).flatMap(({ place, rows }) => {
    const column = place.columns.cell;
    if (column === undefined) return [];
    return rows.flatMap((row): CellEdit[] => {
      const range = row.text('sheet').trim() === change.sheet ? parseRange(row.text('cell').trim()) : null;
      const moved = range && shiftedRange(range, shift);
      const at = place.sheet === change.sheet ? shift.row(row.row) : row.row;
      if (!range || at === null || (moved?.top === range.top && moved.bottom === range.bottom)) return [];
      return [{ cell: { sheet: place.sheet, row: at, column }, value: moved && rangeToA1(moved) }];
    });
  });
}
