/** Looking up the cells of a sheet, a merged block being one cell. */
import type { CellPlace, CellRange } from '../../domain/cell';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from '../ports';

/** What a row shows in a column, and the row it stands in: that of the block which reaches here. */
export interface PlacedCell extends CellPlace {
  readonly content: CellSnapshot;
}

export interface Grid {
  readonly sheet: string;
  readonly rows: readonly RowSnapshot[];
  /** The content of a cell and the row it stands in, or undefined when it is blank. */
  at(row: number, column: number): PlacedCell | undefined;
  /** A row as the sheet has it, without what reaches into it; undefined when it has no cells. */
  rowAt(row: number): RowSnapshot | undefined;
  /** All that a row shows, from left to right: a block across columns once, in its first column, a block across rows in each of them. */
  cellsAt(row: number): readonly PlacedCell[];
  /** Whether a block from above reaches into the row, with content or without. */
  isReached(row: number): boolean;
  /** The merged block that a cell belongs to. */
  blockAt(row: number, column: number): CellRange | undefined;
}

/** The sheet as people see it: a merged block has its content in each of its rows. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const { rows } = sheet;
  const blocks = indexByRow(sheet.merges);
  const rowAt = rowFinder(rows);

  function blockAt(row: number, column: number): CellRange | undefined {
    return blocks.get(row)?.find((block) => column >= block.left && column <= block.right);
  }
  function placedAt(row: number, column: number): PlacedCell | undefined {
    const content = findCell(rowAt(row)?.cells ?? [], column);
    return content && { row, column, content };
  }
  const kept: { readonly row: number; readonly cells: readonly PlacedCell[] }[] = [];
  function cellsShownIn(row: number): readonly PlacedCell[] {
    const own = rowAt(row)?.cells.map((content) => ({ row, column: content.column, content })) ?? [];
    const fromAbove = blocks.get(row)?.flatMap(({ top, left }) => (top < row && placedAt(top, left)) || []) ?? [];
    return fromAbove.length === 0 ? own : [...own, ...fromAbove].sort((a, b) => a.column - b.column);
  }
  return {
    sheet: sheet.name,
    rows,
    rowAt,
    blockAt,
    at(row, column) {
      const block = blocks.size > 0 ? blockAt(row, column) : undefined;
      return placedAt(block && column === block.left ? block.top : row, column);
    },
    cellsAt(row) {
      const known = kept[row % KEPT_ROWS];
      if (known?.row === row) return known.cells;
      const cells = cellsShownIn(row);
      kept[row % KEPT_ROWS] = { row, cells };
      return cells;
    },
    isReached: (row) => blocks.get(row)?.some(({ top }) => top < row) ?? false,
  };
}

/** Rows are asked for again and again, mostly soon after each other; most sheets have fewer than are kept. */
const KEPT_ROWS = 4096;

/** The same sheet, but only these columns of it. */
export function gridWithin(grid: Grid, { left, right }: { readonly left: number; readonly right: number }): Grid {
  const isInside = ({ column }: { readonly column: number }) => column >= left && column <= right;
  const rows = grid.rows
    .map((row) => ({ ...row, cells: row.cells.filter(isInside) }))
    .filter(({ cells }) => cells.length > 0);
  return {
    ...grid,
    rows,
    rowAt: rowFinder(rows),
    at: (row, column) => (isInside({ column }) ? grid.at(row, column) : undefined),
    cellsAt: (row) => grid.cellsAt(row).filter(isInside),
  };
}

/** Rows stand in order, so that a look-up needs no index of its own; most ask for the row of the last one, or for the next. */
function rowFinder(rows: readonly RowSnapshot[]): (row: number) => RowSnapshot | undefined {
  let last = 0;
  return (row) => {
    if (rows[last]?.row === row) return rows[last];
    let low = 0;
    let high = rows.length - 1;
    for (let middle = Math.min(last + 1, high); low <= high; middle = (low + high) >> 1) {
      const found = rows[middle]!;
      if (found.row === row) return rows[(last = middle)];
      if (found.row < row) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  };
}

/** Cells stand from left to right, in most rows without a gap. */
function findCell(cells: readonly CellSnapshot[], column: number): CellSnapshot | undefined {
  if (cells[column - 1]?.column === column) return cells[column - 1];
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells[middle]!;
    if (found.column === column) return found;
    if (found.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** A block taller than this is decoration beside the table, not a cell of it. */
const TALLEST_BLOCK_ROWS = 1000;

function indexByRow(merges: readonly CellRange[]): Map<number, CellRange[]> {
  const blocks = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALLEST_BLOCK_ROWS) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const inRow = blocks.get(row);
      if (inRow) inRow.push(merge);
      else blocks.set(row, [merge]);
    }
  }
  return blocks;
}
