/** 完成进度 as a fraction, and how a cell says it. */
import type { NoPercent } from './percent-text';
import type { Status } from './status';

/** What numbers mean in a column of percentages: 0.25 is 25%, 25 is 25%, or nobody can tell (mixed, or too few to tell). */
export type PercentUnit = 'fractions' | 'points' | 'mixed' | 'unclear';

/** What a percent cell holds, in the light of its column. `fraction` and `points` are as they should be. */
export type PercentReading =
  | { readonly kind: 'blank' }
  /** A number with a percent format. */
  | { readonly kind: 'fraction'; readonly value: number }
  /** A number that counts hundredths: 25 is 25%. */
  | { readonly kind: 'points'; readonly number: number; readonly value: number }
  /** The same as a text, which formulas pass over: 25%, or 25 in a column of points. */
  | { readonly kind: 'text'; readonly text: string; readonly value: number }
  /** 约25%, 已完成25%. */
  | { readonly kind: 'worded'; readonly text: string; readonly value: number }
  /** A number without a sign that its column does not explain. `likely` is what it can only mean, or null when that is a guess. */
  | { readonly kind: 'unformatted'; readonly number: number; readonly likely: number | null }
  /** A word instead: 已办结, 推进中. */
  | { readonly kind: 'status'; readonly text: string; readonly status: Status }
  | { readonly kind: 'unreadable'; readonly text: string; readonly why: NoPercent }
  /** A formula without a result, or with one that may be out of date. */
  | { readonly kind: 'waiting' };

/** The percentage that a reading gives without guessing, a fraction, or null. A status word gives none: it is no number. */
export function fractionOf(reading: PercentReading): number | null {
  return 'value' in reading ? reading.value : null;
}

/** The share done as far as a reading settles it, a fraction, or null: a percentage, or a word for all (已办结) or nothing (未启动). */
export function shareOf(reading: PercentReading): number | null {
  return reading.kind === 'status' ? reading.status.share : fractionOf(reading);
}

/** As people write it, with at most one decimal: 0.25 → 25%, 1/3 → 33.3%. */
export function formatPercent(fraction: number): string {
  // The small nudge keeps 0.2865 from becoming 28.6 because of its binary form.
  const tenths = Math.round(fraction * 1000 + 1e-9);
  return `${tenths / 10}%`;
}

/** Percentage points between two fractions, without sign: 0.25 and 0.4 → 15. */
export function pointsBetween(a: number, b: number): number {
  return Math.abs(a - b) * 100;
}

/** 33.3 → 0.333 and not 0.33299999999999996, which dividing would give. */
export function hundredth(number: number): number {
  return Number((number / 100).toPrecision(15));
}

/** 0.333 → 33.3 and not 33.300000000000004. */
export function hundredfold(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}
