/** Where a cell is. Rows and columns count from 1, as people see them. */

/** The limits of Excel; ECMA-376 18.3.1.73 and 18.3.1.4 name none. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Where a cell is on its sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellRef extends CellPlace {
  readonly sheet: string;
}

/** A block of cells on one sheet; the corners belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 style, without the sheet: row 7, column 4 → D7. */
export function toA1(cell: CellPlace): string {
  return columnLetters(cell.column) + String(cell.row);
}

/** A1:C3 style; a range of one cell is written as that cell. */
export function rangeToA1(range: CellRange): string {
  const first = toA1({ row: range.top, column: range.left });
  const last = toA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Row and column of an A1 reference ($ signs are ignored), or null when it is not one. */
export function parseA1(reference: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  return match && { row: Number(match[2]), column: columnOfLetters(match[1]!) };
}

function columnOfLetters(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & LETTER);
  return column;
}

/** The place of a letter in the alphabet, in its code: A and a are 1. */
const LETTER = 0x1f;

/** The range of an A1:C3 reference, or null when it is not one. */
export function parseRange(reference: string): CellRange | null {
  const [from, to] = reference.split(':', 2);
  const first = parseA1(from!);
  const last = to === undefined ? first : parseA1(to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The cell alone, as a block. */
export function rangeOfCell({ row, column }: CellPlace): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether the cell is one of the block. */
export function contains({ top, left, bottom, right }: CellRange, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** How many cells the block has. */
export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether the blocks have a cell in common. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest block around both. */
export function hull(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The name a person would use in a sentence: 第048项!D7. */
export function cellName(cell: CellRef): string {
  return `${cell.sheet}!${toA1(cell)}`;
}
