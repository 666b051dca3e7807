import { formatPercent } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { isShare, percentFields } from '../support';

export const percentInWords = defineRule({
  id: 'percent-in-words',
  severity: 'warning',
  scope: 'target',
  title: '百分数夹带文字',
  why: '“约25%”“已完成25%”按 25% 读取，但不能参与计算，也看不出是否确切；进度一栏只写百分数，说明写入进展情况。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      if (reading.kind !== 'worded' || !isShare(reading.value)) continue;
      const read = formatPercent(reading.value);
      const message = `${name}“${reading.text.trim()}”夹有文字，现按 ${read} 读取，请核对后只写百分数。`;
      yield* complain(field, message, reading.text);
    }
  },
  examples: [
    { rows: [{ completion: '30%' }, { completion: '已完成' }], reports: [] },
    { rows: [{ completion: '约30%' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '30%左右' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '已完成30%' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '100%（已办结）' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '25%—30%' }], reports: [] },
  ],
});
