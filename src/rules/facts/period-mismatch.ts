import { parseChineseNumber } from '../../domain/chinese-number';
import { dayNumber } from '../../domain/calendar-date';
import type { WrittenDate } from '../../domain/facts/dates';
import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import { reportingMonth } from '../../domain/tracker';
import { proseExamples } from '../example';
import { unequal } from './sums';
import { defineRule } from '../rule';
import { allOf, anyOf, beside, NUMERALS } from '../signs';
import { DATES, DAYS_OR_MONTHS } from './signs';

const YEARS =
  /([二两三四五六七八九十]|\d{1,2})年(?:行动|发展|工作|建设|滚动|培训|规划|计划|攻坚|提升|改造|专项)[^（()）。，；]{0,14}[（(]((?:19|20)\d{2})年?\s?[-—–―~～至]+\s?((?:19|20)\d{2})年?[）)]/gu;
/** “十四五” runs from 2021 to 2025. */
const FIVE_YEARS =
  /“?十([二三四五六七])五”?(?:时期|期间|规划|计划)?[^（()）。，；]{0,14}[（(]((?:19|20)\d{2})年?\s?[-—–―~～至]+\s?((?:19|20)\d{2})年?[）)]/gu;
const FIVES: Readonly<Record<string, number>> = { 二: 2011, 三: 2016, 四: 2021, 五: 2026, 六: 2031, 七: 2036 };
/** 一季度（1—4月）, 上半年（1月至7月）. */
const PARTS_OF_YEAR =
  /(第?[一二三四]季度|前[二两三]个?季度|上半年|下半年)[（(](\d{1,2})月?\s?(?:[-—–―~～]+|至|到)\s?(\d{1,2})月(?:份|底)?[）)]/gu;
const MONTHS_OF: Readonly<Record<string, readonly [number, number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  前二季度: [1, 6],
  前三季度: [1, 9],
  上半年: [1, 6],
  下半年: [7, 12],
};
/** Of a month. */
const FEWEST_DAYS = 28;
const TO = /^\s*(?:日|起)?(?:至|到|[-—–―~～]+)\s*$/u;
/** Between the length and the days it lasts: 工期180天（3月1日至8月27日）. */
const NEAR = /^[（(，,：:]?(?:自|从|即|为|时间为?|起止时间为?)?$/u;
const LASTS = /(?:为期|历时|工期|周期|期限|持续|为时|共|建设期)(?:为|约)?$/u;

export const periodMismatch = defineRule({
  id: 'period-mismatch',
  severity: 'error',
  scope: 'prose',
  title: '起止时间与期限不符',
  why: '三年行动计划应当是三个年头；“为期3个月”与起止日期对不上，执行的人不知道听哪一个。',
  signs: anyOf(
    [[beside(NUMERALS, '年'), '（(']],
    [[beside('十', '二三四五六七'), '（(']],
    [[beside('季半', '度年'), '（(', '月']],
    allOf(DAYS_OR_MONTHS, DATES, '至到-－—–―~～'),
  ),
  *check(text, { tracker }) {
    const { plain, dates } = factsOf(text);
    const hasBrackets = /[（(]/u.test(plain);
    for (const match of hasBrackets ? plain.matchAll(YEARS) : []) {
      const [written, count, from, to] = match;
      const said = /\d/u.test(count!) ? Number(count) : parseChineseNumber(count!)!;
      const years = Number(to) - Number(from) + 1;
      if (years < 1 || said === years || written.includes('学年')) continue;
      const unlike = unequal(`${from}—${to}年是 `, `${years} 年`, `${count}年`);
      yield { start: match.index, end: match.index + written.length, ...unlike };
    }
    for (const match of hasBrackets ? plain.matchAll(FIVE_YEARS) : []) {
      const [written, which, from, to] = match;
      const first = FIVES[which!]!;
      if (Number(from) >= first && Number(to) <= first + 4) continue;
      const unlike = unequal(`“十${which}五”是`, `${first}—${first + 4}年`, `${from}—${to}年`);
      yield { start: match.index, end: match.index + written.length, ...unlike };
    }
    for (const match of hasBrackets ? plain.matchAll(PARTS_OF_YEAR) : []) {
      const [written, name, from, to] = match;
      const [first, last] = MONTHS_OF[name!.replace(/^第|个/gu, '').replace('两', '二')]!;
      // 一季度（1—2月） may be all that there is yet.
      if (Number(from) >= first && Number(to) <= last && Number(from) <= Number(to)) continue;
      const unlike = unequal(`${name!}是`, `${first}—${last}月`, written);
      yield { start: match.index, end: match.index + written.length, ...unlike };
    }
    const year = dates.length < 2 ? undefined : reportingMonth(tracker)?.year;
    if (year === undefined) return;
    for (const [index, from] of dates.entries()) {
      const to = dates[index + 1];
      if (!to || !TO.test(plain.slice(from.end, to.start))) continue;
      const length = factsOf(text).quantities.find(
        (one) =>
          one.kind === 'duration' &&
          one.exact &&
          one.end <= from.start &&
          NEAR.test(plain.slice(one.end, from.start)) &&
          LASTS.test(plain.slice(Math.max(0, one.start - 6), one.start)),
      );
      const right = length && rightLength(length, from, to, year);
      if (!right) continue;
      const said = plain.slice(length.start, length.end);
      const unlike = unequal(`${plain.slice(from.start, to.end)}是 `, right, said);
      yield { start: length.start, end: length.end, ...unlike, also: [{ start: from.start, end: to.end }] };
    }
  },
  examples: proseExamples(
    [
      '《托育服务三年行动计划（2021—2023年）》',
      '“十四五”规划（2021—2025年）',
      '为期3个月（3月至5月）',
      '工期30天（4月1日至4月30日）',
      '一季度（1—3月）完成投资5亿元，前三季度（1月至9月）完成15亿元。',
    ],
    [
      ['《托育服务三年行动计划（2021—2024年）》已印发。', null],
      ['“十四五”规划（2021—2026年）已印发。', null],
      ['为期6个月（3月至5月）开展整治。', null],
      ['工期60天（4月1日至4月30日）。', null],
      ['一季度（1—4月）完成投资5亿元。', null],
    ],
  ),
});

/** How long the days are that a length speaks of, when it is something else; null when both agree. */
function rightLength(length: Quantity, from: WrittenDate, to: WrittenDate, thisYear: number): string | null {
  const yearOf = ({ year }: WrittenDate) => (year === null || year < 1000 ? null : year);
  const first = yearOf(from) ?? thisYear;
  if (from.month === null || to.month === null || from.months > 1 || to.months > 1) return null;
  const last = yearOf(to) ?? (to.month < from.month ? first + 1 : first);
  if (length.unit === '个月') {
    const months = (last - first) * 12 + to.month - from.month;
    if ([months, months + 1].includes(length.value)) return null;
    // From the first of a month to the last of another both months are whole, as they are without days.
    const isWhole = from.day === null || to.day === null || to.day - from.day >= FEWEST_DAYS - 1;
    return `${isWhole ? months + 1 : months}个月`;
  }
  if (length.unit !== '天' || from.day === null || to.day === null) return null;
  const days =
    dayNumber({ year: last, month: to.month, day: to.day }) -
    dayNumber({ year: first, month: from.month, day: from.day });
  return Math.abs(days + 0.5 - length.value) <= 0.5 ? null : `${days + 1}天`;
}
