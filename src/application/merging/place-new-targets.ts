/** Where targets that a list of the main tracker lacks are put: in the order of their numbers, or behind the one that precedes them in the copy. */
import { groupBy } from '../../domain/group-by';
import type { CellRef } from '../../domain/cell';
import { comparable } from '../../domain/likeness';
import { namesItsRows, placeOfHeaders, type Target } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { lockedCells } from '../editing/protection';
import type { RowChange, SheetSnapshot, TableEnd, WorkbookSnapshot } from '../ports';
import { sheetCells } from '../sheet-cells';
import { calledBy, COLUMNS } from './compare';
import { countedOn, type Numbering } from './count-on';
import { isOfficial, listKey, type NewTarget } from './new-targets';
import {
  areBlank,
  cellsWithin,
  formulaNotFilled,
  grownTable,
  isWithin,
  PROTECTED,
  whyNoRoom,
  type AddedTarget,
} from './new-rows';
import type { Placed, RoomMade, Sourced, Span } from './new-rows';
import type { PlacedRows } from './place-new-rows';
import { saidBy, saidInWords } from './said';
import type { FilledCell } from './merge-choices';
import type { Claim, LeftOut } from './merge-places';

interface PlacedTargets extends Placed {
  /** 序号 of the rows below that count on. */
  readonly renumbered: readonly FilledCell[];
}

/** New targets that belong behind the same one of a list, in their order. */
interface Slot {
  readonly list: readonly Target[];
  readonly after: Target | null;
  readonly added: readonly AddedTarget[];
}

/** `below` tells of the rows that targets of the main tracker get themselves. */
export function placeNewTargets(
  found: readonly Sourced<NewTarget>[],
  workbook: WorkbookSnapshot,
  made: RoomMade,
  below: PlacedRows['below'],
): PlacedTargets {
  const isKept = lockedCells(workbook);
  const claims: Sourced<Claim>[] = [];
  const left: Sourced<LeftOut>[] = [];
  const tables: TableEnd[] = [];
  const cells: CellRef[] = [];
  const room: RowChange[] = [];
  const renumbered: FilledCell[] = [];
  for (const ofList of groupBy(found, ({ list }) => listKey(list[0]!)).values()) {
    const slots = slotsOf(ofList);
    const [{ list }] = ofList;
    const sheet = workbook.sheets.find(({ name }) => name === list[0]!.sheet)!;
    const repeats = repeatsTargets(list, sheet);
    const placed = slots.map((slot) => placeSlot(slot, sheet, made, below, isKept));
    const free = placed.filter(({ isFree }) => isFree);
    const numbering = countedOn(
      list,
      free.map(({ slot }) => slot),
      sheet,
    );
    const rows = list.flatMap(({ subProjects }) => subProjects);
    for (const { slot, span, count, places, isClosed, isFree, at } of placed) {
      if (isFree) {
        claims.push(...claimsOf(slot, span.first, workbook, sheet, numbering, repeats));
        if (numbering.isFormula) left.push(...slot.added.map(({ said: [first] }) => notCounted(first)));
        cells.push(...places);
        tables.push(grownTable(sheet, placeOfHeaders(list[0]!), rows, span));
        continue;
      }
      const why = isClosed ? PROTECTED : whyNoRoom(made, sheet.name);
      left.push(...slot.added.flatMap(({ said }) => said.map((each) => notAdded(each, why))));
      if (!isClosed) room.push({ kind: 'insert', sheet: sheet.name, at, count, ...lookOf(slot) });
    }
    renumbered.push(...numbering.changed);
  }
  return { claims, left, tables, cells, room, renumbered };
}

interface PlacedSlot {
  readonly slot: Slot;
  readonly span: Span;
  readonly count: number;
  readonly places: readonly CellRef[];
  /** The sheet is protected. */
  readonly isClosed: boolean;
  readonly isFree: boolean;
  /** Where rows are inserted otherwise. */
  readonly at: number;
}

function placeSlot(
  slot: Slot,
  sheet: SheetSnapshot,
  made: RoomMade,
  below: PlacedRows['below'],
  isKept: (cell: CellRef) => boolean,
): PlacedSlot {
  const { list, after, added } = slot;
  const count = added.reduce((sum, { rows }) => sum + rows.length, 0);
  const own = after ? below.get(after) : undefined;
  const top = Math.min(...list.map(firstRowOf));
  // Rows that were inserted at the top are above the first target.
  const isAbove = !after && isWithin(made, sheet.name, { first: top - count, last: top - 1 });
  const start = after ? lastRowOf(after) + 1 : isAbove ? top - count : top;
  const first = start + (own?.count ?? 0);
  const span = { first, last: first + count - 1 };
  const columns = columnsOf(list);
  const places = cellsWithin(sheet.name, columns, span);
  const isShut = places.some(isKept);
  return {
    slot,
    span,
    count,
    places,
    isClosed: isShut || sheet.protection !== undefined,
    isFree: !isShut && !isCovered(sheet, columns, span) && areBlank(sheet, list[0]!.headers.order?.column, span, made),
    at: own?.isPlaced === false ? start : first,
  };
}

/** At the end of a list sums take them in, and the blocks of the target above do not. */
function lookOf({ list, after }: Slot): Partial<Extract<RowChange, { kind: 'insert' }>> {
  if (!after) return { like: 'below' };
  return after === list.at(-1) ? { joins: true, apart: true } : {};
}

