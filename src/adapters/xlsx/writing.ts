/** What every change of an open file needs. It is loaded by import(): it is larger than reading, and the first screen can wait for it. */
import type { OpcPackage } from '../ooxml/open-package';
import { ChangedParts } from './changed-parts';
import type { SheetPart, WorkbookParts } from './read-parts';
import type { ReadResult } from './read-xlsx';
import { resizeSheet, type SizeChange } from './sheet-sizes';
import { refuseVast } from './write-xlsx';
import { loadCalculation, type OpenCalculation } from './formulas/known-formulas';

export { filterXlsx } from './filters/filter-xlsx';
export { shiftedRecords } from '../../application/ignoring/shifted-records';
export { formulaTexts } from './formulas/sheet-formulas';
export { recalculateShifted } from './formulas/new-results';
export { checkWorkbook } from './workbook-faults';
export { writeXlsx } from './write-xlsx';

/** What calculates the workbook; it is not loaded for one without formulas, or one that goes on with rounded numbers. */
export async function calculationFor(
  { hasFormulas }: ReadResult,
  { calculation }: WorkbookParts,
): Promise<OpenCalculation | null> {
  return hasFormulas && calculation.isExact ? loadCalculation() : null;
}

/** The package with other widths, or with rows and columns hidden or shown. Throws a Failure when the sheet is too large to be changed. */
export function resizeXlsx(pkg: OpcPackage, sheet: SheetPart, change: SizeChange): OpcPackage {
  refuseVast(pkg, sheet);
  const changed = new ChangedParts(pkg);
  changed.edit(sheet.part, (xml) => resizeSheet(xml, change));
  return changed.package();
}
