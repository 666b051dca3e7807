/** Formulas that are filled and copied: what no $ holds moves along with them, as in Excel. */
import { columnLetters, type CellRef, cellName } from '../../domain/cell';
import { isOnSheet, shiftFormula } from '../calculate/shift-formula';
import { Failure } from '../errors';
import type { CellEdit } from '../ports';

/** A formula as it stands in a cell, without =. */
export interface FormulaSource {
  readonly text: string;
  readonly at: CellRef;
}

/** An edit for workbooks that can take formulas. With one, `value` is null: its result comes when it is calculated. */
export interface SheetEdit extends CellEdit {
  readonly formula?: FormulaSource;
}

/** The text of the formula in another cell. Throws a Failure where it would look beyond the edge of the sheet. */
export function formulaIn({ text, at }: FormulaSource, cell: CellRef): string {
  const offset = { rows: cell.row - at.row, columns: cell.column - at.column };
  if (isOnSheet(text, offset)) return shiftFormula(text, offset);
  throw new Failure(
    'not-writable',
    `${cellName(at)} 的公式不能放到 ${columnLetters(cell.column)}${cell.row}：它引用的单元格会超出工作表。`,
  );
}
