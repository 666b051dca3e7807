/** Deadlines in words: 6月底前, 2021年上半年, 三季度末, 9月30日前 stand for a day; 长期, 全年, 每月 have none. */
import { parseChineseNumber } from './chinese-number';
import { calendarDate, compareDates, daysInMonth, withArabicDigits, type CalendarDate } from './calendar-date';
import { followingMonth, type ReportingMonth } from './reporting-month';

/** What wordings are read by: a year that they leave out is that of the month, and a time has a first and a last day. */
export interface DeadlineContext {
  /** The reporting month; null when it is not known, then wordings without a year have no day. */
  readonly month: ReportingMonth | null;
  readonly edge: 'first' | 'last';
}

/** `words`: a wording, and its day when it has one. `impossible`: it names a day or month that no calendar has. */
export type Deadline = { readonly kind: 'words'; readonly day: CalendarDate | null } | { readonly kind: 'impossible' };

/** From the first to the last day; `impossible` when there is no such time. */
type Span = { readonly first: CalendarDate; readonly last: CalendarDate } | 'impossible';

/** Longer texts are something else in the wrong column. */
const LONGEST = 80;
/** Comes again and again, so that no day is its last. */
const AGAIN = /每(?:个)?(?:年|季|月|周|日|天|半年|学期)|按(?:年|季|月|周|日)|逐(?:年|季|月)|各季度|全年|常年/u;
/** Begins then and does not end. */
const OPEN_END = /(?:起|开始)$/u;
const ONLY_NUMERALS = /^[\d./-]+$/u;
const YEAR_MONTH = /^(\d{4})[./-](\d{1,2})(?![./-]?\d)/u;
/** 2021.3-12, 2021.3.1-12.31, 2021.3-2022.6, 2021/3/1-2021/12/31, 2021-2023; 2021/3-5 may be a day. */
const NUMERAL_RANGE =
  /^(\d{4})(?:[./](\d{1,2})(?:[./](\d{1,2}))?)?-(?:(\d{4})(?:[./]|$))?(?:(\d{1,2})(?:[./](\d{1,2}))?)?$/u;
const MONTH_DAY = /^(\d{1,2})[./](\d{1,2})(?:日?(?:之|以)?前)?$/u;
/** A time within a text: an optional year, then a part of it. Group names tell which. */
const TIME = new RegExp(
  [
    String.raw`(?<whole>\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)`,
    String.raw`(?<yearMonth>\d{4}[./-]\d{1,2})(?![\d.])`,
    String.raw`(?<years>\d{4})年?-(?<lastYear>\d{4})年`,
    String.raw`(?:(?<year>\d{4})年度?|(?<short>\d{2})年度?(?=\d{1,2}月|第?[1-4]季|[上下]半年|底|末)|(?<near>今年|本年度?|当年|明年|次年|翌年|去年))` +
      String.raw`(?:的)?(?<part>PART|年?[底末终内中初])?`,
    String.raw`(?<bare>PART|(?<![\d半])年[底末终内中初]|本年度末)`,
    String.raw`(?<thisMonth>[本当]月|月[底末](?!前?[\u4e00-\u9fff]*\d))(?:[底末]|份)?`,
    String.raw`(?<nextMonth>[下次]月)[底末]?`,
  ]
    .join('|')
    .replaceAll(
      'PART',
      String.raw`\d{1,2}(?:月份?)?-\d{1,2}月份?|\d{1,2}月份?(?:\d{1,2}[日号]|上旬|中旬|下旬|[初底末])?|第?[1-4](?:季度?)?(?:-第?[1-4])?季度?|[上下]半年`,
    ),
  'gu',
);

