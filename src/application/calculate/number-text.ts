/** Numbers as texts and texts as numbers, without any format. */
import { UNSURE } from './outcomes';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

/** The number of a text such as 12, -0.5, 1E3 or 25%; null for any other text. */
export function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  const isPercent = trimmed.endsWith('%');
  const digits = isPercent ? trimmed.slice(0, -1) : trimmed;
  if (!PLAIN.test(digits)) return null;
  const number = Number(digits);
  return Number.isFinite(number) ? (isPercent ? number / 100 : number) : null;
}

/** Whether a text has a digit of any kind: then it may be a number, a date or an amount to some program. */
export function hasDigit(text: string): boolean {
  return /\p{N}/u.test(text);
}

const MOST_PLAIN = 1e15;
const LEAST_PLAIN = 1e-4;

/** By so much the sum of many numbers may differ with their order. */
const NOISE = 4e-16;

/** Of a number as programs write it, and those that are sure where most of a sum cancels out. */
const [DIGITS, DIGITS_LEFT] = [15, 12];

const textOf = (number: number, digits: number) => String(Number(number.toPrecision(digits)));

/** The number as & writes it: fifteen digits, no format. Throws UNSURE where powers of ten come in, or the last digit is not certain. */
export function generalText(number: number): string {
  if (number === 0) return '0';
  const size = Math.abs(number);
  if (!(size < MOST_PLAIN && size >= LEAST_PLAIN)) throw UNSURE;
  const shown = textOf(number, DIGITS);
  if (shown === String(number)) return shown;
  const others = [number * (1 - NOISE), number * (1 + NOISE)].map((near) => textOf(near, DIGITS));
  if (others.some((other) => other !== shown)) throw UNSURE;
  // (9.5 + 0.76 + 33 - 41.99) / 5 is 0.253999999999999 or 0.254, as one adds.
  if (textOf(number, DIGITS_LEFT).length < shown.length - (DIGITS - DIGITS_LEFT)) throw UNSURE;
  return shown;
}
