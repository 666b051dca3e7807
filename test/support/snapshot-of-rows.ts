import { parseWrittenDate, toSerial } from '../../src/domain/calendar-date';
import { parseRange } from '../../src/domain/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import type { ExampleCell } from '../../src/rules/example';
import type { SheetOfRows } from './xlsx-of-rows';

/** Rows of cells as a snapshot, without the detour over a file. A blank row has no cells, as in a file. */
export function snapshotOfRows(...sheets: readonly SheetOfRows[]): WorkbookSnapshot {
  return {
    dateSystem: 1900,
    sheets: sheets.map(({ name, rows, merges = [] }) => ({
      name,
      merges: merges.map((range) => parseRange(range)!),
      rows: rows
        .map((cells, index) => ({
          row: index + 1,
          cells: cells.flatMap((cell, at) => (cell === null ? [] : [{ column: at + 1, ...contentOf(cell) }])),
        }))
        .filter(({ cells }) => cells.length > 0),
    })),
  };
}

function contentOf(cell: Exclude<ExampleCell, null>): Omit<CellSnapshot, 'column'> {
  if (typeof cell === 'string') return { value: cell };
  if ('percent' in cell) return { value: cell.percent, format: '0%' };
  if ('number' in cell) return { value: cell.number };
  if ('date' in cell) return { value: toSerial(parseWrittenDate(cell.date)!, 1900), format: 'yyyy/m/d' };
  if ('error' in cell) return { value: { error: cell.error } };
  return { ...contentOf(cell.formula), formula: true };
}
