/** Numbers that titles and names bring along: the letter writes its own in front of them, and 第1项：一、… would count twice. */
import { parseChineseNumber, toChineseNumber } from '../domain/chinese-number';
import { namedNumber, targetIdentity } from '../domain/target-identity';
import type { Target } from '../domain/tracker';
import { paragraphsOf } from './cell-paragraphs';

const HANZI = '一二三四五六七八九十';

/** A way to count: the counter at the beginning of a text, and how the one that follows it is written. */
interface Counter {
  readonly pattern: RegExp;
  readonly next: (value: number) => string;
}

const hanzi = (value: number): string => `(?<![${HANZI}])${toChineseNumber(value + 1)}`;
const digits = (value: number): string => `(?<![\\d.])${value + 1}`;

/**
 * What follows tells a counter from a number: 1.5公里, 1、2号楼, 一、二年级 and （二）期 count nothing. Characters such as ① are written in
 * one piece, and what NFKC makes of them is not looked at.
 */
const COUNTERS: readonly Counter[] = [
  {
    pattern: new RegExp(`^([${HANZI}]{1,3})\\s*[、.．]\\s*(?![${HANZI}\\d])`, 'u'),
    next: (n) => `${hanzi(n)}\\s*[、.．]`,
  },
  {
    pattern: new RegExp(`^[（(]\\s*([${HANZI}]{1,3})\\s*[）)]\\s*[、.．]?\\s*(?![期号级班届次批段])`, 'u'),
    next: (n) => `[（(]\\s*${hanzi(n)}\\s*[）)]`,
  },
  { pattern: /^(\d{1,3})\s*[.．、)）]\s*(?![\d\s])/u, next: (n) => `${digits(n)}\\s*[.．、)）](?!\\d)` },
  {
    pattern: /^[（(]\s*(\d{1,3})\s*[）)]\s*[、.．]?\s*(?![期号级班届次批段])/u,
    next: (n) => `[（(]\\s*${n + 1}\\s*[）)]`,
  },
];
/** 1.1 征地: a number of two levels and what parts it from the words. */
const LEVELS =
  /^\d{1,3}(?:[.．]\d{1,2})+(?:\s+|\s*[、.．]\s*)(?=\p{Script=Han})(?![万亿千百公平米元倍年月个吨亩度分小折])/u;
/** ①, ⑴, ⒈ and ㈠, each with those that follow it in Unicode. */
const SIGNS = /^[\u2460-\u249b\u3220-\u3229]\s*[、.．]?\s*/u;

/**
 * The text without the counter at its beginning: 征地 of （一）征地, 1.征地, ① 征地 and 第1项 征地. A text that counts on (1.新建2所；2.改建3所)
 * stays as it is, and so does one that is nothing but a counter.
 */
export function withoutCounter(text: string): string {
  return rest(text, counterLength(text));
}

function rest(text: string, length: number): string {
  const left = text.slice(length).trim();
  return length === 0 || left === '' ? text : left;
}

function counterLength(text: string): number {
  const sign = SIGNS.exec(text);
  if (sign) {
    const next = String.fromCodePoint(text.codePointAt(0)! + 1);
    return text.includes(next) ? 0 : sign[0].length;
  }
  const plain = halfWidthDigits(text);
  const levels = LEVELS.exec(plain);
  if (levels) return levels[0].length;
  for (const { pattern, next } of COUNTERS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const value = /^\d/u.test(match[1]!) ? Number(match[1]) : parseChineseNumber(match[1]!);
    const isCounter = value !== null && value > 0 && !new RegExp(next(value), 'u').test(plain.slice(match[0].length));
    return isCounter ? match[0].length : 0;
  }
  return ownLabel(text)?.length ?? 0;
}

/** As long as the text itself: each digit is one character. */
function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

const LABEL = new RegExp(`^第\\s*([\\d０-９]{1,9}|[${HANZI}百零〇]{1,7})\\s*项\\s*[：:、．.]?\\s*`, 'u');

/** 第048项： at the beginning of a text: its number as it is written there, and how long all of it is. Null where 第一项 belongs to the words. */
function ownLabel(text: string): { readonly number: string; readonly length: number } | null {
  const match = LABEL.exec(text);
  return match && namedNumber(text) ? { number: match[1]!.normalize('NFKC'), length: match[0].length } : null;
}

/** 目标内容 as the letter tells it behind the number: its lines without a number of their own, and the number as it is spelled there. */
export function titleOfTarget({ number, text }: Pick<Target, 'number' | 'text'>): {
  readonly number: string;
  readonly lines: readonly string[];
} {
  const whole = paragraphsOf(text.text).join('\n');
  const own = ownLabel(whole);
  const title = withoutCount(own ? rest(whole, own.length) : whole, number);
  return { number: own?.number ?? number, lines: paragraphsOf(title) };
}

/** A number in digits that is another one than the target's may be official: it stays. */
function withoutCount(title: string, number: string): string {
  const written = /^[0-9０-９]+/u.exec(title)?.[0];
  return written !== undefined && targetIdentity(written) !== targetIdentity(number) ? title : withoutCounter(title);
}
