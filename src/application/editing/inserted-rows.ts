/** Rows that a step inserted, and where cells stood before they were there. */
import type { CellRef } from '../../domain/cell';
import type { RowChange } from '../ports';

/** Rows as they are numbered now; both ends belong to them. */
export interface InsertedRows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** Where a cell stood before the rows were inserted; null for a cell of one of them. */
export function cellBefore(cell: CellRef, inserted: readonly InsertedRows[]): CellRef | null {
  const above = inserted.filter(({ sheet, top }) => sheet === cell.sheet && top <= cell.row);
  if (above.some(({ bottom }) => cell.row <= bottom)) return null;
  return { ...cell, row: above.reduce((row, { top, bottom }) => row - (bottom - top + 1), cell.row) };
}

/** What takes the rows out again, from below: the rows above keep their numbers. */
export function deletionsOf(inserted: readonly InsertedRows[]): readonly RowChange[] {
  return [...inserted]
    .sort((a, b) => b.top - a.top)
    .map(({ sheet, top, bottom }) => ({ kind: 'delete', sheet, at: top, count: bottom - top + 1 }));
}
