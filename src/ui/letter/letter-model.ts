/** What the view 函件 shows, without React: targets to choose, what blocks, what is only missing. */
import { ownersOf } from '../../domain/owners';
import { nameOfTarget, type Target } from '../../domain/tracker';
import { cellName, type CellRef } from '../../domain/cell';
import { overallCompletion, overallWaits } from '../../domain/overall-completion';
import { formatPercent } from '../../domain/percent';
import { checkRows } from '../../application/checking/check-rows';
import { composeWithRemarks } from '../../application/letters/write-letter';
import { composeLetter, type Composition, type LetterRemark } from '../../letter/compose';
import type { Finding } from '../../rules/rule';
import type { Reading } from '../session/session';
import { CHOSEN_TARGETS, errorsLeft, NO_PERCENT, WAITING } from './words';

/** A target of the list; its key tells it from others (see Target). */
export interface TargetRow {
  readonly key: string;
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
  /** The key of the target that it is about; null when it is about none. */
  readonly target: string | null;
}

export interface LetterModel {
  readonly rows: readonly TargetRow[];
  readonly targets: readonly Target[];
  readonly composition: Composition;
  readonly blockers: readonly Remark[];
  readonly notes: readonly Remark[];
}

/** The letter on the targets that are not left out; these are named by their keys. */
export function letterModel({ content, tracker, findings }: Reading, leftOut: ReadonlySet<string>): LetterModel {
  const targets = tracker.targets.filter(({ key }) => !leftOut.has(key));
  const ownerOf = ownersOf(tracker);
  // What is wrong with a target shows in the list whether or not it is chosen.
  const blocked = new Set(composeLetter(tracker).blockers.map(({ cell }) => ownerOf(cell).target?.key));
  const composition = composeWithRemarks(content, tracker, targets);
  const rows = tracker.targets.map((target) => rowOf(target, !leftOut.has(target.key), blocked.has(target.key)));
  return {
    rows,
    targets,
    composition,
    blockers: composition.blockers.map((remark) => remarkOf(remark, ownerOf)),
    notes: [...errorNote(targets, findings, ownerOf), ...composition.notes.map((remark) => remarkOf(remark, ownerOf))],
  };
}

function rowOf(target: Target, chosen: boolean, incomplete: boolean): TargetRow {
  const overall = overallCompletion(target);
  return {
    key: target.key,
    name: nameOfTarget(target),
    text: target.text.text.trim(),
    percent: overall === null ? (overallWaits(target) ? WAITING : NO_PERCENT) : formatPercent(overall),
    chosen,
    incomplete,
  };
}

type OwnerOf = ReturnType<typeof ownersOf>;

function remarkOf({ message, cell }: LetterRemark, ownerOf: OwnerOf): Remark {
  const target = ownerOf(cell).target?.key ?? null;
  return { message, cell, place: cellName(cell), where: target === null ? 'settings' : 'target', target };
}

/** The checker's errors do not stand in the way, but should be known first of all. */
function errorNote(targets: readonly Target[], findings: readonly Finding[], ownerOf: OwnerOf): readonly Remark[] {
  const chosen = new Set<Target | null>(targets);
  const errors = findings.filter(({ rule, cell }) => rule.severity === 'error' && chosen.has(ownerOf(cell).target));
  const [first] = errors;
  if (!first) return [];
  const { cell } = first;
  const [only, ...others] = new Set(errors.map((error) => ownerOf(error.cell).target!));
  const name = only && others.length === 0 ? nameOfTarget(only) : CHOSEN_TARGETS;
  return [
    {
      message: errorsLeft(name, checkRows(errors).length),
      cell,
      place: cellName(cell),
      where: 'findings',
      target: null,
    },
  ];
}

/** What belongs to one target together, everything else for itself; in the order in which they come. */
export function groupByTarget(remarks: readonly Remark[]): readonly (readonly Remark[])[] {
  const groups: Remark[][] = [];
  for (const remark of remarks) {
    const group = groups.find(([first]) => remark.target !== null && first!.target === remark.target);
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
