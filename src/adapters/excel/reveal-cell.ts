/** Shows a cell to the user. */
import { unknownSheet } from '../../application/editing/edit-failures';
import type { CellRef } from '../../domain/cell';
import { toA1 } from '../../domain/cell';
import { hasApi } from './api-sets';
import { hiddenCell, hiddenSheet } from './host-failures';
import { inExcel } from './run';

/** Selects the cell; Excel scrolls to it. Throws a Failure when its sheet is hidden or gone, and when nobody sees it there. */
export function revealCell(cell: CellRef): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet); // 1.4
    sheet.load('visibility');
    const range = sheet.getRange(toA1(cell)).untrack();
    range.load('rowHidden,columnHidden'); // 1.2
    await context.sync();
    if (sheet.isNullObject) throw unknownSheet(cell.sheet);
    if (sheet.visibility !== 'Visible') throw hiddenSheet(cell.sheet);
    sheet.activate();
    sheet.getRange(toA1(cell)).untrack().select();
    await context.sync();
    if (range.rowHidden || range.columnHidden) throw hiddenCell(cell, range.rowHidden);
  });
}

/** Brings a hidden row or column back: a filter of the sheet shows all again, and what is hidden is not any more. */
export function unhideCell(cell: CellRef): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet); // 1.4
    const filter = hasApi('autoFilter') ? sheet.autoFilter : null; // 1.9
    filter?.load('isDataFiltered');
    await context.sync();
    if (sheet.isNullObject) throw unknownSheet(cell.sheet);
    if (filter?.isDataFiltered) filter.clearCriteria();
    const range = sheet.getRange(toA1(cell)).untrack();
    range.rowHidden = false; // 1.2
    range.columnHidden = false;
    sheet.activate();
    range.select();
    await context.sync();
  });
}
