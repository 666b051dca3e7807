/** Lists that are no tables and get rows below: these look like the row above them, and formulas that go down all rows go on. */
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { SheetSnapshot, TableEnd } from '../../../application/ports';
import type { CellRange } from '../../../domain/cell';
import { groupBy } from '../../../domain/group-by';
import { listRange } from '../../../application/editing/list-range';
import type { CalculatedColumn, CalculatedColumns } from '../formulas/calculated-columns';
import type { MovedEnd } from '../patch-table';
import { storedFormulas } from '../formulas/sheet-formulas';

/** The ends of a sheet that no table has; `formulas` are those of the sheet before. */
export function grownLists(
  formulas: FormulasByRow,
  sheet: SheetSnapshot,
  ends: readonly TableEnd[],
  tables: readonly CellRange[],
): readonly MovedEnd[] {
  return ends.flatMap((end): MovedEnd[] => {
    const { header, lastRow } = end;
    const isTable = tables.some(
      ({ top, left, right }) => header.row === top && header.column >= left && header.column <= right,
    );
    const range = isTable ? null : listRange(sheet, end);
    return range ? [{ name: '', range, lastRow, calculated: continuedColumns(formulas, range) }] : [];
  });
}

/** The formulas of a sheet by their rows, read when they are first asked for. */
export type FormulasByRow = () => ReadonlyMap<number, readonly StoredFormula[]>;

/** The formulas of a sheet by row, read when they are first asked for. */
export function formulasByRow(xml: () => string): FormulasByRow {
  let found: ReadonlyMap<number, readonly StoredFormula[]> | null = null;
  return () => (found ??= groupBy(storedFormulas(xml()), ({ row }) => row));
}

/** Formulas of the last row of a list or table that go on from the row above it. */
export function continuedColumns(formulas: FormulasByRow, { top, bottom, left, right }: CellRange): CalculatedColumns {
  const columns = new Map<number, CalculatedColumn>();
  if (bottom - 1 <= top) return columns;
  const textAt = (row: number, column: number): string | null => {
    const found = formulas()
      .get(row)
      ?.find((each) => each.column === column);
    return found?.kind === 'plain' ? shiftFormula(found.text, found.offset) : null;
  };
  for (let column = left; column <= right; column++) {
    const [above, last] = [textAt(bottom - 1, column), textAt(bottom, column)];
    if (above !== null && last !== null && shiftFormula(above, { rows: 1, columns: 0 }) === last) {
      columns.set(column, { text: last, isArray: false });
    }
  }
  return columns;
}
