/** Where rows come to stand when rows of a sheet come, go or change place; the same for every workbook. */
import { LAST_ROW, type CellRange } from '../../domain/cell';
import type { RowChange } from '../ports';

/** A stretch of rows; both ends belong to it. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

export interface RowShift {
  readonly change: RowChange;
  /** The rows that are new, as they are numbered then. */
  readonly added: Rows | null;
  /** The rows that go, as they are numbered before. */
  readonly removed: Rows | null;
  /** The row whose look the new ones take, as it is numbered before; 0 for none. */
  readonly model: number;
  /** The new number of a row; null for one that goes. */
  row(row: number): number | null;
  /** What a reference to rows becomes, after Excel's rules; null when nothing is left of it. */
  range(rows: Rows): Rows | null;
  /** What rules and looks of these rows are for then: for new rows that look like one of them, too. None when nothing is left. */
  look(rows: Rows): readonly Rows[];
}

/** What the change does to the number of each row, and to areas of rows. */
export function rowShift(change: RowChange): RowShift {
  switch (change.kind) {
    case 'insert':
      return insertion(change);
    case 'delete':
      return deletion(change);
    case 'move':
      return moving(change);
  }
}

/** The block as a reference to it becomes; null when nothing is left. */
export function shiftedRange(range: CellRange, shift: RowShift): CellRange | null {
  const rows = shift.range(range);
  return rows && { ...range, top: rows.top, bottom: rows.bottom };
}

/** What becomes of a merged block: rows that join what ends above them may stay apart from it. */
export function shiftedMerge(range: CellRange, shift: RowShift): CellRange | null {
  const { change } = shift;
  const isApart = change.kind === 'insert' && change.apart === true && range.bottom === change.at - 1;
  return isApart ? range : shiftedRange(range, shift);
}

/** The blocks that new rows get which join the row they look like: each row of a list has such. Numbered as they are then. */
export function mergesOfNewRows(merges: readonly CellRange[], { change, model }: RowShift): readonly CellRange[] {
  if (change.kind !== 'insert' || !change.joins) return [];
  const like = merges.filter(({ top, bottom }) => top === model && bottom === model);
  const rows = Array.from({ length: change.count }, (_, index) => change.at + index);
  return rows.flatMap((row) => like.map((range) => ({ ...range, top: row, bottom: row })));
}

/** All merged blocks of the sheet as they are then. */
export function mergesAfter(merges: readonly CellRange[], shift: RowShift): readonly CellRange[] {
  return [...merges.flatMap((merge) => shiftedMerge(merge, shift) ?? []), ...mergesOfNewRows(merges, shift)];
}

/** The block in its new place; null when its rows do not stay together, or other rows come between them. */
export function movedWhole(range: CellRange, shift: RowShift): CellRange | null {
  const top = shift.row(range.top);
  if (top === null) return null;
  for (let row = range.top; row <= range.bottom; row++) if (shift.row(row) !== top + row - range.top) return null;
  return { ...range, top, bottom: top + range.bottom - range.top };
}

function insertion(change: Extract<RowChange, { kind: 'insert' }>): RowShift {
  const { at, count } = change;
  const model = change.like === 'below' ? at : at - 1;
  const fits = (rows: Rows): Rows | null =>
    rows.top > LAST_ROW ? null : { top: rows.top, bottom: Math.min(rows.bottom, LAST_ROW) };
  const range = ({ top, bottom }: Rows): Rows | null => {
    if (top === 1 && bottom === LAST_ROW) return { top, bottom };
    const takesIn = bottom >= at || (change.joins === true && bottom === at - 1 && top < bottom);
    return fits({ top: top >= at ? top + count : top, bottom: takesIn ? bottom + count : bottom });
  };
  return {
    change,
    added: { top: at, bottom: at + count - 1 },
    removed: null,
    model,
    row: (row) => (row < at ? row : row + count > LAST_ROW ? null : row + count),
    range,
    look: (rows) => {
      const { top, bottom } = rows;
      if (top === 1 && bottom === LAST_ROW) return [rows];
      const isLike = model >= top && model <= bottom;
      const grown = { top: top > at || (top === at && !isLike) ? top + count : top, bottom };
      if (bottom >= at || isLike) grown.bottom += count;
      return [fits(grown) ?? []].flat();
    },
  };
}

function deletion(change: { readonly at: number; readonly count: number } & RowChange): RowShift {
  const { at, count } = change;
  const end = at + count - 1;
  const range = ({ top, bottom }: Rows): Rows | null => {
    if (top === 1 && bottom === LAST_ROW) return { top, bottom };
    const moved = {
      top: top < at ? top : top > end ? top - count : at,
      bottom: bottom < at ? bottom : bottom > end ? bottom - count : at - 1,
    };
    return moved.bottom < moved.top ? null : moved;
  };
  return {
    change,
    added: null,
    removed: { top: at, bottom: end },
    model: 0,
    row: (row) => (row < at ? row : row <= end ? null : row - count),
    range,
    look: (rows) => [range(rows) ?? []].flat(),
  };
}

/**
 * A block of rows goes to another place. A reference that holds the block and its new place stays as it is; one inside of the block
 * goes along; of others the block goes as if it were deleted, and comes as if it were inserted.
 */
function moving(change: Extract<RowChange, { kind: 'move' }>): RowShift {
  const { sheet, at, count, to } = change;
  const end = at + count - 1;
  const first = to > at ? to - count : to;
  const gone = deletion({ kind: 'delete', sheet, at, count });
  const come = insertion({ kind: 'insert', sheet, at: first, count });
  const row = (from: number): number | null => {
    if (from >= at && from <= end) return first + from - at;
    return come.row(gone.row(from)!);
  };
  const isInBlock = ({ top, bottom }: Rows): boolean => top >= at && bottom <= end;
  const holdsBoth = ({ top, bottom }: Rows): boolean => top <= at && bottom >= end && to >= top && to <= bottom + 1;
  const range = (rows: Rows): Rows | null => {
    if (holdsBoth(rows)) return rows;
    if (isInBlock(rows)) return { top: row(rows.top)!, bottom: row(rows.bottom)! };
    return come.range(gone.range(rows)!);
  };
  /** Each piece of the rows that stays together, where it then stands. */
  const look = (rows: Rows): readonly Rows[] => {
    const cuts = [rows.top, at, end + 1, to, rows.bottom + 1].filter(
      (cut) => cut >= rows.top && cut <= rows.bottom + 1,
    );
    const edges = [...new Set(cuts)].sort((a, b) => a - b);
    const pieces = edges
      .slice(1)
      .map((edge, index) => ({ top: row(edges[index]!)!, bottom: row(edge - 1)! }))
      .sort((a, b) => a.top - b.top);
    return joined(pieces);
  };
  return { change, added: null, removed: null, model: 0, row, range, look };
}

function joined(pieces: readonly Rows[]): readonly Rows[] {
  const found: Rows[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && piece.top <= last.bottom + 1) found[found.length - 1] = { top: last.top, bottom: piece.bottom };
    else found.push(piece);
  }
  return found;
}
