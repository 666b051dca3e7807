/** Rows of the main tracker that something new is put into: what they take, whether they are free, and what is said where they are not. */
import type { CellRef } from '../../domain/cell';
import type { SubProject } from '../../domain/tracker';
import type { InsertedRows } from '../editing/inserted-rows';
import type { RowChange, SheetSnapshot, TableEnd } from '../ports';
import type { NewTarget } from './new-targets';
import type { Claim, LeftOut } from './merge-places';

export type Sourced<T> = T & { readonly source: string };

/** What is put into new rows, and what is not. */
export interface Placed {
  readonly claims: readonly Sourced<Claim>[];
  readonly left: readonly Sourced<LeftOut>[];
  readonly tables: readonly TableEnd[];
  /** Every cell of the rows that are added, whether something is put there or not. */
  readonly cells: readonly CellRef[];
  /** Rows that have to be inserted before what is left out for want of room can be added. */
  readonly room: readonly RowChange[];
}

/** A target with its rows, whoever tells of it. */
export interface AddedTarget {
  readonly said: readonly [Sourced<NewTarget>, ...Sourced<NewTarget>[]];
  readonly rows: readonly (readonly { readonly source: string; readonly row: SubProject }[])[];
}

/** What became of the room that was asked for. */
export interface RoomMade {
  /** Rows that were inserted for what is new: they have formulas of their table at most. */
  readonly inserted: readonly InsertedRows[];
  /** Why none could be inserted on a sheet, a Chinese sentence. */
  readonly refused: ReadonlyMap<string, string>;
}

export const NO_ROOM_MADE: RoomMade = { inserted: [], refused: new Map() };

/** New rows; both ends belong to them. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Whether these rows were inserted for what is new. */
export function isWithin({ inserted }: RoomMade, sheet: string, { first, last }: Span): boolean {
  return inserted.some(({ sheet: name, top, bottom }) => name === sheet && first >= top && last <= bottom);
}

/** Nothing stands in these rows but numbers that wait in the column `order`, and in inserted ones formulas. */
export function areBlank(
  { name, rows }: SheetSnapshot,
  order: number | undefined,
  span: Span,
  made: RoomMade,
): boolean {
  const isMade = isWithin(made, name, span);
  return rows
    .filter(({ row }) => row >= span.first && row <= span.last)
    .every(({ cells }) =>
      cells.every(({ column, value, formula }) =>
        column === order ? /^\d*$/u.test(String(value).trim()) || formula : isMade && formula,
      ),
    );
}

/** The cells of these rows in these columns. */
export function cellsWithin(sheet: string, columns: readonly number[], { first, last }: Span): readonly CellRef[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((row) =>
    columns.map((column) => ({ sheet, row, column })),
  );
}

/** Lets the table below a header reach over new rows, where it reaches down to them; `own` are the rows that it has. */
export function grownTable(
  { rows }: SheetSnapshot,
  header: CellRef,
  own: readonly SubProject[],
  { first, last }: Span,
): TableEnd {
  const known = new Set(own.map(({ row }) => row));
  // Its header, or a sum, heading or note in between.
  const foreign = rows.findLast(({ row }) => row < first && !known.has(row));
  return { header, lastRow: last, growOnly: true, reaches: foreign?.row ?? 0, firstNew: first };
}

/** What is said of a new row whose number or words a formula gives in the row above: only a table fills it down by itself. */
export function formulaNotFilled(field: string, row: string): string {
  return `主台账的“${field}”一栏是公式，新添加的“${row}”一行没有填写；合并后如未自动带出，请把上一行的公式向下填充。`;
}

export const PROTECTED = '该工作表受保护，未能添加。请先取消工作表保护，再合并。';

/** Why nothing was added; `made` tells why no row could be inserted. */
export function whyNoRoom({ refused }: RoomMade, sheet: string): string {
  const reason = refused.get(sheet);
  return reason === undefined
    ? '其表格下方不是空行，未能添加。请先在主台账中插入这一行。'
    : `其表格下方不是空行，又不能插入行，未能添加。${reason}`;
}
