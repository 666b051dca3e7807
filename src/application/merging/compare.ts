/** What a copy of a tracker says of the main tracker's cells, and what it says that has no place there. */
import { groupBy } from '../../domain/group-by';
import type { DateSystem } from '../../domain/calendar-date';
import { cellName, type CellRef } from '../../domain/cell';
import { recordsOf, type MonthRecord } from '../../domain/history';
import { errorShown } from '../../domain/error-value';
import { comparable, LEAST_LIKENESS, likeness } from '../../domain/likeness';
import { targetIdentity } from '../../domain/target-identity';
import { isOfUnits, namesItsRows, placeOfTarget } from '../../domain/tracker';
import type { Field, SubProject, Target, Tracker } from '../../domain/tracker';
import { targetName } from '../../domain/target-name';
import { COLUMN_HEADERS, COLUMN_KEYS, LABEL_KEYS, LABELS, type ColumnKey, type LabelKey } from '../../domain/words';
import { newTargetFinder, type NewTarget } from './new-targets';
import { errorShownBy, saidBy } from './said';
import { monthOfClaim, monthOfRow } from './archived-month';
import type { Claim, NewRow, LeftOut } from './merge-places';

/** 序号 belongs to the place in the table, 子项目 and 目标编号 tell whose cells they are: these are not merged. */
export const COLUMNS = COLUMN_KEYS.filter(
  (key): key is Exclude<ColumnKey, 'order' | 'name'> => key !== 'order' && key !== 'name',
);
const LABELLED = LABEL_KEYS.filter((key): key is Exclude<LabelKey, 'number'> => key !== 'number');

/** How a field is written, and whether it may be. */
interface Ways {
  readonly system: DateSystem;
  /** Whether a cell of the main tracker is protected. */
  readonly isLocked: (cell: CellRef) => boolean;
}

/** Everything that a copy does not leave blank, in its own order. */
export function* compareTrackers(
  ours: Tracker,
  theirs: Tracker,
  isLocked: (cell: CellRef) => boolean,
): Generator<Claim | LeftOut | NewRow | NewTarget> {
  const ways = { system: ours.dateSystem, isLocked };
  const findPlace = newTargetFinder(ours, theirs);
  for (const target of theirs.targets) {
    const own = ownTarget(ours, theirs, target);
    if (own === null) {
      const added = findPlace(target);
      if (added !== null && typeof added !== 'string') yield added;
      else yield { kind: 'left-out', cell: placeOfTarget(target), message: notThere(target, added) };
    } else if (typeof own === 'string') {
      yield { kind: 'left-out', cell: placeOfTarget(target), message: own };
    } else {
      yield* compareLabels(own, target, ways);
      yield* missingColumns(own, target, ways.system);
      const records = [...recordsOf(ours.history, own.identity), ...recordsOf(theirs.history, target.identity)];
      yield* compareRows(own, target, records, ways);
    }
  }
}

/** The main tracker's target of the same number; null when it has none, a sentence when nobody can tell which it is. */
function ownTarget(ours: Tracker, theirs: Tracker, target: Target): Target | string | null {
  const { identity, sheet, number } = target;
  const isSame = (other: Target) => other.identity === identity;
  const own = ours.targets.filter(isSame);
  const isPlain = identity !== '' && own.length === 1 && theirs.targets.filter(isSame).length === 1;
  // Without a number, or with one that stands twice, the sheet's name must tell.
  const found = isPlain ? own[0] : own.find((other) => other.sheet === sheet);
  if (found) return found;
  return own.length > 0 && number !== ''
    ? `${calledBy(target)}有几张工作表，分不清哪一张对应哪一张，未合并。请先改正目标编号。`
    : null;
}

/** A number that only counts the rows is that of another target in the main tracker. */
export function calledBy({ number, sheet, identity, text }: Target): string {
  const isCounted = targetIdentity(number) !== identity && text.text.trim() !== '';
  return number === '' ? `工作表“${sheet}”` : isCounted ? `“${text.text.trim()}”` : targetName(number);
}

function notThere(target: Target, why: string | null): string {
  return `主台账中没有${calledBy(target)}，${why ?? `其中 ${target.subProjects.length} 个子项目未合并`}。`;
}

function* compareLabels(ours: Target, theirs: Target, ways: Ways): Generator<Claim | LeftOut> {
  for (const key of LABELLED) {
    const said = saidBy(theirs[key], ways.system);
    if (said && theirs[key].cell && !ours[key].cell && !isInBoth(key, ours, theirs)) {
      const message = `主台账的工作表“${ours.sheet}”没有“${LABELS[key]}”，“${said.shown}”未合并。`;
      yield { kind: 'left-out', cell: theirs[key].cell, message };
    }
    yield* compareFields(LABELS[key], null, ours[key], theirs[key], ways);
  }
}

/** Whether both have it in a column, so that it is told of each row: the rows of one of them do not share it. */
function isInBoth(key: Exclude<LabelKey, 'number'>, ours: Target, theirs: Target): boolean {
  if (key === 'text' || key === 'overall') return false;
  return ours.headers[key] !== undefined && theirs.headers[key]?.column === theirs[key].cell?.column;
}

function* missingColumns(ours: Target, theirs: Target, system: DateSystem): Generator<LeftOut> {
  for (const key of COLUMNS) {
    const cell = theirs.headers[key];
    if (!cell || ours.headers[key]) continue;
    const count = theirs.subProjects.filter((row) => saidBy(row[key], system)).length;
    if (count === 0) continue;
    const message = `主台账的工作表“${ours.sheet}”没有“${COLUMN_HEADERS[key][0]}”列，该列 ${count} 格内容未合并。`;
    yield { kind: 'left-out', cell, message };
  }
}

