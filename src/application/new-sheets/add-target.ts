/** 新增目标表: an empty sheet for one more target, behind the others. */
import type { CellRef } from '../../domain/cell';
import { planNextTarget, TARGET_TEXT_CELL } from './new-tracker';
import type { Workbook } from '../ports';
import { readTracker } from '../reading/read-tracker';
import type { StepDone } from '../undoing/undo-entry';

export interface AddedTarget extends StepDone {
  /** Where its user begins to fill it in. */
  readonly start: CellRef;
}

/** Adds the sheet, under the number after the highest. Throws a Failure when the workbook takes no sheet. */
export async function addTarget(workbook: Workbook): Promise<AddedTarget> {
  const content = await workbook.read();
  const plan = planNextTarget(
    readTracker(content),
    content.sheets.map(({ name }) => name),
  );
  await workbook.addSheets({ sheets: [plan] });
  return { edits: [], madeSheets: [plan.name], start: { sheet: plan.name, ...TARGET_TEXT_CELL } };
}
