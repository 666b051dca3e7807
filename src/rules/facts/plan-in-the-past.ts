import { compareDates, formatDate } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { formatMonth } from '../../domain/reporting-month';
import type { Example } from '../example';
import { defineRule, type Prose } from '../rule';
import { clauseAfter, clauseBefore, sentenceBefore } from './clause';
import { DATES } from './signs';
import { datesSeenFromNow } from './now';

/** Words that look back, or name a document or meeting of that day. */
const LOOKS_BACK =
  /已|根据|按照|依据|依照|按|对照|落实|结合|针对|围绕|继|自|从|原定|原计划|截至|截止|去年|上年|之前|此前|前期|经|对|在$|与|同|比|基础/u;
const NAMED_AFTER = /^(?:的|起|以来|后|之后|以后|开始|召开的|印发|下发|会议|发布的|至|到|—|-|已|经|）|》)/u;
const DEADLINE = /^(?:之?前|以前|底前|末前|内)/u;
const INTENDED = /(?:计划|拟|预计|争取|力争|确保|将|打算|准备|要)(?:于|在|到)?$/u;
const DEED =
  /^，?(?:前)?(?:全面|基本|全部|正式|组织|集中)?(?:完成|启动|召开|开展|印发|出台|举办|举行|实施|开工|竣工|验收|投入|报送|上报|提交|推进|形成|确定|制定|进行|建成|交付|开放|发布|签订|签约|组织|落实|申报|采购|招标|培训|检查)/u;
/** A plan of a past month without a year may be meant for the next year when it is further away. */
const MOST_MONTHS_AGO = 5;

export const planInThePast = defineRule({
  id: 'plan-in-the-past',
  severity: 'warning',
  scope: 'prose',
  title: '打算的时间已经过去',
  why: '3月的函件里打算“2月底前完成”，多半是上月的文字没有更新。',
  signs: DATES,
  *check(text, prose) {
    const seen = datesSeenFromNow(text, prose);
    if (!seen) return;
    const { plain, now, places } = seen;
    for (const { date, days } of places) {
      if (compareDates(days.last, now.earliest) >= 0) continue;
      if (date.year === null && now.month.month - (date.month ?? 0) > MOST_MONTHS_AGO) continue;
      if (!isPlan(plain, date, prose)) continue;
      const message = `“${plain.slice(date.start, date.end)}”在${formatMonth(now.month)}的函件成文（${formatDate(now.latest)}）时已经过去，请核对是否要更新。`;
      yield { start: date.start, end: date.end, message };
    }
  },
  examples: [
    ...['4月底前完成方案。', '根据2月20日会议精神，完善方案。', '落实1月印发的实施意见。', '2022年1月前完成验收。'].map(
      (nextSteps): Example => ({ rows: [{ nextSteps }], reports: [] }),
    ),
    ...['2月底前完成方案。', '3月10日前召开推进会。', '力争1月完成招标。', '2020年12月底前完成验收。'].map(
      (nextSteps): Example => ({ rows: [{ nextSteps }], reports: [{ row: 1, column: 'nextSteps' }] }),
    ),
    { rows: [{ progress: '预计2月底完成招标。' }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ progress: '2月底前完成方案。' }], reports: [] },
  ],
});

function isPlan(plain: string, { start, end }: WrittenDate, { field, subProject }: Prose): boolean {
  const before = clauseBefore(plain, start);
  const after = plain.slice(end, end + 20);
  if (INTENDED.test(before) && !/已|原/u.test(before)) return true;
  if (LOOKS_BACK.test(before) || NAMED_AFTER.test(after) || /已/u.test(clauseAfter(plain, end))) return false;
  // 《… 》 and （… ） quote.
  if (/[《（(][^》）)]*$/u.test(sentenceBefore(plain, start))) return false;
  return field === subProject?.nextSteps && (DEADLINE.test(after) || DEED.test(after));
}
