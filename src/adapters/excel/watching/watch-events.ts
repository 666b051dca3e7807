/** Listens to what happens in Excel. */
import { hasApi } from '../api-sets';
import { inExcel } from '../run';

/** Told the id of the sheet that changed, or nothing when the list of sheets did. */
export type Happened = (sheetId: string | null) => void;

/** A handler as Excel gives it back, of whatever event. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Begins to listen (worksheets.onChanged 1.9, or worksheet.onChanged 1.7 for each sheet); gives back what ends it. */
export async function listen(happened: Happened): Promise<() => Promise<void>> {
  const handlers: Handler[] = [];
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheetChanged = (event: { worksheetId: string; triggerSource?: string }): Promise<void> => {
      // 1.14 says who it was; without that, the content tells.
      if (event.triggerSource !== 'ThisLocalAddin') happened(event.worksheetId);
      return Promise.resolve();
    };
    const listChanged = (): Promise<void> => {
      happened(null);
      return Promise.resolve();
    };
    handlers.push(worksheets.onDeleted.add(listChanged)); // 1.7
    if (hasApi('nameChangedEvents')) {
      handlers.push(worksheets.onNameChanged.add(listChanged), worksheets.onMoved.add(listChanged));
    }
    if (hasApi('workbookEvents')) {
      handlers.push(
        worksheets.onChanged.add(sheetChanged),
        // 25 becomes 25% by its format alone.
        worksheets.onFormatChanged.add(sheetChanged),
        worksheets.onAdded.add(listChanged),
      );
      await context.sync();
      return;
    }
    handlers.push(
      worksheets.onAdded.add(async ({ worksheetId }) => {
        happened(null);
        handlers.push(await listenToSheet(worksheetId, sheetChanged));
      }),
    );
    worksheets.load('items/id');
    await context.sync();
    for (const sheet of worksheets.items) handlers.push(sheet.onChanged.add(sheetChanged));
    await context.sync();
  });
  return async () => {
    const contexts = new Set(handlers.map(({ context }) => context));
    for (const context of contexts) {
      await inExcel(
        async (own) => {
          for (const handler of handlers) if (handler.context === context) handler.remove();
          await own.sync();
        },
        { context: context as Excel.RequestContext },
      );
    }
  };
}

function listenToSheet(
  id: string,
  changed: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
): Promise<Handler> {
  return inExcel(
    async (context) => {
      const handler = context.workbook.worksheets.getItem(id).onChanged.add(changed); // 1.7
      await context.sync();
      return handler;
    },
    { patient: true },
  );
}
