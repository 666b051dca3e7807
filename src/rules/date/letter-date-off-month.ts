import { formatDate } from '../../domain/calendar-date';
import { followingMonth, formatMonth, monthOf, sameMonth } from '../../domain/reporting-month';
import { dateOf } from '../../domain/tracker';
import { complain, defineRule } from '../rule';
import { shownDate } from '../support';

/** An office that reports by a day this early reports on the month before. */
const LAST_DAY_FOR_MONTH_BEFORE = 10;

export const letterDateOffMonth = defineRule({
  id: 'letter-date-off-month',
  severity: 'warning',
  scope: 'tracker',
  title: '成文日期不在报告月份',
  why: '每月转入下月后容易忘改其中一个；函件的日期应与所报告的月份相符。',
  *check({ settings }) {
    const { date, month, dueDay } = settings;
    const day = dateOf(date);
    if (!day || !month.value || sameMonth(monthOf(day), month.value)) return;
    const reportsAfterwards = dueDay.value !== null && dueDay.value <= LAST_DAY_FOR_MONTH_BEFORE;
    if (reportsAfterwards && sameMonth(monthOf(day), followingMonth(month.value))) return;
    yield* complain(
      date,
      `成文日期 ${formatDate(day)} 不在报告月份 ${formatMonth(month.value)}，请核对这两项。`,
      shownDate(date.reading),
    );
  },
  examples: [
    { settings: { date: { date: '2021-03-31' } }, reports: [] },
    { settings: { date: { date: '2021-04-02' } }, reports: [{ setting: 'date' }] },
    { settings: { date: { date: '2021-04-02' }, dueDay: { number: 5 } }, reports: [] },
    { settings: { date: { date: '2021-02-25' } }, reports: [{ setting: 'date' }] },
    { settings: { month: null, date: { date: '2021-04-02' } }, reports: [] },
  ],
});