/** Reads a text that is no whole date. Null when it says nothing about a time that could be understood. */
export function readDeadline(text: string, context: DeadlineContext): Deadline | null {
  if (text.length > 2 * LONGEST) return null;
  const plain = normalized(text);
  if (plain === '' || plain.length > LONGEST) return null;
  const numerals = numeralsAlone(plain, context.month?.year);
  if (numerals !== undefined) return numerals && inWords(numerals, context.edge);
  if (AGAIN.test(plain)) return /\d{1,2}月/u.test(plain) && impossibleIn(plain, context) ? IMPOSSIBLE : NO_DAY;
  const spans = spansOf(plain, context.month);
  if (spans.includes('impossible')) return IMPOSSIBLE;
  if (spans.length === 0) return /\p{Script=Han}/u.test(plain) ? NO_DAY : null;
  if (context.edge === 'last' && OPEN_END.test(plain)) return NO_DAY;
  return { kind: 'words', day: outermost(spans, context.edge) };
}

const NO_DAY: Deadline = { kind: 'words', day: null };
const IMPOSSIBLE: Deadline = { kind: 'impossible' };

function normalized(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[—–―−~〜]+|-{2,}/gu, '-')
    .replace(/Q([1-4])/giu, '第$1季度');
  return withArabicDigits(plain)
    .replace(
      /([一二三四1-4])[、和及与]第?(?=[1-4]季)/gu,
      (_, first: string) => `${parseChineseNumber(first) ?? first}-`,
    )
    .replace(/(?<=[\d年月日号度])[至到](?=第?\d)/gu, '-')
    .replace(/[。.;,]+$/u, '');
}

/** 2021.12, 12.31 or 12.31前: nothing but numerals. Undefined when the text is something else, null when they are no such date. */
function numeralsAlone(plain: string, year: number | undefined): Span | null | undefined {
  const monthDay = MONTH_DAY.exec(plain);
  if (monthDay) {
    const [month, day] = [Number(monthDay[1]), Number(monthDay[2])];
    // Without a year it can still be told whether there is such a day.
    return month > 12 || day > 31 ? null : dayOf(year ?? 2000, month, day);
  }
  if (!ONLY_NUMERALS.test(plain)) return undefined;
  const range = NUMERAL_RANGE.exec(plain)?.map(Number);
  if (range && !(plain.includes('/') && Number.isNaN(range[4]))) return rangeSpan(range);
  const yearMonth = YEAR_MONTH.exec(plain);
  return yearMonth?.[0] === plain ? monthSpan(Number(yearMonth[1]), Number(yearMonth[2])) : null;
}

/** From the numbers of NUMERAL_RANGE, NaN where one is left out. */
function rangeSpan([, year, month, day, lastYear, lastMonth, lastDay]: readonly number[]): Span | null {
  // 2021-12 and 2021.3- are no ranges.
  if (Number.isNaN(lastYear) && (Number.isNaN(lastMonth) || Number.isNaN(month))) {
    return Number.isNaN(month) && !Number.isNaN(lastMonth) && Number.isNaN(lastDay)
      ? monthSpan(year!, lastMonth!)
      : null;
  }
  const from = Number.isNaN(month) ? monthsSpan(year!, 1, 12) : partSpan(year!, month!, day!);
  const until = Number.isNaN(lastYear) ? year! : lastYear!;
  const to = Number.isNaN(lastMonth) ? monthsSpan(until, 1, 12) : partSpan(until, lastMonth!, lastDay!);
  return from === 'impossible' || to === 'impossible' ? 'impossible' : { first: from.first, last: to.last };
}

function partSpan(year: number, month: number, day: number): Span {
  return Number.isNaN(day) ? monthSpan(year, month) : dayOf(year, month, day);
}

function inWords(span: Span, edge: DeadlineContext['edge']): Deadline {
  return span === 'impossible' ? IMPOSSIBLE : { kind: 'words', day: span[edge] };
}

function impossibleIn(plain: string, { month }: DeadlineContext): boolean {
  return spansOf(plain, month).includes('impossible');
}

