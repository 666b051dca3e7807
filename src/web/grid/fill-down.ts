/** Ctrl+D: the first row of the block goes into the others; a block of one row takes the row above it. */
import { Failure } from '../../application/errors';
import type { CellEdit, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { cellName, type CellRange } from '../../domain/cell';
import { ownContent, pasteEdits } from '../clipboard/paste-cells';

/** Throws a Failure for a formula, which this page cannot fill. Rows out of sight are left alone. */
export function fillDown(
  content: WorkbookSnapshot,
  sheet: SheetSnapshot,
  range: CellRange,
  isPassed: (row: number) => boolean,
): readonly CellEdit[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 1) return [];
  const row = sheet.rows.find((one) => one.row === source);
  const cells = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const cell = row?.cells.find(({ column }) => column === range.left + index);
    if (cell?.formula) {
      const name = cellName({ sheet: sheet.name, row: source, column: cell.column });
      throw new Failure('usage', `${name} 是公式，这里不能向下填充公式，请在 Excel 中填充。`);
    }
    return ownContent(cell, content);
  });
  return pasteEdits({ sheet, range: { ...range, top: source + 1 }, isPassed }, [cells]);
}
