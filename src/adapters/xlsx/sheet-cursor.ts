/** Where a reader of a worksheet stands: rows and cells without a reference follow the one before (ECMA-376 18.3.1.4, 18.3.1.73). */
import { LAST_COLUMN, LAST_ROW } from '../../domain/cell';

export interface SheetCursor {
  readonly row: number;
  readonly column: number;
  /** At the start tag of a row; false when it does not stand below the row before, or has no right number. */
  openRow(reference: string | undefined): boolean;
  /** At the start tag of a cell; false when it does not stand right of the cell before, or has no right reference. */
  openCell(reference: string | undefined): boolean;
}

/** A cursor before the first row. */
export function sheetCursor(): SheetCursor {
  let row = 0;
  let column = 0;
  return {
    get row() {
      return row;
    },
    get column() {
      return column;
    },
    openRow(reference) {
      const next = reference === undefined ? row + 1 : Number(reference);
      const isRight = Number.isInteger(next) && next > row && next <= LAST_ROW;
      row = Number.isInteger(next) ? next : row + 1;
      column = 0;
      return isRight;
    },
    openCell(reference) {
      const next = reference === undefined ? column + 1 : columnOf(reference);
      const isRight = next > column && next <= LAST_COLUMN;
      column = Number.isNaN(next) ? column + 1 : next;
      return isRight;
    },
  };
}

/** The column of an A1 reference, without the cost of a regular expression; NaN when it is not one that parseA1 knows. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) return NaN;
  }
  return at > digits ? column : NaN;
}
