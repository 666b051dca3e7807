/** Where the arrow keys, Tab and Enter take the selection: from block to block, over hidden rows and columns. */
import type { CellPlace } from '../../domain/cell';
import type { SheetLayout } from './sheet-layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Whether both are the same cell. */
export function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The first cell of the next block that can be seen; the same place at the edge of the sheet. */
export function moved(layout: SheetLayout, from: CellPlace, direction: Direction): CellPlace {
  const [rows, columns] = STEPS[direction];
  const block = layout.blockOf(from.row, from.column);
  let row = rows > 0 ? block.bottom + 1 : from.row + rows;
  let column = columns > 0 ? block.right + 1 : from.column + columns;
  while (row >= 1 && row <= layout.rows && column >= 1 && column <= layout.columns) {
    const next = layout.blockOf(row, column);
    const { width, height } = layout.boxOf(next);
    if (width > 0 && height > 0) return { row: next.top, column: next.left };
    row += rows;
    column += columns;
  }
  return from;
}

/**
 * Ctrl and an arrow: to the last cell with content before a blank one, or over blank ones to the next with content, or to the edge of
 * what the sheet holds.
 */
export function jumped(
  layout: SheetLayout,
  from: CellPlace,
  direction: Direction,
  isFilled: (place: CellPlace) => boolean,
): CellPlace {
  const next = moved(layout, from, direction);
  if (isSame(next, from)) return from;
  const along = isFilled(from) && isFilled(next);
  let at = next;
  for (;;) {
    const further = moved(layout, at, direction);
    if (isSame(further, at)) return at;
    if (along ? !isFilled(further) : isFilled(at)) return at;
    at = further;
  }
}
