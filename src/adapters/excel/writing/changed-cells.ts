/** Whether cells still hold what the edits were made from: what a colleague typed meanwhile is not to be written over. */
import { GENERAL } from '../../../application/editing/edited-cell';
import { cellContents, sameValue } from '../../../application/editing/cell-content';
import type { WorkbookSnapshot } from '../../../application/ports';
import type { CellRef } from '../../../domain/cell';
import type { CellState } from './cell-state';
import { formatAt } from '../known-workbook';
import type { Block, PlannedWrite } from './planned-writes';
import { isSpilled } from '../reading/read-spills';
import { formulaOf, valueOf } from '../reading/sheet-content';

/** The cells that held something else when they were written to. `before` is what they held, by block and cell. */
export function changedCells(
  blocks: readonly Block[],
  before: readonly (readonly CellState[])[],
  expected: WorkbookSnapshot,
): readonly CellRef[] {
  const contents = cellContents(expected);
  return blocks.flatMap(({ writes }, index) =>
    writes.flatMap((write, at) => {
      const { sheet, row, column } = write;
      const cell = { sheet: sheet.name, row, column };
      return isAsExpected(write, before[index]![at]!, contents(cell)) ? [] : [cell];
    }),
  );
}

function isAsExpected(
  { sheet, row, column, newFormat }: PlannedWrite,
  now: CellState,
  expected: ReturnType<ReturnType<typeof cellContents>>,
): boolean {
  // A format that was chosen meanwhile is a person's as well; those of blank cells beyond the ones in use are not known.
  const format = formatAt(sheet, row, column) ?? (expected.value === null ? undefined : GENERAL);
  if (newFormat !== null && format !== undefined && now.format !== format) return false;
  const formula = formulaOf(now.formula, now.value);
  // Results change by themselves.
  if (formula !== null) return expected.formula && sheet.formulas.get(`${row} ${column}`) === formula;
  if (expected.formula) return false;
  return sameValue(valueOf(now.value, now.type), expected.value);
}

/** The cells to be written that show a result of another cell's formula, as known or, with `before`, as Excel said when they were written to. */
export function spilledWrites(
  blocks: readonly Block[],
  before?: readonly (readonly CellState[])[],
): readonly CellRef[] {
  return blocks.flatMap(({ writes }, index) =>
    writes
      .filter(({ sheet, row, column }, at) => (before ? before[index]![at]!.isSpilled : isSpilled(sheet, row, column)))
      .map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })),
  );
}
