import { errorMessage, isErrorValue } from '../../domain/error-value';
import { formatPercent, type PercentReading } from '../../domain/percent';
import { COLUMN_HEADERS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import { percentFields } from '../support';

type Unreadable = Extract<PercentReading, { kind: 'unreadable' }>;

function messageFor(name: string, { text, why }: Unreadable): string {
  if (isErrorValue(text)) return errorMessage(name, text, '百分数');
  const found = `${name}“${text.trim()}”`;
  switch (why) {
    case 'range':
      return `${found}是一个范围，请填写一个百分数。`;
    case 'share': {
      const [part, whole] = text.normalize('NFKC').split('/').map(Number);
      const share = whole ? `（合 ${formatPercent(part! / whole)}）` : '';
      return `${found}是比例${share}，请核对后填写百分数。`;
    }
    case 'difference':
      return `${found}是增减的幅度，不是完成的份额，请填写 0% 至 100% 的百分数。`;
    case 'other':
      return `${found}不是百分数，请填写 0% 至 100% 的百分数。`;
  }
}

export const percentNotANumber = defineRule({
  id: 'percent-not-a-number',
  severity: 'error',
  scope: 'target',
  title: '进度不是百分数',
  why: '完成进度、总体进度和权重都是百分数；“过半”“3/24”“25个百分点”这样的说法应写入进展情况。已办结、推进中一类的状态词不在此列。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading } = field;
      if (reading.kind === 'unreadable') yield* complain(field, messageFor(name, reading), reading.text);
      // A weight has no status.
      else if (reading.kind === 'status' && name === COLUMN_HEADERS.weight[0]) {
        yield* complain(field, `${name}“${reading.text.trim()}”不是百分数，请填写 0% 至 100% 的百分数。`, reading.text);
      }
    }
  },
  examples: [
    { rows: [{ completion: '30%' }, { completion: '已办结。' }], reports: [] },
    ...['过半', '25个百分点', '25%—30%', '3/24', '24所已完成8所'].map((completion) => ({
      rows: [{ completion }],
      reports: [{ row: 1, column: 'completion' } as const],
    })),
    { rows: [{ weight: '正常' }], reports: [{ row: 1, column: 'weight' }] },
    { rows: [{ completion: { error: '#REF!' } }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: { error: '公式未计算' } }], reports: [] },
    { labels: { overall: { error: '#DIV/0!' } }, reports: [{ label: 'overall' }] },
  ],
});
