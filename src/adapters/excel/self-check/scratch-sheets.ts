/**
 * The sheets on which 环境自检 tries things. Excel.createWorkbook would open a workbook of its own, but in another window, which this pane
 * cannot reach: so it is a sheet of the workbook at hand, and what was made is taken away after each try, known by its id or by the names
 * that tries give.
 */
import { Failure } from '../../../application/errors';
import { asFailure } from '../host-failures';
import { inExcel } from '../run';

/** The sheet that each try begins with. */
export const SCRATCH = '目标台账自检';
/** Names that tries give to sheets, of which Excel should refuse some. */
export const SECOND = '目标台账自检2';
export const TAKEN = '目标台账自检mubiao';
const ATTEMPTS = new Set(
  [SCRATCH, SECOND, TAKEN, 'History', '历史记录', '甲'.repeat(31)].map((name) => name.toLowerCase()),
);
/** Names that nobody else gives: of a check that was broken off. */
const OWN = new Set([SCRATCH, SECOND, TAKEN].map((name) => name.toLowerCase()));

/** The ids of the sheets that are there. */
export function sheetIds(): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return new Set(worksheets.items.map(({ id }) => id));
  });
}

/** Takes away what an earlier check left behind when it was broken off. */
export function removeLeftovers(): Promise<void> {
  return removeWhere((_, name) => OWN.has(name.toLowerCase()));
}

/** Takes away what a try made: its sheet, whatever it is called by now, and sheets that are new and called as tries call them. */
export function removeMade(before: ReadonlySet<string>, scratch: string | null): Promise<void> {
  return removeWhere((id, name) => !before.has(id) && (id === scratch || ATTEMPTS.has(name.toLowerCase())));
}

async function removeWhere(isToGo: (id: string, name: string) => boolean): Promise<void> {
  let name = '';
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility');
      await context.sync();
      const going = worksheets.items.filter((sheet) => isToGo(sheet.id, sheet.name));
      if (going.length === 0) return;
      name = going[0]!.name;
      for (const sheet of going) {
        // A very hidden sheet is not deleted.
        if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Visible';
        sheet.delete();
      }
      await context.sync();
    });
  } catch (error) {
    if (name === '') throw error;
    throw new Failure(
      'excel-error',
      `自检中断，临时工作表“${name}”没有能删除，请手工删除。${error instanceof Failure ? error.message : ''}`,
      { cause: asFailure(error) },
    );
  }
}
