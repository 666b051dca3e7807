import type { CellRange } from '../../domain/cell';

/** The rows that are filtered: below the headers, and not below `lastRow`, where nothing stands. */
export function rowsBelow({ top, bottom }: CellRange, lastRow: number): readonly number[] {
  const last = Math.min(bottom, lastRow);
  return Array.from({ length: Math.max(0, last - top) }, (_, index) => top + 1 + index);
}
