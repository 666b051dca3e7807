/** The written counters of a letter's headings (GB/T 9704-2012 7.3.3): 一、 then （一） then 1. */
import { toChineseNumber } from '../domain/chinese-number';

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
