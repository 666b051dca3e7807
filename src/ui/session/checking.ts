/** Checking and fixing for the pane. It is loaded by import(), for the rules are the largest part that the first screen can wait for. */
import { checkAny } from '../../application/checking/check';
import { fixAll, fixEdits, splitLocked } from '../../application/checking/fix';
import type { CellEdit, WorkbookSnapshot } from '../../application/ports';
import type { Finding } from '../../rules/rule';
import type { CellRef } from '../../domain/cell';
import type { Reading } from './session';

/** What the rules say of a workbook; one without targets has nothing to be checked yet. */
export function check(content: WorkbookSnapshot): Reading {
  return { content, ...checkAny(content) };
}

/** The edits that fix every finding of the reading that is wanted, and those of texts that only show after. */
export function editsThatFix(reading: Reading, wanted: (finding: Finding) => boolean): readonly CellEdit[] {
  return fixEdits(reading.content, fixAll(reading.content, wanted, reading), reading);
}

/** The cells whose fix the protection of their sheets forbids. */
export function lockedCells(reading: Reading, wanted: (finding: Finding) => boolean): readonly CellRef[] {
  if (reading.content.sheets.every(({ protection }) => !protection)) return [];
  return splitLocked(reading.content, fixAll(reading.content, wanted, reading)).locked.map(({ cell }) => cell);
}
