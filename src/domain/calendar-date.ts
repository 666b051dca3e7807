/** Calendar dates without clock or time zone, and the serial numbers that Excel keeps for them. */
import { parseChineseNumber } from './chinese-number';

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Which day a workbook counts from: 1900 (Windows) or 1904 (old Mac files). */
export type DateSystem = 1900 | 1904;

const DAY_MS = 86_400_000;
/** Day number 0 of each system, in days since 1970-01-01. 1900 counts a 29 February 1900 that never was, so it is right from 1 March 1900 on. */
const EPOCH_DAYS: Record<DateSystem, number> = {
  1900: Date.UTC(1899, 11, 30) / DAY_MS,
  1904: Date.UTC(1904, 0, 1) / DAY_MS,
};

/** The date, or null when the calendar has no such day (2021-02-30). Years 1900 to 9999, as in Excel. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const inRange = year >= 1900 && year <= 9999 && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_OF_YEAR = 365.2425;
const DAYS_BEFORE_1970 = daysBefore(1970);

function daysBefore(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

/** Days since 1970-01-01: for comparing dates and counting the days between them. Counted here because rules ask for every row. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBefore(year) - DAYS_BEFORE_1970 + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - 1;
}

/** The day of a day number, by whole years and then months: the opposite of dayNumber. */
export function fromDayNumber(days: number): CalendarDate {
  let year = 1970 + Math.floor(days / DAYS_OF_YEAR);
  while (daysBefore(year) - DAYS_BEFORE_1970 > days) year--;
  while (daysBefore(year + 1) - DAYS_BEFORE_1970 <= days) year++;
  let rest = days - (daysBefore(year) - DAYS_BEFORE_1970);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

/** Negative when a is before b, 0 when they are the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(a) - dayNumber(b);
}

/** The serial number of the 29 February 1900 that Excel counts and the calendar does not have. */
export const DAY_THAT_NEVER_WAS = 60;

/** A little more than that of the last day of 9999. */
const MOST_SERIAL = 3_000_000;

/** The date of an Excel serial number (its time of day is dropped), or null when it is no date of the years 1900 to 9999. */
export function fromSerial(serial: number, system: DateSystem): CalendarDate | null {
  if (!(serial >= (system === 1900 ? 1 : 0) && serial <= MOST_SERIAL)) return null;
  if (system === 1900 && Math.floor(serial) === DAY_THAT_NEVER_WAS) return null;
  const days = Math.floor(serial) + EPOCH_DAYS[system];
  // Serials 1 to 59 of the 1900 system lie before the day that never was, one day off.
  const date = fromDayNumber(system === 1900 && serial < DAY_THAT_NEVER_WAS ? days + 1 : days);
  return calendarDate(date.year, date.month, date.day);
}

/** The Excel serial number of a date. */
export function toSerial(date: CalendarDate, system: DateSystem): number {
  const serial = dayNumber(date) - EPOCH_DAYS[system];
  return system === 1900 && serial <= DAY_THAT_NEVER_WAS ? serial - 1 : serial;
}

/** 2021年3月25日: Arabic digits without leading zeros (GB/T 9704-2012 7.3.5.4, GB/T 15835-2011). */
export function formatDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

const TIME_OF_DAY = /\s\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$/u;
const WRITTEN_DATE = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-./])(\d{1,2})\4(\d{1,2})\.?|(\d{2})(\d{2}))$/;

/**
 * The date a person wrote as text: 2021.3.25, 2021-3-25, 2021/3/25, 2021年3月25日 (or 号), 二〇二一年三月二十五日 or 20210325, full-width
 * forms, spaces and a time of day behind it too. Null when the text is something else or no day of the calendar.
 */
export function parseWrittenDate(text: string): CalendarDate | null {
  const plain = text.normalize('NFKC').replace(TIME_OF_DAY, '').replace(/\s/gu, '').replace(/[—–−]/gu, '-');
  const match = WRITTEN_DATE.exec(plain.includes('年') ? withArabicDigits(plain) : plain);
  if (!match) return null;
  return calendarDate(
    Number(match[1]),
    Number(match[2] ?? match[5] ?? match[7]),
    Number(match[3] ?? match[6] ?? match[8]),
  );
}

const SHORT_YEAR = /^(\d{2})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-./])(\d{1,2})\4(\d{1,2}))$/u;
const CENTURY = 2000;

/** The date in a cell for dates, where 21.12.31 or 21年12月31日 is one too: elsewhere it may be a number of a clause. */
export function parseDateCell(text: string): CalendarDate | null {
  const date = parseWrittenDate(text);
  if (date) return date;
  const plain = text.normalize('NFKC').replace(TIME_OF_DAY, '').replace(/\s/gu, '');
  const match = SHORT_YEAR.exec(plain);
  return match && calendarDate(CENTURY + Number(match[1]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]));
}

/** Whoever has no 〇 on the keyboard types the letter O or a zero: 二O二一年. */
const HANZI_NUMBER =
  /[〇○零一二三四五六七八九十](?:[〇○OoＯｏ0０零一二三四五六七八九十]*[〇○零一二三四五六七八九十])?(?=[年月日号季])/gu;

/** 二〇二一年三月二十五日 → 2021年3月25日: only numbers before 年, 月, 日, 号 and 季 change, and only those that are sure. */
export function withArabicDigits(text: string): string {
  return text.replace(HANZI_NUMBER, (hanzi) => {
    const number = parseChineseNumber(hanzi.replace(/[○OoＯｏ0０]/gu, '〇'));
    return number === null ? hanzi : String(number);
  });
}
