/** Keeps settings that were taken from an old letter: in the sheet 设置, or in a snapshot that a letter is written from. */
import type { Tracker } from '../../domain/tracker';
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import { editsOfSettings } from '../editing/edit-settings';
import { applyEdits } from '../editing/apply-edits';
import { planSettings } from '../new-sheets/new-tracker';
import type { CellEdit, SheetPlan, Workbook, WorkbookSnapshot } from '../ports';
import { readTracker } from '../reading/read-tracker';
import type { StepDone } from '../undoing/undo-entry';
import type { LikeChange } from './like-letter';

/** What writes the settings: edits, and before them the sheet where there is none. */
export interface KeepingSettings {
  readonly sheet: SheetPlan | null;
  readonly edits: readonly CellEdit[];
}

/** How these changes are written into the workbook: into the cells of their settings, or below the last row of the sheet. */
function keepSettings(content: WorkbookSnapshot, tracker: Tracker, changes: readonly LikeChange[]): KeepingSettings {
  const lines = changes.flatMap((change) => change.lines);
  // What is to be blank and has no cell is blank already.
  const written = lines.filter(({ key, content: text }) => text !== null || tracker.settings[key].cell !== null);
  const contents = written.map(({ key, content: value }) => [key, { value }] as const);
  const edits = editsOfSettings(content, tracker, contents);
  if (edits) return { sheet: null, edits };
  const texts = Object.fromEntries(lines.flatMap(({ key, content: text }) => (text === null ? [] : [[key, text]])));
  return { sheet: planSettings(texts), edits: [] };
}

/** Keeps the changes in a workbook that is open. Throws a Failure where it does not take them. */
export async function likeInto(workbook: Workbook, changes: readonly LikeChange[]): Promise<StepDone> {
  const content = await workbook.read();
  const { sheet, edits } = keepSettings(content, readTracker(content), changes);
  if (sheet) await workbook.addSheets({ sheets: [sheet] });
  if (edits.length > 0) await workbook.write(edits, [], content);
  return { edits, madeSheets: sheet ? [sheet.name] : [] };
}

/** The workbook as it would be read with these changes kept. */
export function withSettingsKept(
  content: WorkbookSnapshot,
  tracker: Tracker,
  changes: readonly LikeChange[],
): WorkbookSnapshot {
  const { sheet, edits } = keepSettings(content, tracker, changes);
  if (!sheet) return applyEdits(content, edits);
  const empty = { ...content, sheets: [...content.sheets, { name: SETTINGS_SHEET, rows: [], merges: [] }] };
  const cells = sheet.cells.filter(({ value }) => value !== null);
  return applyEdits(
    empty,
    cells.map(({ row, column, value }) => ({ cell: { sheet: SETTINGS_SHEET, row, column }, value })),
  );
}
