/** Ranges that are found from another: beside it, within it, around it. */
import type { CellRange } from '../../../src/domain/cell';
import { HostError } from '../host-object';
import type { HostArgument, HostObject } from '../host-object';
import { cellAt, common, hasContent, MAX_COLUMN, MAX_ROW } from '../model';
import type { HostSheet } from '../model';

type At = (range: CellRange) => HostObject;

function checked(range: CellRange): CellRange {
  if (range.top < 1 || range.left < 1 || range.bottom > MAX_ROW || range.right > MAX_COLUMN) {
    throw new HostError('InvalidArgument', 'beyond the sheet');
  }
  if (range.bottom < range.top || range.right < range.left) throw new HostError('InvalidArgument', 'nothing is left');
  return range;
}

/** One cell of a sheet; counted from 1. */
export function cellOf(row: number, column: number): CellRange {
  if (!Number.isInteger(row) || !Number.isInteger(column)) throw new HostError('InvalidArgument', 'no cell');
  return checked({ top: row, left: column, bottom: row, right: column });
}

/** `rectangleOf` tells the rectangle of a range given as an argument, or of an address. */
export function placeMethods(
  sheet: HostSheet,
  range: CellRange,
  at: At,
  rectangleOf: (given: HostArgument) => CellRange,
): NonNullable<HostObject['methods']> {
  const { top, left, bottom, right } = range;
  const intersection = (other: HostArgument): CellRange | null => common(range, rectangleOf(other));
  return {
    getOffsetRange: (rows, columns) =>
      at(
        checked({
          top: top + Number(rows),
          bottom: bottom + Number(rows),
          left: left + Number(columns),
          right: right + Number(columns),
        }),
      ),
    getResizedRange: (rows, columns) =>
      at(checked({ top, left, bottom: bottom + Number(rows), right: right + Number(columns) })),
    getAbsoluteResizedRange: (rows, columns) =>
      at(checked({ top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 })),
    getEntireRow: () => at({ top, bottom, left: 1, right: MAX_COLUMN }),
    getEntireColumn: () => at({ top: 1, bottom: MAX_ROW, left, right }),
    getLastCell: () => at({ top: bottom, bottom, left: right, right }),
    getLastRow: () => at({ ...range, top: bottom }),
    getLastColumn: () => at({ ...range, left: right }),
    getColumn: (column) => at(checked({ ...range, left: left + Number(column), right: left + Number(column) })),
    getRowsBelow: (count) => at(checked({ left, right, top: bottom + 1, bottom: bottom + Number(count ?? 1) })),
    getRowsAbove: (count) => at(checked({ left, right, top: top - Number(count ?? 1), bottom: top - 1 })),
    getColumnsAfter: (count) => at(checked({ top, bottom, left: right + 1, right: right + Number(count ?? 1) })),
    getColumnsBefore: (count) => at(checked({ top, bottom, left: left - Number(count ?? 1), right: left - 1 })),
    getIntersection: (other) => {
      const both = intersection(other!);
      if (!both) throw new HostError('ItemNotFound', 'they do not meet', 404);
      return at(both);
    },
    getIntersectionOrNullObject: (other) => {
      const both = intersection(other!);
      return both && at(both);
    },
    getRangeEdge: (direction) => at(edgeOf(sheet, range, String(direction))),
    getExtendedRange: (direction) => {
      const edge = edgeOf(sheet, range, String(direction));
      return at({
        top: Math.min(top, edge.top),
        left: Math.min(left, edge.left),
        bottom: Math.max(bottom, edge.bottom),
        right: Math.max(right, edge.right),
      });
    },
  };
}

/** Where Ctrl and an arrow lead to: the end of the content, or the next content. */
function edgeOf(sheet: HostSheet, { top, left, bottom, right }: CellRange, direction: string): CellRange {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    Up: [-1, 0],
    Down: [1, 0],
    Left: [0, -1],
    Right: [0, 1],
  };
  const step = steps[direction];
  if (!step) throw new HostError('InvalidArgument', `${direction} is no direction`);
  let row = direction === 'Down' ? bottom : top;
  let column = direction === 'Right' ? right : left;
  const isFull = (r: number, c: number): boolean => hasContent(cellAt(sheet, r, c));
  const isInside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= MAX_ROW && c <= MAX_COLUMN;
  const goal = isFull(row, column) && isFull(row + step[0], column + step[1]);
  for (;;) {
    const [nextRow, nextColumn] = [row + step[0], column + step[1]];
    if (!isInside(nextRow, nextColumn)) break;
    if (goal && !isFull(nextRow, nextColumn)) break;
    row = nextRow;
    column = nextColumn;
    if (!goal && isFull(row, column)) break;
  }
  return { top: row, bottom: row, left: column, right: column };
}
