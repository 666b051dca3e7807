/** Quantities in a plain text: a number with its unit, whether it is exact, and what is counted. */
import { parseChineseNumber } from '../chinese-number';
import { afterSpaces, isDigitAt, isLetterAt } from './characters';
import { endOfNumerals, exact, HANZI_DIGITS, numberAt } from './number';
import { mayBeUnit, unitAt, type UnitKind } from './unit';

/** Part of a text, in UTF-16 offsets. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Quantity extends Place {
  /** In the named unit: 120万元 is 1200000 元, 25% is 25. */
  readonly value: number;
  /** The worth of the last place that is written: 1 for 25%, 0.1 for 25.0%. */
  readonly step: number;
  /** How far the true value may lie from the written one: 0 for 12所, 500000 for 1.25亿元. */
  readonly slack: number;
  readonly unit: string;
  readonly kind: UnitKind;
  /** No 约, 近, 余, 以上, no end of a range. */
  readonly exact: boolean;
}

const PERCENT_WORD = '百分之';
const SPELLED = new RegExp(
  `${PERCENT_WORD}((?:\\d+(?:\\.\\d+)?)|[${HANZI_DIGITS}]+(?:点[零〇一二三四五六七八九]+)?)`,
  'uy',
);
/** By its code, whether a number may begin with a character; 百 begins one only in 百分之. */
const BEGINNINGS = new Uint8Array(0x10000);
for (const character of `0123456789一二两三四五六七八九十${PERCENT_WORD[0]!}`) BEGINNINGS[character.charCodeAt(0)] = 1;
const VAGUE_BEFORE =
  /(?:(?<![签预节合制公契条特邀解续履])约|(?<![附最临邻远])近|接近|超|超过|逾|至少|不少于|不低于|不超过|不多于|不高于|不足|未满|最多|最高|最低|突破|每|[\d%％二三四五六七八九十万亿所个名家元]\s?[-—–―~～]+|[\d一二三四五六七八九十%％]\s?[至到、，,])\s?$/u;
const VAGUE_AFTER =
  /^\s?(?:左右|上下|以上|以下|以内|以外|不等|余|多(?!\d)|起(?![草步])|之多|[-—–―~～]+\s?[\d一二两三四五六七八九十]|[至到]\s?\d)/u;
/** 天 in 天山路 and 年 in 三年级 are no units. */
const NO_UNIT_AFTER: Readonly<Record<string, RegExp>> = {
  年: /^[级限内]/u,
  周: /^[年岁边]/u,
  天: /^[山津然气桥目]/u,
  度: /^[假过]/u,
  分: /^(?:之|[别类工配为散级布片区])/u,
  部: /^[分门委队署]/u,
  面: /^[向积对]/u,
  级: /^[以及]/u,
  本: /^[月年市区级次]/u,
  次: /^[日年要]/u,
  期: /^间/u,
  组: /^[织成建]/u,
  对: /^[于接照标应]/u,
  条: /^[件例款]/u,
  项: /^目(?!标)/u,
  家: /^[庭长]/u,
  校: /^[园长区外内]/u,
  村: /^[委庄级]/u,
  人: /^[大社民才]/u,
  根: /^据/u,
  片: /^区/u,
  支: /^[持部付撑]/u,
  单: /^[位元]/u,
  层: /^[面次]/u,
  台: /^[账帐阶]/u,
  处: /^[理置]/u,
  位: /^[于置]/u,
  名: /^[称单]/u,
  场: /^[地所]/u,
};
/** 二类, 三期: in hanzi these are names of things and no counts. */
const ORDINAL = /^[类级期批层届轮种]$/u;
/** Units of which 一 says no more than that there is something: 一项工作, 一批, 一年. */
const VAGUE_ONE = /[个项条件次批场份种类级层届期轮面部组]|街道/u;
const AROUND = 8;

