import { dateOf, reportingMonth, type DateField } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { complain, defineRule, type Complaint } from '../rule';
import { quotedDate, shownDate } from '../support';

interface Span {
  readonly startDate: DateField;
  readonly dueDate: DateField;
}

type Names = Readonly<Record<keyof Span, string>>;
const COLUMN_NAMES: Names = { startDate: COLUMN_HEADERS.startDate[0], dueDate: COLUMN_HEADERS.dueDate[0] };

/** A project may reach over several years; it is out of place when no part of it lies in the year of the plan. */
function* outOf(year: number, { startDate, dueDate }: Span, names: Names): Generator<Complaint> {
  const start = dateOf(startDate);
  const due = dateOf(dueDate);
  const first = start?.year ?? due?.year;
  const last = due?.year ?? start?.year;
  if (first === undefined || last === undefined || (first <= year && last >= year) || first > last) return;
  const [field, name, date] = due ? [dueDate, names.dueDate, due] : [startDate, names.startDate, start!];
  yield* complain(field, `${name}${quotedDate(field, date)}不在 ${year} 年内，请核对年份。`, shownDate(field.reading));
}

export const dateOutOfPlanYear = defineRule({
  id: 'date-out-of-plan-year',
  severity: 'warning',
  scope: 'target',
  title: '日期不在计划年度内',
  why: '台账一年一份，目标的起止应与报告年度有交叉；新年沿用旧台账时最容易漏改年份。',
  *check(target, tracker) {
    const month = reportingMonth(tracker);
    if (!month) return;
    yield* outOf(month.year, target, LABELS);
    for (const subProject of target.subProjects) yield* outOf(month.year, subProject, COLUMN_NAMES);
  },
  examples: [
    { rows: [{ startDate: { date: '2020-06-01' }, dueDate: { date: '2022-06-30' } }], reports: [] },
    {
      rows: [{ startDate: { date: '2020-01-04' }, dueDate: { date: '2020-12-31' } }],
      reports: [{ row: 1, column: 'dueDate' }],
    },
    { rows: [{ startDate: null, dueDate: { date: '2012-12-31' } }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ startDate: null, dueDate: '2010年' }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ startDate: { date: '2022-01-04' }, dueDate: null }], reports: [{ row: 1, column: 'startDate' }] },
  ],
});
