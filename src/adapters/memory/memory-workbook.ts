/** A workbook that is plain data: for tests, and where no file or host stands behind the cells. */
import { applyEdits, type HiddenFormats } from '../../application/editing/apply-edits';
import { withoutSheets, withSheetReplaced, withSheets } from './memory-sheets';
import type { Workbook, WorkbookSnapshot } from '../../application/ports';

/** A workbook with the content of the snapshot, which itself is never changed. */
export function memoryWorkbook(start: WorkbookSnapshot): Workbook {
  let current = start;
  const formats: HiddenFormats = new Map();
  return {
    read: () => Promise.resolve(current),
    // The promise is made inside `then`, so that what throws rejects it.
    write: (edits) =>
      Promise.resolve().then(() => {
        current = applyEdits(current, edits, formats);
      }),
    addSheets: (plan) =>
      Promise.resolve().then(() => {
        current = withSheets(current, plan, formats);
      }),
    replaceSheet: (plan) =>
      Promise.resolve().then(() => {
        current = withSheetReplaced(current, plan, formats);
      }),
    removeSheets: (names) =>
      Promise.resolve().then(() => {
        current = withoutSheets(current, names);
      }),
  };
}
