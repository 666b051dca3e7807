import { compareDates } from '../../domain/calendar-date';
import { dateOf, type DateField } from '../../domain/tracker';
import { complain, defineRule, type Complaint } from '../rule';
import { quotedDate, shownDate } from '../support';

function* compare(start: DateField, due: DateField): Generator<Complaint> {
  const [from, to] = [dateOf(start), dateOf(due)];
  if (!from || !to || compareDates(to, from) >= 0) return;
  const message = `完成时限${quotedDate(due, to)}早于开始日期${quotedDate(start, from).trimEnd()}，请核对这两个日期。`;
  yield* complain(due, message, shownDate(due.reading));
}

export const dateDueBeforeStart = defineRule({
  id: 'date-due-before-start',
  severity: 'error',
  scope: 'target',
  title: '完成时限早于开始',
  why: '完成时限不会早于开始日期，两者必有一个填错。',
  *check({ startDate, dueDate, subProjects }) {
    yield* compare(startDate, dueDate);
    for (const subProject of subProjects) yield* compare(subProject.startDate, subProject.dueDate);
  },
  examples: [
    { rows: [{ startDate: { date: '2021-03-01' }, dueDate: { date: '2021-03-01' } }], reports: [] },
    {
      rows: [{ startDate: { date: '2021-06-01' }, dueDate: { date: '2021-05-31' } }],
      reports: [{ row: 1, column: 'dueDate' }],
    },
    { rows: [{ startDate: '3月', dueDate: '3月底前' }], reports: [] },
    { rows: [{ startDate: '下半年', dueDate: '6月底前' }], reports: [{ row: 1, column: 'dueDate' }] },
    { labels: { dueDate: { date: '2020-12-31' } }, reports: [{ label: 'dueDate' }] },
  ],
});
