/** 总体进度 of a target outside of its columns: a label with a percentage beside or behind it, above the table or below it. */
import type { Grid, PlacedCell } from './grid';
import type { Label } from './labels';
import { isOverall, mayBePercent, overallInCell, overallWord } from './overall-words';

/**
 * What a row says of 总体进度; null when it says nothing of it, or something else as well. `own` are the cells that the row has itself,
 * `percents` is the column in which the percentage is looked for first.
 */
export function overallLine(grid: Grid, own: readonly PlacedCell[], percents?: number): Label | null {
  const label = own.find(({ content }) => isOverall(content));
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
