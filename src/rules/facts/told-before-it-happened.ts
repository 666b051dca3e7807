import { compareDates, formatDate } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { proseExamples } from '../example';
import { defineRule, type Prose } from '../rule';
import { clauseAfter, clauseBefore, sentenceAfter, sentenceBefore } from './clause';
import { DATES } from './signs';
import { datesSeenFromNow } from './now';

/** Words that make a date a plan, a deadline, a start or the name of something. */
const PLANNED =
  /拟|将(?!军)|计划|预计|预期|预备|争取|力争|确保|要求|应|需|必须|原定|定于|定在|安排在|下一步|待|届时|即将|目标|时限|期限|截止日期|截止时间|有效期|准备|打算|有望|明确|不迟于|最迟|前完成|倒排/u;
const NO_DEED_AFTER = /^(?:之?前|以前|起|后|之后|以后|开始|内|的|截止|为|是|到期)/u;
const DONE = /已(?!定|列入|纳入|安排|确定|明确|有)|业已|[成开行织过动发署议]了|顺利|圆满|成功|了$/u;
/** Right before the day: 已于4月1日启用. */
const ALREADY = /已(?:经)?[于在]$/u;
/** 截至4月30日，共办理56件: what was counted up to a day. */
const UP_TO = /^(?:\s*)截[至止]到?$/u;
const COUNTED = /^，?(?:全[区市镇校局]|本[区局])?(?:共|累计|总计|合计|完成|建成|办理|受理|收到)/u;
/** A sentence that begins with the day and tells a deed: 4月20日，区教育局召开推进会。 */
const DEED =
  /^，?[^，的]{0,12}(?:召开|举行|举办|印发|下发|通过|赴|邀请|启动|揭牌|签订|签约|开工|竣工|完工|完成|组织开展|开展|调研|走访|验收|发布|公示|开标)/u;

export const toldBeforeItHappened = defineRule({
  id: 'told-before-it-happened',
  severity: 'error',
  scope: 'prose',
  title: '把以后的事写成已完成',
  why: '3月的函件里说“4月20日已完成验收”，不是日期写错，就是把打算写成了进展。',
  signs: DATES,
  *check(text, prose) {
    const seen = datesSeenFromNow(text, prose);
    if (!seen) return;
    const { plain, now, places } = seen;
    for (const { date, days } of places) {
      if (compareDates(days.first, now.latest) <= 0 || !isTold(plain, date, prose)) continue;
      const message = `“${plain.slice(date.start, date.end)}”在成文日期（${formatDate(now.latest)}）之后，却写成已经发生，请核对日期或改为打算。`;
      yield { start: date.start, end: date.end, message };
    }
  },
  examples: proseExamples(
    [
      '3月20日已完成验收。',
      '计划4月20日完成验收。',
      '4月20日前完成验收。',
      '去年12月已完成招标。',
      '报名截止日期为3月31日，已于3月20日开始报名。',
      '已定于4月20日召开推进会。',
    ],
    [
      ['4月20日已完成验收。', null],
      ['截至4月底，已完成12所学校改造。', null],
      ['4月份共完成植树2000株。', null],
      ['截至4月30日，共办理案件56件。', null],
      ['已于4月1日正式启用新系统。', null],
      ['4月20日，召开工作推进会。', null],
    ],
  ),
});

function isTold(plain: string, { start, end, day }: WrittenDate, { field, subProject }: Prose): boolean {
  const before = clauseBefore(plain, start);
  const rest = sentenceAfter(plain, end);
  if (PLANNED.test(before) || NO_DEED_AFTER.test(rest)) return false;
  const clause = rest.startsWith('，') ? clauseAfter(plain, end + 1) : clauseAfter(plain, end);
  if (PLANNED.test(clause)) return false;
  const isProgress = field === subProject?.progress;
  const isCounted = UP_TO.test(before) || (before.trim() === '' && isProgress && /^，?(?:共|累计)/u.test(rest));
  if (ALREADY.test(before) || (isCounted && COUNTED.test(rest))) return true;
  const done = DONE.exec(clause);
  if (done && !clause.slice(0, done.index).includes('的')) return true;
  const sentence = sentenceBefore(plain, start);
  if (day === null || !isProgress || PLANNED.test(sentence + rest)) return false;
  return (sentence.trim() === '' || before.endsWith('于')) && DEED.test(rest);
}
