/** What rules on sums share: comparing as people round, and how numbers are shown in a message. */
import type { Quantity } from '../../domain/facts/quantity';
import type { Match, Sentence } from '../../domain/facts/sentence';
import type { Span, Sum } from '../rule';

/** The least and the most that a quantity may stand for, as it was rounded. */
function bounds({ value, slack }: Quantity): readonly [least: number, most: number] {
  return [value - slack, value + slack];
}

/** Whether a percentage says what a share of two amounts is, cut off or rounded. */
export function isRate(percent: Quantity, part: Quantity, whole: Quantity): boolean {
  if (whole.value <= 0) return true;
  const [leastPart, mostPart] = bounds(part);
  const [leastWhole, mostWhole] = bounds(whole);
  const least = (leastPart / mostWhole) * 100;
  const most = leastWhole > 0 ? (mostPart / leastWhole) * 100 : Infinity;
  return percent.value > least - percent.step && percent.value < most + percent.step;
}

/** Whether two amounts are the same, as far as both are rounded. */
export function isSame(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack + 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether it is an amount that can be added to others: no percentage, date or number of something. */
export function isAmount({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'money' || kind === 'measure';
}

/** An amount, and where it stands in the masked text of its sentence. */
export interface PlacedAmount {
  readonly at: number;
  readonly amount: Quantity;
}

/** The amounts of a sentence, or of a stretch of its masked text. */
export function amountsIn(sentence: Sentence, from = 0, to = sentence.masked.length): readonly PlacedAmount[] {
  const found: PlacedAmount[] = [];
  for (let at = from; at < to; at++) {
    const amount = sentence.quantityAt(at);
    if (amount && isAmount(amount)) found.push({ at, amount });
  }
  return found;
}

/** A number of the unit as people write it: 1200000 元 → 120万元, 0.5 → 0.5. */
export function shownAmount(value: number, { unit, kind }: Pick<Quantity, 'unit' | 'kind'>): string {
  const plain = (number: number) => String(Math.round(number * 1000) / 1000);
  if (kind === 'percent') return `${plain(value)}%`;
  const large = kind === 'money' || Math.abs(value) >= 1e6;
  if (large && Math.abs(value) >= 1e8) return `${plain(value / 1e8)} 亿${unit}`;
  if (large && Math.abs(value) >= 1e4) return `${plain(value / 1e4)} 万${unit}`;
  return `${plain(value)} ${unit}`;
}

/** A share as a percentage with at most one decimal more than needed: 50%, 33.3%. */
export function shownRate(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`;
}

/** A quantity as the text has it. */
export function written(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/gu, '');
}

/** The quantities that a pattern named, when all are there and exact; null otherwise. */
export function exactly<Name extends string>(
  { quantities }: Match,
  ...names: readonly Name[]
): Readonly<Record<Name, Quantity>> | null {
  return names.every((name) => quantities[name]?.exact === true) ? (quantities as Record<Name, Quantity>) : null;
}

/** The sentence that the text's own numbers come to something else, and the sum in it; `told` ends in 是 or ＝. */
export function unequal(told: string, right: string, said: string): { readonly message: string; readonly sum: Sum } {
  return {
    message: `${told}${right}，原文写“${said}”，请核对。`,
    sum: { told: told.replace(/(?:是|＝)\s?$/u, ''), right, said },
  };
}

/** The places of other quantities, for the marks of a finding. */
export function placesOf(...quantities: readonly Span[]): readonly Span[] {
  return quantities.map(({ start, end }) => ({ start, end }));
}
