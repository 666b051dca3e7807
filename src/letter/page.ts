/**
 * The page of GB/T 9704-2012, for everything that draws or writes one. Lengths are in points unless their name says otherwise,
 * and whole twentieths of one, so that a file in twips has the same page. They are right together: test/render measures them.
 */

export const POINTS_PER_MM = 72 / 25.4;

/** A4, 210 × 297 mm (5.2.1). */
export const PAPER = { width: 595.3, height: 841.9 } as const;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1). */
export const MARGIN = { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 } as const;

/** 22 lines a page (5.2.3). */
export const LINES_PER_PAGE = 22;

/** The pitch of the lines, so that they fill the 版心: 225 mm / 22. */
export const LINE = 28.95;

/** 28 字 a line (5.2.3). */
export const COLUMNS = 28;

/** 版心 */
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;

/** One 字 in a line of 28: a little narrower than 16 pt, for 28 × 16 pt would be 448. */
export const COLUMN = TEXT_WIDTH / COLUMNS;

/** What makes 28 字 of 16 pt fit: each is set so much closer. */
export const CHARACTER_SPACING = -0.25;

/** Font sizes: 2号, 3号, 4号 (5.2.2, 7.3.1, 7.5). */
export const SIZE = { title: 22, body: 16, pageNumber: 14 } as const;

/** First lines begin so many 字 in (7.3.3). */
export const FIRST_LINE = 2;

/** From the lower edge of the 版心 to the dashes of the page number (7.5). */
export const PAGE_NUMBER_BELOW_MM = 7;
