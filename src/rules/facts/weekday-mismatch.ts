import { calendarDate, formatDate } from '../../domain/calendar-date';
import { factsOf } from '../../domain/facts/facts';
import { reportingMonth } from '../../domain/tracker';
import { proseExamples } from '../example';
import { unequal } from './sums';
import { defineRule } from '../rule';
import { allOf, ANY_DIGITS, beside } from '../signs';
import { sentenceBefore } from './clause';
import { DATES } from './signs';
import { weekdayOf } from './now';

const AFTER =
  /^\s*(?:[（(]?|，(?=(?:星期|周)[一二三四五六日天]，))\s*((?:星期|周|礼拜)([一二三四五六日天1-6]))(?![年次])/u;
const BEFORE = /((?:星期|周|礼拜)([一二三四五六日天]))\s*[（(，,]?\s*$/u;
/** How far a weekday stands from its date. */
const NEAR = 8;
const ANOTHER_YEAR = /去年|上年|明年|次年|\d{4}年/u;
const DIGITS = '日一二三四五六';

export const weekdayMismatch = defineRule({
  id: 'weekday-mismatch',
  severity: 'error',
  scope: 'prose',
  title: '日期与星期对不上',
  why: '2021年3月25日是星期四；日期和星期只要有一个错了，收到通知的人就会走错日子。',
  signs: allOf(DATES, [[beside('期周拜', `一二三四五六日天${ANY_DIGITS}`)]]),
  *check(text, { tracker }) {
    const { plain, dates } = factsOf(text);
    const thisYear = reportingMonth(tracker)?.year ?? null;
    for (const { start, end, year, month, day } of dates) {
      if (month === null || day === null) continue;
      const which = year === null ? thisYear : year < 1000 ? thisYear && thisYear + year : year;
      if (which === null || (year === null && ANOTHER_YEAR.test(sentenceBefore(plain, start)))) continue;
      const date = calendarDate(which, month, day);
      const said = saidAt(plain, start, end);
      if (!date || !said) continue;
      const right = weekdayOf(date);
      if (said.day === right) continue;
      const unlike = unequal(`${formatDate(date)}是`, `星期${right}`, plain.slice(said.start, said.end));
      yield { start: said.start, end: said.end, ...unlike, also: [{ start, end }] };
    }
  },
  examples: proseExamples(
    [
      '2021年3月25日（星期四）召开推进会。',
      '3月25日（周四）召开推进会。',
      '2020年3月25日（星期三）召开推进会。',
      '每周三开展活动。',
    ],
    [
      ['2021年3月25日（星期三）召开推进会。', null],
      ['3月26日（周四）上午召开推进会。', null],
      ['定于4月1日星期五验收。', null],
      ['2021年3月12日，星期四，开展植树活动。', null],
    ],
  ),
});

interface Said {
  readonly start: number;
  readonly end: number;
  /** 一 to 日 */
  readonly day: string;
}

/** The weekday that is written right behind a date or right before it. */
function saidAt(plain: string, start: number, end: number): Said | null {
  const first = Math.max(0, start - NEAR);
  const after = AFTER.exec(plain.slice(end, end + NEAR));
  const found = after ?? BEFORE.exec(plain.slice(first, start));
  if (!found) return null;
  const [, weekday = '', day = ''] = found;
  const at = (after ? end : first) + found.index + found[0].indexOf(weekday);
  return { start: at, end: at + weekday.length, day: /\d/u.test(day) ? DIGITS[Number(day)]! : day.replace('天', '日') };
}
