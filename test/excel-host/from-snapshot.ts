/** Fills the test's Excel from plain data or from an .xlsx file. */
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { addSheet, changeCell, GENERAL, newWorkbook } from './model';
import type { HostWorkbook, Visibility } from './model';

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
  for (const { name, rows, merges } of snapshot.sheets) {
    const sheet = addSheet(workbook, name);
    sheet.visibility = states[name]?.visibility ?? 'Visible';
    sheet.protected = states[name]?.protected ?? false;
    sheet.merges = [...merges];
    for (const { row, cells } of rows) {
      for (const { column, value, format, formula } of cells) {
        const cell = changeCell(sheet, row, column);
        cell.value = value;
        cell.format = format ?? GENERAL;
        if (formula) cell.formula = '=Z1';
      }
    }
  }
  return workbook;
}

/** The workbook of an .xlsx file. */
export function workbookOfFile(bytes: Uint8Array, states?: Readonly<Record<string, SheetState>>): HostWorkbook {
  return workbookOf(readXlsx(bytes), states);
}
