/** Makes a new .xlsx file from a plan: real Excel tables, validation, data bars and print set-up. The same plan gives the same bytes. */
import type { WorkbookPlan } from '../../application/ports';
import { writePackage } from '../ooxml/write-package';
import { ChangedParts } from './changed-parts';
import { emptyWorkbook } from './made/empty-workbook';
import { LongLists } from './made/long-lists';
import { readWorkbookParts } from './read-parts';
import { SharedTexts } from './made/shared-texts';
import { SheetMaker } from './made/sheet-maker';
import { checkWorkbook } from './workbook-faults';

/** What Excel lets a sheet be called. */
const SHEET_NAME = /^(?!')[^\\/?*:[\]]{1,31}(?<!')$/u;

/** The bytes of the file. Throws when the plan has no sheet, a sheet without a proper name or a table without proper headers: bugs of the plan; a Failure for a text that is too long for a cell. */
export function createXlsx(plan: WorkbookPlan): Uint8Array {
  if (plan.sheets.length === 0) throw new Error('a workbook needs a sheet');
  for (const { name } of plan.sheets) {
    if (!SHEET_NAME.test(name)) throw new Error(`${name} cannot be the name of a sheet`);
  }
  const empty = emptyWorkbook();
  const changed = new ChangedParts(empty);
  const whole = { texts: new SharedTexts(), lists: new LongLists() };
  const maker = new SheetMaker(empty, readWorkbookParts(empty), changed, whole);
  plan.sheets.forEach((sheet, index) => {
    maker.add(sheet, index === 0);
  });
  maker.finish();
  const made = changed.package();
  checkWorkbook(null, made);
  return writePackage(made.entries);
}
