/**
 * Looks at what lies beyond the first rows of a sheet that hardly is a tracker's, in the message that reads these: where a table begins
 * further down, one more message is worth it.
 */
import type { CellPlace, CellRange } from '../../../domain/cell';
import { STEMS_OF_SIGNS } from '../../../domain/tracker-signs';
import { hasApi } from '../api-sets';
import { cellsIn } from '../cell-areas';

/** More than a year of the archive of 100 targets × 20 rows; what lies beyond is a slip, and would take Excel minutes to hand over. */
export const MAX_ROWS = 40_000;
export const MAX_COLUMNS = 100;
/** How far to the right values are looked at, and how far down those that far to the right. */
export const LOOK_COLUMNS = 256;
const WIDE_ROWS = 300;

/** Values from a cell on. */
export interface PlacedValues {
  /** From 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
}

export interface Beyond {
  /** What stands below the window and right of it. */
  readonly values: readonly PlacedValues[];
  /** Whether the values of a sheet that ends there are all known. */
  readonly reaches: (end: CellPlace) => boolean;
  /** Whether words that a tracker's headers have stand in the rest of a sheet that ends there, as far as this Excel can search; columns beyond those that are read do not count. */
  readonly mayHoldMore: (end: CellPlace) => boolean;
}

/** Asks for the values of so many rows below the window and of what lies right of it, and searches the rest; the answer is there after the next sync. */
export function queueBeyond(sheet: Excel.Worksheet, window: CellRange, rows: number): () => Beyond {
  const at = (range: CellRange) => cellsIn(sheet, range);
  const bottom = window.bottom + rows;
  const wideBottom = window.bottom + Math.min(rows, WIDE_ROWS);
  const isWide = window.right >= LOOK_COLUMNS;
  const parts = [
    ...(rows > 0 ? [{ ...window, top: window.bottom + 1, bottom }] : []),
    ...(isWide ? [] : [{ top: 1, left: window.right + 1, bottom: wideBottom, right: LOOK_COLUMNS }]),
  ].map((range) => {
    const used = at(range).getUsedRangeOrNullObject(true).untrack(); // 1.4
    used.load('rowIndex,columnIndex,values');
    return used;
  });
  const mayFind = hasApi('find') && bottom < MAX_ROWS;
  const rest = mayFind ? at({ top: bottom + 1, left: 1, bottom: MAX_ROWS, right: LOOK_COLUMNS }) : null;
  const hits = rest ? STEMS_OF_SIGNS.map((word) => rest.findOrNullObject(word, {}).untrack()) : null; // 1.9
  const isBeyondWide = ({ row, column }: CellPlace): boolean => column > window.right && row > wideBottom;
  return () => {
    const isFound = hits?.some(({ isNullObject }) => !isNullObject) ?? true;
    const present = parts.filter(({ isNullObject }) => !isNullObject);
    // Left out without an error (#6781) where they are too many.
    const told = present.filter(({ values }) => (values as unknown) !== null);
    return {
      values: told,
      reaches: (end) =>
        told.length === present.length && end.row <= bottom && end.column <= LOOK_COLUMNS && !isBeyondWide(end),
      mayHoldMore: (end) => isFound || (isBeyondWide(end) && bottom > wideBottom),
    };
  };
}
