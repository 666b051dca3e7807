/** The cells of a sheet as its filter sees them: by what they show. */
import { BLANK_CELL, type FilterCell } from '../../application/filtering/criteria';
import type { CellsOfFilter } from '../../application/filtering/sheet-filter';
import type { CellSnapshot, SheetSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import { fromSerial, type DateSystem } from '../../domain/calendar-date';
import { isDateFormat } from '../../domain/number-format';
import { shownText } from '../sheet/shown-text';

/** The cells of a sheet as filters compare them. */
export function filterCells(sheet: SheetSnapshot, system: DateSystem): CellsOfFilter {
  const cellAt = sheetCells(sheet);
  return (row, column) => {
    const cell = cellAt({ row, column });
    return cell ? filterCell(cell, system) : BLANK_CELL;
  };
}

const SECONDS_A_DAY = 86_400;

function filterCell(cell: CellSnapshot, system: DateSystem): FilterCell {
  const number = typeof cell.value === 'number' ? cell.value : null;
  const date = number !== null && isDateFormat(cell.format) ? fromSerial(number, system) : null;
  if (!date) return { text: shownText(cell, system), number, date: null };
  const seconds = Math.round((number! % 1) * SECONDS_A_DAY);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] as const;
  return { text: shownText(cell, system), number, date: [date.year, date.month, date.day, ...time] };
}
