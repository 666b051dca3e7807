/** Rows and cells that come and go: what stands below or to the right moves, and what speaks of it follows. */
import { shiftFormula } from '../../src/application/calculate/shift-formula';
import { plainRule, shiftedFormula } from '../../src/application/editing/shifted-formula';
import { rowShift, shiftedRange } from '../../src/application/editing/row-shift';
import type { CellRange } from '../../src/domain/cell';
import { HostError } from './host-object';
import { changeCell, contains, hasContent, MAX_COLUMN, MAX_ROW, overlaps } from './model';
import type { HostCell, HostSheet, HostWorkbook } from './model';

export type Move = 'Down' | 'Right' | 'Up' | 'Left';

/** API: Excel.ErrorCodes.insertDeleteConflict. */
function conflict(why: string): never {
  throw new HostError('InsertDeleteConflict', why);
}

/** Down and Right make room at the range, Up and Left close it. */
export function moveCells(workbook: HostWorkbook, sheet: HostSheet, range: CellRange, move: Move): void {
  const isRows = range.left === 1 && range.right === MAX_COLUMN;
  if (isRows && (move === 'Down' || move === 'Up')) moveRows(workbook, sheet, range, move);
  else moveSome(sheet, range, move);
}

function moveRows(workbook: HostWorkbook, sheet: HostSheet, { top, bottom }: CellRange, move: 'Down' | 'Up'): void {
  const count = bottom - top + 1;
  const kind = move === 'Down' ? 'insert' : 'delete';
  const isLost = [...sheet.cells].some(([row, cells]) => row > MAX_ROW - count && [...cells.values()].some(hasContent));
  if (kind === 'insert' && isLost) conflict('cells would leave the sheet');
  const isHeaderOnly = sheet.tables.some(
    ({ range }) => top <= range.top && bottom >= range.top && bottom < range.bottom,
  );
  if (kind === 'delete' && isHeaderOnly) conflict('a table keeps its header');
  const isBeside = sheet.tables.filter(({ range }) => range.top < top && range.bottom >= top).length > 1;
  if (isBeside) conflict('tables side by side would be cut');
  const shift = rowShift({ kind, sheet: sheet.name, at: top, count });
  const formulas = { shift, sheet: sheet.name, tabs: workbook.sheets.map(({ name }) => name) };
  for (const other of workbook.sheets) {
    for (const [row, cells] of other.cells) {
      for (const cell of cells.values()) {
        if (cell.formula === undefined) continue;
        cell.formula = shiftedFormula(
          cell.formula,
          other.name,
          formulas,
          plainRule(shift, other === sheet ? row : null),
        );
      }
    }
  }
  const moved = <Value>(old: ReadonlyMap<number, Value>): [number, Value][] =>
    [...old].flatMap(([row, value]): [number, Value][] => {
      const now = shift.row(row);
      return now === null ? [] : [[now, value]];
    });
  refill(sheet.cells, moved(sheet.cells));
  refill(sheet.rowHeights, moved(sheet.rowHeights));
  for (const rows of [sheet.hiddenRows, sheet.filteredRows]) {
    const now = [...rows].flatMap((row) => shift.row(row) ?? []);
    rows.clear();
    for (const row of now) rows.add(row);
  }
  const ranges = (old: readonly CellRange[]): CellRange[] => old.flatMap((range) => shiftedRange(range, shift) ?? []);
  sheet.merges = ranges(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const now = shiftedRange(table.range, shift);
    if (now) table.range = now;
    return now ? [table] : [];
  });
  sheet.validations = sheet.validations.flatMap((each) => ranges([each.range]).map((range) => ({ ...each, range })));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    format.areas = ranges(format.areas);
    return format.areas.length > 0 ? [format] : [];
  });
  if (kind === 'insert') for (let row = top; row <= bottom; row++) likeRowAbove(sheet, row, top - 1, bottom + 1);
}

/** A new row looks like the row above it (VBA: xlFormatFromLeftOrAbove); within a table it goes on with formulas that the rows around it have. */
function likeRowAbove(sheet: HostSheet, row: number, above: number, below: number): void {
  const table = sheet.tables.find(({ range }) => range.top < above && range.bottom >= below);
  for (const [column, { format, look, locked, formula }] of sheet.cells.get(above) ?? []) {
    const cell = changeCell(sheet, row, column);
    cell.format = format;
    if (look) cell.look = { ...look };
    if (locked === false) cell.locked = locked;
    const other = sheet.cells.get(below)?.get(column)?.formula;
    if (!table || formula === undefined || column < table.range.left || column > table.range.right) continue;
    if (shiftFormula(formula, { rows: below - above, columns: 0 }) !== other) continue;
    cell.formula = shiftFormula(formula, { rows: row - above, columns: 0 });
  }
}

function refill<Value>(map: Map<number, Value>, entries: readonly (readonly [number, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** A part of rows or columns: tables and merged blocks that it cuts are in the way. */
function moveSome(sheet: HostSheet, range: CellRange, move: Move): void {
  const isDown = move === 'Down' || move === 'Up';
  const sign = move === 'Down' || move === 'Right' ? 1 : -1;
  const size = isDown ? range.bottom - range.top + 1 : range.right - range.left + 1;
  const reach: CellRange = isDown ? { ...range, bottom: MAX_ROW } : { ...range, right: MAX_COLUMN };
  const isCut = (block: CellRange): boolean =>
    overlaps(block, reach) &&
    !(isDown
      ? block.left >= reach.left && block.right <= reach.right
      : block.top >= reach.top && block.bottom <= reach.bottom);
  const isInside = (block: CellRange): boolean =>
    overlaps(block, reach) && (isDown ? block.top < range.top : block.left < range.left);
  const blocks = [...sheet.tables.map((table) => table.range), ...sheet.merges];
  if (blocks.some((block) => isCut(block) || isInside(block))) conflict('a table or merged cells are in the way');
  const gone = sign < 0;
  const target = (row: number, column: number): readonly [number, number] =>
    isDown ? [row + sign * size, column] : [row, column + sign * size];
  const held = [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (contains(reach, row, column) ? [{ row, column, cell }] : [])),
  );
  const isLost = ({ row, column, cell }: (typeof held)[number]): boolean => {
    const [to, across] = target(row, column);
    return hasContent(cell) && (to > MAX_ROW || across > MAX_COLUMN);
  };
  if (held.some(isLost)) conflict('cells would leave the sheet');
  for (const { row, column } of held) sheet.cells.get(row)!.delete(column);
  const taken = held
    .filter(({ row, column }) => !(gone && contains(range, row, column)))
    .map(({ row, column, cell }) => [...target(row, column), cell] as const);
  for (const [row, column, cell] of taken) {
    const cells = sheet.cells.get(row) ?? new Map<number, HostCell>();
    sheet.cells.set(row, cells);
    cells.set(column, cell);
  }
  const step = sign * size;
  const moved = (block: CellRange): CellRange =>
    !overlaps(block, reach)
      ? block
      : isDown
        ? { ...block, top: block.top + step, bottom: block.bottom + step }
        : { ...block, left: block.left + step, right: block.right + step };
  sheet.merges = sheet.merges.filter((block) => !(gone && overlaps(block, range))).map(moved);
  for (const table of sheet.tables) table.range = moved(table.range);
}
