/** What a fix of rows would write, and which of the rows it leaves alone. */
import { cellContents, sameContent } from '../../application/cell-content';
import { cellKey, rowKey, type CheckRow } from '../../application/check-rows';
import type { CellEdit, OpenWorkbook, WorkbookSnapshot } from '../../application/ports';
import type { Finding } from '../../rules/rule';
import { loadChecking } from './load-checking';
import { editsKeepingLooks } from './mixed-looks';
import type { Reading } from './session';

/** Which findings a fix takes along: those of the rows alone, or all of their cells and levels, also ones that only show then. */
export type FixScope = 'rows' | 'cells';

export interface FixPlan {
  readonly edits: readonly CellEdit[];
  /** Rows whose cells are as they were checked. */
  readonly sound: readonly CheckRow[];
  /** Rows whose cells have changed since. */
  readonly stale: readonly CheckRow[];
  /** Rows whose fix would take looks from their texts. */
  readonly kept: readonly CheckRow[];
}

interface FixWish {
  readonly rows: readonly CheckRow[];
  readonly scope: FixScope;
  /** Looks of texts may go. */
  readonly confirmed: boolean;
}

/** The fix of rows of a reading in the content as it is now. */
export async function planFix(
  workbook: OpenWorkbook,
  known: Reading,
  content: WorkbookSnapshot,
  { rows, scope, confirmed }: FixWish,
): Promise<FixPlan> {
  const checked = cellContents(known.content);
  const now = cellContents(content);
  const sound = rows.filter(({ cell }) => sameContent(checked(cell), now(cell)));
  const { check, editsThatFix } = await loadChecking();
  // Nothing is checked again before the fix when nothing has changed.
  const reading = isSameContent(content, known.content) ? { ...known, content } : check(content);
  const wanted = wantedBy(sound, scope);
  const { edits, kept } = await editsKeepingLooks(workbook, editsThatFix, { reading, rows: sound, wanted, confirmed });
  return { edits, sound, stale: rows.filter((row) => !sound.includes(row)), kept };
}

/** How many cells the rows are in. */
export function countCells(rows: readonly CheckRow[]): number {
  return new Set(rows.map(({ cell }) => cellKey(cell))).size;
}

/** Whether nothing was read anew. */
function isSameContent(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  if (one === other) return true;
  const { sheets, told } = one;
  if (told !== other.told) return false;
  return sheets.length === other.sheets.length && sheets.every((sheet, at) => sheet === other.sheets[at]);
}

function wantedBy(rows: readonly CheckRow[], scope: FixScope): (finding: Finding) => boolean {
  if (scope === 'rows') {
    const keys = new Set(rows.map(({ key }) => key));
    return (finding) => keys.has(rowKey(finding));
  }
  const keys = new Set(rows.map(({ cell, rule }) => `${rule.severity}!${cellKey(cell)}`));
  return ({ cell, rule }) => keys.has(`${rule.severity}!${cellKey(cell)}`);
}
