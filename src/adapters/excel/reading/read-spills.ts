/** Finds the cells that show results of a formula in another cell: they cannot be changed by themselves. */
import type { RowSnapshot } from '../../../application/ports';
import { contains } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { isFaultOfSheet } from '../host-failures';
import type { KnownSheet } from '../known-workbook';
import { addressOf } from './sheet-question';

/** More formulas than these are not asked, each by itself: what Excel refuses is told when it does. */
const MOST_FORMULAS = 2000;

/** The sheets with their spills: no sync when no formula spills, else one. */
export async function withSpills(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
): Promise<readonly KnownSheet[]> {
  const spilling = sheets.filter(({ maySpill, formulas }) => maySpill && formulas.size <= MOST_FORMULAS);
  if (spilling.length === 0) return sheets;
  const queued = spilling.map(({ id, formulas }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id); // 1.4
    const areas = [...formulas.keys()].map((key) => {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      const area = sheet
        .getCell(row - 1, column - 1)
        .untrack()
        .getSpillingToRangeOrNullObject()
        .untrack(); // 1.12
      area.load('address');
      return area;
    });
    return { id, areas };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isFaultOfSheet(error)) throw error;
    return sheets;
  }
  const spills = new Map(
    queued.map(({ id, areas }) => [id, areas.flatMap((area) => (area.isNullObject ? [] : addressOf(area)))]),
  );
  return sheets.map((sheet) => {
    const own = spills.get(sheet.id) ?? [];
    if (own.length === 0) return sheet;
    const rows = sheet.content.rows.map((row) => markResults(row, own));
    return { ...sheet, spills: own, content: { ...sheet.content, rows } };
  });
}

/** What is spilled is the result of a formula as well. */
function markResults(row: RowSnapshot, spills: readonly CellRange[]): RowSnapshot {
  const own = spills.filter(({ top, bottom }) => row.row >= top && row.row <= bottom);
  if (own.length === 0) return row;
  const isIn = (column: number): boolean => own.some(({ left, right }) => column >= left && column <= right);
  return { ...row, cells: row.cells.map((cell) => (isIn(cell.column) ? { ...cell, formula: true as const } : cell)) };
}

/** Whether the cell shows the result of a formula in another cell. */
export function isSpilled({ spills }: KnownSheet, row: number, column: number): boolean {
  return spills.some((area) => contains(area, { row, column }) && !(row === area.top && column === area.left));
}
