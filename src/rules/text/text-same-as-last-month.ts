import { likeness, withoutSpaces } from '../../domain/likeness';
import type { TextField } from '../../domain/tracker';
import { saysNone } from '../../domain/nothing';
import { COLUMN_HEADERS } from '../../domain/words';
import { isDone } from '../../domain/standing';
import { lastMonthOf, rowsWithRecord, quoted } from '../last-month';
import { complain, defineRule, type Complaint } from '../rule';
import { beginningOf } from '../support';

/** Shorter texts (按计划推进) are the same by chance. */
const SHORTEST_COMPARED = 6;
/** Shorter texts are alike by their subject alone. */
const SHORTEST_ALIKE = 24;
const LEAST_LIKENESS = 0.9;

/** What stays of a text that is the same but for its numbers: a month named in it counts for nothing. */
function numbersIn(text: string): string {
  return (text.replace(/\d+月/gu, '').match(/[\d一二三四五六七八九十百千万两]+/gu) ?? []).join(' ');
}

/** 1 when the same but for spaces; the likeness when only the wording was touched; null when the text is another. */
function sameness(now: string, before: string): number | null {
  if (now.length < SHORTEST_COMPARED || saysNone(now)) return null;
  if (now === before) return 1;
  if (Math.min(now.length, before.length) < SHORTEST_ALIKE) return null;
  if (Math.min(now.length, before.length) / Math.max(now.length, before.length) < LEAST_LIKENESS) return null;
  const share = likeness(now, before);
  // Other numbers are news, however few characters they are.
  return share < LEAST_LIKENESS || numbersIn(now) !== numbersIn(before) ? null : share;
}

function* same(name: string, field: TextField, before: string, month: string): Generator<Complaint> {
  const share = sameness(withoutSpaces(field.text), withoutSpaces(before));
  if (share === null) return;
  // Never 100% of what is not the same.
  const how = share === 1 ? `与${month}完全相同` : `与${month}有 ${Math.min(99, Math.floor(share * 100))}% 相同`;
  yield* complain(
    field,
    `${name}${how}，请按本月情况更新；情况确无变化的，可以忽略。${quoted(month, before)}。`,
    beginningOf(field.text),
  );
}

export const textSameAsLastMonth = defineRule({
  id: 'text-same-as-last-month',
  severity: 'warning',
  scope: 'target',
  title: '文字与上月相同',
  why: '每月报送的是当月情况；与上月一字不差或只动了几个字的，多半是忘了更新。数字有变化的不算，已全部完成的不算。',
  *check(target, tracker) {
    const last = lastMonthOf(target, tracker);
    if (!last) return;
    for (const { subProject, record } of rowsWithRecord(target, last)) {
      if (isDone(subProject)) continue;
      yield* same(COLUMN_HEADERS.progress[0], subProject.progress, record.progress, last.name);
      yield* same(COLUMN_HEADERS.problems[0], subProject.problems, record.problems, last.name);
    }
  },
  examples: [
    { history: [{ rows: [{ progress: '在2所公办幼儿园开设托班。' }] }], reports: [] },
    { history: [{ rows: [{ problems: '无' }] }], reports: [] },
    {
      history: [{ rows: [{ progress: '在3所公办幼儿园 开设托班。' }] }],
      reports: [{ row: 1, column: 'progress' }],
    },
    {
      history: [{ rows: [{}, { problems: '师资紧张，有一定困难。' }] }],
      reports: [{ row: 2, column: 'problems' }],
    },
    {
      history: [
        { rows: [{ progress: '2月，各学校有序开展课后服务，家长和学生反映良好，服务内容不断丰富，覆盖面稳步扩大。' }] },
      ],
      rows: [{ progress: '3月，各学校有序开展课后服务，家长和学生反映良好，服务内容不断丰富，覆盖面继续扩大。' }],
      reports: [{ row: 1, column: 'progress' }],
    },
    {
      history: [
        { rows: [{ progress: '各学校有序开展课后服务，参加学生1200人，家长和学生反映良好，覆盖面稳步扩大。' }] },
      ],
      rows: [{ progress: '各学校有序开展课后服务，参加学生1500人，家长和学生反映良好，覆盖面稳步扩大。' }],
      reports: [],
    },
    {
      history: [{ rows: [{ progress: '在3所公办幼儿园开设托班。', completion: { percent: 1 } }] }],
      rows: [{ completion: { percent: 1 } }],
      reports: [],
    },
  ],
});
