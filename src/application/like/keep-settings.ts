/** Keeps settings that were taken from an old letter: in the sheet 设置, or in a snapshot that a letter is written from. */
import type { Tracker } from '../../domain/tracker';
import { SETTINGS } from '../../domain/settings';
import { SETTINGS_SHEET } from '../../domain/words';
import { applyEdits } from '../editing/apply-edits';
import { planSettings } from '../new-tracker';
import type { CellEdit, SheetPlan, Workbook, WorkbookSnapshot } from '../ports';
import { readTracker } from '../read-tracker';
import type { StepDone } from '../undo';
import type { LikeChange } from './like-letter';

/** What writes the settings: edits, and before them the sheet where there is none. */
export interface KeepingSettings {
  readonly sheet: SheetPlan | null;
  readonly edits: readonly CellEdit[];
}

/** How these changes are written into the workbook: into the cells of their settings, or below the last row of the sheet. */
function keepSettings(content: WorkbookSnapshot, tracker: Tracker, changes: readonly LikeChange[]): KeepingSettings {
  const lines = changes.flatMap((change) => change.lines);
  const sheet = content.sheets.find(({ name }) => name === tracker.settingsSheet);
  if (!sheet) {
    const texts = Object.fromEntries(lines.flatMap(({ key, content: text }) => (text === null ? [] : [[key, text]])));
    return { sheet: planSettings(texts), edits: [] };
  }
  let row = sheet.rows.at(-1)?.row ?? 0;
  const edits = lines.flatMap(({ key, content: value }): CellEdit[] => {
    const { cell } = tracker.settings[key];
    if (cell) return [{ cell, value }];
    if (value === null) return [];
    row++;
    return [
      { cell: { sheet: sheet.name, row, column: 1 }, value: SETTINGS[key].name },
      { cell: { sheet: sheet.name, row, column: 2 }, value },
    ];
  });
  return { sheet: null, edits };
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
