/** Rows of labels with their values, which are no header: 目标编号 048 目标内容 …, or 总体进度 with its value below. */
import type { Grid, PlacedCell } from './grid';
import { labelOf } from './labels';
import { readHeader } from './read-header';

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
