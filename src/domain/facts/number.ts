/** Numbers in a plain text (half-width): 1,200, 3.5, 十二, 1.2亿. */
import { parseChineseNumber } from '../chinese-number';
import { afterSpaces, isDigitAt } from './characters';

export interface WrittenNumber {
  readonly end: number;
  readonly value: number;
  /** The worth of the last place that is written: 0.1 for 3.5, 1 for 12, 1000000 for 1.25亿. */
  readonly step: number;
  /** Written with a decimal point. */
  readonly decimal: boolean;
  /** Written with 万 or 亿. */
  readonly scaled: boolean;
  /** 100余万, 20多: more than that. */
  readonly open: boolean;
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Digits with thousands (1,200), or plain, with decimals. */
const DIGITS = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/uy;
export const HANZI_DIGITS = '零〇一二两三四五六七八九十百千';
const HANZI_NUMBER = new RegExp(`[${HANZI_DIGITS}]+`, 'uy');
/** The longest numeral in hanzi that counts anything: 九千九百九十九. */
const LONGEST_HANZI = 8;
const LONGEST_DIGITS = 16;

/** How far the digits or numerals reach that begin at the place; the place itself when there are none. */
export function endOfNumerals(text: string, at: number): number {
  const run = isDigitAt(text, at) ? DIGITS : HANZI_NUMBER;
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

/** The number that begins at the place, or null. Two hanzi digits side by side (三四所) are none: they mean three or four. */
export function numberAt(text: string, at: number): WrittenNumber | null {
  const end = endOfNumerals(text, at);
  const read = isDigitAt(text, at) ? digitsOf(text.slice(at, end)) : hanziOf(text.slice(at, end), text[at - 1] ?? '');
  if (!read) return null;
  const open = text[end] === '余' || text[end] === '多' || text[end] === '几';
  const scaleAt = afterSpaces(text, open ? end + 1 : end);
  const scale = SCALES[text[scaleAt] ?? ''];
  if (scale === undefined) return { end: open ? end + 1 : end, ...read, scaled: false, open };
  const double = text.startsWith('万亿', scaleAt);
  const times = double ? 1e12 : scale;
  const last = scaleAt + (double ? 2 : 1);
  // 1亿2千万, 3万5: written in a way that is not read.
  if (isDigitAt(text, last) || HANZI_DIGITS.includes(text[last] ?? '。')) return null;
  const more = text[last] === '余' || text[last] === '多';
  return {
    end: more ? last + 1 : last,
    value: exact(read.value * times),
    step: read.step * times,
    decimal: read.decimal,
    scaled: true,
    open: open || more,
  };
}

type Read = Pick<WrittenNumber, 'value' | 'step' | 'decimal'>;

function digitsOf(written: string): Read | null {
  if (written.length > LONGEST_DIGITS) return null;
  const plain = written.replace(/[,，]/gu, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain), step: 10 ** -decimals, decimal: decimals > 0 };
}

function hanziOf(written: string, before: string): Read | null {
  if (written === '' || written.length > LONGEST_HANZI) return null;
  if (written.length > 1 && !/[十百千]/u.test(written)) return null;
  // 几十, 数百 and 上千 are no numbers, and neither is a bare 百 or 千 (百姓, 千方百计).
  if (/^[百千零〇]/u.test(written) || /[几数上第]/u.test(before)) return null;
  const value = parseChineseNumber(written);
  return value === null ? null : { value, step: 1, decimal: false };
}

/** 1.2 × 1e8 and not 119999999.99999999. */
export function exact(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toPrecision(12));
}
