/** The written counters of a letter's headings (GB/T 9704-2012 7.3.3): 一、 then （一） then 1. */
import { parseChineseNumber, toChineseNumber } from '../domain/chinese-number';

/** 1 → 一、 */
export function sectionNumber(index: number): string {
  return `${toChineseNumber(index)}、`;
}

/** 11 → （十一） */
export function subProjectNumber(index: number): string {
  return `（${toChineseNumber(index)}）`;
}

/** 3 → 3. */
export function itemNumber(index: number): string {
  return `${index}.`;
}

export interface NumberedText {
  readonly number: number;
  readonly rest: string;
}

/** 一、… with any of the marks people use; null when the text does not begin so. */
export function parseSectionNumber(text: string): NumberedText | null {
  return parseNumbered(/^([一二三四五六七八九十]+)\s*[、．.,，]\s*(.*)$/su, text);
}

/** （一）… in full-width or half-width brackets; null when the text does not begin so. */
export function parseSubProjectNumber(text: string): NumberedText | null {
  return parseNumbered(/^[（(]\s*([一二三四五六七八九十百零〇]+)\s*[）)]\s*(.*)$/su, text);
}

function parseNumbered(pattern: RegExp, text: string): NumberedText | null {
  const match = pattern.exec(text);
  const number = match && parseChineseNumber(match[1]!);
  return number === null ? null : { number, rest: match![2]! };
}
