/** The cells of a sheet by where they stand. */
import type { CellPlace } from '../domain/cell';
import type { CellSnapshot, SheetSnapshot } from './ports';

type Rows = SheetSnapshot['rows'];
export type CellAt = (place: CellPlace) => CellSnapshot | undefined;

const known = new WeakMap<Rows, CellAt>();

/** Looks up a cell; undefined where it is blank. Rows are indexed once for all who ask about the same sheet. */
export function sheetCells({ rows }: Pick<SheetSnapshot, 'rows'>): CellAt {
  let cellAt = known.get(rows);
  if (!cellAt) {
    const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
    cellAt = ({ row, column }) => byRow.get(row)?.find((cell) => cell.column === column);
    known.set(rows, cellAt);
  }
  return cellAt;
}
