/** Where rows that the main tracker lacks are put: below the last row of their table, when nothing stands there. */
import { groupBy } from '../../domain/group-by';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRange, CellRef } from '../../domain/cell';
import { comparable } from '../../domain/likeness';
import { namesItsRows, placeOfHeaders, type SubProject, type Target, type TextField } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { lockedCells } from '../editing/protection';
import { mergesAfter, rowShift } from '../editing/row-shift';
import type { RowChange, SheetSnapshot, TableEnd, WorkbookSnapshot } from '../ports';
import { sheetCells } from '../sheet-cells';
import { COLUMNS } from './compare';
import { numbered } from './count-on';
import { areBlank, cellsWithin, formulaNotFilled, grownTable, PROTECTED, whyNoRoom } from './new-rows';
import type { Placed, RoomMade, Sourced, Span } from './new-rows';
import { numberSaid, saidBy, saidInWords, type Said } from './said';
import type { Claim, LeftOut, NewRow } from './merge-places';

export interface PlacedRows extends Placed {
  /** How many rows targets get at their end, and whether there was room for them. */
  readonly below: ReadonlyMap<Target, { readonly count: number; readonly isPlaced: boolean }>;
}

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
    const header = placeOfHeaders(target);
    const first = Math.max(header.row, ...target.subProjects.map(({ row }) => row)) + 1;
    const span = { first, last: first + rows.length - 1 };
    const columns = [...Object.values(target.headers), ...itemCells(target)].map(({ column }) => column);
    const places = cellsWithin(sheet.name, [...new Set(columns)], span);
    const isProtected = places.some(isKept);
    const isPlaced = !isProtected && isFree(sheet, target, span, made);
    below.set(target, { count: rows.length, isPlaced });
    if (isPlaced) {
      rows.forEach((row, index) => {
        claims.push(
          ...claimsOf(row, first + index, target, sheet, dateSystem),
          ...itemOf(row, first + index, target, sheet),
        );
      });
      claims.push(...numbersOf(rows, first, target, sheet));
      left.push(...rows.flatMap((row, index) => formulasOf(row, first + index, target, sheet)));
      cells.push(...places);
      tables.push(grownTable(sheet, header, target.subProjects, span));
    } else {
      // Where the new rows would be merged away all the same, a blank row would be all that comes of it.
      const change: RowChange = { kind: 'insert', sheet: sheet.name, at: first, count: rows.length, joins: true };
      const isMerged = isMergedAway(mergesAfter(sheet.merges, rowShift(change)), target, span);
      const isShut = isProtected || sheet.protection !== undefined;
      const why = isShut ? PROTECTED : isMerged ? MERGED : whyNoRoom(made, sheet.name);
      left.push(...rows.flatMap((group) => group.map((row) => notAdded(row, why))));
      if (!isShut && !isMerged) room.push(change);
    }
  }
  return { claims, left, tables, cells, room, below };
}

