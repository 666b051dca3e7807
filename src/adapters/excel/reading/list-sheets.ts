/** The sheets of the workbook, and what holds for all of it. */
import type { SheetHiding } from '../../../application/ports';
import type { DateSystem } from '../../../domain/calendar-date';
import { isFaultOfSheet } from '../host-failures';
import { inHalves } from '../in-halves';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly hidden: SheetHiding | undefined;
}

export interface Listed {
  readonly structureLocked: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** Asks for the sheets in the order of their tabs, hidden ones too, and what is protected (ExcelApi 1.7); the answer is there after the next sync. */
export function queueList(context: Excel.RequestContext, withProtection = true): () => Listed {
  const { worksheets, protection: structure } = context.workbook;
  worksheets.load(`items/id,items/name,items/visibility${withProtection ? ',items/protection/protected' : ''}`);
  structure.load('protected');
  return () => ({
    structureLocked: structure.protected,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: withProtection && sheet.protection.protected,
      hidden: HIDINGS.get(sheet.visibility),
    })),
  });
}

const HIDINGS: ReadonlyMap<string, SheetHiding> = new Map([
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

/** Asks for the date system: there is no property for it, but the serial number of a day tells (workbook.functions, ExcelApi 1.2). */
function queueDateSystem(context: Excel.RequestContext): () => DateSystem {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => (day.value === SERIAL_IN_1904 ? 1904 : 1900);
}

const SERIAL_IN_1904 = 35_064;

/** The sheets and the date system: one sync, or some more where a sheet of another kind cannot say whether it is protected. */
export async function listSheets(context: Excel.RequestContext): Promise<Listed & { readonly dateSystem: DateSystem }> {
  try {
    const list = queueList(context);
    const dateSystem = queueDateSystem(context);
    await context.sync();
    return { ...list(), dateSystem: dateSystem() };
  } catch (error) {
    if (!isFaultOfSheet(error)) throw error;
  }
  const list = queueList(context, false);
  await context.sync();
  const { sheets, structureLocked } = list();
  return { structureLocked, sheets: await withProtection(context, sheets), dateSystem: await findDateSystem(context) };
}

/** Asks the sheets once more, without the list; one that does not answer counts as free, and refuses by itself what it does not allow. */
function withProtection(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<readonly ListedSheet[]> {
  return inHalves<ListedSheet, ListedSheet>(sheets, {
    queue: (listed) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(listed.id); // 1.4
      sheet.load('protection/protected');
      return () => [{ ...listed, isProtected: !sheet.isNullObject && sheet.protection.protected }];
    },
    sync: () => context.sync(),
    alone: (listed) => Promise.resolve([listed]),
  });
}

/** Nearly all workbooks count from 1900: where functions cannot be asked, this one is taken to do so, too. */
async function findDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  try {
    const dateSystem = queueDateSystem(context);
    await context.sync();
    return dateSystem();
  } catch (error) {
    if (!isFaultOfSheet(error)) throw error;
    return 1900;
  }
}
