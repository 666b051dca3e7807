/** The counters that people write in front of headings and items: 一、 （一） 1. （1） ①. */
import { parseChineseNumber } from '../../domain/chinese-number';

export type CounterKind = '一、' | '（一）' | '1.' | '（1）' | '①';

export interface Counter {
  readonly kind: CounterKind;
  readonly number: number;
  /** The text behind it, trimmed. */
  readonly rest: string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const HANZI = '[一二三四五六七八九十百零〇]{1,5}';
const PATTERNS: readonly (readonly [CounterKind, RegExp])[] = [
  ['一、', new RegExp(`^(${HANZI})\\s*[、．.,，]\\s*`, 'u')],
  ['（一）', new RegExp(`^[（(]\\s*(${HANZI})\\s*[）)]\\s*[、.．]?\\s*`, 'u')],
  ['1.', /^([0-9０-９]{1,2})\s*[.．、]\s*(?![0-9０-９])/u],
  ['（1）', /^[（(]?\s*([0-9０-９]{1,2})\s*[）)]\s*/u],
  ['①', new RegExp(`^([${CIRCLED}])\\s*`, 'u')],
];

/** The counter at the beginning of a text, or null. */
export function parseCounter(text: string): Counter | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const number = valueOf(match[1]!, kind);
    return number === null ? null : { kind, number, rest: text.slice(match[0].length).trim() };
  }
  return null;
}

function valueOf(written: string, kind: CounterKind): number | null {
  if (kind === '①') return CIRCLED.indexOf(written) + 1;
  return kind === '1.' || kind === '（1）' ? Number(written.normalize('NFKC')) : parseChineseNumber(written);
}
