/** The page of GB/T 9704-2012 in points, for what is drawn on the screen. The file has its own numbers, in its own units. */
import { COLUMNS, LINES_PER_PAGE } from '../../letter/pages';

export const POINTS_PER_MM = 72 / 25.4;

/** A4 (5.2.1). */
export const PAGE_POINTS = { width: 210 * POINTS_PER_MM, height: 297 * POINTS_PER_MM } as const;

/** 版心, 156 × 225 mm, with 天头 37 mm and 订口 28 mm (5.2.1). */
export const BLOCK_POINTS = {
  top: 37 * POINTS_PER_MM,
  left: 28 * POINTS_PER_MM,
  right: 26 * POINTS_PER_MM,
  bottom: (37 + 225) * POINTS_PER_MM,
} as const;

/** 28 字 a line and 22 lines a page (5.2.3). */
export const COLUMN_POINTS = (156 * POINTS_PER_MM) / COLUMNS;
export const LINE_POINTS = (225 * POINTS_PER_MM) / LINES_PER_PAGE;
