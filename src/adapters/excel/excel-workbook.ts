/** The workbook open in Excel. */
import type { WorkbookSnapshot } from '../../application/ports';
import { contentOf } from './known-workbook';
import type { KnownWorkbook } from './known-workbook';
import { queueDateSystem, queueList, readSheets } from './read-sheets';
import { inExcel } from './run';
import type { RunOptions } from './run';

export function excelWorkbook(): { read(): Promise<WorkbookSnapshot> } {
  return { read: async () => contentOf(await readWorkbook()) };
}

/** Everything, with two syncs: the first names the sheets, the second reads them. */
export function readWorkbook(options: RunOptions = {}): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const list = queueList(context);
    const dateSystem = queueDateSystem(context);
    await context.sync();
    return { dateSystem: dateSystem(), sheets: await readSheets(context, list()) };
  }, options);
}
