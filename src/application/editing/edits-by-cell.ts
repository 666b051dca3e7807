/** The edits of one sheet, sorted out: one for each cell. */
import type { CellEdit } from '../ports';
import type { CellRange } from '../../domain/cell';
import { mergeAnchor } from './merged-cells';

/** Edits by row and column, both in order. */
export type EditsByCell<Edit extends CellEdit = CellEdit> = ReadonlyMap<number, ReadonlyMap<number, Edit>>;

/** An edit of a merged block goes to its first cell; of several edits of a cell the last content and the last format asked for count. */
export function editsByCell<Edit extends CellEdit>(
  edits: readonly Edit[],
  merges: readonly CellRange[],
): EditsByCell<Edit> {
  const rows = new Map<number, Map<number, Edit>>();
  for (const edit of edits) {
    const { row, column } = mergeAnchor(edit.cell, merges);
    const cells = rows.get(row) ?? new Map<number, Edit>();
    const format = edit.format ?? cells.get(column)?.format;
    cells.set(column, format === undefined ? edit : { ...edit, format });
    rows.set(row, cells);
  }
  return new Map(inOrder(rows).map(([row, cells]) => [row, new Map(inOrder(cells))]));
}

function inOrder<Value>(map: ReadonlyMap<number, Value>): [number, Value][] {
  return [...map].sort(([a], [b]) => a - b);
}
