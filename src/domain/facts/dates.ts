/** Dates, months, quarters and clock times in a plain text, as written: whether the calendar has such a day is not asked here. */
import { parseChineseNumber } from '../chinese-number';
import { isDigitAt, isLetterAt } from './characters';
import type { Place } from './quantity';

/** 今年 is 0, 去年 −1, 明年 1. */
export type RelativeYear = -1 | 0 | 1;

export interface WrittenDate extends Place {
  /** Null when none is written. */
  readonly year: number | RelativeYear | null;
  /** Null for a year alone. */
  readonly month: number | null;
  readonly day: number | null;
  /** 3 for 三季度, 6 for 上半年: how many months from `month` on are meant; 1 for a month, 12 for a year. */
  readonly months: number;
  /** 上旬 begins on the 1st, 中旬 on the 11th, 下旬 and 底 on the 21st and end of the month. */
  readonly part: '初' | '中' | '末' | null;
  /** 年 stands in hanzi, month or day too: 二〇二一年. */
  readonly hanzi: boolean;
}

export interface Clock extends Place {
  readonly hour: number;
  readonly minute: number;
  /** 上午, 下午 … right before it. */
  readonly half: 'am' | 'pm' | null;
}

const HANZI_YEAR = '[一二][〇○零ＯO0一二三四五六七八九]{3}';
const HANZI_SMALL = '[一二三四五六七八九十]{1,3}';
const YEAR_WORDS: Readonly<Record<string, RelativeYear>> = {
  今年: 0,
  本年: 0,
  当年: 0,
  去年: -1,
  上年: -1,
  明年: 1,
  次年: 1,
  来年: 1,
};
const YEAR = `(?:(\\d{4}|${HANZI_YEAR})\\s?年|(${Object.keys(YEAR_WORDS).join('|')})度?)`;
const PATTERN = new RegExp(
  [
    // 2021年3月25日, 3月25日, 今年3月, 3月底
    `${YEAR}?\\s?(?<![\\d.])(\\d{1,2}|${HANZI_SMALL})\\s?月份?(?![龄嫂饼球份均])(?:\\s?(\\d{1,3}|${HANZI_SMALL})\\s?[日号](?!线)|(?:的)?(上旬|中旬|下旬|月?初|中(?=[，。；、前完]|$)|[月]?底|月?末))?`,
    // 2021.3.25, 2021-03-25, 2021/3/25
    '(?<![\\d.])(\\d{4})([.\\-/])(\\d{1,2})\\7(\\d{1,2})(?![\\d.\\-/])',
    // 三季度, 上半年, 年底
    `${YEAR}?\\s?(?:第?([一二三四1-4])季度|(上半年|下半年))`,
    `${YEAR}(?:年?(初|底|末))?`,
  ].join('|'),
  'gu',
);

/** What a date has beside 月 or 年, and between the numbers of 2021.3.25; nearly every text without dates has neither. */
const NUMERALS = '0123456789〇○零ＯO一二三四五六七八九十';
const BEFORE_YEAR = `${NUMERALS}${Object.keys(YEAR_WORDS)
  .map((word) => word[0])
  .join('')}半`;

/** Whether a text may have a date: a cheap look before the pattern is tried at every character. */
function mayHaveDates(plain: string): boolean {
  return (
    isBehind(plain, '月', NUMERALS) ||
    isBehind(plain, '年', BEFORE_YEAR) ||
    plain.includes('季度') ||
    isBehind(plain, '.', NUMERALS) ||
    isBehind(plain, '-', NUMERALS) ||
    isBehind(plain, '/', NUMERALS)
  );
}

/** Whether a character stands somewhere right behind one of others, or behind one space. */
function isBehind(plain: string, wanted: string, before: string): boolean {
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    const last = plain[at - 1] ?? '';
    const character = last.trim() === '' ? plain[at - 2] : last;
    if (character !== undefined && before.includes(character)) return true;
  }
  return false;
}

/** The dates of a plain text in order. */
export function datesIn(plain: string): readonly WrittenDate[] {
  if (!mayHaveDates(plain)) return [];
  const found: WrittenDate[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isLetterAt(plain, start - 1) || isDigitAt(plain, start - 1) || /[个每.第]/u.test(plain[start - 1] ?? ''))
      continue;
    const [, y1, w1, m1, d1, part, y2, , m2, d2, y3, w3, quarter, half, y4, w4, yearPart] = match;
    const year = yearOf(y1 ?? y2 ?? y3 ?? y4, w1 ?? w3 ?? w4);
    const hanzi = !/\d/u.test(match[0]);
    const base = { start, end, year, hanzi, day: null, months: 1, part: null };
    if (m1 !== undefined) {
      const month = small(m1);
      const day = d1 === undefined ? null : small(d1);
      if (month === null || (d1 !== undefined && day === null)) continue;
      found.push({ ...base, month, day, part: partOf(part) });
    } else if (m2 !== undefined && d2 !== undefined) {
      found.push({ ...base, month: Number(m2), day: Number(d2) });
    } else if (quarter !== undefined) {
      found.push({ ...base, month: small(quarter)! * 3 - 2, months: 3 });
    } else if (half !== undefined) {
      found.push({ ...base, month: half === '上半年' ? 1 : 7, months: 6 });
    } else if (y4 !== undefined || w4 !== undefined) {
      const months = yearPart === undefined ? 12 : 1;
      found.push({
        ...base,
        month: yearPart === undefined ? null : yearPart === '初' ? 1 : 12,
        months,
        part: partOf(yearPart),
      });
    }
  }
  return found;
}

function yearOf(written: string | undefined, word: string | undefined): number | RelativeYear | null {
  if (word !== undefined) return YEAR_WORDS[word]!;
  if (written === undefined) return null;
  return isDigitAt(written, 0) ? Number(written) : parseChineseNumber(written.replace(/[○ＯO0]/gu, '〇'));
}

function small(written: string): number | null {
  return isDigitAt(written, 0) ? Number(written) : parseChineseNumber(written);
}

function partOf(written: string | undefined): WrittenDate['part'] {
  if (written === undefined) return null;
  if (/初|上旬/u.test(written)) return '初';
  return /中/u.test(written) ? '中' : '末';
}

const DIGITS = '0123456789';
const CLOCK_MARKS = [':', '：', '时', '点'];
const CLOCK =
  /(上午|中午|下午|晚上|傍晚|凌晨|早上|早晨|晚)?\s?(?<![\d.:：])(\d{1,2})(?:[:：](\d{2})(?![\d:：])|[时点](?!间|钟头|评|位|整合)(?:(\d{1,2})分(?![钟之])|整|半)?)/gu;

/** Clock times of a plain text: 16:30, 9时, 下午3点半. */
export function clocksIn(plain: string): readonly Clock[] {
  if (!CLOCK_MARKS.some((mark) => isBehind(plain, mark, DIGITS))) return [];
  const found: Clock[] = [];
  for (const match of plain.matchAll(CLOCK)) {
    const [written, word, hour, minutes, spelled] = match;
    const start = match.index;
    if (isLetterAt(plain, start - 1)) continue;
    const minute = Number(minutes ?? spelled ?? (written.endsWith('半') ? 30 : 0));
    const half = word === undefined ? null : /[下晚傍]/u.test(word) ? 'pm' : word === '中午' ? null : 'am';
    found.push({ start, end: start + written.length, hour: Number(hour), minute, half });
  }
  return found;
}
