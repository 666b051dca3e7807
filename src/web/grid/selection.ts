/** What is selected on a sheet: one cell that is written into, and the block around it. */
import { LAST_COLUMN, LAST_ROW, type CellRange, type CellPlace } from '../../domain/cell';

export interface GridSelection {
  /** The cell that is written into. */
  readonly active: CellPlace;
  /** The corner that moves when the block is extended. */
  readonly head: CellPlace;
  readonly range: CellRange;
}

type BlockOf = (row: number, column: number) => CellRange;

/** The cell alone, or the merged block it lies in. */
export function cellSelected(place: CellPlace, blockOf: BlockOf): GridSelection {
  const range = blockOf(place.row, place.column);
  const active = { row: range.top, column: range.left };
  return { active, head: active, range };
}

/** The block from the active cell to another; whole rows and columns stay whole. */
export function extendedTo({ active, range: before }: GridSelection, head: CellPlace, blockOf: BlockOf): GridSelection {
  const range = withBlocks(
    {
      top: isWholeColumns(before) ? 1 : Math.min(active.row, head.row),
      bottom: isWholeColumns(before) ? LAST_ROW : Math.max(active.row, head.row),
      left: isWholeRows(before) ? 1 : Math.min(active.column, head.column),
      right: isWholeRows(before) ? LAST_COLUMN : Math.max(active.column, head.column),
    },
    blockOf,
  );
  return { active, head, range };
}

/** Whole rows, in either direction. */
export function rowsSelected(from: number, to: number): GridSelection {
  const range = { top: Math.min(from, to), bottom: Math.max(from, to), left: 1, right: LAST_COLUMN };
  return { active: { row: from, column: 1 }, head: { row: to, column: 1 }, range };
}

/** Whole columns, in either direction. */
export function columnsSelected(from: number, to: number): GridSelection {
  const range = { top: 1, bottom: LAST_ROW, left: Math.min(from, to), right: Math.max(from, to) };
  return { active: { row: 1, column: from }, head: { row: 1, column: to }, range };
}

/** The whole sheet; the active cell stays. */
export function allSelected(active: CellPlace): GridSelection {
  return { active, head: active, range: { top: 1, bottom: LAST_ROW, left: 1, right: LAST_COLUMN } };
}

/** Whether the range reaches over all columns. */
export function isWholeRows({ left, right }: CellRange): boolean {
  return left === 1 && right === LAST_COLUMN;
}

/** Whether the range reaches over all rows. */
export function isWholeColumns({ top, bottom }: CellRange): boolean {
  return top === 1 && bottom === LAST_ROW;
}

/** Whether no more than the active cell, or its merged block, is selected. */
export function isOneBlock({ active, range }: GridSelection, blockOf: BlockOf): boolean {
  const block = blockOf(active.row, active.column);
  return (
    range.top === block.top && range.left === block.left && range.bottom === block.bottom && range.right === block.right
  );
}

/** The part of the block that a sheet of that size has. */
export function withinSheet(range: CellRange, rows: number, columns: number): CellRange {
  return { ...range, bottom: Math.min(range.bottom, rows), right: Math.min(range.right, columns) };
}

/** More is not looked through for merged blocks at its edges. */
const MOST_EDGE = 2000;

/** Widened until no merged block is cut. */
function withBlocks(range: CellRange, blockOf: BlockOf): CellRange {
  if (isWholeRows(range) || isWholeColumns(range)) return range;
  let wide = range;
  for (;;) {
    const { top, left, bottom, right } = wide;
    if (bottom - top + right - left > MOST_EDGE) return wide;
    let next = wide;
    const take = (row: number, column: number): void => {
      const block = blockOf(row, column);
      next = {
        top: Math.min(next.top, block.top),
        left: Math.min(next.left, block.left),
        bottom: Math.max(next.bottom, block.bottom),
        right: Math.max(next.right, block.right),
      };
    };
    for (let row = top; row <= bottom; row++) [left, right].forEach((column) => take(row, column));
    for (let column = left; column <= right; column++) [top, bottom].forEach((row) => take(row, column));
    if (next.top === top && next.left === left && next.bottom === bottom && next.right === right) return wide;
    wide = next;
  }
}
