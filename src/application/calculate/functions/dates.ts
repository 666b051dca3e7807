/** Functions of dates and times. TODAY and NOW are not among them: what was right on the day of saving is wrong on the next. */
import { daysInMonth, type CalendarDate } from '../../../domain/calendar-date';
import { hasDigit } from '../number-text';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { countedDate, dateOf, dayOf, monthsOn, secondsOf, serialOf, weekdayOf } from '../serial-dates';
import type { Scalar } from '../values';
import { integer, number, ofValues, scalar, text, type FormulaFunction, type FormulaFunctions } from './definition';

/** The date of an argument; a text stands for one when it is written as 2021-03-25. */
function dateArgument(args: readonly Scalar[], index: number, { book }: Scope): CalendarDate {
  return dateOf(serialArgument(args, index), book.dateSystem);
}

function serialArgument(args: readonly Scalar[], index: number): number {
  const value = scalar(args, index);
  // A blank cell is a day that the calendar does not have.
  if (value === null || typeof value === 'boolean') throw UNSURE;
  return typeof value === 'string' ? serialOf(writtenDate(value), 1900) : number(args, index);
}

function writtenDate(content: string): CalendarDate {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(content.trim());
  if (!match) {
    if (hasDigit(content)) throw UNSURE;
    throw new Fault('#VALUE!');
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  // Of the first year not all days are the same to all programs.
  if (year < 1901) throw UNSURE;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new Fault('#VALUE!');
  return { year, month, day };
}

function ofDate(work: (date: CalendarDate) => number): FormulaFunction {
  return ofValues(1, 1, (args, scope) => work(dateArgument(args, 0, scope)));
}

function ofTime(work: (seconds: number) => number): FormulaFunction {
  return ofValues(1, 1, (args) => work(secondsOf(number(args, 0))));
}

function moved(work: (date: CalendarDate, months: number) => CalendarDate): FormulaFunction {
  return ofValues(2, 2, (args, scope) =>
    serialOf(work(dateArgument(args, 0, scope), integer(args, 1)), scope.book.dateSystem),
  );
}

/** Whole months from one date to a later one. */
function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function dateDifference(args: readonly Scalar[], scope: Scope): number {
  const [first, last] = [serialArgument(args, 0), serialArgument(args, 1)].map(dayOf) as [number, number];
  const unit = text(args, 2).toLowerCase();
  if (first > last) throw new Fault('#NUM!');
  const from = dateOf(first, scope.book.dateSystem);
  const to = dateOf(last, scope.book.dateSystem);
  const months = monthsBetween(from, to);
  switch (unit) {
    case 'd':
      return last - first;
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      // Across the end of a month Excel's own result is known to be wrong.
      if (to.day < from.day) throw UNSURE;
      return to.day - from.day;
    default:
      throw UNSURE;
  }
}

function weekday(args: readonly Scalar[], scope: Scope): number {
  const serial = dayOf(serialArgument(args, 0));
  dateOf(serial, scope.book.dateSystem);
  const kind = integer(args, 1, 1);
  const monday = weekdayOf(serial);
  if (kind === 1) return ((monday + 1) % 7) + 1;
  if (kind === 2) return monday + 1;
  if (kind === 3) return monday;
  if (kind < 11 || kind > 17) throw new Fault('#NUM!');
  return ((monday - (kind - 11) + 7) % 7) + 1;
}

/** The week of the year: that of 1 January is the first. */
function weekNumber(args: readonly Scalar[], scope: Scope): number {
  const serial = dayOf(serialArgument(args, 0));
  const { year } = dateOf(serial, scope.book.dateSystem);
  const kind = integer(args, 1, 1);
  if (kind === 21) return isoWeek(serial, year);
  const first =
    kind === 1 || kind === 17 ? 6 : kind === 2 || kind === 11 ? 0 : kind >= 12 && kind <= 16 ? kind - 11 : -1;
  if (first < 0) throw new Fault('#NUM!');
  const untilNewYear = serialOf({ year: year + 1, month: 1, day: 1 }, scope.book.dateSystem) - serial;
  // The last days of a year are in the first week of the next one for some programs.
  if (untilNewYear <= 6 - ((weekdayOf(serial) - first + 7) % 7)) throw UNSURE;
  const newYear = serialOf({ year, month: 1, day: 1 }, scope.book.dateSystem);
  const offset = (weekdayOf(newYear) - first + 7) % 7;
  return Math.floor((serial - newYear + offset) / 7) + 1;
}

/** The week with most of its days in the year (ISO 8601). */
function isoWeek(serial: number, year: number): number {
  const thursday = serial - weekdayOf(serial) + 3;
  const { year: its } = dateOf(thursday, 1900);
  if (its < 1901 || year < 1901) throw UNSURE;
  return Math.floor((thursday - serialOf({ year: its, month: 1, day: 1 }, 1900)) / 7) + 1;
}

export const DATES: FormulaFunctions = {
  DATE: ofValues(3, 3, (args, { book }) => {
    const year = integer(args, 0);
    if (year < 0 || year > 9999) throw new Fault('#NUM!');
    // Two digits are of the last century here and of this one there.
    if (year < 1900) throw UNSURE;
    return serialOf(countedDate(year, integer(args, 1), integer(args, 2)), book.dateSystem);
  }),
  DATEVALUE: ofValues(1, 1, (args, { book }) => {
    const value = scalar(args, 0);
    if (typeof value !== 'string') throw UNSURE;
    return serialOf(writtenDate(value), book.dateSystem);
  }),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  TIME: ofValues(3, 3, (args) => {
    // Excel takes the whole hours of 1.5, other programs an hour and a half.
    if (args.some((_, index) => !Number.isInteger(number(args, index)))) throw UNSURE;
    const seconds = integer(args, 0) * 3600 + integer(args, 1) * 60 + integer(args, 2);
    if (seconds < 0) throw new Fault('#NUM!');
    return (seconds % 86_400) / 86_400;
  }),
  EDATE: moved(monthsOn),
  EOMONTH: moved((date, months) => {
    const { year, month } = monthsOn({ ...date, day: 1 }, months);
    return { year, month, day: daysInMonth(year, month) };
  }),
  DAYS: ofValues(2, 2, (args) => dayOf(serialArgument(args, 0)) - dayOf(serialArgument(args, 1))),
  DATEDIF: ofValues(3, 3, dateDifference),
  WEEKDAY: ofValues(1, 2, weekday),
  WEEKNUM: ofValues(1, 2, weekNumber),
  ISOWEEKNUM: ofValues(1, 1, (args, scope) => {
    const serial = dayOf(serialArgument(args, 0));
    return isoWeek(serial, dateOf(serial, scope.book.dateSystem).year);
  }),
};
