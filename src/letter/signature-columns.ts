/** Where 署名 and 成文日期 stand (GB/T 9704-2012 7.3.5). */
import { COLUMNS } from './page';
import { textWidth } from './text-width';
import { titleLines } from './title-lines';

/** The widest line of a 署名: 2 字 are free at its right (7.3.5.2). */
export const SIGNATURE_WIDTH = COLUMNS - 2;

const FREE = COLUMNS - SIGNATURE_WIDTH;

/** Where lines stand: 字 that are free at the left and the right of them, and how they stand in between. */
export interface LinePlace {
  readonly align: 'left' | 'right' | 'center';
  readonly left: number;
  readonly right: number;
}

export interface SignatureColumns {
  readonly office: LinePlace;
  readonly date: LinePlace;
}

/** The lines of an office's name on a page of so many 字: one, or where that is too long several of about the same length, words whole. */
export function officeLines(office: string, columns: number = COLUMNS): readonly string[] {
  return titleLines(office, columns - FREE);
}

/**
 * The places of the offices' lines, one below the other, and of the date. With a seal they are centred over the date; without one
 * the date begins 2 字 to the right of where they begin. What a longer date would not change stands on its own indent, so that
 * 署名 and date stay in place when a date is edited.
 */
export function signatureColumns(
  lines: readonly string[],
  date: string,
  stamped: boolean,
  columns: number = COLUMNS,
): SignatureColumns {
  const officeWidth = Math.max(...lines.map(textWidth));
  const dateWidth = textWidth(date);
  return stamped
    ? stampedColumns(officeWidth, dateWidth, columns)
    : plainColumns(officeWidth, dateWidth, lines.length > 1, columns);
}

/** 7.3.5.1: the date 4 字 from the right, the office centred over it; a long name pushes both to the left. */
function stampedColumns(officeWidth: number, dateWidth: number, columns: number): SignatureColumns {
  const toMiddle = Math.max(4 + dateWidth / 2, officeWidth / 2);
  const centred = { align: 'center', left: columns - 2 * toMiddle, right: 0 } as const;
  const isWide = officeWidth / 2 > 4 + dateWidth / 2;
  return { office: centred, date: isWide ? centred : { align: 'right', left: 0, right: 4 } };
}

/** 7.3.5.2: the office 2 字 from the right and the date's first 字 2 字 right of the office's; the longer of both keeps the 2 字. */
function plainColumns(
  officeWidth: number,
  dateWidth: number,
  severalLines: boolean,
  columns: number,
): SignatureColumns {
  const dateIsLonger = dateWidth > officeWidth;
  const officeRight = dateIsLonger ? 4 + dateWidth - officeWidth : 2;
  const officeLeft = Math.max(0, columns - officeRight - officeWidth);
  return {
    office: severalLines
      ? { align: 'left', left: officeLeft, right: 0 }
      : { align: 'right', left: 0, right: officeRight },
    date: dateIsLonger ? { align: 'right', left: 0, right: 2 } : { align: 'left', left: officeLeft + 2, right: 0 },
  };
}
