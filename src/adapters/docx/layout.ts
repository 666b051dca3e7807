/**
 * The page of GB/T 9704-2012 in the units of WordprocessingML. One twip is 1/20 of a point; 1 mm is 56.69 twips.
 * The numbers are right together: see test/render, which measures the printed page.
 */

export const TWIPS_PER_MM = 1440 / 25.4;

export function mmToTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** A4, 210 × 297 mm (5.2.1). */
export const PAGE_TWIPS = { width: 11906, height: 16838 } as const;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1); the footer is where the page number's dash comes 7 mm below the 版心 (7.5). */
export const MARGIN_TWIPS = { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1417 } as const;

/** 22 lines a page (5.2.3): 225 mm / 22. */
export const LINE_TWIPS = 579;

/** 28 字 a line (5.2.3). */
export const COLUMNS = 28;

/** One 字 in a line of 28, wider than nothing and narrower than 16 pt: the text block is 442.2 pt wide, 28 × 16 pt would be 448. */
export const COLUMN_TWIPS = (PAGE_TWIPS.width - MARGIN_TWIPS.left - MARGIN_TWIPS.right) / COLUMNS;

/** What makes 28 字 of 16 pt fit: each is set 0.25 pt closer. In twentieths of a point. */
export const CHARACTER_SPACING = -5;

/** Font sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt. */
export const SIZE = { title: 44, body: 32, pageNumber: 28 } as const;

/** First lines begin 2 字 in (7.3.3). Twips beside characters: LibreOffice reads only those. */
export const FIRST_LINE = { 'w:firstLineChars': 200, 'w:firstLine': Math.round(2 * COLUMN_TWIPS) } as const;

/** An indent from the right, `columns` in 字. */
export function rightIndent(columns: number): Readonly<Record<string, number>> {
  return { 'w:rightChars': Math.round(columns * 100), 'w:right': Math.round(columns * COLUMN_TWIPS) };
}

/** All lines `left` 字 in, those after the first `hanging` 字 further. */
export function hangingIndent(left: number, hanging: number): Readonly<Record<string, number>> {
  return {
    'w:leftChars': (left + hanging) * 100,
    'w:left': Math.round((left + hanging) * COLUMN_TWIPS),
    'w:hangingChars': hanging * 100,
    'w:hanging': Math.round(hanging * COLUMN_TWIPS),
  };
}

/** Red of letterheads. */
export const LETTERHEAD_RED = 'FF0000';
