import { formatPercent } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { percentFields } from '../support';

export const percentAsText = defineRule({
  id: 'percent-as-text',
  severity: 'error',
  scope: 'target',
  title: '百分数写成了文本',
  why: '文本形式的百分数不能参与计算，总体进度会算错，数据条也不显示。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      if (reading.kind !== 'text') continue;
      const message = `${name}“${reading.text}”是文本，不能参与计算，请改为百分数 ${formatPercent(reading.value)}。`;
      yield* complain(field, message, reading.text, { kind: 'percent', fraction: reading.value });
    }
  },
  examples: [
    { rows: [{ completion: { percent: 0.3 } }], reports: [] },
    { rows: [{ completion: '30%' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { rows: [{ completion: '３０％' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { rows: [{ completion: '百分之三十' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { labels: { overall: '25%' }, reports: [{ label: 'overall', fixed: { percent: 0.25 } }] },
    { rows: [{ completion: '30个百分点' }], reports: [] },
    // What a formula shows is mended in the formula.
    { rows: [{ completion: { formula: '30%' } }], reports: [{ row: 1, column: 'completion' }] },
  ],
});
