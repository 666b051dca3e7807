/** Fills the test's Excel from plain data or from an .xlsx file. */
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { parsePart } from '../../src/adapters/ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from '../../src/adapters/xlsx/namespaces';
import { readWorkbookParts } from '../../src/adapters/xlsx/read-parts';
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
  for (const { name, rows, merges, hidden } of snapshot.sheets) {
    const sheet = addSheet(workbook, name);
    sheet.visibility = states[name]?.visibility ?? VISIBILITIES[hidden ?? ''] ?? 'Visible';
    sheet.protected = states[name]?.protected ?? false;
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
  }
  return workbook;
}

/** The workbook of an .xlsx file, with its hidden and protected sheets. */
export function workbookOfFile(bytes: Uint8Array): HostWorkbook {
  const pkg = openPackage(bytes, 'xlsx');
  const parts = readWorkbookParts(pkg);
  const states: Record<string, SheetState> = {};
  for (const { name, part, hidden } of parts.sheets) {
    let isProtected = false;
    parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
      open: (tag, { sheet }) => {
        if (tag === 'sheetProtection' && (sheet === '1' || sheet === 'true')) isProtected = true;
      },
    });
    states[name] = { visibility: VISIBILITIES[hidden ?? ''] ?? 'Visible', protected: isProtected };
  }
  return workbookOf(readXlsx(bytes), states);
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
