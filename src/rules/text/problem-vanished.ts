import { withoutSpaces } from '../../domain/likeness';
import { saysNone } from '../../domain/nothing';
import { isDone } from '../../domain/standing';
import { lastMonthOf, rowsWithRecord, quoted } from '../last-month';
import { complain, defineRule } from '../rule';

/** Words that say what became of a problem. */
const SETTLED = /解决|化解|缓解|克服|破解|消除|整改|协调|落实|到位|批复|明确|改善|好转|恢复|补齐|增加|追加/u;
/** So many characters of the problem in a row, said again, speak of it. */
const SHARED_CHARACTERS = 4;

/** Whether the texts speak of the problem: by what became of it, or by its own words. */
function speaksOf(problem: string, text: string): boolean {
  if (SETTLED.test(text)) return true;
  for (let at = 0; at + SHARED_CHARACTERS <= problem.length; at++) {
    if (text.includes(problem.slice(at, at + SHARED_CHARACTERS))) return true;
  }
  return false;
}

/** A problem is named in its beginning; of a long text more would only take time. */
const READ_CHARACTERS = 200;

export const problemVanished = defineRule({
  id: 'problem-vanished',
  severity: 'suggestion',
  scope: 'target',
  title: '上月问题没有下文',
  why: '上月报过的问题本月写“无”，而进展和打算中都没有提到它是怎样解决的，收函单位会追问。',
  *check(target, tracker) {
    const last = lastMonthOf(target, tracker);
    if (!last) return;
    for (const { subProject, record } of rowsWithRecord(target, last)) {
      const { problems, progress, nextSteps } = subProject;
      // A blank cell is another rule's business.
      if (saysNone(record.problems) || problems.text.trim() === '' || !saysNone(problems.text)) continue;
      if (isDone(subProject)) continue;
      const problem = withoutSpaces(record.problems.slice(0, READ_CHARACTERS));
      if (speaksOf(problem, withoutSpaces(progress.text + nextSteps.text))) continue;
      const message =
        `${last.name}报过的问题本月没有下文，已解决的请在本月进展情况中写明，未解决的请继续填写。` +
        `${quoted(last.name, record.problems)}。`;
      yield* complain(problems, message, problems.text.trim());
    }
  },
  examples: [
    { history: [{ rows: [{ problems: '暂无。' }] }], reports: [] },
    { history: [{ rows: [{ problems: '园舍面积不足。' }] }], reports: [{ row: 1, column: 'problems' }] },
    {
      history: [{ rows: [{ problems: '园舍面积不足。' }] }],
      rows: [{ progress: '园舍问题已经解决，在3所公办幼儿园开设托班。' }],
      reports: [],
    },
    {
      history: [{ rows: [{ problems: '托班园舍面积不足。' }] }],
      rows: [{ nextSteps: '扩建园舍面积不足的幼儿园。' }],
      reports: [],
    },
    { history: [{ rows: [{ problems: '园舍面积不足。' }] }], rows: [{ completion: { percent: 1 } }], reports: [] },
    { history: [{ rows: [{}, { problems: '经费缺口较大。' }] }], reports: [] },
  ],
});
