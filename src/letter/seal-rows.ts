/** Where the offices of a joint letter with seals stand: side by side, at most three a row, the last one over the date (GB/T 9704-2012 7.3.5.1). */
import { POINTS_PER_MM } from './page';
import { textWidth } from './text-width';

/** A seal of an office, and what is free between two. */
const SEAL_MM = 42;
const BETWEEN_SEALS_MM = 5;
/** 字 between two names. */
const BETWEEN_NAMES = 2;
const MOST_IN_A_ROW = 3;

export interface SealRows {
  /** The offices of each row, in their order; blank ones are free places at the left of the last row. */
  readonly rows: readonly (readonly string[])[];
  /** The middle of each place, in 字 from the left. */
  readonly middles: readonly number[];
}

/** The rows of these offices on a page of so many 字 of so many points; null for one office, and where two names are too wide for a row. */
export function sealRows(offices: readonly string[], date: string, columns: number, column: number): SealRows | null {
  const widest = Math.max(...offices.map(textWidth));
  const inColumns = (mm: number) => (mm * POINTS_PER_MM) / column;
  const half = Math.max(inColumns(SEAL_MM), widest) / 2;
  // The middle of the date, 4 字 from the right; a wider name pushes it to the left.
  const toRight = Math.max(4 + textWidth(date) / 2, half);
  const wanted = Math.max(inColumns(SEAL_MM + BETWEEN_SEALS_MM), widest + BETWEEN_NAMES);
  for (let count = Math.min(MOST_IN_A_ROW, offices.length); count > 1; count--) {
    const room = (columns - toRight - half) / (count - 1);
    if (room < inColumns(SEAL_MM) || room < widest + 1) continue;
    const pitch = Math.min(room, wanted);
    const middles = Array.from({ length: count }, (_, index) => columns - toRight - (count - 1 - index) * pitch);
    return { rows: rowsOf(offices, count), middles };
  }
  return null;
}

function rowsOf(offices: readonly string[], count: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = 0; at < offices.length; at += count) rows.push([...offices.slice(at, at + count)]);
  const last = rows.at(-1)!;
  while (last.length < count) last.unshift('');
  return rows;
}
