/** What a target is known by: from month to month, from copy to copy, and on 忽略清单. */
import { parseChineseNumber } from './chinese-number';
import { comparable } from './likeness';

/** A number with or without 第 and 项, with or without zeros in front. */
const WRITTEN_NUMBER = /^第?0*(\d+)项?$/u;

/**
 * A 目标编号 (or, of a target without one of its own, its 目标内容) as it is compared: 048, 48 and 第48项 are the same target.
 * Empty for a blank.
 */
export function targetIdentity(written: string): string {
  const plain = comparable(written);
  return WRITTEN_NUMBER.exec(plain)?.[1] ?? plain;
}

/** 第048项： and 第 48 项; in hanzi only with a mark or nothing behind it, because 第一项工作 counts something else. */
const NAMED_NUMBER =
  /^\s*第\s*(?:(\d+)\s*项\s*[：:、.．]?\s*|([零〇一二三四五六七八九十百]{1,7})\s*项(?:\s*[：:、.．]\s*|\s+|$))/u;

/** The number that a text begins with as 第N项 (第四十八项： is 48), and what it is written in; null without one. */
export function namedNumber(text: string): { readonly number: string; readonly written: string } | null {
  const match = NAMED_NUMBER.exec(text.normalize('NFKC'));
  if (!match) return null;
  const number = match[1] ?? parseChineseNumber(match[2]!)?.toString();
  return number === undefined ? null : { number, written: match[0] };
}

/** 目标内容 as it is compared: without its number in front, spaces, line ends and full stops. */
export function plainTargetText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*第\s*\d+\s*项\s*[:：]?/u, '')
    .replace(/[\s。]/gu, '');
}
