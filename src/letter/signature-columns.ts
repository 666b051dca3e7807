/** Where 署名 and 成文日期 stand (GB/T 9704-2012 7.3.5). */
import { textWidth } from './text-width';

/** Distances from the right edge of the text block, in 字. */
export interface SignatureColumns {
  readonly officeRight: number;
  readonly dateRight: number;
}

/** 字 in a line of the text block. */
const LINE = 28;

/** The columns for these two lines. With a seal the office is centred over the date; without one the date begins 2 字 to its right. */
export function signatureColumns(office: string, date: string, stamped: boolean): SignatureColumns {
  const [officeWidth, dateWidth] = [textWidth(office), textWidth(date)];
  return stamped ? stampedColumns(officeWidth, dateWidth) : plainColumns(officeWidth, dateWidth);
}

/** 7.3.5.1: the date 4 字 from the right, the office centred over it; a long name pushes both to the left. */
function stampedColumns(officeWidth: number, dateWidth: number): SignatureColumns {
  const officeRight = 4 + (dateWidth - officeWidth) / 2;
  const shift = Math.max(0, -officeRight);
  return { officeRight: officeRight + shift, dateRight: 4 + shift };
}

/** 7.3.5.2: the office 2 字 from the right and the date's first 字 2 字 right of the office's; the longer of both keeps the 2 字. */
function plainColumns(officeWidth: number, dateWidth: number): SignatureColumns {
  if (dateWidth > officeWidth) return { officeRight: 4 + dateWidth - officeWidth, dateRight: 2 };
  const officeRight = Math.max(0, Math.min(2, LINE - officeWidth));
  return { officeRight, dateRight: Math.max(0, officeRight + officeWidth - 2 - dateWidth) };
}
