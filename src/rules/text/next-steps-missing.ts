import { readNothing } from '../../domain/nothing';
import { isDone } from '../../domain/standing';
import type { SubProject } from '../../domain/tracker';
import { complain, defineRule } from '../rule';
import { beginningOf, quotedPercent } from '../support';

function messageFor({ nextSteps, completion }: SubProject): string {
  const share = completion.reading.kind === 'blank' ? '' : `，而完成进度为${quotedPercent(completion.reading)}`;
  const settle = completion.cell === null ? '' : '；已全部完成的，请把完成进度填为 100%';
  switch (readNothing(nextSteps.text)) {
    case 'done':
      return `下一步工作打算写“${beginningOf(nextSteps.text)}”${share}，请核对；尚未完成的请填写下一步工作打算。`;
    case 'none':
      return `下一步工作打算写“${beginningOf(nextSteps.text)}”${share}，请填写${settle}。`;
    default:
      return `没有填写下一步工作打算，请补填${settle}。`;
  }
}

export const nextStepsMissing = defineRule({
  id: 'next-steps-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有下一步工作打算',
  why: '尚未完成的工作必有下一步；函件第三部分逐项写下一步工作打算。',
  *check(subProject) {
    const { nextSteps } = subProject;
    if (nextSteps.error || readNothing(nextSteps.text) === null || isDone(subProject)) return;
    yield* complain(nextSteps, messageFor(subProject), nextSteps.text.trim());
  },
  examples: [
    { rows: [{ nextSteps: null, completion: { percent: 1 } }], reports: [] },
    { rows: [{ nextSteps: null, completion: '已办结' }], reports: [] },
    { rows: [{ nextSteps: '该项目已完成。', completion: { percent: 1 } }], reports: [] },
    { rows: [{ nextSteps: null }], reports: [{ row: 1, column: 'nextSteps' }] },
    { rows: [{ nextSteps: '无。' }], reports: [{ row: 1, column: 'nextSteps' }] },
    { rows: [{ nextSteps: '/' }], reports: [{ row: 1, column: 'nextSteps' }] },
    { rows: [{ nextSteps: '已办结，无后续工作。' }], reports: [{ row: 1, column: 'nextSteps' }] },
  ],
});
