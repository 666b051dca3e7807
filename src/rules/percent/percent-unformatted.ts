import { formatPercent } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { percentFields } from '../support';

export const percentUnformatted = defineRule({
  id: 'percent-unformatted',
  severity: 'error',
  scope: 'target',
  title: '数字没有百分号',
  why: '25 可以是 25%，也可以是 2500%：没有百分数格式的数字不能当作进度，也不应由程序猜测。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      if (reading.kind !== 'unformatted') continue;
      const { number, likely } = reading;
      const shown = String(number);
      if (likely === null) {
        yield* complain(field, `${name} ${shown} 没有百分号，看不出是多少，请改填百分数，如 100%。`, shown);
      } else {
        const message = `${name} ${shown} 没有百分号，请改为百分数 ${formatPercent(likely)}。`;
        yield* complain(field, message, shown, { kind: 'percent', fraction: likely });
      }
    }
  },
  examples: [
    { rows: [{ completion: { number: 0 } }], reports: [] },
    {
      rows: [{ completion: { number: 30 } }],
      reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }],
    },
    {
      rows: [{ completion: { number: 0.3 } }],
      reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }],
    },
    { rows: [{ completion: { number: 1 } }], reports: [{ row: 1, column: 'completion' }] },
    { labels: { overall: { number: 25 } }, reports: [{ label: 'overall', fixed: { percent: 0.25 } }] },
  ],
});
