/** 总体进度 of a target outside of its columns: a label with a percentage beside or behind it, above the table or below it. */
import { isDateFormat } from '../../domain/number-format';
import { readPercentText } from '../../domain/percent-text';
import type { CellSnapshot } from '../ports';
import type { Grid, PlacedCell } from './grid';
import type { Label } from './labels';

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

/** Whether a cell may be the percentage of such a label. */
export function mayBePercent({ value, format }: CellSnapshot): boolean {
  if (typeof value === 'number') return !isDateFormat(format);
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  return ['exact', 'worded', 'bare', 'status'].includes(readPercentText(value).kind);
}

/**
 * What a row says of 总体进度; null when it says nothing of it, or something else as well. `own` are the cells that the row has itself,
 * `percents` is the column in which the percentage is looked for first.
 */
export function overallLine(grid: Grid, own: readonly PlacedCell[], percents?: number): Label | null {
  const label = own.find(({ content }) => overallWord(content) ?? overallInCell(content));
  if (!label) return null;
  const { row, column } = label;
  const at = { sheet: grid.sheet, row, column };
  const shared = overallInCell(label.content);
  if (shared) {
    const content = { ...label.content, value: shared.value };
    return own.length > 1 ? null : { cell: at, content, percent: false, at, word: shared.word, shared: true };
  }
  const others = own.filter((cell) => cell !== label);
  const values = others.filter((cell) => cell.column > column);
  const value = values.find((cell) => cell.column === percents) ?? values[0];
  if (!value || !others.every(({ content }) => mayBePercent(content))) return null;
  const cell = { sheet: grid.sheet, row, column: value.column };
  const { percent } = overallWord(label.content)!;
  return { cell, content: value.content, percent, at, word: String(label.content.value).trim(), shared: false };
}

function shortText({ value }: CellSnapshot): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || !BEGINNING.test(value)) return null;
  return value.replace(/\s/gu, '');
}
