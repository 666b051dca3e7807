import { formatPercent, pointsBetween, shareOf } from '../../domain/percent';
import type { PercentField } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { lastMonthOf, rowsWithRecord } from '../last-month';
import { complain, defineRule, type Complaint } from '../rule';
import { quotedPercent, shownPercent } from '../support';

/** Less than what is shown of a percentage is rounding. */
const LEAST_POINTS = 0.1;

function* decreased(name: string, field: PercentField, before: number | null, month: string): Generator<Complaint> {
  const now = shareOf(field.reading);
  // More than all was a slip then, and is mended now.
  if (
    now === null ||
    before === null ||
    before > 1 ||
    now >= before ||
    pointsBetween(now, before) < LEAST_POINTS - 1e-9
  )
    return;
  yield* complain(
    field,
    `${name}${quotedPercent(field.reading)}，低于${month}的 ${formatPercent(before)}，请核对；确有调整的，请在存在问题中说明原因。`,
    shownPercent(field.reading),
  );
}

export const percentDecreased = defineRule({
  id: 'percent-decreased',
  severity: 'warning',
  scope: 'target',
  title: '进度比上月降低',
  why: '完成进度一般只增不减；降低多半是填错，或上月多报，须有说明。与“月度存档”中本年度最近一个月对照。',
  *check(target, tracker) {
    const last = lastMonthOf(target, tracker);
    if (!last) return;
    yield* decreased(LABELS.overall, target.overall, last.record.overall, last.name);
    for (const { subProject, record } of rowsWithRecord(target, last)) {
      yield* decreased(COLUMN_HEADERS.completion[0], subProject.completion, record.completion, last.name);
    }
  },
  examples: [
    { history: [{ rows: [{ completion: { percent: 0.3 } }] }], reports: [] },
    { history: [{ rows: [{ completion: { percent: 0.35 } }] }], reports: [{ row: 1, column: 'completion' }] },
    { history: [{ rows: [{ overall: { percent: 0.28 } }] }], reports: [{ label: 'overall' }] },
    {
      // 33.33% was typed as 33.3% this month.
      history: [{ rows: [{ completion: { percent: 0.3333 } }] }],
      rows: [{ completion: { percent: 0.333 } }],
      reports: [],
    },
    {
      // The name is written otherwise, but it is the same row.
      history: [{ rows: [{ name: '学龄前儿童 幼有善育工程', completion: { percent: 0.5 } }] }],
      reports: [{ row: 1, column: 'completion' }],
    },
    { history: [{ rows: [{ completion: { percent: 30 } }] }], reports: [] },
    { history: [{ month: '2020年12月', rows: [{ completion: { percent: 1 } }] }], reports: [] },
  ],
});
