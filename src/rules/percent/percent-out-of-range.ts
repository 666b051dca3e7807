import { fractionOf } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { percentFields, shownPercent } from '../support';

/** What adding up fractions may leave over. */
const ROUNDING = 1e-9;

export const percentOutOfRange = defineRule({
  id: 'percent-out-of-range',
  severity: 'error',
  scope: 'target',
  title: '进度不在0至100%',
  why: '完成的份额不会少于 0%，也不会多于 100%；3000% 多是在百分数单元格中粘贴了 30。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const fraction = fractionOf(field.reading);
      if (fraction === null || (fraction >= -ROUNDING && fraction <= 1 + ROUNDING)) continue;
      const shown = shownPercent(field.reading);
      yield* complain(field, `${name} ${shown} 不在 0% 至 100% 之间，请核对。`, shown);
    }
  },
  examples: [
    { rows: [{ completion: { percent: 1 } }, { completion: { percent: 0 } }], reports: [] },
    { rows: [{ completion: { percent: 30 } }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '-5%' }], reports: [{ row: 1, column: 'completion' }] },
  ],
});
