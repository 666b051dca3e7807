import type { CalendarDate } from '../../domain/calendar-date';
import { overallCompletion } from '../../domain/overall-completion';
import type { PercentReading } from '../../domain/percent';
import { daysOverdue, standingOf } from '../../domain/standing';
import { dateOf, type DateField } from '../../domain/tracker';
import { complain, defineRule, type Complaint } from '../rule';
import { quotedDate, shownDate } from '../support';

function* overdue(due: DateField, reading: PercentReading, today: CalendarDate): Generator<Complaint> {
  const date = dateOf(due);
  const days = date && daysOverdue(date, reading, today);
  if (date === null || days === null) return;
  const message = `完成时限${quotedDate(due, date)}已过 ${days} 天，尚未完成，请核对进度或时限，并在存在问题中说明原因。`;
  yield* complain(due, message, shownDate(due.reading));
}

export const dateOverdue = defineRule({
  id: 'date-overdue',
  severity: 'warning',
  scope: 'target',
  title: '已过完成时限未完成',
  why: '成文之日已过完成时限而进度不到 100% 的，收函单位会问起，应先核对并说明。',
  *check(target, { settings }) {
    const today = dateOf(settings.date);
    if (!today) return;
    const overall = overallCompletion(target);
    const reading = overall === null ? target.overall.reading : ({ kind: 'fraction', value: overall } as const);
    yield* overdue(target.dueDate, reading, today);
    for (const subProject of target.subProjects) {
      if (!dateOf(subProject.doneDate)) yield* overdue(subProject.dueDate, standingOf(subProject), today);
    }
  },
  examples: [
    { rows: [{ dueDate: { date: '2021-03-25' } }], reports: [] },
    { rows: [{ dueDate: { date: '2021-03-20' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ dueDate: { date: '2021-03-20' }, completion: { percent: 1 } }], reports: [] },
    { rows: [{ dueDate: { date: '2021-03-20' }, doneDate: { date: '2021-03-19' } }], reports: [] },
    { rows: [{ dueDate: { date: '2021-03-20' }, completion: '已办结' }], reports: [] },
    { rows: [{ dueDate: { date: '2021-03-20' }, completion: '推进中' }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ dueDate: '2月底前' }, { dueDate: '3月底前' }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ dueDate: '长期' }], reports: [] },
    { labels: { dueDate: { date: '2021-03-01' } }, reports: [{ label: 'dueDate' }] },
  ],
});
