/** Shows a cell to the user. */
import { unknownSheet } from '../../application/editing/edit-failures';
import type { CellRef } from '../../domain/cell';
import { toA1 } from '../../domain/cell';
import { hiddenSheet } from './host-failures';
import { inExcel } from './run';

/** Selects the cell; Excel scrolls to it. Throws a Failure when its sheet is hidden or gone. */
export function revealCell(cell: CellRef): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet); // 1.4
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw unknownSheet(cell.sheet);
    if (sheet.visibility !== 'Visible') throw hiddenSheet(cell.sheet);
    sheet.activate();
    sheet.getRange(toA1(cell)).untrack().select();
    await context.sync();
  });
}
