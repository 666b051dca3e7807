/** What lies under a merged block: only its first cell (top left) shows. */
import type { RowSnapshot } from '../ports';
import type { CellRange } from '../../domain/cell';

/** The rows without the cells that a merge hides. `rows` are in order; rows left with nothing are dropped. */
export function dropMergedCells(rows: readonly RowSnapshot[], merges: readonly CellRange[]): RowSnapshot[] {
  const covering = mergesByRow(rows, merges);
  if (covering.size === 0) return [...rows];
  return rows.flatMap((row) => {
    const ranges = covering.get(row);
    if (!ranges) return [row];
    const cells = row.cells.filter(({ column }) => !ranges.some((range) => isHidden({ row: row.row, column }, range)));
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** The cell that shows what belongs to `cell`: the first of its merged block, or the cell itself. */
export function mergeAnchor<Cell extends { row: number; column: number }>(
  cell: Cell,
  merges: readonly CellRange[],
): { row: number; column: number } {
  const range = merges.find((merge) => isHidden(cell, merge));
  return range ? { row: range.top, column: range.left } : { row: cell.row, column: cell.column };
}

function isHidden(cell: { row: number; column: number }, range: CellRange): boolean {
  const inside =
    cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
  return inside && !(cell.row === range.top && cell.column === range.left);
}

/** For each row with content the merges that touch it; a merge of whole columns costs no more than the rows there are. */
function mergesByRow(rows: readonly RowSnapshot[], merges: readonly CellRange[]): Map<RowSnapshot, CellRange[]> {
  const covering = new Map<RowSnapshot, CellRange[]>();
  for (const merge of merges) {
    for (let index = firstRowFrom(rows, merge.top); index < rows.length; index++) {
      const row = rows[index]!;
      if (row.row > merge.bottom) break;
      const ranges = covering.get(row);
      if (ranges) ranges.push(merge);
      else covering.set(row, [merge]);
    }
  }
  return covering;
}

function firstRowFrom(rows: readonly RowSnapshot[], top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
