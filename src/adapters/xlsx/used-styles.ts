/** The cell styles that sheets refer to, whether the styles part has them or not. */

/** Excel has 65,490 cell styles at the most (Excel specifications and limits): up to here there is room behind for new ones. */
const MOST_STYLES = 65_000;

const STYLED = /<(?:[^\s<>/:!?]+:)?(?:c|row|col)\s(?:[^<>]*?\s)?(?:s|style)\s*=\s*["'](\d{1,5})["']/gu;

/** The last style (18.18.86) that a cell, row or column of a worksheet has; -1 for none. */
export function lastStyleOf(xml: string): number {
  let last = -1;
  for (const [, style] of xml.matchAll(STYLED)) if (Number(style) <= MOST_STYLES) last = Math.max(last, Number(style));
  return last;
}
