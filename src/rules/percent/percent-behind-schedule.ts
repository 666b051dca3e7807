import { pointsBehind } from '../../domain/standing';
import { dateOf, reportingMonth, type DateField, type PercentField } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { expectedShare, type ReportingMonth } from '../../domain/reporting-month';
import { complain, defineRule, type Complaint } from '../rule';
import { quotedPercent, shownPercent } from '../support';

function* behind(
  name: string,
  completion: PercentField,
  start: DateField,
  due: DateField,
  month: ReportingMonth,
): Generator<Complaint> {
  const expected = expectedShare(month, dateOf(start), dateOf(due));
  const points = pointsBehind(completion.reading, expected);
  if (points === null) return;
  const share = `${Math.round(expected * 100)}%`;
  yield* complain(
    completion,
    `${name}${quotedPercent(completion.reading)}，比序时进度 ${share} 慢 ${Math.round(points)} 个百分点，请核对；确实偏慢的，请在存在问题中说明原因。`,
    shownPercent(completion.reading),
  );
}

export const percentBehindSchedule = defineRule({
  id: 'percent-behind-schedule',
  severity: 'warning',
  scope: 'target',
  title: '进度慢于序时进度',
  why: '序时进度是报告月末全年已过的份额；有起止日期的子项目按自己的起止日期计算。落后 10 个百分点以上应有说明。',
  *check(target, tracker) {
    const month = reportingMonth(tracker);
    if (!month) return;
    yield* behind(LABELS.overall, target.overall, target.startDate, target.dueDate, month);
    for (const { completion, startDate, dueDate } of target.subProjects) {
      yield* behind(COLUMN_HEADERS.completion[0], completion, startDate, dueDate, month);
    }
  },
  examples: [
    { rows: [{ completion: { percent: 0.15 } }], reports: [] },
    { rows: [{ completion: { percent: 0.13 } }], reports: [{ row: 1, column: 'completion' }] },
    {
      // Begun in March: 27 of 306 days have passed.
      rows: [{ completion: { percent: 0.05 }, startDate: { date: '2021-03-01' } }],
      reports: [],
    },
    {
      rows: [{ completion: { percent: 0.5 }, dueDate: { date: '2021-04-30' } }],
      reports: [{ row: 1, column: 'completion' }],
    },
    { rows: [{ completion: { percent: 0.14 }, startDate: null }], reports: [{ row: 1, column: 'completion' }] },
    { labels: { overall: { percent: 0.1 } }, reports: [{ label: 'overall' }] },
    { rows: [{ completion: '未启动' }, { completion: '推进中' }], reports: [{ row: 1, column: 'completion' }] },
  ],
});
