/** Targets of a copy's list that the main tracker's list does not have, and where they belong in it. */
import { groupBy } from '../../domain/group-by';
import { formatMonth } from '../../domain/reporting-month';
import { recordsOf } from '../../domain/history';
import { comparable, LEAST_LIKENESS, likeness } from '../../domain/likeness';
import { targetIdentity } from '../../domain/target-identity';
import { placeOfHeaders, type Target, type Tracker } from '../../domain/tracker';

/** A target that is to be added to a list of the main tracker. */
export interface NewTarget {
  readonly kind: 'new-target';
  /** As the copy has it. */
  readonly target: Target;
  /** The main tracker's targets of the list, from top to bottom. */
  readonly list: readonly Target[];
  /** The one behind which it belongs; null at the top. */
  readonly after: Target | null;
}

/**
 * The target of a copy as one that the main tracker's list gets, or a Chinese clause that says why it is left out; null when it stands in no
 * list, or the main tracker has no such list.
 */
export function newTarget(ours: Tracker, theirs: Tracker, target: Target): NewTarget | string | null {
  if (!isRowOfList(target) || target.identity === '') return null;
  const siblings = theirs.targets.filter((other) => isRowOfList(other) && listKey(other) === listKey(target));
  const list = listFor(ours, theirs, siblings);
  if (!list || (list[0]!.headers.name === undefined) !== (target.headers.name === undefined)) return null;
  const [record] = recordsOf(ours.history, target.identity).slice(-1);
  if (record) return `${formatMonth(record.month)}的存档中有它，可能已从主台账删去或改名，未添加`;
  const before = nameBefore(target, list, siblings);
  if (before !== null) return `可能是主台账的“${before}”改了写法，未添加。请先把两处改为同一写法`;
  return { kind: 'new-target', target, list, after: placeIn(list, siblings, target) };
}

/** Its number or words stand in its first row, and not in a heading above. */
function isRowOfList({ listed, text, numberCell, subProjects: [first] }: Target): boolean {
  const named = text.cell ?? numberCell.cell;
  return listed && first !== undefined && named?.row === first.row;
}

/** The list a target stands in: rows under the same header. */
export function listKey(target: Target): string {
  const { sheet, row, column } = placeOfHeaders(target);
  return `${sheet} ${row} ${column}`;
}

/** The list of the main tracker that has most of these targets; without one the only one on the sheet, or of the workbook. */
function listFor(ours: Tracker, theirs: Tracker, siblings: readonly Target[]): readonly Target[] | null {
  const lists = [...groupBy(ours.targets.filter(isRowOfList), listKey).values()];
  const known = new Set(siblings.map(({ identity }) => identity));
  const shared = (list: readonly Target[]): number => list.filter(({ identity }) => known.has(identity)).length;
  const [best, second] = [...lists].sort((a, b) => shared(b) - shared(a));
  if (!best) return null;
  if (shared(best) > 0) return second && shared(second) === shared(best) ? null : best;
  const there = lists.filter(([first]) => first.sheet === siblings[0]!.sheet);
  if (there.length === 1) return there[0]!;
  const isOnlyOne = new Set(theirs.targets.filter(isRowOfList).map(listKey)).size === 1;
  return lists.length === 1 && isOnlyOne ? lists[0]! : null;
}

/** The main tracker's target that may have got these words since: it is like it or has its number, and the copy does not have it. */
function nameBefore(target: Target, list: readonly Target[], siblings: readonly Target[]): string | null {
  if (isOfficial(target)) return null;
  const known = new Set(siblings.map(({ identity }) => identity));
  const words = comparable(target.text.text);
  const gone = list.find(
    ({ identity, number, text }) =>
      !known.has(identity) && (number === target.number || likeness(comparable(text.text), words) >= LEAST_LIKENESS),
  );
  return gone ? gone.text.text.trim() : null;
}

/** It is known by a number of the plan, not by its words. */
export function isOfficial({ identity, number }: Target): boolean {
  return number !== '' && targetIdentity(number) === identity;
}

function placeIn(list: readonly Target[], siblings: readonly Target[], target: Target): Target | null {
  const numbers = list.map(orderOf);
  const own = orderOf(target);
  const isAscending = numbers.every(
    (number, index) => number !== null && (index === 0 || number > numbers[index - 1]!),
  );
  if (own !== null && isAscending) return list.findLast((_, index) => numbers[index]! < own) ?? null;
  const ofIdentity = new Map(list.map((each) => [each.identity, each]));
  const known = (each: Target): Target | undefined => ofIdentity.get(each.identity);
  const at = siblings.indexOf(target);
  const before = siblings.slice(0, at).findLast(known);
  if (before) return known(before)!;
  const behind = siblings.slice(at + 1).find(known);
  return behind ? (list[list.indexOf(known(behind)!) - 1] ?? null) : list.at(-1)!;
}

/** An official number that is one, by which a list may be in order. */
function orderOf(target: Target): number | null {
  return isOfficial(target) && /^\d{1,6}$/u.test(target.identity) ? Number(target.identity) : null;
}
