/** Where rows that the main tracker lacks are put: below the last row of their table, when nothing stands there. */
import { groupBy } from '../../domain/group-by';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRange, CellRef } from '../../domain/cell';
import { comparable } from '../../domain/likeness';
import type { SubProject, Target } from '../../domain/tracker';
import { COLUMN_HEADERS } from '../../domain/words';
import type { InsertedRows } from '../editing/inserted-rows';
import { lockedCells } from '../editing/protection';
import type { RowChange, SheetSnapshot, TableEnd, WorkbookSnapshot } from '../ports';
import { sheetCells } from '../sheet-cells';
import { COLUMNS, type Claim, type LeftOut, type NewRow } from './compare';
import { numberSaid, saidBy, saidInWords } from './said';

export type Sourced<T> = T & { readonly source: string };

export interface PlacedRows {
  readonly claims: readonly Sourced<Claim>[];
  readonly left: readonly Sourced<LeftOut>[];
  readonly tables: readonly TableEnd[];
  /** Every cell of the rows that are added, whether something is put there or not. */
  readonly cells: readonly CellRef[];
  /** Rows that have to be inserted before what is left out for want of room can be added. */
  readonly room: readonly RowChange[];
  /** How many rows targets get at their end, and whether there was room for them. */
  readonly below: ReadonlyMap<Target, { readonly count: number; readonly isPlaced: boolean }>;
}

/** What became of the room that was asked for. */
export interface RoomMade {
  /** Rows that were inserted for what is new: they have formulas of their table at most. */
  readonly inserted: readonly InsertedRows[];
  /** Why none could be inserted on a sheet, a Chinese sentence. */
  readonly refused: ReadonlyMap<string, string>;
}

export const NO_ROOM_MADE: RoomMade = { inserted: [], refused: new Map() };

/** One new row for each name, whoever tells of it; their order is that of the copies' own tables, not of the copies. */
export function placeNewRows(
  found: readonly Sourced<NewRow>[],
  workbook: WorkbookSnapshot,
  made: RoomMade,
): PlacedRows {
  const { sheets, dateSystem } = workbook;
  const isKept = lockedCells(workbook);
  const claims: Sourced<Claim>[] = [];
  const left: Sourced<LeftOut>[] = [];
  const tables: TableEnd[] = [];
  const cells: CellRef[] = [];
  const room: RowChange[] = [];
  const below = new Map<Target, { readonly count: number; readonly isPlaced: boolean }>();
  for (const target of new Set(found.map((each) => each.target))) {
    const groups = groupByName(found.filter((each) => each.target === target));
    // When a copy has both names, the row is a new one, whoever tells of it.
    const rows = groups.filter((group) => group.some(({ renamed }) => renamed === null));
    left.push(...groups.filter((group) => !rows.includes(group)).flatMap((group) => group.map(perhapsRenamed)));
    if (rows.length === 0) continue;
    const sheet = sheets.find(({ name }) => name === target.sheet)!;
    const first = Math.max(target.headers.name!.row, ...target.subProjects.map(({ row }) => row)) + 1;
    const last = first + rows.length - 1;
    const places = cellsOf(target, first, last);
    const isProtected = places.some(isKept);
    const isPlaced = !isProtected && isFree(sheet, target, first, last, isWithin(made, sheet.name, first, last));
    below.set(target, { count: rows.length, isPlaced });
    if (isPlaced) {
      rows.forEach((row, index) => claims.push(...claimsOf(row, first + index, target, sheet, dateSystem)));
      claims.push(...numbersOf(rows, first, target, sheet));
      cells.push(...places);
      const header = target.headers.name!;
      tables.push({
        header,
        lastRow: last,
        growOnly: true,
        reaches: lastForeignRow(sheet, target, first),
        firstNew: first,
      });
    } else {
      // Where the new rows would be merged away all the same, a blank row would be all that comes of it.
      const merges = mergesOfInserted(sheet.merges, first, last);
      const isMerged = isMergedAway(merges, target, first, last);
      const isShut = isProtected || sheet.protection !== undefined;
      const why = isShut ? PROTECTED : isMerged ? MERGED : whyNoRoom(made.refused.get(sheet.name));
      left.push(...rows.flatMap((group) => group.map((row) => notAdded(row, why))));
      if (!isShut && !isMerged) {
        room.push({ kind: 'insert', sheet: sheet.name, at: first, count: rows.length, joins: true });
      }
    }
  }
  return { claims, left, tables, cells, room, below };
}

