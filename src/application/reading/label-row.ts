/** Rows that are no lines of a header: labels with their values (目标编号 048 目标内容 …), and data beside a merged cell. */
import type { Grid, PlacedCell } from './grid';
import { labelOf } from './labels';
import { EXACT, readHeader } from './read-header';

/** Labels and values by turns: no two headers stand side by side; or labels with their values below, 总体进度 among them. */
export function isLabelRow(grid: Grid, cells: readonly PlacedCell[]): boolean {
  const isKnown = ({ content: { value } }: PlacedCell) =>
    typeof value === 'string' && readHeader(value).guesses.length > 0;
  const isBeside = (left: PlacedCell, right: PlacedCell) =>
    (grid.blockAt(left.row, left.column)?.right ?? left.column) + 1 === right.column;
  const known = cells.filter(isKnown);
  const labels = known.filter(({ content }) => labelOf(content));
  const hasOverall = labels.some(({ content }) => labelOf(content)?.key === 'overall');
  if (labels.length === known.length && hasOverall && !isListBelow(grid, cells)) return true;
  // 项目名称, 预算, 完成率: an unknown header between two known ones is no value.
  const isRow = cells.length % 2 === 1 && cells.at(-1)!.column - cells[0]!.column === cells.length - 1;
  if (isRow && known.length > 1) return false;
  return !cells.some((cell, index) => {
    const left = cells[index - 1];
    return left !== undefined && isBeside(left, cell) && isKnown(cell) && isKnown(left);
  });
}

/** Values in two rows below: 编号, 目标内容 and 总体进度 are the headers of a list. */
function isListBelow(grid: Grid, cells: readonly PlacedCell[]): boolean {
  const [{ row } = { row: 0 }] = cells;
  const isFilled = (below: number) => {
    const filled = cells.filter(({ column }) => grid.at(below, column)?.row === below);
    const isHeader = filled.some(
      ({ column }) => readHeader(String(grid.at(below, column)!.content.value)).guesses.length > 0,
    );
    return filled.length * 2 > cells.length && !isHeader;
  };
  return isFilled(row + 1) && isFilled(row + 2);
}

/** A number below 序号, where something beside the table is merged down over its rows: they are no lines of its header. */
export function holdsData(grid: Grid, row: number, lines: number): boolean {
  if (lines === 1) return false;
  const order = grid.cellsAt(row).find(({ content: { value } }) => typeof value === 'string' && isOrder(value));
  if (!order) return false;
  for (let line = row + 1; line < row + lines; line++) {
    const below = grid.at(line, order.column);
    if (below?.row === line && typeof below.content.value === 'number') return true;
  }
  return false;
}

function isOrder(text: string): boolean {
  const [guess] = readHeader(text).guesses;
  return guess?.role === 'order' && guess.sure === EXACT;
}
