/** The cells of a planned sheet. */
import { toA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import type { PlannedCell, SheetPlan } from '../../application/ports';

/** The plan gives the first cell of a merged block; the others need its border, too. */
export function withMergedCells(plan: SheetPlan): PlannedCell[] {
  const cells = new Map(plan.cells.map((cell) => [toA1(cell), cell]));
  for (const { top, left, bottom, right } of plan.merges) {
    const first = cells.get(toA1({ row: top, column: left }));
    if (!first) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = toA1({ row, column });
        if (!cells.has(key)) cells.set(key, { row, column, value: null, style: first.style });
      }
    }
  }
  return [...cells.values()];
}

/** The smallest rectangle that holds them; there is at least one. */
export function boundsOf(cells: readonly PlannedCell[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) };
}