/** Every time that the text names, in its order; a year that is named once holds for what follows. */
function spansOf(plain: string, month: ReportingMonth | null): readonly Span[] {
  const spans: Span[] = [];
  let year = month?.year;
  for (const { groups = {} } of plain.matchAll(TIME)) {
    const { whole, yearMonth, years, lastYear, short, near, part, bare, thisMonth, nextMonth } = groups;
    if (whole) {
      const [y, m, d] = whole.split(/[./-]/u).map(Number);
      spans.push(dayOf(y!, m!, d!));
    } else if (yearMonth) {
      const [y, m] = yearMonth.split(/[./-]/u).map(Number);
      spans.push(monthSpan(y!, m!));
    } else if (years) {
      spans.push(monthsSpan(Number(years), 1, 12), monthsSpan(Number(lastYear), 1, 12));
    } else if (thisMonth || nextMonth) {
      const named = month && (nextMonth ? followingMonth(month) : month);
      if (named) spans.push(monthSpan(named.year, named.month));
    } else {
      if (groups.year) year = Number(groups.year);
      else if (short) year = 2000 + Number(short);
      else if (near) year = month ? nearYear(near, month.year) : undefined;
      const said = part ?? bare;
      const span = said === undefined ? year && monthsSpan(year, 1, 12) : partOf(said, year);
      if (span) spans.push(span);
    }
  }
  return spans;
}

function nearYear(word: string, year: number): number {
  if (word === '去年') return year - 1;
  return /^[明次翌]/u.test(word) ? year + 1 : year;
}

/** 6月底, 3-12月, 第三季度, 上半年, 年底: within the year; null when the year is not known and the part is possible. */
function partOf(part: string, year: number | undefined): Span | null {
  const known = (span: Span): Span | null => (year === undefined && span !== 'impossible' ? null : span);
  const y = year ?? 2000;
  const months = /^(\d{1,2})(?:月份?)?-(\d{1,2})月/u.exec(part);
  if (months) return known(monthsSpan(y, Number(months[1]), Number(months[2])));
  const quarters = /^第?([1-4])(?:季度?)?(?:-第?([1-4]))?季/u.exec(part);
  if (quarters) {
    const [first, last] = [Number(quarters[1]), Number(quarters[2] ?? quarters[1])];
    return known(monthsSpan(y, first * 3 - 2, last * 3));
  }
  const month = /^(\d{1,2})月份?(?:(\d{1,2})[日号])?(上旬|中旬|下旬|初)?/u.exec(part);
  if (month) return known(withinMonth(y, Number(month[1]), month[2], month[3]));
  if (part.startsWith('上半')) return known(monthsSpan(y, 1, 6));
  if (part.startsWith('下半')) return known(monthsSpan(y, 7, 12));
  if (part.endsWith('中')) return known(monthsSpan(y, 6, 6));
  if (part.endsWith('初')) return known(monthsSpan(y, 1, 1));
  return known(part.endsWith('内') ? monthsSpan(y, 1, 12) : monthsSpan(y, 12, 12));
}

function withinMonth(year: number, month: number, day: string | undefined, third: string | undefined): Span {
  if (day !== undefined) return dayOf(year, month, Number(day));
  const whole = monthSpan(year, month);
  if (whole === 'impossible' || third === undefined) return whole;
  const from = third === '下旬' ? 21 : third === '中旬' ? 11 : 1;
  const to = third === '下旬' ? whole.last.day : from + 9;
  return { first: { year, month, day: from }, last: { year, month, day: to } };
}

function dayOf(year: number, month: number, day: number): Span {
  const date = calendarDate(year, month, day);
  return date ? { first: date, last: date } : 'impossible';
}

function monthSpan(year: number, month: number): Span {
  return monthsSpan(year, month, month);
}

function monthsSpan(year: number, from: number, to: number): Span {
  const first = calendarDate(year, from, 1);
  const begin = calendarDate(year, to, 1);
  if (!first || !begin) return 'impossible';
  return { first, last: { ...begin, day: daysInMonth(year, to) } };
}

/** The first day of the earliest, or the last day of the latest. */
function outermost(spans: readonly Span[], edge: DeadlineContext['edge']): CalendarDate | null {
  const sign = edge === 'first' ? -1 : 1;
  let found: CalendarDate | null = null;
  for (const span of spans) {
    if (span === 'impossible') continue;
    const day = span[edge];
    if (!found || compareDates(day, found) * sign > 0) found = day;
  }
  return found;
}