/** The quantities of a plain text in order; `skip` tells places that something else was read in, and how far that reaches. */
export function quantitiesIn(plain: string, skip: (at: number) => number | null): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < plain.length) {
    if (BEGINNINGS[plain.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const isSpelled = plain[at] === PERCENT_WORD[0];
    if (isSpelled && !plain.startsWith(PERCENT_WORD, at)) {
      at++;
      continue;
    }
    const skipped = skip(at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const end = endOfNumerals(plain, at);
    const quantity = isSpelled ? spelledPercentAt(plain, at) : quantityAt(plain, at, end);
    if (quantity) found.push(quantity);
    at = quantity?.end ?? Math.max(end, at + 1);
  }
  return found;
}

function quantityAt(plain: string, at: number, endOfNumber: number): Quantity | null {
  if (!mayBeUnit(plain[afterScale(plain, endOfNumber)])) return null;
  if (at > 0 && (isLetterAt(plain, at - 1) || '第.-/_'.includes(plain[at - 1]!))) return null;
  const number = numberAt(plain, at);
  if (!number) return null;
  const unitStart = afterSpaces(plain, number.end);
  const found = unitAt(plain, unitStart);
  if (!found) return null;
  const { unit, length } = found;
  const end = unitStart + length;
  const written = plain.slice(unitStart, end);
  if (NO_UNIT_AFTER[written]?.test(plain.slice(end, end + 2))) return null;
  if (/[a-z]/iu.test(written) && isLetterAt(plain, end)) return null;
  if (!isDigitAt(plain, at) && ORDINAL.test(written)) return null;
  if (number.value === 1 && !isDigitAt(plain, at) && VAGUE_ONE.test(written)) return null;
  const counts = unit.kind === 'count' && !number.scaled;
  // 1.12所: a number of a list before a count. 2021年: a year.
  if (counts && number.decimal) return afterListNumber(plain, at);
  if (written === '年' && number.value >= 1900) return null;
  const step = number.step * unit.size;
  return {
    start: at,
    end,
    value: exact(number.value * unit.size),
    step,
    slack: number.decimal || (number.scaled && unit.kind !== 'money') ? step / 2 : 0,
    unit: unit.name,
    kind: unit.kind,
    exact: !number.open && isExact(plain, at, end),
  };
}

/** The first place that is none of what may stand between a number and its unit. */
function afterScale(plain: string, at: number): number {
  let next = at;
  while (next < plain.length && ' 余多几万亿'.includes(plain[next]!)) next++;
  return next;
}

function afterListNumber(plain: string, at: number): Quantity | null {
  const dot = plain.indexOf('.', at);
  const before = plain.slice(Math.max(0, at - 2), at).trimEnd();
  if (before !== '' && !/[。；：！？\n]$/u.test(before)) return null;
  return numberAt(plain, dot + 1) && quantityBehindDot(plain, dot + 1);
}

function quantityBehindDot(plain: string, at: number): Quantity | null {
  const number = numberAt(plain, at)!;
  const found = unitAt(plain, afterSpaces(plain, number.end));
  if (!found || number.decimal) return null;
  const end = afterSpaces(plain, number.end) + found.length;
  const { unit } = found;
  return {
    start: at,
    end,
    value: number.value,
    step: 1,
    slack: 0,
    unit: unit.name,
    kind: unit.kind,
    exact: !number.open && isExact(plain, at, end),
  };
}

function isExact(plain: string, start: number, end: number): boolean {
  return (
    !VAGUE_BEFORE.test(plain.slice(Math.max(0, start - AROUND), start)) &&
    !VAGUE_AFTER.test(plain.slice(end, end + AROUND)) &&
    plain[end] !== '半'
  );
}

/** 百分之二十五, 百分之25 */
function spelledPercentAt(plain: string, at: number): Quantity | null {
  SPELLED.lastIndex = at;
  const written = SPELLED.exec(plain)?.[1];
  if (written === undefined) return null;
  const end = at + PERCENT_WORD.length + written.length;
  const [whole = '', decimals = ''] = written.split(isDigitAt(written, 0) ? '.' : '点');
  const value = whole === '百' ? 100 : isDigitAt(whole, 0) ? Number(written) : hanziDecimal(whole, decimals);
  if (value === null) return null;
  const step = 10 ** -decimals.length;
  return { start: at, end, value, step, slack: 0, unit: '%', kind: 'percent', exact: isExact(plain, at, end) };
}

function hanziDecimal(whole: string, decimals: string): number | null {
  const value = parseChineseNumber(whole);
  if (value === null || decimals === '') return value;
  return Number(`${value}.${[...decimals].map((digit) => parseChineseNumber(digit) ?? 0).join('')}`);
}
