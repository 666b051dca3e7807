/** Merged blocks when rows come, go or change place. */
import { rangeToA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { mergesOfNewRows, movedWhole, type RowShift } from '../../../application/editing/row-shift';
import { cannotShift } from '../../../application/editing/cannot-shift';
import type { KeptCell } from './shift-cells';

export interface ShiftedMerges {
  /** Contents of blocks whose first row goes or is another one then: the block keeps them. */
  readonly kept: readonly KeptCell[];
  /** Blocks of new rows, where each row of the list has such. */
  readonly added: readonly CellRange[];
}

/** The merged blocks after the change, and what becomes of their contents. Throws a Failure where a move would tear one apart. */
export function shiftedMerges(merges: readonly CellRange[], shift: RowShift): ShiftedMerges {
  const { change, removed } = shift;
  if (change.kind === 'move') refuseTorn(merges, shift);
  const kept = merges.flatMap(({ top, bottom, left }): KeptCell[] => {
    const at = { row: top, column: left };
    if (removed && top >= removed.top && top <= removed.bottom && bottom > removed.bottom) {
      return [{ from: at, toRow: removed.bottom + 1 }];
    }
    if (change.kind !== 'move' || shift.range({ top, bottom })?.top !== top || shift.row(top) === top) return [];
    const first = rowThatComesTo(top, bottom, shift);
    return [
      { from: at, toRow: first },
      { from: { row: first, column: left }, toRow: top },
    ];
  });
  return { kept, added: mergesOfNewRows(merges, shift) };
}

/** The row of the block that is its first one then. */
function rowThatComesTo(top: number, bottom: number, shift: RowShift): number {
  for (let row = top; row <= bottom; row++) if (shift.row(row) === top) return row;
  return top;
}

/** Rows cannot leave a merged block, nor come into one: their texts would be covered. */
function refuseTorn(merges: readonly CellRange[], shift: RowShift): void {
  const torn = merges.find((range) => {
    const moved = shift.range(range);
    const isSame = moved !== null && moved.top === range.top && moved.bottom === range.bottom;
    return !isSame && !movedWhole(range, shift);
  });
  if (torn) throw cannotShift(shift.change, `${rangeToA1(torn)} 是合并单元格，移动会把它拆开`);
}
