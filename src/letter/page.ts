/**
 * The page of GB/T 9704-2012, for everything that draws or writes one. Lengths are in points unless their name says otherwise,
 * and whole twentieths of one, so that a file in twips has the same page. They are right together: test/render measures them.
 */
import type { SettingValue } from '../domain/settings';

export const POINTS_PER_MM = 72 / 25.4;

/** A4, 210 × 297 mm (5.2.1). */
export const PAPER = { width: 595.3, height: 841.9 } as const;

/** 订口 28 mm, and what 版心 of 156 mm leaves of the width (5.2.1). On even pages they change sides. */
export const SIDE_MARGIN = { inner: 79.4, outer: 73.7 } as const;

/** Where the text stands on the page from top to bottom. */
export interface PageMeasures {
  readonly top: number;
  readonly bottom: number;
  /** The pitch of the lines. */
  readonly line: number;
}

/** 通行: 天头 37 mm, 版心 225 mm (5.2.1) in 22 lines (5.2.3), as offices set it in Word: the air in the first line is a part of the 版心. */
const COMMON_PAGE = { top: 104.9, bottom: 99.2, line: 28.95 } as const;

/** 国标: 34.6 and 32.6 mm and 29.45 pt (GB/T 33476.2), so that 225 mm are from the first line's ink to the last one's. */
export const STANDARD_PAGE = { top: 98, bottom: 92.35, line: 29.45 } as const;

/** What 页边距 means. */
export const PAGES: Readonly<Record<SettingValue<'margins'>, PageMeasures>> = {
  通行: COMMON_PAGE,
  国标: STANDARD_PAGE,
};

/** From the lower edge of the page to that of the page number: its dash comes 7 mm below the 版心 (7.5). */
export const FOOTER_POINTS = 70.85;

/** 28 字 a line (5.2.3). */
export const COLUMNS = 28;

/** The width of the 版心. */
export const TEXT_WIDTH = PAPER.width - SIDE_MARGIN.inner - SIDE_MARGIN.outer;

/** What makes 28 字 of 16 pt fit: each is set so much closer. A little more than 0.2 pt, for LibreOffice rounds the grid down to 441 pt. */
export const CHARACTER_SPACING = -0.3;

/** Font sizes: 2号, 3号, 4号 for page numbers and 版记 (5.2.2, 7.3.1, 7.4.2, 7.5). */
export const SIZE = { title: 22, body: 16, small: 14 } as const;

/** First lines begin so many 字 in (7.3.3). */
export const FIRST_LINE = 2;
