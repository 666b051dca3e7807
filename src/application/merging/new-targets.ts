/** Targets of a copy's list that the main tracker's list does not have, and where they belong in it. */
import { groupBy } from '../../domain/group-by';
import { formatMonth } from '../../domain/reporting-month';
import { recordsOf } from '../../domain/history';
import { comparable, LEAST_LIKENESS, likeness } from '../../domain/likeness';
import { targetIdentity } from '../../domain/target-identity';
import { namesItsRows, placeOfHeaders, type Target, type Tracker } from '../../domain/tracker';

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

/** A target of the copy as one that a list of the main tracker gets, or why it is left out; null when there is no such list. */
type FindPlace = (target: Target) => NewTarget | string | null;

/**
 * Tells of a copy's targets where they belong in the main tracker: in which list, and behind which of its targets; or a Chinese clause that says why
 * one is left out. Null for one that stands in no list, or of which the main tracker has no list.
 */
export function newTargetFinder(ours: Tracker, theirs: Tracker): FindPlace {
  const lists = [...groupBy(ours.targets.filter(isRowOfList), listKey).values()];
  const copies = groupBy(theirs.targets.filter(isRowOfList), listKey);
  const found = new Map<string, FindPlace | null>();
  const finderFor = (key: string): FindPlace | null => {
    const siblings = copies.get(key);
    const list = siblings && listFor(lists, siblings, copies.size === 1);
    return list ? finderIn(list, siblings, ours.history) : null;
  };
  return (target) => {
    if (!isRowOfList(target) || target.identity === '') return null;
    const key = listKey(target);
    if (!found.has(key)) found.set(key, finderFor(key));
    return found.get(key)?.(target) ?? null;
  };
}

function finderIn(list: readonly Target[], siblings: readonly Target[], history: Tracker['history']): FindPlace {
  const own = new Map(list.map((each) => [each.identity, each]));
  const known = new Set(siblings.map(({ identity }) => identity));
  const gone = list.filter(({ identity }) => !known.has(identity));
  const placeOf = placesIn(list, siblings, own);
  return (target) => {
    if (namesItsRows(list[0]!) !== namesItsRows(target)) return null;
    const [record] = recordsOf(history, target.identity).slice(-1);
    if (record) return `${formatMonth(record.month)}的存档中有它，可能已从主台账删去或改名，未添加`;
    const before = nameBefore(target, gone);
    if (before !== null) return `可能是主台账的“${before}”改了写法，未添加。请先把两处改为同一写法`;
    return { kind: 'new-target', target, list, after: placeOf(target) };
  };
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
function listFor(
  lists: readonly (readonly [Target, ...Target[]])[],
  siblings: readonly Target[],
  isOnly: boolean,
): readonly Target[] | null {
  const known = new Set(siblings.map(({ identity }) => identity));
  const shared = new Map(lists.map((list) => [list, list.filter(({ identity }) => known.has(identity)).length]));
  const [best, second] = [...lists].sort((a, b) => shared.get(b)! - shared.get(a)!);
  if (!best) return null;
  if (shared.get(best)! > 0) return second && shared.get(second) === shared.get(best) ? null : best;
  const there = lists.filter(([first]) => first.sheet === siblings[0]!.sheet);
  if (there.length === 1) return there[0]!;
  return lists.length === 1 && isOnly ? best : null;
}

/** The target that may have got these words since: it is like it or has its number, and the copy does not have it (`gone`). */
function nameBefore(target: Target, gone: readonly Target[]): string | null {
  if (isOfficial(target)) return null;
  const words = comparable(target.text.text);
  const before = gone.find(
    ({ number, text }) => number === target.number || likeness(comparable(text.text), words) >= LEAST_LIKENESS,
  );
  return before ? before.text.text.trim() : null;
}

/** It is known by a number of the plan, not by its words. */
export function isOfficial({ identity, number }: Target): boolean {
  return number !== '' && targetIdentity(number) === identity;
}

/** Tells behind which target of the list one belongs: in the order of the numbers, or as in the copy. */
function placesIn(
  list: readonly Target[],
  siblings: readonly Target[],
  own: ReadonlyMap<string, Target>,
): (target: Target) => Target | null {
  const numbers = list.map(orderOf);
  const isAscending = numbers.every(
    (number, index) => number !== null && (index === 0 || number > numbers[index - 1]!),
  );
  const places = new Map(list.map((target, index) => [target, index]));
  const before = new Map<Target, Target | null>();
  let last: Target | null = null;
  for (const each of siblings) {
    before.set(each, last);
    last = own.get(each.identity) ?? last;
  }
  return (target) => {
    const number = orderOf(target);
    if (number !== null && isAscending) return list.findLast((_, index) => numbers[index]! < number) ?? null;
    const known = before.get(target);
    if (known) return known;
    const behind = siblings.slice(siblings.indexOf(target) + 1).find(({ identity }) => own.has(identity));
    return behind ? (list[places.get(own.get(behind.identity)!)! - 1] ?? null) : list.at(-1)!;
  };
}

/** An official number that is one, by which a list may be in order. */
function orderOf(target: Target): number | null {
  return isOfficial(target) && /^\d{1,6}$/u.test(target.identity) ? Number(target.identity) : null;
}
