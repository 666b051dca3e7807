/**
 * 合并: copies of a tracker, each filled in by another office, become one. Rows are known by target number and sub-project.
 * A blank cell never overwrites a filled one; what only one side says is taken; where sides differ a person decides.
 */
import type { DateSystem } from '../domain/calendar-date';
import { cellName } from '../domain/cell';
import { formatMonth, sameMonth } from '../domain/reporting-month';
import { reportingMonth, type Tracker } from '../domain/tracker';

import { mergeAnchor } from './editing/merged-cells';
import { Failure } from './errors';
import { compareTrackers, type Claim, type LeftOut, type MergePlace, type NewRow } from './merging/compare';
import { placeNewRows } from './merging/place-new-rows';
import { saidBy, type Said } from './merging/said';
import type { CellEdit, TableEnd, WorkbookSnapshot } from './ports';
import { readTrackerWithTargets } from './read-tracker';

/** A workbook under the name people know it by; no two have the same. */
export interface NamedWorkbook {
  readonly name: string;
  readonly content: WorkbookSnapshot;
}

/** One of the things that may stand in a cell, and the workbooks that say so. */
export interface MergeChoice {
  readonly said: Said;
  readonly sources: readonly string[];
}

/** A cell of the main tracker that is to be filled in. */
export interface FilledCell extends MergePlace {
  readonly choice: MergeChoice;
}

/** A cell of which several things are said; what the main tracker says comes first. */
export interface MergeConflict extends MergePlace {
  readonly choices: readonly MergeChoice[];
}

/** What a workbook says that the main tracker has no place for. */
export interface LeftOutOf extends LeftOut {
  readonly source: string;
}

export interface Merge {
  readonly filled: readonly FilledCell[];
  readonly conflicts: readonly MergeConflict[];
  readonly left: readonly LeftOutOf[];
  /** Where the tables of the main tracker end that get rows. */
  readonly tables: readonly TableEnd[];
}

/**
 * What comes of merging the copies into the main tracker; nothing is changed yet. Throws a Failure when a workbook is no
 * tracker, or a copy of another month: its texts would fill blank cells with what is no longer true.
 */
export function mergeTrackers(main: NamedWorkbook, parts: readonly NamedWorkbook[]): Merge {
  const ours = readNamed(main);
  const claims: SourcedClaim[] = [];
  const rows: (NewRow & { readonly source: string })[] = [];
  const left: LeftOutOf[] = [];
  for (const part of parts) {
    const theirs = readNamed(part);
    const source = part.name;
    refuseOtherMonth(main.name, ours, source, theirs);
    for (const found of compareTrackers(ours, theirs)) {
      if (found.kind === 'claim') claims.push({ ...found, place: showingPlace(found.place, main.content), source });
      else if (found.kind === 'new-row') rows.push({ ...found, source });
      else left.push({ ...found, source });
    }
  }
  const placed = placeNewRows(rows, main.content);
  const inOrder = byPlace(ours);
  const cells = gather(main.name, [...claims, ...placed.claims], ours.dateSystem).sort((a, b) =>
    inOrder(a.place, b.place),
  );
  return {
    filled: cells.flatMap(({ place, choices: [choice, ...others] }) =>
      others.length > 0 || !choice || choice.sources.includes(main.name) ? [] : [{ ...place, choice }],
    ),
    conflicts: cells.flatMap(({ place, choices }) => (choices.length > 1 ? [{ ...place, choices }] : [])),
    left: [...left, ...placed.left],
    tables: placed.tables,
  };
}

/** The cells that change when the conflicts are decided like this: what the main tracker says itself stays as it is. */
export function mergedCells({ filled }: Merge, decided: readonly FilledCell[], main: string): readonly FilledCell[] {
  return [...filled, ...decided.filter(({ choice }) => !choice.sources.includes(main))];
}

export function mergeEdits(cells: readonly FilledCell[]): readonly CellEdit[] {
  return cells.map(({ cell, choice }) => ({ cell, ...choice.said.content }));
}

function readNamed({ name, content }: NamedWorkbook): Tracker {
  try {
    return readTrackerWithTargets(content);
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.code, `${name}：${error.message}`, { cause: error });
    throw error;
  }
}

function refuseOtherMonth(main: string, ours: Tracker, part: string, theirs: Tracker): void {
  const [month, other] = [reportingMonth(ours), reportingMonth(theirs)];
  if (!month || !other || sameMonth(month, other)) return;
  throw new Failure(
    'other-month',
    `${part}：报告月份是${formatMonth(other)}，${main}是${formatMonth(month)}，不能合并。请确认是否选错了文件；如果只是“设置”表没有更新，请先改正。`,
  );
}

/** A blank row beside a merged block is filled in by filling in the block. */
function showingPlace(place: MergePlace, { sheets }: WorkbookSnapshot): MergePlace {
  const { sheet } = place.cell;
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  return { ...place, cell: { sheet, ...mergeAnchor(place.cell, merges) } };
}

type SourcedClaim = Claim & { readonly source: string };

/** Each cell once, with everything that is said of it. */
function gather(main: string, claims: readonly SourcedClaim[], system: DateSystem) {
  const cells = new Map<string, { readonly place: MergePlace; readonly choices: Map<string, MergeChoice> }>();
  for (const { place, ours, source, said } of claims) {
    const key = cellName(place.cell);
    let cell = cells.get(key);
    if (!cell) {
      cells.set(key, (cell = { place, choices: new Map() }));
      const own = ours && saidBy(ours, system);
      if (own) cell.choices.set(own.meaning, { said: own, sources: [main] });
    }
    const known = cell.choices.get(said.meaning) ?? { said, sources: [] };
    // Rows under one merged block say the same of the same cell.
    if (!known.sources.includes(source)) {
      cell.choices.set(said.meaning, { ...known, sources: [...known.sources, source] });
    }
  }
  return [...cells.values()].map(({ place, choices }) => ({ place, choices: [...choices.values()] }));
}

/** In the order of the workbook, whatever the order of the copies. */
function byPlace({ targets }: Tracker): (a: MergePlace, b: MergePlace) => number {
  const sheets = targets.map(({ sheet }) => sheet);
  return (a, b) =>
    sheets.indexOf(a.cell.sheet) - sheets.indexOf(b.cell.sheet) ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column;
}
