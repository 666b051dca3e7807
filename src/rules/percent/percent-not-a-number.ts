import { complain, defineRule } from '../rule';
import { errorMessage, isErrorValue } from '../../domain/error-value';
import { percentFields } from '../support';

export const percentNotANumber = defineRule({
  id: 'percent-not-a-number',
  severity: 'error',
  scope: 'target',
  title: '进度不是百分数',
  why: '完成进度、总体进度和权重都是百分数；“过半”“25个百分点”这样的说法应写入进展情况。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      if (reading.kind !== 'unreadable') continue;
      const message = isErrorValue(reading.text)
        ? errorMessage(name, reading.text, '百分数')
        : `${name}“${reading.text}”不是百分数，请填写 0% 至 100% 的百分数。`;
      yield* complain(field, message, reading.text);
    }
  },
  examples: [
    { rows: [{ completion: '30%' }], reports: [] },
    { rows: [{ completion: '过半' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '25个百分点' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: { error: '#REF!' } }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: { error: '公式未计算' } }], reports: [] },
    { labels: { overall: { error: '#DIV/0!' } }, reports: [{ label: 'overall' }] },
  ],
});
