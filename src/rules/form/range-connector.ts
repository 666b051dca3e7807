import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';
import { isInAddress } from './characters';

/** Two numbers with a hyphen, and what follows: 1-2 个, 2021-2023 年, 80%-90%, 1,000-1,500人. */
const HYPHENED =
  /(\d+(?:,\d{3})*(?:\.\d+)?)([%％]?)( *[-－‐‑–−~] *)(\d+(?:,\d{3})*(?:\.\d+)?)([%％]?)( *)(?![-－‐‑–−\d.])([^\s\d]?)/gu;
const HYPHENS = '-－‐‑–−~～';
/** Words of quantity: numbers before them are amounts. 号, 室 and 地块 are not among them: there a hyphen is part of a name. */
const UNIT =
  /[个名人家所户件次项套台辆条处座万亿元米公千百平立吨岁倍成度级期批篇场门张本位头株棵亩升克斤瓦兆代天周小分秒厘毫升℃折轮堂课对支部层圈]/u;
/** Units of time: from … to … takes a dash (GB/T 15834-2011 4.13.3.2). */
const TIME_UNIT = /[年月日时点]/u;
/** 3月-5月, 7日-15日, 9:00-11:00, 2021年3月-2022年5月. */
const TIMES =
  /(?<![\d.])(\d{1,4}[年月日时点]|\d{1,2}[:：]\d{2})( *[-－‐‑–−~]{1,2} *)(\d{1,4}[年月日时点]|\d{1,2}[:：]\d{2})(?!\d)/gu;
/** An amount from … to … whose first half has no unit: 10～20%, 100～200万元. */
const HALF =
  /(?<![\dA-Za-z.,:：/第\-—～])(\d+(?:,\d{3})*(?:\.\d+)?)( ?[～] ?)(\d+(?:,\d{3})*(?:\.\d+)?) ?([%％]|[万亿]+元?)/gu;
/** A unit that changes the number: both numbers need it, or 10～20% is from 10 (GB/T 15835-2011 5.1.4). */
const MULTIPLE = /^ ?(?:[%％]|[万亿]+(?:元(?![旦月宵]))?)/u;
/** Several ranges share the unit behind the last: only the writer can mend them all. */
const SHARED = /\d *[-－‐‑–−~] *\d+(?:\.\d+)? *[、和及或] *$/u;

interface Range {
  readonly from: string;
  readonly to: string;
  readonly percent: boolean;
  /** What stands before and behind the two numbers. */
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

/** The connector that belongs there, or null when the numbers are a code, a score, a telephone number … */
function connector({ from, to, percent, before, after, rest }: Range): '—' | '～' | null {
  if (/[\dA-Za-z\-－.,\/_第]/u.test(before) || amount(from) >= amount(to)) return null;
  if (percent) return '～';
  if (isYear(from) && isYear(to)) return /^[年学）)]/u.test(after) ? '—' : null;
  if (from.length > 1 && from.startsWith('0')) return null;
  if (/^(?:年级|个月|小时|日龄|月龄|周岁)/u.test(rest)) return '～';
  if (TIME_UNIT.test(after)) return after === '年' ? '～' : '—';
  return UNIT.test(after) ? '～' : null;
}

/** No range is longer. */
const LONGEST = 24;

