/** The months one can choose from. */
import { formatMonth, parseWrittenMonth, type ReportingMonth } from '../../domain/reporting-month';

const YEAR = 12;

/** A year's months before and after the month that is set, and the past year's as seen from today; the latest first. */
export function monthChoices(text: string, today: Date): readonly string[] {
  const set = parseWrittenMonth(text);
  const now = today.getFullYear() * YEAR + today.getMonth();
  // Whoever prepares the next report ahead is a month early at most.
  const counts = new Set(between(now - YEAR, now + 1));
  for (const count of set ? between(countOf(set) - YEAR, countOf(set) + YEAR) : []) counts.add(count);
  return [...counts].sort((a, b) => b - a).map((count) => formatMonth(monthOfCount(count)));
}

/** Months since the year 0. */
function countOf({ year, month }: ReportingMonth): number {
  return year * YEAR + month - 1;
}

function monthOfCount(count: number): ReportingMonth {
  return { year: Math.floor(count / YEAR), month: (count % YEAR) + 1 };
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
