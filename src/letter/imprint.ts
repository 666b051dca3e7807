/** 版记 at the foot of the last page (GB/T 9704-2012 7.4): 抄送, and 印发机关 with the day of printing, between rules as wide as the 版心. */
import { formatDate } from '../domain/calendar-date';
import type { Letter } from './letter';
import { SIZE } from './page';

/** First and last rule 0.35 mm, the one between 0.25 mm (7.4.1), in points as near as a file has them: eighths of a point. */
export const IMPRINT_RULE = { outer: 1, middle: 0.75 } as const;

/** The pitch of its lines of 4号. */
export const IMPRINT_LINE = 22;

/** 1 字 of 4号 at the left and at the right (7.4.2). */
export const IMPRINT_INDENT = 1;

/** 字 of 4号 in a line of the text block. */
export function imprintColumns({ look: { width } }: Pick<Letter, 'look'>): number {
  return width / SIZE.small;
}

/** What the names stand behind; further lines begin below the first of them (7.4.2). */
export const COPIES_START = '抄送：';

export interface Imprint {
  /** 抄送：…。 or null. */
  readonly copies: string | null;
  /** 印发机关 at the left and 2021年3月25日印发 at the right, or null. */
  readonly printed: readonly [office: string, day: string] | null;
  /** A 信函 has none (10.1). */
  readonly hasRules: boolean;
}

/** The 版记 of a letter, or null. A 信函 has neither 印发机关 nor rules (10.1). */
export function imprintOf({ copies, printedBy, signature, layout }: Letter): Imprint | null {
  const isLetterhead = layout === '信函';
  const printed = isLetterhead ? null : printedBy;
  if (copies === null && printed === null) return null;
  return {
    copies: copies === null ? null : `${COPIES_START}${copies}。`,
    printed: printed === null ? null : [printed, `${formatDate(signature.date)}印发`],
    hasRules: !isLetterhead,
  };
}

/** A rule is the upper border of an empty paragraph as low as may be. */
export const IMPRINT_RULE_LINE = 1;
