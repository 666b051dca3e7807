/** The cells of a planned sheet. */
import { toA1, type CellRange } from '../domain/cell';
import type { PlannedCell, SheetPlan } from './ports';

/** All of them by row and column. The plan gives the first cell of a merged block; the others need its border, too. */
export function withMergedCells({
  cells: planned,
  merges,
}: Pick<SheetPlan, 'cells' | 'merges'>): readonly PlannedCell[] {
  const cells = new Map(planned.map((cell) => [toA1(cell), cell]));
  for (const { top, left, bottom, right } of merges) {
    const first = cells.get(toA1({ row: top, column: left }));
    if (!first) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = toA1({ row, column });
        if (!cells.has(key)) cells.set(key, { row, column, value: null, style: first.style });
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
