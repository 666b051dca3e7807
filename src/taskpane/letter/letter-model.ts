/** What the view 函件 shows, without React: targets to choose, what blocks, what is only missing. */
import type { Target, Tracker } from '../../domain/tracker';
import { cellName, type CellRef } from '../../domain/cell';
import { overallCompletion } from '../../domain/overall-completion';
import { formatPercent } from '../../domain/percent';
import { targetName } from '../../domain/words';
import { composeLetter, type Composition, type LetterRemark } from '../../letter/compose';
import type { Finding } from '../../rules/rule';
import type { Reading } from '../session';
import { CHOSEN_TARGETS, errorsLeft, NO_PERCENT } from './words';

/** A target of the list. Its sheet tells it from others: numbers may be missing or double. */
export interface TargetRow {
  readonly sheet: string;
  readonly name: string;
  readonly text: string;
  readonly percent: string;
  readonly chosen: boolean;
  /** Something of it stands in the letter's way. */
  readonly incomplete: boolean;
}

/** Something to be told, with the cell to go to. */
export interface Remark {
  readonly message: string;
  readonly cell: CellRef;
  /** 设置!B7 */
  readonly place: string;
  readonly where: 'settings' | 'target' | 'findings';
}

export interface LetterModel {
  readonly rows: readonly TargetRow[];
  readonly targets: readonly Target[];
  readonly composition: Composition;
  readonly blockers: readonly Remark[];
  readonly notes: readonly Remark[];
}

/** The letter on the targets that are not left out; these are named by their sheets. */
export function letterModel({ tracker, findings }: Reading, leftOut: ReadonlySet<string>): LetterModel {
  const targets = tracker.targets.filter(({ sheet }) => !leftOut.has(sheet));
  // What is wrong with a target shows in the list whether or not it is chosen.
  const blocked = new Set(composeLetter(tracker).blockers.map(({ cell }) => cell.sheet));
  const composition = composeLetter(tracker, targets);
  const rows = tracker.targets.map((target) => rowOf(target, !leftOut.has(target.sheet), blocked.has(target.sheet)));
  return {
    rows,
    targets,
    composition,
    blockers: composition.blockers.map((remark) => remarkOf(remark, tracker)),
    notes: [...composition.notes.map((remark) => remarkOf(remark, tracker)), ...errorNote(targets, findings)],
  };
}

function rowOf(target: Target, chosen: boolean, incomplete: boolean): TargetRow {
  const overall = overallCompletion(target);
  return {
    sheet: target.sheet,
    name: nameOf(target),
    text: target.text.text.trim(),
    percent: overall === null ? NO_PERCENT : formatPercent(overall),
    chosen,
    incomplete,
  };
}

function nameOf({ number, sheet }: Target): string {
  return number === '' ? sheet : targetName(number);
}

function remarkOf({ message, cell }: LetterRemark, { targets }: Tracker): Remark {
  const where = targets.some(({ sheet }) => sheet === cell.sheet) ? 'target' : 'settings';
  return { message, cell, place: cellName(cell), where };
}

/** The checker's errors do not stand in the way, but should be known. */
function errorNote(targets: readonly Target[], findings: readonly Finding[]): readonly Remark[] {
  const sheets = new Set(targets.map(({ sheet }) => sheet));
  const errors = findings.filter(({ rule, cell }) => rule.severity === 'error' && sheets.has(cell.sheet));
  const [first] = errors;
  if (!first) return [];
  const [only] = targets;
  const name = targets.length === 1 && only ? nameOf(only) : CHOSEN_TARGETS;
  const { cell } = first;
  return [{ message: errorsLeft(name, errors.length), cell, place: cellName(cell), where: 'findings' }];
}

/** Targets whose name or text has these words. */
export function searchRows(rows: readonly TargetRow[], words: string): readonly TargetRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted));
}
