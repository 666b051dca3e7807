/** Puts Excel's own validation on cells that have none, and takes it away again where it is still that (ExcelApi 1.8). */
import type { AddedValidation, SheetValidation, ValidationsDone } from '../../../application/ports';
import { hasApi } from '../api-sets';
import { isRefusal, noValidation } from '../host-failures';
import type { KnownWorkbook } from '../known-workbook';
import { inExcel } from '../run';
import { validationRule } from './validation-rule';
import { cellsIn } from '../cell-areas';

/** How the program's own are known again. */
const TITLE = '填写提示';

/** Two syncs: what is there, and the new ones; one for each where Excel refuses one. */
export function validateCells(known: KnownWorkbook, wanted: readonly SheetValidation[]): Promise<ValidationsDone> {
  if (!hasApi('dataValidation')) throw noValidation();
  return inExcel(async (context) => {
    const sheets = new Map(known.sheets.map((sheet) => [sheet.name, sheet]));
    const isLocked = ({ sheet }: SheetValidation): boolean => sheets.get(sheet)?.content.protection !== undefined;
    const locked = [...new Set(wanted.filter(isLocked).map(({ sheet }) => sheet))];
    const asked = wanted
      .filter((each) => !isLocked(each) && sheets.has(each.sheet))
      .map((each) => {
        const validation = validationOf(context, sheets.get(each.sheet)!.id, each);
        validation.load('type');
        return { each, validation };
      });
    await context.sync();
    const free = asked.filter(({ validation }) => validation.type === 'None').map(({ each }) => each);
    const set = (each: SheetValidation): void => {
      const validation = validationOf(context, sheets.get(each.sheet)!.id, each);
      validation.rule = validationRule(each.rule)!;
      validation.errorAlert = {
        title: TITLE,
        message: each.message,
        showAlert: true,
        style: each.strict ? 'Stop' : 'Warning',
      };
    };
    const added: AddedValidation[] = [];
    try {
      free.forEach(set);
      await context.sync();
      added.push(...free);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      for (const each of free) {
        try {
          set(each);
          await context.sync();
          added.push(each);
        } catch (again) {
          if (!isRefusal(again)) throw again;
        }
      }
    }
    return { added, kept: asked.length - free.length, locked };
  });
}

/** Takes away those that are still as they were added; two syncs. */
export function clearValidations(known: KnownWorkbook, added: readonly AddedValidation[]): Promise<void> {
  return inExcel(async (context) => {
    const ids = new Map(known.sheets.map(({ name, id }) => [name, id]));
    const asked = added
      .filter(({ sheet }) => ids.has(sheet))
      .map((each) => {
        const validation = validationOf(context, ids.get(each.sheet)!, each);
        validation.load('errorAlert');
        return { each, validation };
      });
    await context.sync();
    for (const { each, validation } of asked) {
      const alert = validation.errorAlert as Excel.DataValidationErrorAlert | null;
      if (alert?.title !== TITLE || alert.message !== each.message) continue;
      validationOf(context, ids.get(each.sheet)!, each).clear();
    }
    await context.sync();
  });
}

function validationOf(
  context: Excel.RequestContext,
  id: string,
  { range }: Pick<SheetValidation, 'range'>,
): Excel.DataValidation {
  return cellsIn(context.workbook.worksheets.getItem(id), range).dataValidation; // 1.8
}
