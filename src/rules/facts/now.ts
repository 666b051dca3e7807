/** The day a report speaks from, and which days a written date means seen from there. */
import { calendarDate, compareDates, dayNumber, daysInMonth, type CalendarDate } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { factsOf } from '../../domain/facts/facts';
import { lastDayOf, monthOf, type ReportingMonth } from '../../domain/reporting-month';
import { dateOf, reportingMonth, type Tracker } from '../../domain/tracker';
import type { Prose } from '../rule';

export interface Now {
  readonly month: ReportingMonth;
  /** 成文日期 where it is not before the month, else the month's last day: nothing later has happened. */
  readonly latest: CalendarDate;
  /** The earlier of 成文日期 and the month's last day; the month's first day without 成文日期. What is before it is past. */
  readonly earliest: CalendarDate;
}

/** Of each tracker: rules ask for it with every text. */
const known = new WeakMap<Tracker, { readonly now: Now | null }>();

/** Null without a reporting month: then no month of a text is known to be past or to come. */
function nowOf(tracker: Tracker): Now | null {
  const before = known.get(tracker);
  if (before) return before.now;
  const now = read(tracker);
  known.set(tracker, { now });
  return now;
}

function read(tracker: Tracker): Now | null {
  const month = reportingMonth(tracker);
  if (!month) return null;
  const first = { ...month, day: 1 };
  const last = lastDayOf(month);
  const written = dateOf(tracker.settings.date);
  const date = written && compareDates(written, first) >= 0 ? written : null;
  return {
    month,
    latest: date ?? last,
    earliest: date ? (compareDates(date, last) < 0 ? date : last) : first,
  };
}

export interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** A month without a year lies in the reporting year only this many months away: 12月 in a report of March is last year's. */
const MOST_MONTHS_AWAY = 6;

/** The first and last day that a written date means; null when the year cannot be told or there is no such day. */
function daysOf({ year, month, day, months, part }: WrittenDate, now: Now): Days | null {
  const which = year === null ? now.month.year : year < 1000 ? now.month.year + year : year;
  if (year === null && month !== null && Math.abs(month - now.month.month) > MOST_MONTHS_AWAY) return null;
  if (month === null) return daysBetween(which, 1, 12);
  if (day !== null) {
    const date = calendarDate(which, month, day);
    return date && { first: date, last: date };
  }
  const whole = daysBetween(which, month, month + months - 1);
  if (part === null || !whole) return whole;
  const [from, to] = { 初: [1, 10], 中: [11, 20], 末: [21, daysInMonth(which, month)] }[part] as [number, number];
  return { first: { year: which, month, day: from }, last: { year: which, month, day: to } };
}

function daysBetween(year: number, from: number, to: number): Days | null {
  const [first, last] = [calendarDate(year, from, 1), calendarDate(year, to, 1)];
  return first && last && { first, last: lastDayOf(monthOf(last)) };
}

const WEEKDAYS = '日一二三四五六';

/** 星期四 */
export function weekdayOf(date: CalendarDate): string {
  // 1 January 1970 was a Thursday.
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7]!;
}

/** A date of a text, with the days that it means seen from the report. */
export interface DatedPlace {
  readonly date: WrittenDate;
  readonly days: Days;
}

/** The dates of a body text of which it is known when they are; none without a reporting month. */
export function datesSeenFromNow(
  text: string,
  { kind, tracker }: Prose,
): { readonly plain: string; readonly now: Now; readonly places: readonly DatedPlace[] } | null {
  if (kind !== 'body') return null;
  const { plain, dates } = factsOf(text);
  const now = dates.length === 0 ? null : nowOf(tracker);
  if (!now) return null;
  const places = dates.flatMap((date) => {
    const days = daysOf(date, now);
    return days ? [{ date, days }] : [];
  });
  return { plain, now, places };
}
