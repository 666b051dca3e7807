/** Lengths of a letter's page in the units of WordprocessingML: a twip is 1/20 of a point. The page itself is in src/letter/page.ts. */
import type { TextBlock } from '../../letter/flow';
import type { LetterLook } from '../../letter/look';
import { PAPER, POINTS_PER_MM, SIZE } from '../../letter/page';

const TWIPS_PER_POINT = 20;

/** Twentieths of a point, in which WordprocessingML has its lengths (ST_TwipsMeasure). */
export function pointsToTwips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

/** The same of millimetres. */
export function mmToTwips(mm: number): number {
  return pointsToTwips(mm * POINTS_PER_MM);
}

export const PAGE_TWIPS = { width: pointsToTwips(PAPER.width), height: pointsToTwips(PAPER.height) } as const;

/** The width of the text block. */
export function textTwips({ left, right }: Pick<LetterLook, 'left' | 'right'>): number {
  return PAGE_TWIPS.width - pointsToTwips(left) - pointsToTwips(right);
}

/** The header is out of the way. */
export const HEADER_TWIPS = 851;

/** 4号, in half points. */
export const SMALL_HALF_POINTS = SIZE.small * 2;

/** w:ind of a block whose indents are in 字 of the body: in characters, and in twips for programs that read only those (LibreOffice). */
export function indentOf(
  { left, right, first }: TextBlock['indent'],
  { column }: Pick<LetterLook, 'column'>,
): Readonly<Record<string, number>> {
  const inCharacters = (side: string, columns: number): Readonly<Record<string, number>> =>
    columns === 0
      ? {}
      : { [`w:${side}Chars`]: Math.round(columns * 100), [`w:${side}`]: pointsToTwips(columns * column) };
  return {
    ...inCharacters('left', left),
    ...inCharacters('right', right),
    ...inCharacters(first < 0 ? 'hanging' : 'firstLine', Math.abs(first)),
  };
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
