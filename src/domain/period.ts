/** The part of a year that a header, a title or the name of a sheet speaks of: 3月, 1—9月份, 一季度, 上半年. */
import { parseChineseNumber } from './chinese-number';
import type { ReportingMonth } from './reporting-month';

export interface Period {
  /** Null when it is not said. */
  readonly year: number | null;
  /** Months of the year, 1 to 12. */
  readonly first: number;
  readonly last: number;
  /** A quarter or half-year serves each of its months; 1—9月 is the state at the end of September. */
  readonly whole: boolean;
}

const NUMBER = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const YEAR = '(?:(\\d{4})年度?)?';
const RANGE = new RegExp(`${YEAR}${NUMBER}月?份?[-—–~～至到]${NUMBER}月(?:份|底|末)?`, 'u');
const MONTH = new RegExp(`(?:截[至止]|至)?${YEAR}${NUMBER}月(?:份|底|末|初|\\d{1,2}日)?(?![\\d月])`, 'u');
const QUARTER = new RegExp(`${YEAR}(?<![上下])第?([一二三四1-4])季度?(?![度])|[Qq]([1-4])`, 'u');
/** 2021.9 and 2021-09, which are nothing but a month. */
const DOTTED = /^((?:19|20)\d\d)[./-](0?[1-9]|1[0-2])$/u;
const HALF = new RegExp(`${YEAR}([上下])半年|前三季度`, 'u');

/** The first period that a text names, and the text without it. Null when it names none. `text` is half-width, without spaces. */
export function periodIn(text: string): { readonly period: Period; readonly rest: string } | null {
  const dotted = DOTTED.exec(text);
  if (dotted) return found(text, dotted, Number(dotted[2]), Number(dotted[2]), false);
  if (!/[月季年Qq]/u.test(text)) return null;
  const range = RANGE.exec(text);
  if (range) return found(text, range, monthNumber(range[2]!), monthNumber(range[3]!), false);
  const quarter = QUARTER.exec(text);
  if (quarter && !text.includes('前三季度')) {
    const number = monthNumber(quarter[2] ?? quarter[3]!);
    return found(text, quarter, number * 3 - 2, number * 3, true);
  }
  const half = HALF.exec(text);
  if (half) return found(text, half, half[2] === '下' ? 7 : 1, half[2] === '上' ? 6 : half[2] ? 12 : 9, true);
  const month = MONTH.exec(text);
  return month && found(text, month, monthNumber(month[2]!), monthNumber(month[2]!), false);
}

function found(text: string, match: RegExpExecArray, first: number, last: number, whole: boolean) {
  if (first < 1 || last > 12 || last < first) return null;
  const year = match[1] === undefined ? null : Number(match[1]);
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { period: { year, first, last, whole }, rest };
}

function monthNumber(written: string): number {
  return /^\d/u.test(written) ? Number(written) : (parseChineseNumber(written) ?? 0);
}

/** The one before it, as long: September for October, the third quarter for the fourth, but September for October to December. */
export function periodBefore({ year, first, last, whole }: Period): Period {
  const length = whole ? last - first + 1 : 1;
  const end = first === 1 ? 12 : first - 1;
  return { year: year !== null && first === 1 ? year - 1 : year, first: end - length + 1, last: end, whole };
}

/** Whether a report of this month is what the period tells about. */
export function serves({ year, first, last, whole }: Period, month: ReportingMonth): boolean {
  if (year !== null && year !== month.year) return false;
  return whole ? month.month >= first && month.month <= last : month.month === last;
}

/** The month at whose end the period is told about; without a year it is of the one given. */
export function endOf({ year, last }: Period, otherwise: number): ReportingMonth {
  return { year: year ?? otherwise, month: last };
}

/** 3月, 1—9月, 一季度, as a person would call it. */
export function periodName({ first, last, whole }: Period): string {
  if (first === last) return `${last}月`;
  if (whole && last - first === 2) return `${'一二三四'[last / 3 - 1]!}季度`;
  return whole && last - first === 5 ? `${first === 1 ? '上' : '下'}半年` : `${first}—${last}月`;
}
