import { standingOf } from '../../domain/standing';
import { complain, defineRule } from '../rule';

export const percentMissing = defineRule({
  id: 'percent-missing',
  severity: 'error',
  scope: 'target',
  title: '没有填写完成进度',
  why: '逐项填报完成进度的台账缺了一项，总体进度就无从计算。只填总体进度、不逐项填报的台账不缺什么。',
  *check({ overall, subProjects }) {
    const isByRow = subProjects.some(({ completion }) => completion.reading.kind !== 'blank');
    if (!isByRow && overall.reading.kind !== 'blank') return;
    for (const subProject of subProjects) {
      const { completion } = subProject;
      if (standingOf(subProject).kind !== 'blank') continue;
      const wanted = completion.unit === 'points' && isByRow ? '0 至 100 的数字' : '0% 至 100% 的百分数';
      yield* complain(completion, `没有填写完成进度，请填写 ${wanted}。`, '');
    }
  },
  examples: [
    { rows: [{ completion: { percent: 0 } }], labels: { overall: null }, reports: [] },
    { rows: [{ completion: null }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: '推进中' }], labels: { overall: null }, reports: [] },
    { rows: [{ completion: null }, { completion: null }], reports: [] },
    {
      rows: [{ completion: null }, { completion: null }],
      labels: { overall: null },
      reports: [
        { row: 1, column: 'completion' },
        { row: 2, column: 'completion' },
      ],
    },
    // Its 完成状态 says how it stands.
    { rows: [{ completion: null, status: '推进中' }], reports: [] },
    { withoutColumns: ['completion'], labels: { overall: null }, reports: [] },
  ],
});
