import { daysInMonth } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { factsOf } from '../../domain/facts/facts';
import { reportingMonth } from '../../domain/tracker';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { anyOf } from '../signs';
import { MONTHS, NUMERIC_DATES } from './signs';

/** 工期18月, 满24月: a number of months. */
const DURATION_BEFORE = /[期满限共长达约近每个龄后]$/u;
const DURATION_AFTER = /^(?:[龄内]|[以之][内上下外]|左右)/u;

export const impossibleDateInText = defineRule({
  id: 'impossible-date-in-text',
  severity: 'error',
  scope: 'prose',
  title: '日历上没有这一天',
  why: '2月没有30日，4月没有31日，一年没有13月；这样的日期谁也无法照办。',
  signs: anyOf(MONTHS, NUMERIC_DATES),
  *check(text, { tracker }) {
    const { plain, dates } = factsOf(text);
    const year = reportingMonth(tracker)?.year ?? null;
    for (const date of dates) {
      const wrong = faultOf(plain, date, year);
      if (wrong === null) continue;
      const written = plain.slice(date.start, date.end);
      const message = `“${written}”：${wrong}，请核对。`;
      yield { start: date.start, end: date.end, message, brief: `没有这一天：${written}` };
    }
  },
  examples: proseExamples(
    ['2020年2月29日前完成。', '4月30日前完成。', '工期18月。', '12月31日前完成。', '适用于13月龄幼儿。'],
    [
      ['2021年2月30日前完成。', null],
      ['4月31日前完成。', null],
      ['2021年13月前完成。', null],
      ['二月三十日前完成招标。', null],
      ['2021年2月29日召开推进会。', null],
    ],
  ),
});

/** What is wrong with a date, or null. */
function faultOf(plain: string, { start, end, year, month, day }: WrittenDate, thisYear: number | null): string | null {
  if (month === null) return null;
  if (month < 1 || month > 12) {
    const alone = year === null && day === null;
    const isDuration =
      DURATION_BEFORE.test(plain.slice(Math.max(0, start - 3), start).trimEnd()) ||
      DURATION_AFTER.test(plain.slice(end, end + 2));
    return month > 31 || (alone && isDuration) ? null : `一年没有${month}月`;
  }
  if (day === null) return null;
  const known = year === null ? thisYear : year < 1000 ? (thisYear === null ? null : thisYear + year) : year;
  // Without a year 29 February may be right.
  const most = known === null ? (month === 2 ? 29 : daysInMonth(2020, month)) : daysInMonth(known, month);
  if (day >= 1 && day <= most) return null;
  const of = known !== null && month === 2 ? `${known}年2月` : `${month}月`;
  return day < 1 ? '没有0日' : `${of}只有${most}天`;
}
