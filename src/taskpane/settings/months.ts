/** The months one can choose from. */
import { formatMonth, parseWrittenMonth, type ReportingMonth } from '../../domain/reporting-month';

/** How many months before and after. */
const AROUND = 12;

/** A year's months before and after the month that is set, or today's; the newest first. */
export function monthChoices(text: string, today: Date): readonly string[] {
  const now = { year: today.getFullYear(), month: today.getMonth() + 1 };
  const { year, month } = parseWrittenMonth(text) ?? now;
  const months = Array.from({ length: 2 * AROUND + 1 }, (_, index): ReportingMonth => {
    const count = year * 12 + month - 1 + AROUND - index;
    return { year: Math.floor(count / 12), month: (count % 12) + 1 };
  });
  return months.map(formatMonth);
}
