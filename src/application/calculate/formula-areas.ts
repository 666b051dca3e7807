/** Cells, rows and columns as formulas write them: $A$1:B2, C:C, 3:4. */
import type { CellRange } from '../../domain/cell';
import { columnLetters, LAST_COLUMN, LAST_ROW, parseA1 } from '../../domain/cell';

/** Rows and columns by which a formula stands away from the cell that its text was written for. */
export interface FormulaOffset {
  readonly rows: number;
  readonly columns: number;
}

export const NO_OFFSET: FormulaOffset = { rows: 0, columns: 0 };

/** The cells of an area; what has no $ moves along with the formula, round the edge of the sheet as in Excel. */
export function areaRange(area: string, offset: FormulaOffset = NO_OFFSET): CellRange {
  const ends = area.split(':').map((end) => endOf(end, offset));
  const rows = ends.map(({ row }) => row);
  const columns = ends.map(({ column }) => column);
  return {
    top: Math.min(...rows.map((row) => row ?? 1)),
    bottom: Math.max(...rows.map((row) => row ?? LAST_ROW)),
    left: Math.min(...columns.map((column) => column ?? 1)),
    right: Math.max(...columns.map((column) => column ?? LAST_COLUMN)),
  };
}

/** The area as it is written in a formula that stands so far away. */
export function movedArea(area: string, offset: FormulaOffset): string {
  return area
    .split(':')
    .map((end) => {
      const { row, column } = endOf(end, offset);
      const [, columnMark, rowMark] = /^(\$?)[A-Za-z]*(\$?)/.exec(end)!;
      if (column === null) return `${end.startsWith('$') ? '$' : ''}${row}`;
      return `${columnMark}${columnLetters(column)}${row === null ? '' : `${rowMark}${row}`}`;
    })
    .join(':');
}

/** Whether the cells of the area are on the sheet when the formula stands so far away, without going round its edge. */
export function isAreaOnSheet(area: string, offset: FormulaOffset): boolean {
  const isWithin = (at: number | null, by: number, last: number, fixed: boolean): boolean =>
    at === null || fixed || (at + by >= 1 && at + by <= last);
  return area.split(':').every((end) => {
    const { row, column } = endOf(end, NO_OFFSET);
    return (
      isWithin(row, offset.rows, LAST_ROW, /\$\d/.test(end)) &&
      isWithin(column, offset.columns, LAST_COLUMN, end.startsWith('$'))
    );
  });
}

/** Row and column of one end; null for the row of C:C and the column of 3:4. */
function endOf(end: string, offset: FormulaOffset): { readonly row: number | null; readonly column: number | null } {
  const hasColumn = /[A-Za-z]/.test(end);
  const hasRow = /\d/.test(end);
  const cell = parseA1((hasColumn ? '' : 'A') + (hasRow ? end : `${end}1`))!;
  const moved = (at: number, by: number, last: number): number => ((((at - 1 + by) % last) + last) % last) + 1;
  return {
    row: !hasRow ? null : /\$\d/.test(end) ? cell.row : moved(cell.row, offset.rows, LAST_ROW),
    column: !hasColumn ? null : end.startsWith('$') ? cell.column : moved(cell.column, offset.columns, LAST_COLUMN),
  };
}
