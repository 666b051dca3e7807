/** Where everything of a sheet stands on the page, in CSS pixels: computed once for a sheet, so that drawing is only looking up. */
import type { SheetLook, SheetSnapshot } from '../../application/ports';
import type { CellRange } from '../../domain/cell';
import { INDENT_PIXELS, letterPixels, linePixels, wrappedLines } from './text-size';

/** Width of the row numbers, height of the column letters, in pixels. */
export const NUMBERS = 38;
export const LETTERS = 26;
/** Beside the characters of a column's width; and pixels of a point (Excel at 100 %). */
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;
const CELL_PADDING = 7;
/** Left and right of a text, with the line beside it. */
const TEXT_PADDING = 8;

/** A sheet shows a little more than its content, to be written into. */
const SPARE_ROWS = 30;
export const SPARE_COLUMNS = 4;
/** Excel's own limit of a row's height, 409 points. */
const MOST_ROW_PIXELS = 546;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rows that are drawn together, and where the first of them stands. */
export interface DrawnRows {
  readonly layout: SheetLayout;
  readonly rows: { readonly first: number; readonly last: number };
  readonly top: number;
}

export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  /** 1 to `columns`. */
  readonly columnNumbers: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Upper edge of a row; that of the row after the last is the height of the sheet. */
  rowTop(row: number): number;
  columnLeft(column: number): number;
  /** The block a cell belongs to; itself when it is not merged. */
  blockOf(row: number, column: number): CellRange;
  boxOf(block: CellRange): Box;
  /** The width in characters of a column that is so wide, in pixels. */
  charactersOf(pixels: number): number;
  /** The first row of the blocks that reach into a row: drawing must begin there. */
  firstRowOf(row: number): number;
  /** The row at a height. */
  rowAt(y: number): number;
}

/** The layout of a sheet: sizes as the file has them, times `zoom`, and rows it leaves open as high as their text. */
export function layOut(sheet: SheetSnapshot, look: SheetLook, zoom = 1): SheetLayout {
  const lastRow = Math.max(sheet.rows.at(-1)?.row ?? 0, ...sheet.merges.map(({ bottom }) => bottom), look.frozen.rows);
  const lastColumn = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  const rows = lastRow + SPARE_ROWS;
  const columns = lastColumn + SPARE_COLUMNS;
  const width = (column: number) => columnPixels(look.columnWidth(column), look.digitPixels);
  const lefts = edges(columns, (column) => Math.round(width(column) * zoom));
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const blocks = blocksByRow(sheet.merges, lastRow);
  const isMerged = (row: number, column: number) =>
    blocks.get(row)?.some((block) => column >= block.left && column <= block.right) ?? false;
  const rowHeight = (row: number): number => {
    const given = look.rowHeight(row);
    if (given !== null) return Math.min(MOST_ROW_PIXELS, Math.round(given * PIXELS_PER_POINT));
    const heights = (cellsOf.get(row) ?? []).map(({ column, value }) => {
      const { wrap, size, turned, indent } = look.cell(row, column);
      if (turned !== null) return 0;
      const room = width(column) - TEXT_PADDING - indent * INDENT_PIXELS;
      // As in Excel a merged cell gives its row room for its letters, and none for the lines it is broken into.
      const wraps = wrap && typeof value === 'string' && !isMerged(row, column);
      const lines = wraps ? wrappedLines(value, room, letterPixels(size)) : 1;
      return lines * linePixels(size, false);
    });
    const most = heights.reduce((a, b) => Math.max(a, b), 0);
    const least = Math.round(look.defaultHeight * PIXELS_PER_POINT);
    return Math.min(MOST_ROW_PIXELS, Math.max(least, most + CELL_PADDING));
  };
  const tops = edges(rows, (row) => Math.round(rowHeight(row) * zoom));
  const clamp = (at: number, most: number) => Math.max(0, Math.min(most, at));
  const rowTop = (row: number) => tops[clamp(row - 1, rows)]!;
  const columnLeft = (column: number) => lefts[clamp(column - 1, columns)]!;

  return {
    rows,
    columns,
    columnNumbers: Array.from({ length: columns }, (_, index) => index + 1),
    frozenRows: look.frozen.rows,
    frozenColumns: Math.min(columns, look.frozen.columns),
    rowTop,
    columnLeft,
    blockOf: (row, column) =>
      blocks.get(row)?.find((block) => column >= block.left && column <= block.right) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      },
    boxOf: ({ top, left, bottom, right }) => ({
      left: columnLeft(left),
      top: rowTop(top),
      width: columnLeft(right + 1) - columnLeft(left),
      height: rowTop(bottom + 1) - rowTop(top),
    }),
    charactersOf: (pixels) => charactersOf(pixels / zoom, look.digitPixels),
    firstRowOf: (row) => Math.min(row, ...(blocks.get(row) ?? []).map(({ top }) => top)),
    rowAt: (y) => {
      let [low, high] = [1, rows];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (rowTop(middle) <= y) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** Running sums: entry n is where number n ends. */
function edges(count: number, sizeOf: (index: number) => number): readonly number[] {
  const sums = [0];
  for (let index = 1; index <= count; index++) sums.push(sums[index - 1]! + sizeOf(index));
  return sums;
}

function charactersOf(pixels: number, digit: number): number {
  return Math.max(1, Math.round(((pixels - COLUMN_PADDING) / digit) * 100) / 100);
}

function columnPixels(characters: number, digit: number): number {
  return characters === 0 ? 0 : Math.round(characters * digit + COLUMN_PADDING);
}

function blocksByRow(merges: readonly CellRange[], lastRow: number): ReadonlyMap<number, readonly CellRange[]> {
  const blocks = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
      const present = blocks.get(row);
      if (present) present.push(merge);
      else blocks.set(row, [merge]);
    }
  }
  return blocks;
}

/** What is frozen may take this share of the room; a sheet that freezes more could not be scrolled. */
const MOST_FROZEN = 0.6;

/** How many rows and columns stay in sight in this room. */
export function frozenWithin(
  { frozenRows, frozenColumns, rowTop, columnLeft }: SheetLayout,
  room: { readonly width: number; readonly height: number },
): { readonly rows: number; readonly columns: number } {
  return {
    rows: rowTop(frozenRows + 1) <= room.height * MOST_FROZEN ? frozenRows : 0,
    columns: columnLeft(frozenColumns + 1) <= room.width * MOST_FROZEN ? frozenColumns : 0,
  };
}

/** All whole numbers from one to another; none when the first is larger. */
export function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
