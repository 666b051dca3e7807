/** What lies under a merged block: only its first cell (top left) shows. */
import type { CellPlace, CellRange } from '../../domain/cell';
import type { RowSnapshot } from '../ports';
import { mergeIndexOf } from './merge-index';

/** The rows without the cells that a merge hides; rows left with nothing are dropped. */
export function dropMergedCells(rows: readonly RowSnapshot[], merges: readonly CellRange[]): RowSnapshot[] {
  if (merges.length === 0) return [...rows];
  const index = mergeIndexOf(merges);
  const { top, bottom } = index;
  return rows.flatMap((row) => {
    // Most sheets have blocks in their title alone.
    if (row.row < top || row.row > bottom) return [row];
    const cells = row.cells.filter(({ column }) => !isHidden(row.row, column, index.find(row.row, column)));
    if (cells.length === row.cells.length) return [row];
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** The cell that shows what belongs to `cell`: the first of its merged block, or the cell itself. */
export function mergeAnchor<Cell extends CellPlace>(cell: Cell, merges: readonly CellRange[]): CellPlace {
  const range = merges.length === 0 ? undefined : mergeIndexOf(merges).find(cell.row, cell.column);
  return range ? { row: range.top, column: range.left } : { row: cell.row, column: cell.column };
}

function isHidden(row: number, column: number, range: CellRange | undefined): boolean {
  return range !== undefined && !(row === range.top && column === range.left);
}
