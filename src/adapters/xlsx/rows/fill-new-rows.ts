/** The formulas that rows around new ones have alike, for the new rows, as Excel goes on with lists. */
import type { SheetEdit } from '../../../application/editing/formula-edit';
import type { RowChange } from '../../../application/ports';
import { isOnSheet, shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import { storedFormulas } from '../formulas/sheet-formulas';

/**
 * The formulas for the rows that were added; `xml` is the sheet with them. A column has one when the formula of the row above and that of
 * the row below are the same, each seen from its own row; at the end of a list the two rows above it, at its beginning the two below.
 */
export function formulasOfNewRows(xml: string, change: Extract<RowChange, { kind: 'insert' }>): readonly SheetEdit[] {
  const { sheet, at, count, like, joins } = change;
  const byRow = rowsWithFormulas(xml);
  const taken = (row: number, column: number): boolean => byRow.get(row)?.has(column) ?? false;
  const [above, below] = [at - 1, at + count];
  const pairs: readonly (readonly [source: number, other: number])[] = [
    [above, below],
    ...(joins ? ([[above, above - 1]] as const) : []),
    ...(like === 'below' ? ([[below, below + 1]] as const) : []),
  ];
  const sources = new Map<number, StoredFormula>();
  for (const [source, other] of pairs) {
    for (const [column, formula] of byRow.get(source) ?? []) {
      if (!sources.has(column) && isSame(formula, byRow.get(other)?.get(column))) sources.set(column, formula);
    }
  }
  const rows = Array.from({ length: count }, (_, index) => at + index);
  return rows.flatMap((row) =>
    [...sources].flatMap(([column, formula]): SheetEdit[] => {
      const offset = { rows: row - formula.row, columns: 0 };
      const text = shiftFormula(formula.text, formula.offset);
      if (taken(row, column) || !isOnSheet(text, offset)) return [];
      return [
        { cell: { sheet, row, column }, value: null, formula: { text, at: { sheet, row: formula.row, column } } },
      ];
    }),
  );
}

function rowsWithFormulas(xml: string): ReadonlyMap<number, ReadonlyMap<number, StoredFormula>> {
  const byRow = new Map<number, Map<number, StoredFormula>>();
  for (const formula of storedFormulas(xml)) {
    if (formula.kind !== 'plain' || formula.text === '') continue;
    const cells = byRow.get(formula.row) ?? new Map<number, StoredFormula>();
    byRow.set(formula.row, cells.set(formula.column, formula));
  }
  return byRow;
}

/** Whether one formula filled into the row of the other is that. */
function isSame(formula: StoredFormula, other: StoredFormula | undefined): boolean {
  if (!other) return false;
  const { rows, columns } = formula.offset;
  const there = shiftFormula(formula.text, { rows: rows + other.row - formula.row, columns });
  return there === shiftFormula(other.text, other.offset);
}
