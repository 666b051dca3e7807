/** The page of GB/T 9704-2012 in the units of WordprocessingML: a twip is 1/20 of a point. Its numbers are those of src/letter/page.ts. */
import { CHARACTER_SPACING, COLUMN, FIRST_LINE, LINE, MARGIN, PAPER, POINTS_PER_MM, SIZE } from '../../letter/page';

const TWIPS_PER_POINT = 20;

export function pointsToTwips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

export function mmToTwips(mm: number): number {
  return pointsToTwips(mm * POINTS_PER_MM);
}

export const PAGE_TWIPS = { width: pointsToTwips(PAPER.width), height: pointsToTwips(PAPER.height) } as const;

/** The header is out of the way; the footer is where the page number's dash comes 7 mm below the 版心 (7.5). */
export const MARGIN_TWIPS = {
  top: pointsToTwips(MARGIN.top),
  right: pointsToTwips(MARGIN.right),
  bottom: pointsToTwips(MARGIN.bottom),
  left: pointsToTwips(MARGIN.left),
  header: 851,
  footer: 1417,
} as const;

export const LINE_TWIPS = pointsToTwips(LINE);

/** How much closer characters are set than their size says. */
export const CHARACTER_SPACING_TWIPS = pointsToTwips(CHARACTER_SPACING);

/** Font sizes in half points. */
export const HALF_POINTS = { title: SIZE.title * 2, body: SIZE.body * 2, pageNumber: SIZE.pageNumber * 2 } as const;

/** First lines begin 2 字 in (7.3.3). Twips beside characters: LibreOffice reads only those. */
export const FIRST_LINE_INDENT = {
  'w:firstLineChars': FIRST_LINE * 100,
  'w:firstLine': pointsToTwips(FIRST_LINE * COLUMN),
} as const;

/** An indent from the right, `columns` in 字. */
export function rightIndent(columns: number): Readonly<Record<string, number>> {
  return { 'w:rightChars': Math.round(columns * 100), 'w:right': pointsToTwips(columns * COLUMN) };
}

/** All lines `left` 字 in, those after the first `hanging` 字 further. */
export function hangingIndent(left: number, hanging: number): Readonly<Record<string, number>> {
  return {
    'w:leftChars': (left + hanging) * 100,
    'w:left': pointsToTwips((left + hanging) * COLUMN),
    'w:hangingChars': hanging * 100,
    'w:hanging': pointsToTwips(hanging * COLUMN),
  };
}

/** Red of letterheads. */
export const LETTERHEAD_RED = 'FF0000';
