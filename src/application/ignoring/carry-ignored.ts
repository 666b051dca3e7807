/** Keeps what is ignored ignored when the program itself changes its text. */
import { cellName } from '../../domain/cell';
import type { IgnoreList } from '../../domain/ignored';
import type { CellEdit } from '../ports';
import { markOfValue } from './finding-place';
import type { IgnoredFinding } from './split-ignored';

/** The edits of the list that keep findings ignored in cells whose text the program itself is about to change. */
export function carryIgnored(
  { place }: IgnoreList,
  ignored: readonly IgnoredFinding[],
  edits: readonly CellEdit[],
): readonly CellEdit[] {
  const column = place?.columns.mark;
  if (!place || column === undefined) return [];
  const values = new Map(edits.map(({ cell, value }) => [cellName(cell), value]));
  return ignored.flatMap(({ finding, entry }): CellEdit[] => {
    const value = values.get(cellName(finding.cell));
    if (entry.place === null || value === undefined) return [];
    return [{ cell: { sheet: place.sheet, row: entry.row, column }, value: markOfValue(value) }];
  });
}
