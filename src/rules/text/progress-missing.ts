import { readNothing } from '../../domain/nothing';
import { shareOf } from '../../domain/percent';
import { standingOf } from '../../domain/standing';
import { complain, defineRule } from '../rule';

export const progressMissing = defineRule({
  id: 'progress-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有本月进展情况',
  why: '函件第一部分逐项写本月进展；有一项空缺，函件就不完整，不能生成。只写“无”“/”的，函件中写“无。”，等于没有报告；已办结和未启动的除外。',
  *check(subProject) {
    const { progress } = subProject;
    if (progress.error) return;
    const nothing = readNothing(progress.text);
    if (nothing === 'blank') {
      yield* complain(progress, '没有填写本月进展情况，请补填；缺了它函件不能生成。', '');
    } else if (nothing === 'none') {
      const share = shareOf(standingOf(subProject));
      if (share === 0 || share === 1) return;
      const text = progress.text.trim();
      yield* complain(progress, `本月进展情况只写“${text}”，请填写本月做了什么。`, text);
    }
  },
  examples: [
    { rows: [{ progress: '持续推进中。' }], reports: [] },
    { rows: [{ progress: '已完成。' }], reports: [] },
    { rows: [{ progress: null }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ progress: ' \n' }], reports: [{ row: 1, column: 'progress' }] },
    {
      rows: [{ progress: '/' }, { progress: '—', completion: { percent: 1 } }],
      reports: [{ row: 1, column: 'progress' }],
    },
    { rows: [{ progress: { error: '#REF!' } }], reports: [] },
  ],
});
