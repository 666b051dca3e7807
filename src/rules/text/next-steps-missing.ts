import { fractionOf } from '../../domain/percent';
import { saysNone } from '../../domain/words';
import { complain, defineRule } from '../rule';

export const nextStepsMissing = defineRule({
  id: 'next-steps-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有下一步工作打算',
  why: '尚未完成的工作必有下一步；函件第三部分逐项写下一步工作打算。',
  *check({ nextSteps, completion }) {
    if (nextSteps.error || !saysNone(nextSteps.text) || fractionOf(completion.reading) === 1) return;
    const message = '没有填写下一步工作打算，请补填；已全部完成的，请把完成进度填为 100%。';
    yield* complain(nextSteps, message, nextSteps.text.trim());
  },
  examples: [
    { rows: [{ nextSteps: null, completion: { percent: 1 } }], reports: [] },
    { rows: [{ nextSteps: null }], reports: [{ row: 1, column: 'nextSteps' }] },
    { rows: [{ nextSteps: '无。' }], reports: [{ row: 1, column: 'nextSteps' }] },
  ],
});
