/** Which lines of a long list are drawn: those in sight and a little beyond. */

/** Lists up to this length are drawn whole. */
export const DRAWN_WHOLE = 200;

/** Pixels drawn above and below what is in sight. */
const MARGIN = 400;

export interface Drawn {
  readonly first: number;
  readonly last: number;
}

/** First and last line to draw, by the heights of all lines, top down. */
export function drawnLines(heights: readonly number[], scrollTop: number, viewport: number): Drawn {
  if (heights.length <= DRAWN_WHOLE) return { first: 0, last: heights.length - 1 };
  const from = scrollTop - MARGIN;
  const to = scrollTop + viewport + MARGIN;
  let first = 0;
  let top = 0;
  while (first < heights.length - 1 && top + heights[first]! < from) top += heights[first++]!;
  let last = first;
  while (last < heights.length - 1 && top + heights[last]! < to) top += heights[last++]!;
  return { first, last };
}

export type Segment =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'space'; readonly index: number; readonly height: number };

/** The lines from `from` to `to`, those that are not drawn as empty space of their height. */
export function segmentsOf(
  heights: readonly number[],
  from: number,
  to: number,
  isDrawn: (index: number) => boolean,
): readonly Segment[] {
  const segments: Segment[] = [];
  let space = 0;
  let spaceFrom = from;
  for (let index = from; index <= to; index++) {
    if (!isDrawn(index)) {
      if (space === 0) spaceFrom = index;
      space += heights[index]!;
      continue;
    }
    if (space > 0) segments.push({ kind: 'space', index: spaceFrom, height: space });
    space = 0;
    segments.push({ kind: 'line', index });
  }
  if (space > 0) segments.push({ kind: 'space', index: spaceFrom, height: space });
  return segments;
}
