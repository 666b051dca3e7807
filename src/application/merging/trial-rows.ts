/** Rows inserted in a workbook that is plain data, to see what comes of it: where everything then stands, and nothing of looks and formulas. */
import { refuseLockedRows } from '../editing/protection';
import { mergesAfter, rowShift } from '../editing/row-shift';
import type { RowChange, SheetSnapshot, Workbook, WorkbookSnapshot } from '../ports';

/** A workbook of this content that takes rows. */
export function trialRows(start: WorkbookSnapshot): Pick<Workbook, 'read' | 'shiftRows'> {
  let content = start;
  return {
    read: () => Promise.resolve(content),
    shiftRows: (change) =>
      Promise.resolve().then(() => {
        refuseLockedRows(content, change.sheet);
        const sheets = content.sheets.map((sheet) => (sheet.name === change.sheet ? shifted(sheet, change) : sheet));
        content = { ...content, sheets };
      }),
  };
}

function shifted(sheet: SheetSnapshot, change: RowChange): SheetSnapshot {
  const shift = rowShift(change);
  const rows = sheet.rows.flatMap((row) => {
    const place = shift.row(row.row);
    return place === null ? [] : [{ ...row, row: place }];
  });
  return { ...sheet, rows, merges: mergesAfter(sheet.merges, shift) };
}
