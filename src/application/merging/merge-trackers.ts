/**
 * 合并: copies of a tracker, each filled in by another office, become one. Rows are known by target number and sub-project.
 * A blank cell never overwrites a filled one; what only one side says is taken; where sides differ a person decides.
 */
import type { DateSystem } from '../../domain/calendar-date';
import { cellName, type CellRef } from '../../domain/cell';
import { formatMonth } from '../../domain/reporting-month';
import type { Tracker } from '../../domain/tracker';

import { mergeAnchor } from '../editing/merged-cells';
import { lockedCells } from '../editing/protection';
import { calledBy, compareTrackers } from './compare';
import { doubtAboutCopy, refuseOtherMonth } from './copy-month';
import { openCopy, type NamedWorkbook } from './opened-copy';
import { ownTablesLeft } from './own-tables-left';
import type { NewTarget } from './new-targets';
import { NO_ROOM_MADE, type RoomMade } from './new-rows';
import { placeNewRows } from './place-new-rows';
import { placeNewTargets } from './place-new-targets';
import { BLANK, saidBy } from './said';
import type { CellEdit, RowChange, TableEnd, WorkbookSnapshot } from '../ports';
import type { MergeChoice, FilledCell, MergeConflict } from './merge-choices';
import type { Claim, LeftOut, MergePlace, NewRow } from './merge-places';

export type { NamedWorkbook } from './opened-copy';

/** A copy about which a person is asked: nothing of it fills a blank cell by itself. */
export interface DoubtfulCopy {
  readonly source: string;
  /** Why, in a Chinese sentence. */
  readonly message: string;
}

/** What a workbook says that the main tracker has no place for. */
export interface LeftOutOf extends LeftOut {
  readonly source: string;
}

export interface Merge {
  readonly filled: readonly FilledCell[];
  readonly conflicts: readonly MergeConflict[];
  readonly doubts: readonly DoubtfulCopy[];
  readonly left: readonly LeftOutOf[];
  /** Where the tables of the main tracker end that get rows. */
  readonly tables: readonly TableEnd[];
  /** Every cell of the rows that are added, whether something is put there or not. */
  readonly newCells: readonly CellRef[];
  /** Rows to be inserted in the main tracker before what is left out for want of room can be added. */
  readonly room: readonly RowChange[];
  /** Rows that were inserted for it already. */
  readonly inserted: RoomMade['inserted'];
}

/**
 * What comes of merging the copies into the main tracker; nothing is changed yet. Throws a Failure when a workbook is no
 * tracker, or surely a copy of another month: its texts would fill blank cells with what is no longer true. `made` is what was made of
 * the `room` that merging asked for before.
 */
export function mergeTrackers(
  main: NamedWorkbook,
  parts: readonly NamedWorkbook[],
  made: RoomMade = NO_ROOM_MADE,
): Merge {
  const opened = openCopy(main);
  const ours = opened.tracker;
  const isLocked = lockedCells(main.content);
  const claims: SourcedClaim[] = [];
  const rows: (NewRow & { readonly source: string })[] = [];
  const added: (NewTarget & { readonly source: string })[] = [];
  const left: LeftOutOf[] = [];
  const doubts: DoubtfulCopy[] = [];
  for (const part of parts.map(openCopy)) {
    const source = part.name;
    refuseOtherMonth(opened, part);
    const doubt = doubtAboutCopy(opened, part);
    if (doubt !== null) doubts.push({ source, message: doubt });
    for (const found of compareTrackers(ours, part.tracker, isLocked)) {
      if (found.kind === 'claim') {
        const sure = doubt === null && found.archived === null;
        claims.push({ ...found, place: showingPlace(found.place, main.content), source, sure });
      } else if (found.kind === 'left-out') left.push({ ...found, source });
      else if (found.kind === 'new-target') {
        if (doubt === null) added.push({ ...found, source });
        else left.push({ ...doubtfulTarget(found), source });
      } else if (doubt === null && !found.archived) rows.push({ ...found, source });
      else left.push({ ...doubtfulRow(found), source });
    }
    left.push(...ownTablesLeft(ours, part.tracker).map((found) => ({ ...found, source })));
  }
  const placed = placeNewRows(rows, main.content, made);
  const targets = placeNewTargets(added, main.content, made, placed.below);
  const inOrder = byPlace(ours);
  const cells = gather(
    main.name,
    [
      ...claims,
      ...[...placed.claims, ...targets.claims].map((claim) => ({
        ...claim,
        place: showingPlace(claim.place, main.content),
        sure: true,
      })),
    ],
    ours.dateSystem,
  ).sort((a, b) => inOrder(a.place, b.place));
  return {
    filled: [
      ...cells.flatMap(({ place, choices: [choice, ...others] }) =>
        others.length > 0 || !choice || choice.sources.includes(main.name) ? [] : [{ ...place, choice }],
      ),
      ...targets.renumbered,
    ].sort(inOrder),
    conflicts: cells.flatMap(({ place, choices, note }) => (choices.length > 1 ? [{ ...place, choices, note }] : [])),
    doubts,
    left: [...left, ...placed.left, ...targets.left],
    tables: [...placed.tables, ...targets.tables],
    newCells: [...placed.cells, ...targets.cells],
    // Of rows at the same place those of a target come above those of the next one: they are inserted last.
    room: [...targets.room, ...placed.room],
    inserted: made.inserted,
  };
}

