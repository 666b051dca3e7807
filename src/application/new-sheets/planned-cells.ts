/** The cells of a planned sheet. */
import type { CellRange } from '../../domain/cell';
import type { PlannedCell, SheetPlan } from '../ports';

/** More columns than a sheet has. */
const COLUMNS = 100_000;

/** All of them by row and column. The plan gives the first cell of a merged block; the others need its border, too. */
export function withMergedCells({
  cells: planned,
  merges,
}: Pick<SheetPlan, 'cells' | 'merges'>): readonly PlannedCell[] {
  const key = (row: number, column: number): number => row * COLUMNS + column;
  const cells = new Map(planned.map((cell) => [key(cell.row, cell.column), cell]));
  for (const { top, left, bottom, right } of merges) {
    const first = cells.get(key(top, left));
    if (!first) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const place = key(row, column);
        if (!cells.has(place)) cells.set(place, { row, column, value: null, style: first.style });
      }
    }
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The smallest rectangle that holds them; there is at least one. */
export function boundsOf(cells: readonly PlannedCell[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) };
}
