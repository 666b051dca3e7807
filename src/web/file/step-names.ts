/** What the steps of the page are called, where the pane does not name them: 撤销 tells which one it takes back. */
import type { CellEdit, RowChange } from '../../application/ports';
import { toA1 } from '../../domain/cell';
import type { SizeChange } from '../../adapters/xlsx/sheet-sizes';
import { CHANGE_ROWS, CHANGE_WIDTH, changeCells, fillCell, HIDE_STEP, SHOW_STEP } from '../words';

/** 填写 G8, or 修改 G8 等 5 格. */
export function nameOfEdits(edits: readonly CellEdit[]): string {
  const [first, ...others] = edits;
  if (!first) return changeCells('', 0);
  return others.length === 0 ? fillCell(toA1(first.cell)) : changeCells(toA1(first.cell), edits.length);
}

/** What the step is called in 撤销. */
export function nameOfRows(change: RowChange): string {
  return CHANGE_ROWS[change.kind];
}

/** What the step is called in 撤销. */
export function nameOfSize(change: SizeChange): string {
  return change.kind === 'width' ? CHANGE_WIDTH : change.hidden ? HIDE_STEP[change.kind] : SHOW_STEP[change.kind];
}
