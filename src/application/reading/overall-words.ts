/** Words for 总体进度 outside of the columns, and the percentages that make them its label. */
import { isDateFormat } from '../../domain/number-format';
import { readPercentText } from '../../domain/percent-text';
import type { CellSnapshot } from '../ports';

/** Words that mean 总体进度 where a percentage stands with them; 总体完成情况 may also stand over a sentence. */
const WORDS =
  '(?:目标)?(?:总体|整体|综合)(?:(?:完成|推进)(?:进度|率|情况)?|进度|率)|总(?:体)?(?:完成)?(?:进度|率)|总完成';
const IN_BRACKETS = '(?:[（(][^（()）]{0,8}[）)])?';
const LABEL = new RegExp(`^(?:${WORDS})${IN_BRACKETS}[:：]?$`, 'u');
const IN_ONE_CELL = new RegExp(
  `^(${WORDS})${IN_BRACKETS}(?:[:：]|为|达到?|已?完成)?((?:约|近|已)?(?:\\d{1,3}(?:\\.\\d+)?[%％]|百分之[零〇一二两三四五六七八九十百点]+))。?$`,
  'u',
);
const BEGINNING = /^\s*[总整综目]/u;
const LONGEST = 40;

/** A word for 总体进度 as a label: whether it says （%）; null for other cells. */
export function overallWord(content: CellSnapshot): { readonly percent: boolean } | null {
  const text = shortText(content);
  return text !== null && LABEL.test(text) ? { percent: /[%％]/u.test(text) } : null;
}

/** 总体进度 78% in one cell: its word and its percentage. */
export function overallInCell(content: CellSnapshot): { readonly word: string; readonly value: string } | null {
  const match = IN_ONE_CELL.exec(shortText(content) ?? '');
  return match && { word: match[1]!, value: match[2]! };
}

/** Whether a cell is either of them: most are neither. */
export function isOverall(content: CellSnapshot): boolean {
  const text = shortText(content);
  return text !== null && (LABEL.test(text) || IN_ONE_CELL.test(text));
}

/** Whether a cell may be the percentage of such a label. */
export function mayBePercent({ value, format }: CellSnapshot): boolean {
  if (typeof value === 'number') return !isDateFormat(format);
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  return ['exact', 'worded', 'bare', 'status'].includes(readPercentText(value).kind);
}

function shortText({ value }: CellSnapshot): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || !BEGINNING.test(value)) return null;
  return value.replace(/\s/gu, '');
}
