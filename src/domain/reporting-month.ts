/** 报告月份: the month that a letter reports on. */
import type { CalendarDate } from './calendar-date';
import {
  calendarDate,
  compareDates,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  fromSerial,
  parseWrittenDate,
  type DateSystem,
} from './calendar-date';

export interface ReportingMonth {
  readonly year: number;
  readonly month: number;
}

/** The month in which a date lies. */
export function monthOf(date: CalendarDate): ReportingMonth {
  return { year: date.year, month: date.month };
}

/** The last day of the month. */
export function lastDayOf(month: ReportingMonth): CalendarDate {
  return { year: month.year, month: month.month, day: daysInMonth(month.year, month.month) };
}

/** The month after; that of December is in the next year. */
export function followingMonth({ year, month }: ReportingMonth): ReportingMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The month before; that of January is in the last year. */
export function monthBefore({ year, month }: ReportingMonth): ReportingMonth {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** The last month of the quarter before that of a month. */
export function quarterBefore({ year, month }: ReportingMonth): ReportingMonth {
  const last = month - 1 - ((month - 1) % 3);
  return last === 0 ? { year: year - 1, month: 12 } : { year, month: last };
}

/** Whether both are the same month of the same year. */
export function sameMonth(a: ReportingMonth, b: ReportingMonth): boolean {
  return a.year === b.year && a.month === b.month;
}

/**
 * The day of a month by which a report is due: the last day in a shorter month, and the Friday before a weekend (the Monday after it
 * where that Friday lies in another month). Public holidays are not known.
 */
export function dueDateIn(month: ReportingMonth, dueDay: number): CalendarDate {
  const { year } = month;
  const date = { year, month: month.month, day: Math.min(dueDay, daysInMonth(year, month.month)) };
  const days = dayNumber(date);
  // 1 January 1970 was a Thursday: Saturday is 5, Sunday 6.
  const weekday = (((days + 3) % 7) + 7) % 7;
  if (weekday < 5) return date;
  const before = fromDayNumber(days - (weekday - 4));
  return sameMonth(monthOf(before), month) ? before : fromDayNumber(days + 7 - weekday);
}

/** Negative when a is before b, 0 when they are the same. */
export function compareMonths(a: ReportingMonth, b: ReportingMonth): number {
  return a.year * 12 + a.month - (b.year * 12 + b.month);
}

/** The months after one and before another, in order. */
export function monthsBetween(from: ReportingMonth, to: ReportingMonth): readonly ReportingMonth[] {
  const months: ReportingMonth[] = [];
  for (let month = followingMonth(from); compareMonths(month, to) < 0; month = followingMonth(month))
    months.push(month);
  return months;
}

/** 2021年3月 */
export function formatMonth(month: ReportingMonth): string {
  return `${month.year}年${month.month}月`;
}

/** 序时进度: the elapsed share of the year at the end of the month, a fraction. March → 0.25. */
export function scheduleShare(month: ReportingMonth): number {
  return month.month / 12;
}

/**
 * The share of the time from start to due date that has passed at the end of the month, 0 to 1; the share of the year when a date is
 * missing, or when they are its first and last day: everybody's 序时进度 of March is 25%.
 */
export function expectedShare(month: ReportingMonth, start: CalendarDate | null, due: CalendarDate | null): number {
  if (!start || !due || isWholeYear(month.year, start, due)) return scheduleShare(month);
  const first = dayNumber(start);
  const days = dayNumber(due) - first;
  return days > 0 ? Math.min(1, Math.max(0, (dayNumber(lastDayOf(month)) - first) / days)) : scheduleShare(month);
}

function isWholeYear(year: number, start: CalendarDate, due: CalendarDate): boolean {
  return compareDates(start, { year, month: 1, day: 1 }) === 0 && compareDates(due, { year, month: 12, day: 31 }) === 0;
}

const WRITTEN_MONTH = /^(\d{4})(?:年(\d{1,2})月?份?|[-./](\d{1,2})|(\d{2}))$/;

/** The month a person wrote: 2021年3月, 2021-03, 2021.3, 202103, or a whole date of that month. Null when it is something else. */
export function parseWrittenMonth(text: string): ReportingMonth | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const match = WRITTEN_MONTH.exec(plain);
  if (!match) {
    const date = parseWrittenDate(plain);
    return date && monthOf(date);
  }
  const first = calendarDate(Number(match[1]), Number(match[2] ?? match[3] ?? match[4]), 1);
  return first && monthOf(first);
}

/** The month of a date serial: Excel turns a typed 2021年3月 into the first day of that month. */
export function monthFromSerial(serial: number, system: DateSystem): ReportingMonth | null {
  const date = fromSerial(serial, system);
  return date && monthOf(date);
}
