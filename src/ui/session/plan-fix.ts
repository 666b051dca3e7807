/** What a fix of rows would write, and which of the rows it leaves alone. */
import { cellContents, sameContent } from '../../application/editing/cell-content';
import { cellKey, rowKey, type CheckRow } from '../../application/checking/check-rows';
import { lockedLeft } from '../../application/editing/protection';
import type { CellEdit, OpenWorkbook, Workbook, WorkbookSnapshot } from '../../application/ports';
import type { StepDone } from '../../application/undoing/undo-entry';
import type { CellRef } from '../../domain/cell';
import type { Finding } from '../../rules/rule';
import * as words from '../check/words';
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
  /** Rows whose cells are protected. */
  readonly locked: readonly CheckRow[];
}

interface FixWish {
  readonly rows: readonly CheckRow[];
  readonly scope: FixScope;
  /** Looks of texts may go. */
  readonly confirmed: boolean;
  /** What is protected is left alone; else it is for the write to refuse. */
  readonly leavesLocked: boolean;
}

/** The fix of rows of a reading in the content as it is now. */
export async function planFix(
  workbook: OpenWorkbook,
  known: Reading,
  content: WorkbookSnapshot,
  { rows, scope, confirmed, leavesLocked }: FixWish,
): Promise<FixPlan> {
  const checked = cellContents(known.content);
  const now = cellContents(content);
  const sound = rows.filter(({ cell }) => sameContent(checked(cell), now(cell)));
  const { check, editsThatFix, lockedCells } = await loadChecking();
  // Nothing is checked again before the fix when nothing has changed.
  const reading = isSameContent(content, known.content) ? { ...known, content } : check(content);
  const asked = wantedBy(sound, scope);
  const cells = new Set(leavesLocked ? lockedCells(reading, asked).map(cellKey) : []);
  const isOpen = ({ cell }: Pick<Finding, 'cell'>): boolean => !cells.has(cellKey(cell));
  const wanted = (finding: Finding): boolean => isOpen(finding) && asked(finding);
  const open = sound.filter(isOpen);
  const { edits, kept } = await editsKeepingLooks(workbook, editsThatFix, { reading, rows: open, wanted, confirmed });
  const locked = sound.filter((row) => !isOpen(row));
  return { edits, sound: open, stale: rows.filter((row) => !sound.includes(row)), kept, locked };
}

/** What is told of cells that were left alone while others were fixed; empty for none. */
export function whatIsLeft({ stale, kept, locked }: FixPlan): string {
  return [
    ...(stale.length > 0 ? [words.staleSome(countCells(stale))] : []),
    ...(kept.length > 0 ? [words.mixedSome(countCells(kept))] : []),
    ...(locked.length > 0 ? [lockedLeft(cellsOf(locked))] : []),
  ].join('');
}

/** How many cells the rows are in. */
export function countCells(rows: readonly CheckRow[]): number {
  return cellsOf(rows).length;
}

function cellsOf(rows: readonly CheckRow[]): readonly CellRef[] {
  return [...new Map(rows.map(({ cell }) => [cellKey(cell), cell])).values()];
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

/** A step that writes these edits, made from what is expected. */
export function writing(
  edits: readonly CellEdit[],
  expected?: WorkbookSnapshot,
): (workbook: Workbook) => Promise<StepDone> {
  return async (workbook) => {
    await workbook.write(edits, [], expected);
    return { edits };
  };
}
