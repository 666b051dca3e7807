/** 完成进度 as a fraction, and how a cell says it. */
import { parseChineseNumber } from './chinese-number';

/** What a percent cell holds. Only `fraction` is as it should be; `text` means the same but is not a number. */
export type PercentReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fraction'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string; readonly value: number }
  /** A number in a cell without a percent format, such as 25. `likely` is what was meant, or null when that is a guess (1). */
  | { readonly kind: 'unformatted'; readonly number: number; readonly likely: number | null }
  | { readonly kind: 'unreadable'; readonly text: string }
  /** A formula without a result, or with one that may be out of date. */
  | { readonly kind: 'waiting' };

/** The fraction a reading stands for without guessing, or null. A bare 25 stands for nothing. */
export function fractionOf(reading: PercentReading): number | null {
  return reading.kind === 'fraction' || reading.kind === 'text' ? reading.value : null;
}

/** A number in a percent cell. `cellIsPercent`: the cell has a percent format; `headerIsPercent`: the header above says （%）. */
export function readPercentNumber(number: number, cellIsPercent: boolean, headerIsPercent: boolean): PercentReading {
  if (cellIsPercent || number === 0) return { kind: 'fraction', value: number };
  if (headerIsPercent) return { kind: 'fraction', value: hundredth(number) };
  if (number > 0 && number < 1) return { kind: 'unformatted', number, likely: number };
  if (number > 1 && number <= 100) return { kind: 'unformatted', number, likely: hundredth(number) };
  return { kind: 'unformatted', number, likely: null };
}

/** A text in a percent cell: 25%, ２５％ and 百分之二十五 can be understood, 25个百分点 and 过半 cannot. */
export function readPercentText(text: string, headerIsPercent: boolean): PercentReading {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain === '') return { kind: 'blank' };
  const digits = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(plain);
  if (digits) {
    const number = Number(digits[1]);
    if (digits[2] || headerIsPercent || number === 0) return { kind: 'text', text, value: hundredth(number) };
    return readPercentNumber(number, false, false);
  }
  const spelled = /^百分之(.+)$/u.exec(plain);
  const value = spelled && parseSpelledPercent(spelled[1]!);
  return value === null ? { kind: 'unreadable', text } : { kind: 'text', text, value: hundredth(value) };
}

/** 33.3 → 0.333 and not 0.33299999999999996, which dividing would give. */
function hundredth(number: number): number {
  return Number((number / 100).toPrecision(15));
}

/** What follows 百分之: 二十五, 百, 三十三点三, 25. */
function parseSpelledPercent(text: string): number | null {
  if (text === '百') return 100;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [whole = '', decimals, ...rest] = text.split('点');
  const value = parseChineseNumber(whole);
  if (value === null || decimals === undefined) return value;
  if (rest.length > 0) return null;
  const digits = [...decimals].map(parseChineseNumber);
  return digits.length > 0 && digits.every((digit) => digit !== null && digit < 10)
    ? Number(`${value}.${digits.join('')}`)
    : null;
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
