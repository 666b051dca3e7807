/** Makes new sheets fit into a workbook that has sheets already. */
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import type { CellEdit, SheetPlan, WorkbookPlan } from '../ports';

/** Sheets to add, and what is written into them then: contents that no plan makes, such as a number typed as text. */
export interface NewSheets {
  readonly plan: WorkbookPlan;
  readonly edits: readonly CellEdit[];
}

/** The same without 设置 when the workbook has one, other sheets under names that are free. Nothing that is there is touched. */
export function fitPlan({ plan, edits }: NewSheets, present: readonly string[]): NewSheets {
  // Excel takes two names that differ only in case for the same one.
  const taken = new Set(present.map((name) => name.trim().toLowerCase()));
  const names = new Map<string, string>();
  const sheets = plan.sheets.flatMap((sheet): readonly SheetPlan[] => {
    const free = (suffix: string) => !taken.has((sheet.name + suffix).toLowerCase());
    if (sheet.name === SETTINGS_SHEET && !free('')) return [];
    let suffix = '';
    for (let copy = 2; !free(suffix); copy++) suffix = `_${copy}`;
    const name = sheet.name + suffix;
    taken.add(name.toLowerCase());
    names.set(sheet.name, name);
    return [{ ...sheet, name, table: sheet.table && { ...sheet.table, name: sheet.table.name + suffix } }];
  });
  return {
    plan: { sheets },
    edits: edits.flatMap((edit) => {
      const sheet = names.get(edit.cell.sheet);
      return sheet === undefined ? [] : [{ ...edit, cell: { ...edit.cell, sheet } }];
    }),
  };
}
