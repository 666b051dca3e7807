/** A workbook as its calculation takes it, from its package. */
import type { BookContent } from '../../application/calculate/book-content';
import type { StoredFormula } from '../../application/calculate/stored-formula';
import type { WorkbookNames } from '../../application/calculate/workbook-names';
import type { WorkbookSnapshot } from '../../application/ports';

/** `formulas` are those of each sheet; `snapshot` has their results. */
export function bookContent(
  { sheets, dateSystem }: WorkbookSnapshot,
  formulas: ReadonlyMap<string, readonly StoredFormula[]>,
  names: WorkbookNames,
): BookContent {
  return {
    names,
    dateSystem,
    sheets: sheets.map(({ name, rows }) => ({ name, rows, formulas: formulas.get(name) ?? [] })),
  };
}
