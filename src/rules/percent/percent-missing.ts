import { complain, defineRule } from '../rule';

export const percentMissing = defineRule({
  id: 'percent-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有填写完成进度',
  why: '每个子项目每月都要报完成进度；缺了它，总体进度也无从计算。',
  *check({ completion }) {
    if (completion.reading.kind !== 'blank') return;
    yield* complain(completion, '没有填写完成进度，请填写 0% 至 100% 的百分数。', '');
  },
  examples: [
    { rows: [{ completion: { percent: 0 } }], labels: { overall: null }, reports: [] },
    { rows: [{ completion: null }], reports: [{ row: 1, column: 'completion' }] },
    { withoutColumns: ['completion'], reports: [] },
  ],
});
