/** Scrolls a sheet so that a cell can be seen. */
import type { Place } from './moves';
import { LETTERS, NUMBERS, type SheetLayout } from './sheet-layout';

/** Scrolls as little as is needed. */
export function bringIntoSight(
  scroller: HTMLElement,
  layout: SheetLayout,
  frozenRows: number,
  { row, column }: Place,
  /** What lies over the sheet at its right, in pixels. */
  covered = 0,
): void {
  const { top, left, width, height } = layout.boxOf(layout.blockOf(row, column));
  const frozen = layout.rowTop(frozenRows + 1);
  if (row > frozenRows) {
    scroller.scrollTop = nearest(scroller.scrollTop, top - frozen, height, scroller.clientHeight - LETTERS - frozen);
  }
  scroller.scrollLeft = nearest(scroller.scrollLeft, left, width, scroller.clientWidth - NUMBERS - covered);
}

/** The position nearest to the present one that shows what begins at `start`; of what is larger than the room, its beginning. */
export function nearest(present: number, start: number, size: number, room: number): number {
  const end = present + room;
  if (start < present) return start;
  if (start + size <= end || (size > room && start < end)) return present;
  return Math.min(start, start + size - room);
}
