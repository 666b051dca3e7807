/** Fills the test's Excel from plain data. */
import type { WorkbookSnapshot } from '../../src/application/ports';
import { addSheet, changeCell, GENERAL, newWorkbook } from './model';
import type { HostWorkbook, Visibility } from './model';

export { workbookOfFile } from './from-xlsx';

export interface SheetState {
  readonly visibility?: Visibility;
  readonly protected?: boolean;
}

/** A workbook with this content; `states` tells by sheet what the content does not. */
export function workbookOf(
  snapshot: WorkbookSnapshot,
  states: Readonly<Record<string, SheetState>> = {},
): HostWorkbook {
  const workbook = newWorkbook();
  workbook.dateSystem = snapshot.dateSystem;
  workbook.structureProtected = snapshot.structureLocked === true;
  for (const { name, rows, merges, hidden, protection } of snapshot.sheets) {
    const sheet = addSheet(workbook, name);
    sheet.visibility = states[name]?.visibility ?? VISIBILITIES[hidden ?? ''] ?? 'Visible';
    sheet.protected = states[name]?.protected ?? protection !== undefined;
    sheet.formatsAllowed = protection?.formatCells === true;
    sheet.merges = [...merges];
    for (const { row, cells, hidden: rowHidden } of rows) {
      if (rowHidden) sheet.hiddenRows.add(row);
      for (const { column, value, format, formula } of cells) {
        const cell = changeCell(sheet, row, column);
        cell.value = value;
        cell.format = format ?? GENERAL;
        if (formula) cell.formula = '=Z1';
      }
    }
    // As far down as anyone looks: in a file it may be the last row of all.
    for (const { top, bottom, left, right } of protection?.unlocked ?? []) {
      for (let row = top; row <= Math.min(bottom, MOST_ROWS); row++) {
        for (let column = left; column <= Math.min(right, MOST_COLUMNS); column++)
          changeCell(sheet, row, column).locked = false;
      }
    }
  }
  return workbook;
}

const MOST_ROWS = 200;
const MOST_COLUMNS = 50;
const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
