import { compareDates, formatDate } from '../../domain/calendar-date';
import { dateOf } from '../../domain/tracker';
import { complain, defineRule } from '../rule';
import { shownDate } from '../support';

export const dateDoneInFuture = defineRule({
  id: 'date-done-in-future',
  severity: 'error',
  scope: 'subProject',
  title: '实际完成日期在将来',
  why: '实际完成日期是已经发生的事，不会晚于成文日期。',
  *check({ doneDate }, _target, { settings }) {
    const [done, today] = [dateOf(doneDate), dateOf(settings.date)];
    if (!done || !today || compareDates(done, today) <= 0) return;
    yield* complain(
      doneDate,
      `实际完成日期 ${formatDate(done)} 晚于成文日期 ${formatDate(today)}，请核对；尚未完成的请留空。`,
      shownDate(doneDate.reading),
    );
  },
  examples: [
    { rows: [{ doneDate: { date: '2021-03-25' } }], reports: [] },
    { rows: [{ doneDate: { date: '2021-03-26' } }], reports: [{ row: 1, column: 'doneDate' }] },
  ],
});