/** The last row above `first` that is neither blank nor one of the target's: its header, or a sum, heading or note in between. */
function lastForeignRow({ rows }: SheetSnapshot, { subProjects }: Target, first: number): number {
  const own = new Set(subProjects.map(({ row }) => row));
  return rows.findLast(({ row }) => row < first && !own.has(row))?.row ?? 0;
}

function cellsOf({ sheet, headers }: Target, first: number, last: number): readonly CellRef[] {
  const columns = Object.values(headers).map(({ column }) => column);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((row) =>
    columns.map((column) => ({ sheet, row, column })),
  );
}

function groupByName(found: readonly Sourced<NewRow>[]): readonly (readonly Sourced<NewRow>[])[] {
  const rows = groupBy(found, ({ row }) => comparable(row.name.text));
  const placeOf = (group: readonly NewRow[]) => Math.min(...group.map(({ row }) => row.row));
  return [...rows]
    .sort(([a, one], [b, other]) => placeOf(one) - placeOf(other) || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

/** Whether these rows were inserted for what is new. */
export function isWithin({ inserted }: RoomMade, sheet: string, first: number, last: number): boolean {
  return inserted.some(({ sheet: name, top, bottom }) => name === sheet && first >= top && last <= bottom);
}

/** Nothing stands in these rows but numbers that wait in this column, and in inserted ones formulas. */
export function isBlankBut(
  { rows }: SheetSnapshot,
  order: number | undefined,
  first: number,
  last: number,
  isMade: boolean,
): boolean {
  return rows
    .filter(({ row }) => row >= first && row <= last)
    .every(({ cells }) =>
      cells.every(({ column, value, formula }) =>
        column === order ? /^\d*$/u.test(String(value).trim()) || formula : isMade && formula,
      ),
    );
}

/** Nothing stands in these rows but numbers that wait, and every cell that is to be written can be. */
function isFree(sheet: SheetSnapshot, target: Target, first: number, last: number, isMade: boolean): boolean {
  const isBlank = isBlankBut(sheet, target.headers.order?.column, first, last, isMade);
  return isBlank && !isMergedAway(sheet.merges, target, first, last);
}

/**
 * Whether a merged block hides cells of these rows that are to be written. One that reaches down from above, or is made of cells of one row,
 * shows what its column says.
 */
function isMergedAway(merges: readonly CellRange[], { headers }: Target, first: number, last: number): boolean {
  const written = ['name' as const, 'order' as const, ...COLUMNS].flatMap((key) => headers[key]?.column ?? []);
  return merges.some(({ top, left, bottom, right }) => {
    if (top > last || bottom < first) return false;
    const inside = written.filter((column) => column >= left && column <= right);
    if (inside.length === 0) return false;
    if (inside.some((column) => column !== left)) return true;
    return top < first ? left === headers.name!.column : top !== bottom;
  });
}

/** The merged blocks over rows that are inserted here, as `joins` makes them. */
function mergesOfInserted(merges: readonly CellRange[], first: number, last: number): readonly CellRange[] {
  return merges.flatMap((merge) => {
    if (merge.top >= first || merge.bottom < first - 1) return [];
    const isOneRow = merge.top === merge.bottom;
    return [isOneRow ? { ...merge, top: first, bottom: first } : { ...merge, bottom: last }];
  });
}

/** Whether a block that reaches down from above covers the cell. */
function isUnderMerge({ merges }: SheetSnapshot, row: number, column: number): boolean {
  return merges.some(({ top, left, bottom, right }) => top < row && bottom >= row && column >= left && column <= right);
}

function claimsOf(
  group: readonly Sourced<NewRow>[],
  row: number,
  { sheet, headers, subProjects }: Target,
  content: SheetSnapshot,
  system: DateSystem,
): readonly Sourced<Claim>[] {
  const subProject = group.map((each) => each.row.name.text.trim()).sort()[0]!;
  const at = (key: keyof SubProject & keyof typeof COLUMN_HEADERS) => {
    const header = headers[key];
    return header && { cell: { sheet, row, column: header.column }, subProject, field: COLUMN_HEADERS[key][0] };
  };
  return group.flatMap(({ source, row: theirs }) => {
    const name = {
      kind: 'claim' as const,
      place: at('name')!,
      ours: null,
      said: saidInWords(subProject)!,
      archived: null,
      source,
    };
    const others = COLUMNS.flatMap((key): Sourced<Claim>[] => {
      const [place, said] = [at(key), saidBy(theirs[key], system, subProjects[0]?.[key])];
      if (!place || !said) return [];
      // The table has put a formula of its own there.
      if (said.content.fromFormula && sheetCells(content)(place.cell)?.formula) return [];
      // Such a cell shows what the rows above say.
      const isShared = isUnderMerge(content, row, place.cell.column);
      const ours = isShared ? (subProjects.at(-1)?.[key] ?? null) : null;
      return [{ kind: 'claim', place, ours, said, archived: null, source }];
    });
    return [name, ...others];
  });
}

/** 序号 goes on where the table counts by hand and no number waits. */
function numbersOf(
  rows: readonly (readonly Sourced<NewRow>[])[],
  first: number,
  { sheet, headers, subProjects }: Target,
  content: SheetSnapshot,
): readonly Sourced<Claim>[] {
  const last = subProjects.at(-1)?.order;
  const column = headers.order?.column;
  if (!last || column === undefined || last.formula || !/^\d{1,6}$/u.test(last.text.trim())) return [];
  return rows.flatMap((group, index): Sourced<Claim>[] => {
    const row = first + index;
    if (sheetCells(content)({ row, column }) || isUnderMerge(content, row, column)) return [];
    const { source, row: theirs } = group[0]!;
    const place = { cell: { sheet, row, column }, subProject: theirs.name.text.trim(), field: COLUMN_HEADERS.order[0] };
    const said = numberSaid(Number(last.text) + index + 1);
    return [{ kind: 'claim', place, ours: null, said, archived: null, source }];
  });
}

/** Adding it would double a sub-project that has another name now. */
function perhapsRenamed({ row, renamed, source }: Sourced<NewRow>): Sourced<LeftOut> {
  return {
    kind: 'left-out',
    source,
    cell: row.name.cell!,
    message: `子项目“${row.name.text.trim()}”可能是主台账的“${renamed}”改了名称，未合并。请先把两处改为同一名称。`,
  };
}

export const PROTECTED = '该工作表受保护，未能添加。请先取消工作表保护，再合并。';
const MERGED =
  '而表格末尾的子项目一格与其他单元格合并，放不下新的一行，未能添加。请先取消合并，再在主台账中插入这一行。';

/** `refused` is why no row could be inserted. */
export function whyNoRoom(refused: string | undefined): string {
  if (refused !== undefined) return `其表格下方不是空行，又不能插入行，未能添加。${refused}`;
  return '其表格下方不是空行，未能添加。请先在主台账中插入这一行。';
}

function notAdded({ target, row, source }: Sourced<NewRow>, why: string): Sourced<LeftOut> {
  return {
    kind: 'left-out',
    source,
    cell: row.name.cell!,
    message: `主台账的工作表“${target.sheet}”没有子项目“${row.name.text.trim()}”，${why}`,
  };
}
