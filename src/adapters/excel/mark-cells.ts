/** Marks cells with conditional formats of the program's own: the user's fills and formats stay as they are, and marks are taken away exactly. */
import type { CellMark } from '../../application/ports';
import { rangeToA1 } from '../../domain/cell';
import { hasApi } from './api-sets';
import type { KnownSheet, KnownWorkbook } from './known-workbook';
import { addressesOf, markedRectangles } from './cell-areas';
import { MARK_COLORS, markFormula } from './mark-signature';
import { inExcel } from './run';

export interface Marked {
  /** As known before, with the marks there are now. */
  readonly known: KnownWorkbook;
  /** Protected sheets, which could not be changed. */
  readonly left: readonly string[];
}

/** Takes all known marks away and makes these, with one sync. Marks on sheets that are gone are left out. */
export function markCells(known: KnownWorkbook, marks: readonly CellMark[]): Promise<Marked> {
  return inExcel(async (context) => {
    if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync(); // 1.9
    const left: string[] = [];
    const sheets = known.sheets.map((sheet) => {
      const own = marks.filter(({ cell }) => cell.sheet === sheet.name);
      if (own.length === 0 && sheet.markIds.length === 0) return () => sheet;
      if (sheet.content.protection) {
        left.push(sheet.name);
        return () => sheet;
      }
      return queueMarks(context, sheet, own);
    });
    await context.sync();
    return { known: { ...known, sheets: sheets.map((finish) => finish()) }, left };
  });
}

function queueMarks(context: Excel.RequestContext, known: KnownSheet, marks: readonly CellMark[]): () => KnownSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(known.id); // 1.4
  const present = sheet.getRange().untrack().conditionalFormats; // 1.6
  for (const id of known.markIds) {
    (hasApi('markOrNothing') ? present.getItemOrNullObject(id) : present.getItem(id)).delete(); // 1.14, 1.6
  }
  const made: Excel.ConditionalFormat[] = [];
  // Mild ones first: the last one made has the highest priority.
  for (const [severity, ranges] of markedRectangles(marks)) {
    const places = hasApi('rangeAreas')
      ? addressesOf(ranges).map((address) => sheet.getRanges(address).untrack()) // 1.9
      : ranges.map((range) => sheet.getRange(rangeToA1(range)).untrack());
    for (const place of places) {
      const format = place.conditionalFormats.add('Custom'); // 1.6
      format.custom.rule.formula = markFormula(severity);
      format.custom.format.fill.color = MARK_COLORS[severity];
      format.load('id');
      made.push(format);
    }
  }
  return () => ({ ...known, markIds: made.flatMap((format) => (format.isNullObject ? [] : [format.id])) });
}
