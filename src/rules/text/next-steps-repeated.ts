import { comparable, withoutSpaces } from '../../domain/likeness';
import { saysNone } from '../../domain/nothing';
import { COLUMN_HEADERS } from '../../domain/words';
import { isDone } from '../../domain/standing';
import { monthName, monthsRunning, lastMonthOf, quoted } from '../last-month';
import { complain, defineRule } from '../rule';
import { beginningOf } from '../support';

/** This month and two before it: twice the same may be a plan that takes its time. */
const MONTHS_RUNNING = 3;
/** 继续推进。 says nothing, but is not worth a word. */
const SHORTEST_COMPARED = 8;

export const nextStepsRepeated = defineRule({
  id: 'next-steps-repeated',
  severity: 'suggestion',
  scope: 'target',
  title: '打算连续三月未变',
  why: '下一步工作打算连续几个月一字不差，说明打算没有落到实处，或没有更新。',
  *check(target, tracker) {
    const last = lastMonthOf(target, tracker);
    const running = last ? monthsRunning(target, tracker) : [];
    if (!last || running.length < MONTHS_RUNNING - 1) return;
    const saidIn = running.map(
      ({ subProjects }) => new Map(subProjects.map(({ name, nextSteps }) => [comparable(name), nextSteps])),
    );
    for (const subProject of target.subProjects) {
      const text = withoutSpaces(subProject.nextSteps.text);
      if (text.length < SHORTEST_COMPARED || saysNone(text) || isDone(subProject)) continue;
      const name = comparable(subProject.name.text);
      const changed = saidIn.findIndex((steps) => withoutSpaces(steps.get(name) ?? '') !== text);
      const same = changed < 0 ? running.length : changed;
      if (same < MONTHS_RUNNING - 1) continue;
      const since = monthName(running[same - 1]!);
      yield* complain(
        subProject.nextSteps,
        `${COLUMN_HEADERS.nextSteps[0]}从${since}起连续 ${same + 1} 个月没有变化，请写明下月的具体安排。` +
          `${quoted(last.name, subProject.nextSteps.text)}。`,
        beginningOf(subProject.nextSteps.text),
      );
    }
  },
  examples: [
    { history: [{}, { rows: [{ nextSteps: '推进普惠性托育点建设。' }] }], reports: [] },
    {
      history: [
        { rows: [{ nextSteps: '推进普惠性托育点建设。' }] },
        { rows: [{ nextSteps: '推进普惠性托育点 建设。' }] },
      ],
      reports: [{ row: 1, column: 'nextSteps' }],
    },
    {
      // January is missing: nobody knows what was said then.
      history: [
        { month: '2020年12月', rows: [{ nextSteps: '推进普惠性托育点建设。' }] },
        { rows: [{ nextSteps: '推进普惠性托育点建设。' }] },
      ],
      reports: [],
    },
    {
      history: [{ rows: [{ nextSteps: '继续推进。' }] }, { rows: [{ nextSteps: '继续推进。' }] }],
      rows: [{ nextSteps: '继续推进。' }],
      reports: [],
    },
  ],
});
