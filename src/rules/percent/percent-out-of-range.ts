import { formatPercent, fractionOf, hundredth } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { isShare, percentFields, shownPercent } from '../support';

/** 25 in a percent cell shows 2500%; less than this may have been meant. */
const LEAST_SLIP = 2;

export const percentOutOfRange = defineRule({
  id: 'percent-out-of-range',
  severity: 'error',
  scope: 'target',
  title: '进度不在0至100%',
  why: '完成的份额不会少于 0%，也不会多于 100%；3000% 多是在百分数单元格中粘贴了 30。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      const fraction = fractionOf(reading);
      if (fraction === null || isShare(fraction)) continue;
      const shown = shownPercent(reading);
      const meant = hundredth(fraction);
      const isSlip = reading.kind !== 'points' && fraction >= LEAST_SLIP && isShare(meant);
      const hint = isSlip ? `请核对是否为 ${formatPercent(meant)}。` : '请核对。';
      yield* complain(field, `${name} ${shown} 不在 0% 至 100% 之间，${hint}`, shown);
    }
  },
  examples: [
    { rows: [{ completion: { percent: 1 } }, { completion: { percent: 0 } }], reports: [] },
    { rows: [{ completion: { percent: 30 } }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '-5%' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '150%' }], reports: [{ row: 1, column: 'completion' }] },
    {
      rows: [{ completion: { number: 30 } }, { completion: { number: 130 } }],
      reports: [{ row: 2, column: 'completion' }],
    },
  ],
});
