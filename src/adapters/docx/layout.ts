/** Lengths of a letter's page in the units of WordprocessingML: a twip is 1/20 of a point. The page itself is in src/letter/page.ts. */
import type { TextBlock } from '../../letter/flow';
import { CHARACTER_SPACING, COLUMN, PAPER, POINTS_PER_MM, SIDE_MARGIN, SIZE } from '../../letter/page';

const TWIPS_PER_POINT = 20;

export function pointsToTwips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

export function mmToTwips(mm: number): number {
  return pointsToTwips(mm * POINTS_PER_MM);
}

export const PAGE_TWIPS = { width: pointsToTwips(PAPER.width), height: pointsToTwips(PAPER.height) } as const;

/** Of right-hand pages: with mirrored margins left-hand ones change their sides. */
export const SIDE_TWIPS = { left: pointsToTwips(SIDE_MARGIN.inner), right: pointsToTwips(SIDE_MARGIN.outer) } as const;

export const TEXT_TWIPS = PAGE_TWIPS.width - SIDE_TWIPS.left - SIDE_TWIPS.right;

/** The header is out of the way; the footer is where the page number's dash comes 7 mm below the 版心 (7.5). */
export const HEADER_TWIPS = 851;
export const FOOTER_TWIPS = 1417;

/** How much closer characters are set than their size says. */
export const CHARACTER_SPACING_TWIPS = pointsToTwips(CHARACTER_SPACING);

/** Font sizes in half points. */
export const HALF_POINTS = { title: SIZE.title * 2, body: SIZE.body * 2, small: SIZE.small * 2 } as const;

/** w:ind of a block whose indents are in 字 of the body: in characters, and in twips for programs that read only those (LibreOffice). */
export function indentOf({ left, right, first }: TextBlock['indent']): Readonly<Record<string, number>> {
  return {
    ...inCharacters('left', left),
    ...inCharacters('right', right),
    ...inCharacters(first < 0 ? 'hanging' : 'firstLine', Math.abs(first)),
  };
}

function inCharacters(side: string, columns: number): Readonly<Record<string, number>> {
  if (columns === 0) return {};
  return { [`w:${side}Chars`]: Math.round(columns * 100), [`w:${side}`]: pointsToTwips(columns * COLUMN) };
}

/** w:ind in characters of another size, which Word would count in those of the body: twips alone. */
export function indentOfSmall({ left, right, first }: TextBlock['indent']): Readonly<Record<string, number>> {
  const twips = (columns: number) => pointsToTwips(columns * SIZE.small);
  return {
    'w:left': twips(left),
    'w:right': twips(right),
    ...(first < 0 ? { 'w:hanging': twips(-first) } : { 'w:firstLine': twips(first) }),
  };
}

/** Red of letterheads. */
export const LETTERHEAD_RED = 'FF0000';