/** The cells that change when the conflicts are decided like this: what the main tracker says itself stays as it is. */
export function mergedCells({ filled }: Merge, decided: readonly FilledCell[], main: string): readonly FilledCell[] {
  return [...filled, ...decided.filter(({ choice }) => !choice.sources.includes(main))];
}

/** The edits that fill these cells of the main tracker. */
export function mergeEdits(cells: readonly FilledCell[]): readonly CellEdit[] {
  return cells.map(({ cell, choice }) => ({ cell, ...choice.said.content }));
}

/** The main tracker may have taken it out since. */
function doubtfulRow({ row, target, archived }: NewRow): LeftOut {
  const why = archived
    ? `${formatMonth(archived)}的存档中有它或它的文字，可能已从主台账删去或改名`
    : '这份台账是否为本月的尚不确定';
  return {
    kind: 'left-out',
    cell: row.name.cell!,
    message: `主台账的工作表“${target.sheet}”没有子项目“${row.name.text.trim()}”，${why}，未添加。确需添加的，请先在主台账中插入这一行。`,
  };
}

function doubtfulTarget({ target, list }: NewTarget): LeftOut {
  return {
    kind: 'left-out',
    cell: target.text.cell ?? target.numberCell.cell!,
    message: `主台账的工作表“${list[0]!.sheet}”没有${calledBy(target)}，这份台账是否为本月的尚不确定，未添加。确需添加的，请先在主台账中插入这一行。`,
  };
}

/** A blank row beside a merged block is filled in by filling in the block. */
function showingPlace(place: MergePlace, { sheets }: WorkbookSnapshot): MergePlace {
  const { sheet } = place.cell;
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  return { ...place, cell: { sheet, ...mergeAnchor(place.cell, merges) } };
}

/** `sure`: nothing speaks against putting it into a blank cell. */
type SourcedClaim = Claim & { readonly source: string; readonly sure: boolean };

interface GatheredCell {
  readonly place: MergePlace;
  readonly choices: Map<string, MergeChoice>;
  readonly isBlank: boolean;
  sure: boolean;
  note: string | null;
}

/** Each cell once, with everything that is said of it. */
function gather(main: string, claims: readonly SourcedClaim[], system: DateSystem) {
  const cells = new Map<string, GatheredCell>();
  for (const { place, ours, source, said, sure, archived } of claims) {
    const key = cellName(place.cell);
    let cell = cells.get(key);
    if (!cell) {
      const own = ours && saidBy(ours, system);
      cells.set(key, (cell = { place, choices: new Map(), isBlank: !own, sure: false, note: null }));
      if (own) cell.choices.set(own.meaning, { said: own, sources: [main] });
    }
    cell.sure ||= sure;
    if (archived) cell.note ??= `与${formatMonth(archived)}的存档相同，可能是以前的内容。`;
    const known = cell.choices.get(said.meaning) ?? { said, sources: [] };
    // Rows under one merged block say the same of the same cell.
    if (!known.sources.includes(source)) {
      cell.choices.set(said.meaning, { ...known, sources: [...known.sources, source] });
    }
  }
  return [...cells.values()].map(({ place, choices, isBlank, sure, note }) => {
    const blank = isBlank && !sure ? [{ said: BLANK, sources: [main] }] : [];
    return { place, choices: [...blank, ...choices.values()], note };
  });
}

/** In the order of the workbook, whatever the order of the copies. */
function byPlace({ reading: { order: sheets } }: Tracker): (a: MergePlace, b: MergePlace) => number {
  return (a, b) =>
    sheets.indexOf(a.cell.sheet) - sheets.indexOf(b.cell.sheet) ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column;
}