function* compareRows(
  ours: Target,
  theirs: Target,
  records: readonly MonthRecord[],
  ways: Ways,
): Generator<Claim | LeftOut | NewRow> {
  const areUnits = [ours, theirs].some(isOfUnits) && ![ours, theirs].some(namesItsRows);
  const naming = areUnits ? 'office' : 'name';
  const takesRows = areUnits ? ours.headers.office !== undefined : namesItsRows(ours);
  const ownRows = rowsByName(ours, naming);
  const theirRows = rowsByName(theirs, naming);
  for (const [name, rows] of theirRows) {
    const own = ownRows.get(name) ?? [];
    const [row] = rows;
    if (own.length === 1 && rows.length === 1 && (name !== '' || isOnlyRow(ours, theirs))) {
      yield* compareRow(own[0]!, row!, records, ways);
      continue;
    }
    if (name !== '' && own.length === 0 && rows.length === 1 && takesRows) {
      yield {
        kind: 'new-row',
        target: ours,
        row: row!,
        renamed: nameBefore(name, ownRows, theirRows),
        archived: monthOfRow(row!, records),
      };
      continue;
    }
    for (const each of rows) {
      if (own.some((candidate) => hasAllOf(candidate, each, ways.system))) continue;
      const cell = each.name.cell ?? { ...placeOfTarget(theirs), row: each.row };
      yield { kind: 'left-out', cell, message: whyNoRow(each, takesRows ? null : naming) };
    }
  }
}

/** The one row of a target needs no name to be known. */
function isOnlyRow(ours: Target, theirs: Target): boolean {
  return ours.subProjects.length === 1 && theirs.subProjects.length === 1;
}

function* compareRow(
  ours: SubProject,
  theirs: SubProject,
  records: readonly MonthRecord[],
  ways: Ways,
): Generator<Claim | LeftOut> {
  const name = theirs.name.text.trim();
  for (const key of COLUMNS) {
    for (const found of compareFields(COLUMN_HEADERS[key][0], name || null, ours[key], theirs[key], ways)) {
      yield found.kind === 'claim' ? { ...found, archived: monthOfClaim(key, found, records) } : found;
    }
  }
}

/** A name of the main tracker that is like this one and that the copy does not have. */
function nameBefore(name: string, ours: RowsByName, theirs: RowsByName): string | null {
  const gone = [...ours].filter(([own]) => own !== '' && !theirs.has(own) && likeness(own, name) >= LEAST_LIKENESS);
  return gone[0]?.[1][0]!.name.text.trim() ?? null;
}

type RowsByName = ReadonlyMap<string, readonly SubProject[]>;

/** A unit that reports on a target alone is known by its name as it is among several. */
function rowsByName({ subProjects }: Target, naming: 'name' | 'office'): RowsByName {
  const rows = naming === 'name' ? subProjects : subProjects.map((row) => ({ ...row, name: row.office }));
  return groupBy(rows, ({ name }) => comparable(name.text));
}

/** Whether a row says already what the other says, so that it does not matter which one it is. */
function hasAllOf(ours: SubProject, theirs: SubProject, system: DateSystem): boolean {
  return COLUMNS.every((key) => {
    const said = saidBy(theirs[key], system);
    return said === null || said.meaning === saidBy(ours[key], system)?.meaning;
  });
}

/** `lacking`: the column for it that the main tracker's target does not have. */
function whyNoRow({ name }: SubProject, lacking: ColumnKey | null): string {
  const called = name.text.trim();
  if (called === '') return '这一行没有子项目名称，无法与主台账对应，未合并。请先填写名称。';
  return lacking
    ? `主台账的这项目标没有“${COLUMN_HEADERS[lacking][0]}”列，“${called}”未合并。`
    : `子项目“${called}”有几行同名，分不清哪一行对应哪一行，未合并。请先改为不同的名称。`;
}

function* compareFields(
  field: string,
  subProject: string | null,
  ours: Field,
  theirs: Field,
  { system, isLocked }: Ways,
): Generator<Claim | LeftOut> {
  if (!ours.cell || !theirs.cell) return;
  const said = saidBy(theirs, system, ours);
  if (ours.formula) {
    // What a formula shows in a copy follows from the rows that are filled in there.
    if (said && !theirs.formula && said.meaning !== saidBy(ours, system)?.meaning) {
      const message = `主台账的 ${cellName(ours.cell)} 是公式，“${said.shown}”未合并。`;
      yield { kind: 'left-out', cell: theirs.cell, message };
    }
  } else if (said && isLocked(ours.cell)) {
    if (said.meaning !== saidBy(ours, system)?.meaning) {
      const message = `主台账的 ${cellName(ours.cell)} 受保护，“${said.shown}”未合并。请先取消工作表保护，再合并。`;
      yield { kind: 'left-out', cell: theirs.cell, message };
    }
  } else if (said) {
    yield { kind: 'claim', place: { cell: ours.cell, subProject, field }, ours, said, archived: null };
  } else {
    const error = errorShownBy(theirs);
    if (error !== null) {
      yield { kind: 'left-out', cell: theirs.cell, message: `此格${errorShown(error)}，未合并。` };
    }
  }
}
