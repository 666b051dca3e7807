/** The edits of one sheet, sorted out: one for each cell. */
import type { CellEdit } from '../ports';
import type { CellRange } from '../../domain/cell';
import { mergeAnchor } from './merged-cells';

/** Edits by row and column, both in order. */
export type EditsByCell = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

/** An edit of a merged block goes to its first cell; of several edits of a cell the last content and the last format asked for count. */
export function editsByCell(edits: readonly CellEdit[], merges: readonly CellRange[]): EditsByCell {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const { row, column } = mergeAnchor(edit.cell, merges);
    const cells = rows.get(row) ?? new Map<number, CellEdit>();
    const format = edit.format ?? cells.get(column)?.format;
    cells.set(column, format === undefined ? edit : { ...edit, format });
    rows.set(row, cells);
  }
  return new Map(inOrder(rows).map(([row, cells]) => [row, new Map(inOrder(cells))]));
}

function inOrder<Value>(map: ReadonlyMap<number, Value>): [number, Value][] {
  return [...map].sort(([a], [b]) => a - b);
}
