/** Scrolls a sheet so that a cell can be seen. */
import type { CellPlace } from '../../domain/cell';
import { LETTERS, NUMBERS, type SheetLayout } from './sheet-layout';

/** Scrolls as little as is needed; `frozen` are the rows and columns that stay. */
export function bringIntoSight(
  scroller: HTMLElement,
  layout: SheetLayout,
  frozen: { readonly rows: number; readonly columns: number },
  { row, column }: CellPlace,
  /** What lies over the sheet at its right, in pixels. */
  covered = 0,
): void {
  const { top, left, width, height } = layout.boxOf(layout.blockOf(row, column));
  const high = layout.rowTop(frozen.rows + 1);
  const wide = layout.columnLeft(frozen.columns + 1);
  if (row > frozen.rows) {
    scroller.scrollTop = nearest(scroller.scrollTop, top - high, height, scroller.clientHeight - LETTERS - high);
  }
  if (column > frozen.columns) {
    scroller.scrollLeft = nearest(
      scroller.scrollLeft,
      left - wide,
      width,
      scroller.clientWidth - NUMBERS - wide - covered,
    );
  }
}

/** The position nearest to the present one that shows what begins at `start`; of what is larger than the room, its beginning. */
export function nearest(present: number, start: number, size: number, room: number): number {
  const end = present + room;
  if (start < present) return start;
  if (start + size <= end || (size > room && start < end)) return present;
  return Math.min(start, start + size - room);
}
