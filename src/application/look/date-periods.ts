/** Periods around this day, as conditions name them (ST_TimePeriod, ECMA-376 18.18.82). */
import { compareDates, dayNumber, type CalendarDate } from '../../domain/calendar-date';

const WEEK = 7;
/** Day number 0 (1970-01-01) was a Thursday; weeks begin on Sunday. */
const SUNDAY_BEFORE = 4;

/** Whether a day lies in the period; false for a word that nobody knows. */
export function isInPeriod(date: CalendarDate, period: string, today: CalendarDate): boolean {
  const day = dayNumber(date);
  const ago = compareDates(today, date);
  const sunday = dayNumber(today) - ((dayNumber(today) + SUNDAY_BEFORE) % WEEK);
  const within = (from: number): boolean => day >= from && day < from + WEEK;
  switch (period) {
    case 'today':
      return ago === 0;
    case 'yesterday':
      return ago === 1;
    case 'tomorrow':
      return ago === -1;
    case 'last7Days':
      return ago >= 0 && ago < WEEK;
    case 'thisWeek':
      return within(sunday);
    case 'lastWeek':
      return within(sunday - WEEK);
    case 'nextWeek':
      return within(sunday + WEEK);
    case 'thisMonth':
      return monthOf(date) === monthOf(today);
    case 'lastMonth':
      return monthOf(date) === monthOf(today) - 1;
    case 'nextMonth':
      return monthOf(date) === monthOf(today) + 1;
    default:
      return false;
  }
}

function monthOf({ year, month }: CalendarDate): number {
  return year * 12 + month;
}
