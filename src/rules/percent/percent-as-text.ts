import { complain, defineRule } from '../rule';
import { isShare, percentAsColumn, percentFields, percentFix } from '../support';

export const percentAsText = defineRule({
  id: 'percent-as-text',
  severity: 'error',
  scope: 'target',
  title: '百分数写成了文本',
  why: '文本形式的百分数不能参与计算，总体进度会算错，数据条也不显示。改成的数与本栏其他数写法相同：本栏写 25 的改为 25，写 25% 的改为 25%。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading, unit } = field;
      // What is more than all is no percentage to be kept.
      if (reading.kind !== 'text' || !isShare(reading.value)) continue;
      const fix = percentFix(reading.value, field);
      const written = percentAsColumn(reading.value, field);
      const wanted = fix
        ? `请改为${unit === 'points' ? '数字' : '百分数'} ${written}。`
        : '请先统一本栏的写法，再改为数字。';
      yield* complain(field, `${name}“${reading.text}”是文本，不能参与计算，${wanted}`, reading.text, fix);
    }
  },
  examples: [
    { rows: [{ completion: { percent: 0.3 } }], reports: [] },
    { rows: [{ completion: '30%' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { rows: [{ completion: '３０％' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { rows: [{ completion: '百分之三十' }], reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }] },
    { labels: { overall: '25%' }, reports: [{ label: 'overall', fixed: { percent: 0.25 } }] },
    // In a column of points.
    {
      rows: [{ completion: { number: 30 } }, { completion: '20%' }],
      reports: [{ row: 2, column: 'completion', fixed: { number: 20 } }],
    },
    {
      rows: [{ completion: { number: 30 } }, { completion: '20' }],
      reports: [{ row: 2, column: 'completion', fixed: { number: 20 } }],
    },
    // Nobody can tell what the column writes.
    { rows: [{ completion: { number: 1 } }, { completion: '20%' }], reports: [{ row: 2, column: 'completion' }] },
    { rows: [{ completion: '30个百分点' }, { completion: '约20%' }], reports: [] },
    { rows: [{ completion: '150%' }], reports: [] },
    // What a formula shows is mended in the formula.
    { rows: [{ completion: { formula: '30%' } }], reports: [{ row: 1, column: 'completion' }] },
  ],
});
