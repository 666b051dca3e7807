import { shareOf } from '../../domain/percent';
import { saysNone } from '../../domain/nothing';
import { complain, defineRule } from '../rule';
import { quotedPercent, shownPercent } from '../support';

export const percentCompleteWithOpenWork = defineRule({
  id: 'percent-complete-with-open-work',
  severity: 'warning',
  scope: 'subProject',
  title: '已完成却还有事项',
  why: '完成进度 100% 表示全部办结；还有问题或后续工作的，进度或文字有一处需要修改。',
  *check({ completion, problems, nextSteps }) {
    if (shareOf(completion.reading) !== 1) return;
    const open = [
      ...(saysNone(problems.text) ? [] : ['存在问题']),
      ...(saysNone(nextSteps.text) ? [] : ['下一步工作打算']),
    ];
    if (open.length === 0) return;
    yield* complain(
      completion,
      `完成进度为${quotedPercent(completion.reading)}，但还填写了${open.join('和')}，请核对是否已全部完成。`,
      shownPercent(completion.reading),
    );
  },
  examples: [
    { rows: [{ completion: { percent: 1 }, problems: '无', nextSteps: '无' }], reports: [] },
    {
      rows: [{ completion: { percent: 1 }, problems: '不存在问题。', nextSteps: '已办结，无后续工作。' }],
      reports: [],
    },
    { rows: [{ completion: '已办结', nextSteps: '开展验收。' }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ completion: { percent: 0.99 }, problems: '经费不足。' }], reports: [] },
    {
      rows: [{ completion: { percent: 1 }, problems: '经费不足。', nextSteps: null }],
      reports: [{ row: 1, column: 'completion' }],
    },
  ],
});