function groupByName(found: readonly Sourced<NewRow>[]): readonly (readonly [Sourced<NewRow>, ...Sourced<NewRow>[]])[] {
  const rows = groupBy(found, ({ row }) => comparable(row.name.text));
  const placeOf = (group: readonly NewRow[]) => Math.min(...group.map(({ row }) => row.row));
  return [...rows]
    .sort(([a, one], [b, other]) => placeOf(one) - placeOf(other) || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

/** Nothing stands in these rows but numbers that wait, and every cell that is to be written can be. */
function isFree(sheet: SheetSnapshot, target: Target, span: Span, made: RoomMade): boolean {
  return areBlank(sheet, target.headers.order?.column, span, made) && !isMergedAway(sheet.merges, target, span);
}

/**
 * Whether a merged block hides cells of these rows that are to be written. One that reaches down from above, or is made of cells of one row,
 * shows what its column says.
 */
function isMergedAway(merges: readonly CellRange[], { headers }: Target, { first, last }: Span): boolean {
  const written = ['name' as const, 'order' as const, ...COLUMNS].flatMap((key) => headers[key]?.column ?? []);
  const naming = (headers.name ?? headers.office)!.column;
  return merges.some(({ top, left, bottom, right }) => {
    if (top > last || bottom < first) return false;
    const inside = written.filter((column) => column >= left && column <= right);
    if (inside.length === 0) return false;
    if (inside.some((column) => column !== left)) return true;
    return top < first ? left === naming : top !== bottom;
  });
}

/** Whether a block that reaches down from above covers the cell. */
function isUnderMerge({ merges }: SheetSnapshot, row: number, column: number): boolean {
  return merges.some(({ top, left, bottom, right }) => top < row && bottom >= row && column >= left && column <= right);
}

/** Whether the cell shows something: by itself, or as part of the block that reaches over it. */
function isFilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  return isUnderMerge(sheet, row, column) || sheetCells(sheet)({ row, column }) !== undefined;
}

function claimsOf(
  group: readonly Sourced<NewRow>[],
  row: number,
  target: Target,
  content: SheetSnapshot,
  system: DateSystem,
): readonly Sourced<Claim>[] {
  const { sheet, headers, subProjects } = target;
  const naming = namesItsRows(target) ? 'name' : 'office';
  const subProject = group.map((each) => each.row.name.text.trim()).sort()[0]!;
  const at = (key: keyof SubProject & keyof typeof COLUMN_HEADERS) => {
    const header = headers[key];
    return header && { cell: { sheet, row, column: header.column }, subProject, field: COLUMN_HEADERS[key][0] };
  };
  return group.flatMap(({ source, row: theirs }) => {
    const name = {
      kind: 'claim' as const,
      place: at(naming)!,
      ours: null,
      said: saidInWords(subProject)!,
      archived: null,
      source,
    };
    const others = COLUMNS.filter((key) => key !== naming).flatMap((key): Sourced<Claim>[] => {
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

/** Where units report on a target of a list, in a row each, the cells that say which it is. */
function itemCells(target: Target): readonly CellRef[] {
  return namesItsRows(target) ? [] : [target.text, target.numberCell].flatMap(({ cell }) => cell ?? []);
}

/** They say it again in a new row, unless the block does that reaches over it, or the row above leaves them blank as well. */
function itemOf(
  group: readonly Sourced<NewRow>[],
  row: number,
  target: Target,
  content: SheetSnapshot,
): readonly Sourced<Claim>[] {
  if (namesItsRows(target)) return [];
  const { text, numberCell, sheet, subProjects } = target;
  const above = subProjects.at(-1)!.row;
  const told = ({ cell, formula }: TextField, field: string, said: Said | null) => {
    if (!cell || !said || formula) return [];
    if (isFilled(content, row, cell.column) || !isFilled(content, above, cell.column)) return [];
    const place = { cell: { sheet, row, column: cell.column }, subProject: null, field };
    return group.map(({ source }) => ({ kind: 'claim' as const, place, ours: null, said, archived: null, source }));
  };
  const number = numberCell.text.trim();
  const isNumber = numberCell.cell !== null && typeof sheetCells(content)(numberCell.cell)?.value === 'number';
  return [
    ...told(numberCell, LABELS.number, number === '' ? null : numbered(number, isNumber)),
    ...told(text, LABELS.text, saidInWords(text.text)),
  ];
}

/** 序号, or what says again which target it is, that formulas give in the rows above and nothing gives here. */
function formulasOf(
  [{ row: theirs, source }]: readonly [Sourced<NewRow>, ...Sourced<NewRow>[]],
  row: number,
  target: Target,
  content: SheetSnapshot,
): readonly Sourced<LeftOut>[] {
  const { headers, subProjects, text, numberCell } = target;
  const last = subProjects.at(-1);
  // A table that had no row yet.
  if (!last) return [];
  const given: readonly (readonly [string, TextField, number | undefined])[] = namesItsRows(target)
    ? [[COLUMN_HEADERS.order[0], last.order, headers.order?.column]]
    : [
        [LABELS.number, numberCell, numberCell.cell?.column],
        [LABELS.text, text, text.cell?.column],
      ];
  return given.flatMap(([field, { formula }, column]) => {
    if (!formula || column === undefined) return [];
    if (isFilled(content, row, column) || !isFilled(content, last.row, column)) return [];
    const message = formulaNotFilled(field, theirs.name.text.trim());
    return [{ kind: 'left-out' as const, source, cell: theirs.name.cell!, message }];
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
    if (isFilled(content, row, column)) return [];
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

const MERGED =
  '而表格末尾的子项目一格与其他单元格合并，放不下新的一行，未能添加。请先取消合并，再在主台账中插入这一行。';

function notAdded({ target, row, source }: Sourced<NewRow>, why: string): Sourced<LeftOut> {
  return {
    kind: 'left-out',
    source,
    cell: row.name.cell!,
    message: `主台账的工作表“${target.sheet}”没有子项目“${row.name.text.trim()}”，${why}`,
  };
}
