/** What the view 函件 shows, without React: targets to choose, what blocks, what is only missing. */
import type { Target, Tracker } from '../../domain/tracker';
import { cellName, type CellRef } from '../../domain/cell';
import { overallCompletion } from '../../domain/overall-completion';
import { formatPercent } from '../../domain/percent';
import { targetName } from '../../domain/words';
import { composeLetter, type Composition, type LetterRemark } from '../../letter/compose';
import type { Finding } from '../../rules/rule';
import { rowKey } from '../check/rows';
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
    notes: [...errorNote(targets, findings), ...composition.notes.map((remark) => remarkOf(remark, tracker))],
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

/** The checker's errors do not stand in the way, but should be known first of all. */
function errorNote(targets: readonly Target[], findings: readonly Finding[]): readonly Remark[] {
  const chosen = new Set(targets.map(({ sheet }) => sheet));
  const errors = findings.filter(({ rule, cell }) => rule.severity === 'error' && chosen.has(cell.sheet));
  const [first] = errors;
  if (!first) return [];
  const { cell } = first;
  const faulty = new Set(errors.map((error) => error.cell.sheet));
  const [only, ...others] = targets.filter(({ sheet }) => faulty.has(sheet));
  const name = only && others.length === 0 ? nameOf(only) : CHOSEN_TARGETS;
  // As 校验 counts: findings of one rule in one cell are one.
  const count = new Set(errors.map(rowKey)).size;
  return [{ message: errorsLeft(name, count), cell, place: cellName(cell), where: 'findings' }];
}

/** What belongs to one target together, everything else for itself; in the order in which they come. */
export function groupBySheet(remarks: readonly Remark[]): readonly (readonly Remark[])[] {
  const groups: Remark[][] = [];
  for (const remark of remarks) {
    const group = groups.find(([first]) => remark.where === 'target' && first!.cell.sheet === remark.cell.sheet);
    if (group) group.push(remark);
    else groups.push([remark]);
  }
  return groups;
}

/** Targets whose name or text has these words. */
export function searchRows(rows: readonly TargetRow[], words: string): readonly TargetRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted));
}
