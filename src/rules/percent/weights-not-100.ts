import { formatPercent, fractionOf, pointsBetween } from '../../domain/percent';
import { namesItsRows } from '../../domain/tracker';
import { defineRule } from '../rule';
import { distinctCells } from '../support';

/** Percentage points that rounding may leave: three times 33.3%. The rest forgives binary fractions. */
const TOLERATED_POINTS = 0.1 + 1e-9;

export const weightsNot100 = defineRule({
  id: 'weights-not-100',
  severity: 'error',
  scope: 'target',
  title: '权重合计不是100%',
  why: '总体进度按权重计算；权重缺项或合计不是 100% 时，算出的总体进度没有意义。',
  *check(target) {
    // The weight of a row that is a target of its own is its share of the plan.
    if (target.listed && !namesItsRows(target)) return;
    const { headers, subProjects } = target;
    const at = headers.weight;
    const weights = distinctCells(subProjects.map(({ weight }) => weight)).map(({ reading }) => reading);
    if (!at || weights.every(({ kind }) => kind === 'blank')) return;
    // Weights that are no percentages are findings of their own.
    if (weights.some((reading) => reading.kind !== 'blank' && fractionOf(reading) === null)) return;
    const sum = weights.reduce((total, reading) => total + (fractionOf(reading) ?? 0), 0);
    const blank = subProjects.filter(({ weight }) => weight.reading.kind === 'blank').map(({ row }) => row);
    if (pointsBetween(sum, 1) <= TOLERATED_POINTS && blank.length === 0) return;
    const message =
      blank.length > 0
        ? `第 ${blank.join('、')} 行没有填写权重，已填的合计为 ${formatPercent(sum)}，请补填；不计入总体进度的填 0%。`
        : `权重合计为 ${formatPercent(sum)}，应为 100%，请核对各子项目的权重。`;
    yield { at, message, excerpt: formatPercent(sum) };
  },
  examples: [
    { reports: [] },
    { rows: [{ weight: { percent: 0.6 } }, { weight: { percent: 0.4 } }], reports: [] },
    // Three times 33.3%.
    { rows: [0.333, 0.333, 0.333].map((percent) => ({ weight: { percent } })), reports: [] },
    { rows: [{ weight: { percent: 0.6 } }, { weight: { percent: 0.5 } }], reports: [{ header: 'weight' }] },
    { rows: [{ weight: { percent: 1 } }], reports: [{ header: 'weight' }] },
  ],
});
