import { compareDates, formatDate } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { dateOf } from '../../domain/tracker';
import type { Example } from '../example';
import { defineRule, type Prose } from '../rule';
import { clauseAfter, clauseBefore, sentenceBefore } from './clause';
import { DATES } from './signs';
import { datesSeenFromNow } from './now';

/** Words of a plan right before its day. */
const INTENDED = /(?:计划|拟|预计|争取|力争|确保|将|打算|准备|可|能)(?:将)?(?:于|在|到)?$/u;
/** The end of the whole: what has a deadline. */
const END =
  /^(?:底|末)?(?:之?前|以前)?(?:全面|全部|基本|正式)?(?:竣工|完工|建成|交付使用|投入使用|投用|办结|销号|完成(?:全部|整体|所有)?(?:建设|改造|施工|工程|任务|工作|验收|整改|安装|整治)?(?:任务|工作|工程|验收)?)(?:验收|并[^，。；]{0,8})?(?=[，。；\s]|$)/u;
/** The beginning of the whole, told as a deed: 项目已于1月15日正式开工建设. */
const BEGUN = /^(?:正式|全面|顺利)?(?:开工|启动建设|动工|破土动工|进场施工)/u;
/** Other things than the whole, or reasons why the plan was left. */
const PART =
  /一期|二期|三期|首期|首批|阶段|前期|部分|环节|结算|审计|档案|归档|移交|绿化|其中|另|提前|延期|延长|延至|推迟|调整|经批准|原|变更/u;

export const outsidePlan = defineRule({
  id: 'outside-plan',
  severity: 'warning',
  scope: 'prose',
  title: '文中时间超出起止日期',
  why: '完成时限是6月30日，文字却写“预计10月竣工”：不是时限该改，就是应说明为什么延期。',
  signs: DATES,
  *check(text, prose) {
    if (prose.kind !== 'body' || !prose.subProject || !prose.target) return;
    const due = dateOf(prose.subProject.dueDate) ?? dateOf(prose.target.dueDate);
    const start = dateOf(prose.subProject.startDate) ?? dateOf(prose.target.startDate);
    if (!due && !start) return;
    const seen = datesSeenFromNow(text, prose);
    if (!seen) return;
    for (const { date, days } of seen.places) {
      const written = seen.plain.slice(date.start, date.end);
      if (due && compareDates(days.first, due) > 0 && isEnd(seen.plain, date)) {
        const message = `“${written}”在完成时限（${formatDate(due)}）之后，请核对日期，或说明延期的原因。`;
        yield { start: date.start, end: date.end, message };
      } else if (start && compareDates(days.last, start) < 0 && isBeginning(seen.plain, date, prose)) {
        const message = `“${written}”在开始日期（${formatDate(start)}）之前，请核对其中一处。`;
        yield { start: date.start, end: date.end, message };
      }
    }
  },
  examples: [
    ...(['预计9月竣工。', '计划2021年9月完成全部工程。', '力争8月底前建成。'] as const).map((nextSteps): Example => ({
      rows: [{ nextSteps, dueDate: { date: '2021-06-30' } }],
      reports: [{ row: 1, column: 'nextSteps' }],
    })),
    ...(['预计6月竣工。', '计划9月完成结算审计。', '经批准，延期至9月完工。', '7月开展回头看。'] as const).map(
      (nextSteps): Example => ({ rows: [{ nextSteps, dueDate: { date: '2021-06-30' } }], reports: [] }),
    ),
    {
      rows: [{ progress: '项目已于1月15日正式开工建设。', startDate: { date: '2021-03-01' } }],
      reports: [{ row: 1, column: 'progress' }],
    },
    { rows: [{ progress: '项目已于1月15日完成立项。', startDate: { date: '2021-03-01' } }], reports: [] },
  ],
});

function isEnd(plain: string, { start, end }: WrittenDate): boolean {
  const before = clauseBefore(plain, start);
  const clause = clauseAfter(plain, end);
  if (PART.test(sentenceBefore(plain, start)) || PART.test(clause)) return false;
  return (INTENDED.test(before) || before.trim() === '') && END.test(plain.slice(end, end + 40));
}

function isBeginning(plain: string, { start, end }: WrittenDate, { field, subProject }: Prose): boolean {
  if (field !== subProject?.progress || PART.test(sentenceBefore(plain, start))) return false;
  const before = clauseBefore(plain, start);
  return (
    /^(?:该|本)?(?:项目|工程)?(?:已|目前已)?(?:经)?(?:于|在)$/u.test(before) && BEGUN.test(clauseAfter(plain, end))
  );
}