function slotsOf(found: readonly [Sourced<NewTarget>, ...Sourced<NewTarget>[]]): readonly Slot[] {
  const [{ list }] = found;
  const added = [...groupBy(found, ({ target }) => target.identity).values()].map((said): AddedTarget => ({
    said,
    rows: rowsOf(said),
  }));
  const slots = groupBy(added, ({ said: [{ after }] }) => after);
  const inOrder = (after: Target | null): number => (after ? list.indexOf(after) : -1);
  return [...slots]
    .sort(([a], [b]) => inOrder(a) - inOrder(b))
    .map(([after, targets]) => ({ list, after, added: [...targets].sort(byNumberOrPlace) }));
}

function byNumberOrPlace({ said: [a] }: AddedTarget, { said: [b] }: AddedTarget): number {
  const [one, other] = [a.target, b.target].map((target) => (isOfficial(target) ? Number(target.identity) : NaN));
  const difference = one! - other!;
  return (Number.isNaN(difference) ? 0 : difference) || firstRowOf(a.target) - firstRowOf(b.target);
}

/** One row for each name, in the order of the first copy that tells of it. */
function rowsOf(said: AddedTarget['said']): AddedTarget['rows'] {
  const all = said.flatMap(({ source, target }) => target.subProjects.map((row, index) => ({ source, row, index })));
  const rows = groupBy(all, ({ row, index }) => comparable(row.name.text) || `${index}`);
  return [...rows.values()];
}

function firstRowOf({ subProjects }: Target): number {
  return Math.min(...subProjects.map(({ row }) => row));
}

function lastRowOf({ subProjects }: Target): number {
  return Math.max(...subProjects.map(({ row }) => row));
}

/** The columns in which something of a target of the list is written. */
function columnsOf(list: readonly Target[]): readonly number[] {
  const [{ headers, text, numberCell }] = list as readonly [Target];
  const named = [text, numberCell].flatMap(({ cell }) => cell?.column ?? []);
  return [...new Set([...named, ...Object.values(headers).map(({ column }) => column)])];
}

/** Whether a block over several rows covers a cell that is to be written, or hides it. */
function isCovered({ merges }: SheetSnapshot, columns: readonly number[], { first, last }: Span): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      top <= last &&
      bottom >= first &&
      columns.some((column) => column >= left && column <= right && (column !== left || top !== bottom)),
  );
}

/** Whether the list has a target in each of its rows, and not only in the first. */
function repeatsTargets(list: readonly Target[], sheet: SheetSnapshot): boolean {
  const cellOf = sheetCells(sheet);
  return list.some(
    ({ text: { cell }, subProjects: [, second] }) =>
      cell && second && cellOf({ row: second.row, column: cell.column }) !== undefined,
  );
}

function claimsOf(
  { list, added }: Slot,
  first: number,
  { dateSystem }: WorkbookSnapshot,
  sheet: SheetSnapshot,
  numbering: Numbering,
  repeats: boolean,
): readonly Sourced<Claim>[] {
  const [like] = list as readonly [Target];
  let row = first;
  return added.flatMap((each) =>
    each.rows.flatMap((group, index): Sourced<Claim>[] => {
      const at = row++;
      const name = group[0]!.row.name.text.trim();
      const place = (column: number, field: string) => ({
        cell: { sheet: sheet.name, row: at, column },
        subProject: name || null,
        field,
      });
      const told = (
        column: number | undefined,
        field: string,
        said: Claim['said'] | null,
        source: string,
      ): Sourced<Claim>[] =>
        column === undefined || !said
          ? []
          : [{ kind: 'claim', place: place(column, field), ours: null, said, archived: null, source }];
      const isNamed = index === 0 || repeats || !namesItsRows(each.said[0].target);
      const naming = each.said.flatMap(({ source, target: theirs }) => [
        ...told(like.text.cell?.column, LABELS.text, saidInWords(theirs.text.text), source),
        ...told(like.numberCell.cell?.column, LABELS.number, numbering.numberFor(theirs), source),
      ]);
      const own = group.flatMap(({ source, row: theirs }) => [
        ...told(like.headers.name?.column, COLUMN_HEADERS.name[0], saidInWords(theirs.name.text), source),
        ...COLUMNS.flatMap((key) => {
          const said = saidBy(theirs[key], dateSystem, like.subProjects[0]?.[key]);
          return told(like.headers[key]?.column, COLUMN_HEADERS[key][0], said, source);
        }),
        ...told(orderColumn(like), COLUMN_HEADERS.order[0], saidBy(theirs.order, dateSystem), source),
      ]);
      return [...(isNamed ? naming : []), ...own];
    }),
  );
}

/** 序号 where it counts the rows of a target and not the targets. */
function orderColumn({ headers, numberCell }: Target): number | undefined {
  const column = headers.order?.column;
  return column === numberCell.cell?.column ? undefined : column;
}

/** Its number would be that of a formula. */
function notCounted({ target, source }: Sourced<NewTarget>): Sourced<LeftOut> {
  const message = formulaNotFilled(LABELS.number, target.text.text.trim() || target.number);
  return { kind: 'left-out', source, cell: target.text.cell ?? target.numberCell.cell!, message };
}

function notAdded({ target, list, source }: Sourced<NewTarget>, why: string): Sourced<LeftOut> {
  return {
    kind: 'left-out',
    source,
    cell: target.text.cell ?? target.numberCell.cell!,
    message: `主台账的工作表“${list[0]!.sheet}”没有${calledBy(target)}，${why}`,
  };
}
