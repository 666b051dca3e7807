/** What the status bar says of the selected cells: how many, their mean and sum. */
import type { CellSnapshot, SheetSnapshot } from '../../application/ports';
import type { CellRange } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import { isDateFormat } from '../../domain/number-format';
import { shownText } from '../sheet/shown-text';

export interface SelectionSums {
  /** Cells with content. */
  readonly count: number;
  /** As the first number is written; null when there is no number, or only dates. */
  readonly mean: string | null;
  readonly sum: string | null;
}

/** Null when fewer than two cells of the block have content. */
export function selectionSums({ rows }: SheetSnapshot, range: CellRange, system: DateSystem): SelectionSums | null {
  let count = 0;
  let sum = 0;
  const numbers: CellSnapshot[] = [];
  for (const { row, cells, hidden } of rows) {
    if (row < range.top || row > range.bottom || hidden) continue;
    for (const cell of cells) {
      if (cell.column < range.left || cell.column > range.right) continue;
      count++;
      if (typeof cell.value !== 'number' || isDateFormat(cell.format)) continue;
      numbers.push(cell);
      sum += cell.value;
    }
  }
  if (count < 2) return null;
  const [first] = numbers;
  if (!first) return { count, mean: null, sum: null };
  const shown = (value: number): string => shownText({ ...first, value: Number(value.toPrecision(14)) }, system);
  return { count, mean: shown(sum / numbers.length), sum: shown(sum) };
}
