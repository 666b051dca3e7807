/** A cell that holds something else than the edits were made from is a person's change: it wins. */
import { cellContents, sameValue } from './cell-content';
import type { CellEdit, WorkbookSnapshot } from '../ports';
import { changedMeanwhile } from './edit-failures';

/** Throws a Failure that names the cells to be edited which are not as expected. */
export function refuseUnexpected(
  now: WorkbookSnapshot,
  edits: readonly CellEdit[],
  expected: WorkbookSnapshot | undefined,
): void {
  if (!expected || expected === now) return;
  const is = cellContents(now);
  const was = cellContents(expected);
  const changed = edits.filter(({ cell }) => {
    const [a, b] = [is(cell), was(cell)];
    return !sameValue(a.value, b.value) || a.formula !== b.formula;
  });
  if (changed.length > 0) throw changedMeanwhile(changed.map(({ cell }) => cell));
}
