/** Tells which cells the user has selected (worksheets.onSelectionChanged, ExcelApi 1.9). Selection events are unstable (#533, #6311): where they fail, nobody is told. */
import type { Selection } from '../../../application/ports';
import { hasApi } from '../api-sets';
import { cellsAt } from '../cell-areas';
import { inExcel } from '../run';

/** Arrows that are held down select many cells a second. */
const QUIET_MILLISECONDS = 150;

/**
 * Calls back a moment after another cell was selected, and once at the start; `nameOf` gives the name of a sheet by its id. Returns
 * what ends it.
 */
export function watchSelection(
  nameOf: (sheetId: string) => string | null,
  selected: (selection: Selection | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ended = false;
  let remove: (() => void) | null = null;

  const tell = (sheetId: string, address: string): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      if (!ended) selected(selectionOf(nameOf(sheetId), address));
    }, QUIET_MILLISECONDS);
  };

  const begin = async (): Promise<void> => {
    if (!hasApi('selectionEvents')) return;
    await inExcel(
      async (context) => {
        const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
          tell(event.worksheetId, event.address);
          return Promise.resolve();
        });
        await context.sync();
        remove = () =>
          void inExcel(
            async (own) => {
              handler.remove();
              await own.sync();
            },
            { context: handler.context as Excel.RequestContext },
          ).catch(ignore);
        // It was ended while it began.
        if (ended) return remove();
        // Last, and alone: Excel gives an error while a chart or a chart sheet is selected (#2268, #2444).
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = context.workbook.getSelectedRange().untrack();
        sheet.load('id');
        range.load('address');
        await context.sync();
        tell(sheet.id, range.address);
      },
      { patient: true },
    );
  };

  begin().catch(ignore);
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
    remove?.();
  };
}

/** Several areas count as the first of them; null for a chart, or a sheet that is not known yet. */
function selectionOf(sheet: string | null, address: string): Selection | null {
  const [first = ''] = address.split(',');
  const range = cellsAt(first);
  return sheet !== null && range ? { sheet, range } : null;
}

/** The list does without. */
function ignore(): void {
  return undefined;
}
