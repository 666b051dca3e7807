import type { WrittenDate } from '../../domain/facts/dates';
import { factsOf } from '../../domain/facts/facts';
import { proseExamples } from '../example';
import { defineRule } from '../rule';

const TO = /^\s*(?:[（(][^（()）]{1,6}[）)])?\s*起?(?:至|到|[-—–―~～]+)\s*$/u;
/** 3月25日至20日: the second day has no month of its own. */
const DAY_ALONE = /^\s*(?:[（(][^（()）]{1,6}[）)])?\s*起?(?:至|到|[-—–―~～]+)\s*(\d{1,2})\s?[日号]/u;
const YEARS =
  /(?<!\d)((?:19|20)\d{2})\s?年?\s?(?:至|到|[-—–―~～]+)\s?((?:19|20)\d{2})(?:\s?(?:年|学年)|(?=\s?[）)]))/gu;
const CLOCKS = /^\s*(?:至|到|[-—–―~～]+)\s*$/u;

export const dateRangeReversed = defineRule({
  id: 'date-range-reversed',
  severity: 'error',
  scope: 'text',
  title: '起止时间前后颠倒',
  why: '“3月25日至3月20日”止在起之前；多半是改了一头忘了改另一头。',
  signs: '至到-—–―~～',
  *check(text) {
    const { plain, dates, clocks } = factsOf(text);
    for (const [index, date] of dates.entries()) {
      const next = dates[index + 1];
      if (next && TO.test(plain.slice(date.end, next.start)) && isReversed(date, next))
        yield { ...spanOf(date, next), message: messageOf(plain, date.start, next.end) };
      const alone = date.day === null ? null : DAY_ALONE.exec(plain.slice(date.end, date.end + 16));
      if (!alone || Number(alone[1]) >= date.day!) continue;
      const end = date.end + alone[0].length;
      if (next && next.start < end) continue;
      yield { start: date.start, end, message: messageOf(plain, date.start, end) };
    }
    for (const match of plain.matchAll(YEARS)) {
      const [written, from, to] = match;
      const end = match.index + written.length;
      if (Number(from) > Number(to)) yield { start: match.index, end, message: messageOf(plain, match.index, end) };
    }
    for (const [index, clock] of clocks.entries()) {
      const next = clocks[index + 1];
      if (!next || !CLOCKS.test(plain.slice(clock.end, next.start)) || clock.half !== next.half) continue;
      const [from, to] = [clock.hour * 60 + clock.minute, next.hour * 60 + next.minute];
      // 22:00至6:00 is a night; 8:00至4:00 may be one in the afternoon.
      if (from <= to || next.hour < 13 || clock.hour > 20) continue;
      yield { ...spanOf(clock, next), message: messageOf(plain, clock.start, next.end) };
    }
  },
  examples: proseExamples(
    [
      '3月20日至25日开展检查。',
      '2021年11月至3月供暖。',
      '9月至6月为一学年。',
      '2021年—2023年行动计划。',
      '16:30至18:00为服务时间。',
      '值班时间为22:00至6:00。',
    ],
    [
      ['3月25日至3月20日开展检查。', null],
      ['3月25日至20日开展检查。', null],
      ['2021年5月至2021年3月实施。', null],
      ['2023—2021年行动计划。', null],
      ['服务时间为18:00至16:30。', null],
    ],
  ),
});

function spanOf(from: { readonly start: number }, to: { readonly end: number }) {
  return { start: from.start, end: to.end };
}

function messageOf(plain: string, start: number, end: number): string {
  return `“${plain.slice(start, end)}”止在起之前，请核对。`;
}

/** Months without years may run into the next year: only what nobody means is reversed. */
function isReversed(from: WrittenDate, to: WrittenDate): boolean {
  if (from.month === null || to.month === null || from.months > 1 || to.months > 1) return false;
  if (from.day !== null && to.day !== null && from.month === to.month && (to.year === null || from.year === to.year))
    return from.day > to.day;
  if (from.year === null || to.year === null || from.year !== to.year) {
    const years = [from.year, to.year];
    if (years.every((year) => year !== null && year > 1000)) return years[0]! > years[1]!;
    return to.year === null && from.month - to.month === 2 && from.month <= 8;
  }
  return from.month > to.month;
}
