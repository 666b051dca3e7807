/** Where things stand in the plot of a year. Shares are of its width and height, so that it can have any width. */
import type { KnownMonth } from '../../application/overview/progress';

/** In CSS pixels. */
export const PLOT_HEIGHT = 96;

export const MONTHS_OF_YEAR = 12;

/** Months that are named below the plot, where there is room beside the reporting month. */
const NAMED_MONTHS = [1, 3, 6, 9, 12];

/** The reporting month, and those that are not too near to it. */
export function namedMonths(reporting: number | null): readonly number[] {
  if (reporting === null) return NAMED_MONTHS;
  return [...NAMED_MONTHS.filter((month) => Math.abs(month - reporting) >= 2), reporting].sort((a, b) => a - b);
}

/** From the left; the end of a month is its right edge. */
export function across(month: number): number {
  return month / MONTHS_OF_YEAR;
}

/** From the top; what is more than 100% stands at the upper edge. */
export function down(fraction: number): number {
  return 1 - Math.min(1, Math.max(0, fraction));
}

/** The points of a line in a box of 12 × 1. */
export function linePoints(points: readonly (readonly [month: number, fraction: number])[]): string {
  return points.map(([month, fraction]) => `${month},${down(fraction)}`).join(' ');
}

/** The line through known months; it begins with the year when January is known. */
export function knownLine(months: readonly KnownMonth[]): readonly (readonly [number, number])[] {
  const line = months.map(({ month, overall }) => [month, overall] as const);
  return months[0]?.month === 1 ? [[0, 0], ...line] : line;
}

export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where the words of a point stand beside it: clear of the schedule's line and of the edges. */
export function labelPlace({ month, overall }: KnownMonth, expected: number): LabelPlace {
  const late = month > 10;
  // Ahead of the schedule its line runs below the point.
  if (overall > expected + 0.02 && overall <= 0.85) {
    return { dx: 0, dy: -10, anchor: late ? 'end' : month < 3 ? 'start' : 'middle' };
  }
  // There is no room below a point at the bottom.
  return { dx: late ? -8 : 8, dy: overall < 0.16 ? -6 : 15, anchor: late ? 'end' : 'start' };
}

/** In CSS pixels. */
export const SPARK_WIDTH = 36;
export const SPARK_HEIGHT = 12;

/** The points of a sparkline: from the first known month to the last, from nothing to the most there was. */
export function sparkPoints(months: readonly KnownMonth[]): readonly (readonly [x: number, y: number])[] {
  const first = months[0]!.month;
  const span = months.at(-1)!.month - first;
  const most = months.reduce((max, { overall }) => Math.max(max, overall), 0);
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  return months.map(({ month, overall }) => [
    round(((month - first) / span) * SPARK_WIDTH),
    round(SPARK_HEIGHT * (1 - (most > 0 ? Math.max(0, overall) / most : 0))),
  ]);
}
