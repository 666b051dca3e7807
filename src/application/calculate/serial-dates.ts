/** Days and times of the numbers that stand for them, where all programs agree: from 1 March 1900 on, whole seconds. */
import { daysInMonth, fromSerial, toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { Fault, UNSURE } from './outcomes';

/** Up to it the two kinds of counting differ: the 29 February 1900 that never was. */
const FIRST_SURE = 61;
const LAST = 2_958_465;
const DAY_SECONDS = 86_400;

/** The date. Throws #NUM! below 0 and beyond 9999, UNSURE for days of early 1900 and workbooks that count from 1904. */
export function dateOf(serial: number, system: DateSystem): CalendarDate {
  const day = dayOf(serial);
  if (day < 0 || day > LAST) throw new Fault('#NUM!');
  const date = system === 1900 && day >= FIRST_SURE ? fromSerial(day, system) : null;
  if (!date) throw UNSURE;
  return date;
}

/** The day of a moment. Throws UNSURE a moment before midnight. */
export function dayOf(serial: number): number {
  const day = Math.floor(serial);
  if (serial - day > 1 - 1e-9) throw UNSURE;
  return day;
}

/** The day of the week of a day: Monday is 0. */
export function weekdayOf(day: number): number {
  return (day + 5) % 7;
}

/** The serial number of a date. Throws as dateOf does. */
export function serialOf(date: CalendarDate, system: DateSystem): number {
  if (date.year > 9999 || date.year < 1900) throw new Fault('#NUM!');
  const serial = system === 1900 ? toSerial(date, system) : 0;
  if (serial < FIRST_SURE) throw UNSURE;
  return serial;
}

/** The day that a year, a month and a day come to, each as large as it likes. */
export function countedDate(year: number, month: number, day: number): CalendarDate {
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  if (y < 1900 || y > 9999 || Math.abs(day) > LAST) throw new Fault('#NUM!');
  if (day >= 1 && day <= daysInMonth(y, m)) return { year: y, month: m, day };
  const first = toSerial({ year: y, month: m, day: 1 }, 1900);
  if (first < FIRST_SURE) throw UNSURE;
  return dateOf(first + day - 1, 1900);
}

/** The same day so many months on, or the last one of a shorter month. */
export function monthsOn({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const first = countedDate(year, month + months, 1);
  return { ...first, day: Math.min(day, daysInMonth(first.year, first.month)) };
}

/** Seconds since midnight. Throws UNSURE for parts of seconds, which are cut off here and rounded there. */
export function secondsOf(serial: number): number {
  if (serial < 0) throw new Fault('#NUM!');
  const exact = (serial - Math.floor(serial)) * DAY_SECONDS;
  const seconds = Math.round(exact);
  if (Math.abs(exact - seconds) > 1e-3 || seconds === DAY_SECONDS) throw UNSURE;
  return seconds;
}