/** The number with its commas of thousands left out. */
function amount(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** A percent sign, 万, 亿元 … at the place; empty when another unit stands there. */
function multipleAt(text: string, at: number): string {
  return MULTIPLE.exec(text.slice(at, at + 6))?.[0].trim() ?? '';
}

function isClock(time: string): boolean {
  return /[:：]/u.test(time);
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

export const rangeConnector = defineRule({
  id: 'range-connector',
  severity: 'suggestion',
  scope: 'text',
  title: '起止用了短横线',
  why: '数值的起止用浪纹线～，时间的起止用一字线—；短横线-只用于编号、型号和复合词（GB/T 15834-2011 4.13）。',
  signs: [[beside(`${DIGITS}%％年月日时点`, HYPHENS), beside(HYPHENS, DIGITS)]],
  edits: { goes: '-－‐‑–−~～ ', comes: '—～%％万亿元' },
  *check(text) {
    for (const match of text.matchAll(HYPHENED)) {
      const [whole, from, fromPercent, hyphen, to, toPercent, space, after] = match;
      const end = match.index + whole.length;
      const afterEnd = end - after!.length;
      const right = connector({
        from: from!,
        to: to!,
        percent: toPercent !== '' || (fromPercent !== '' && space === ''),
        before: text.charAt(match.index - 1),
        after: after!,
        rest: text.slice(afterEnd, afterEnd + 2),
      });
      const start = match.index + from!.length + fromPercent!.length;
      if (!right || isInAddress(text, start)) continue;
      const unit =
        fromPercent === '' && right === '～' ? multipleAt(text, afterEnd - space!.length - toPercent!.length) : '';
      // 10%-20 may want another sign behind 20.
      const isHalf = fromPercent !== '' && toPercent === '';
      const shared = SHARED.test(text.slice(Math.max(0, match.index - LONGEST), match.index));
      const shown = `${from}${fromPercent}${unit}${right}${to}${unit || toPercent}`;
      const told = whole.slice(0, whole.length - after!.length).trim() + (toPercent === '' ? unit : '');
      const message = `“${told}”表示起止，请改为“${shown}”。`;
      yield { start, end: start + hyphen!.length, message, ...(!shared && !isHalf && { insert: unit + right }) };
    }
    for (const { 0: whole, 1: from, 2: hyphen, 3: to, index } of text.matchAll(TIMES)) {
      if (isClock(from!) !== isClock(to!) || isInAddress(text, index)) continue;
      const start = index + from!.length;
      const message = `“${whole}”表示起止，请改为“${from}—${to}”。`;
      yield { start, end: start + hyphen!.length, message, insert: '—' };
    }
    for (const { 0: whole, 1: from, 2: mark, 3: to, 4: unit, index } of text.matchAll(HALF)) {
      if (amount(from!) >= amount(to!)) continue;
      const start = index + from!.length;
      const message = `“${whole}”的起止都要写单位，请改为“${from}${unit}～${to}${unit}”。`;
      yield { start, end: start + mark!.length, message, insert: `${unit}～` };
    }
  },
  examples: proseExamples(
    [
      '增加1～2个托育点，落实2021—2023年计划。',
      '新华社区J1A-02地块、C040201-03单元，电话021-22050781转8-2。',
      '3-2号楼、2-1室，比分3-2，GB/T 9704-2012标准，2021-03-25。',
      '新冠COVID-19防控，ISO9001-2015认证，第3-2条。',
    ],
    [
      ['增加1-2个普惠性托育点。', '增加1～2个普惠性托育点。'],
      ['增加 1-2 个普惠性托育点。', '增加 1～2 个普惠性托育点。'],
      ['《行动计划（2021-2023 年）》初稿。', '《行动计划（2021—2023 年）》初稿。'],
      ['《指导意见（2021-2025）》', '《指导意见（2021—2025）》'],
      ['完成率20-30%，投入100-200万元。', '完成率20%～30%，投入100万元～200万元。', 2],
      ['覆盖10～20%的学校。', '覆盖10%～20%的学校。'],
      ['3月-5月完成，9:00-11:00开放，7日-15日报名。', '3月—5月完成，9:00—11:00开放，7日—15日报名。', 3],
      ['面向1-3、5-7年级学生。', null, 1],
      ['完成10%-20。', null],
      ['于9:00--11:00开放。', '于9:00—11:00开放。'],
      ['约1,000-1,500人。', '约1,000～1,500人。'],
      ['完成率80%-90%，5-6月验收。', '完成率80%～90%，5—6月验收。', 2],
      ['面向3-6岁儿童和1-3年级学生。', '面向3～6岁儿童和1～3年级学生。', 2],
      ['投入1.5-2万元，历时2-3年。', '投入1.5万元～2万元，历时2～3年。', 2],
    ],
  ),
});
