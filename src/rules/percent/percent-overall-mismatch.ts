import { meanCompletion } from '../../domain/overall-completion';
import { formatPercent, fractionOf, pointsBetween } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { shownPercent } from '../support';

/** Percentage points that rounding may account for. */
const TOLERATED_POINTS = 1;

export const percentOverallMismatch = defineRule({
  id: 'percent-overall-mismatch',
  severity: 'warning',
  scope: 'target',
  title: '总体进度与子项目不符',
  why: '总体进度应是各子项目完成进度的（加权）平均；两处不符时，函件与台账会互相矛盾。',
  *check(target) {
    const overall = fractionOf(target.overall.reading);
    const mean = meanCompletion(target);
    // A mean beyond 100 % comes of a slip in a row, which is a finding of its own.
    if (overall === null || mean === null || mean < 0 || mean > 1) return;
    if (pointsBetween(overall, mean) <= TOLERATED_POINTS + 1e-9) return;
    const shown = shownPercent(target.overall.reading);
    yield* complain(
      target.overall,
      `总体进度 ${shown} 与各子项目平均 ${formatPercent(mean)} 不符，请核对；清空总体进度则自动取平均。`,
      shown,
    );
  },
  examples: [
    { labels: { overall: { percent: 0.25 } }, reports: [] },
    { labels: { overall: { percent: 0.26 } }, reports: [] },
    { labels: { overall: { percent: 0.3 } }, reports: [{ label: 'overall' }] },
    // By weight: 30 % × 0.9 + 20 % × 0.1.
    {
      labels: { overall: { percent: 0.29 } },
      rows: [{ weight: { percent: 0.9 } }, { weight: { percent: 0.1 } }],
      reports: [],
    },
    { labels: { overall: { percent: 0.9 } }, rows: [{ completion: null }], reports: [] },
    { rows: [{ completion: { percent: 30 } }], reports: [] },
    { rows: [{ completion: { percent: -1 } }, { completion: { percent: 0 } }], reports: [] },
    { labels: { overall: { percent: 0 } }, reports: [{ label: 'overall' }] },
    {
      labels: { overall: { percent: 0.1 } },
      rows: [{ completion: { percent: 0 } }, { completion: { percent: 0 } }],
      reports: [{ label: 'overall' }],
    },
    {
      labels: { overall: { percent: 0.9 } },
      rows: [{ completion: { percent: 1 } }, { completion: { percent: 1 } }],
      reports: [{ label: 'overall' }],
    },
  ],
});
