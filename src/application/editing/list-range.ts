/** Lists that are no tables and get rows below: what they take of their sheet. */
import type { CellPlace, CellRange } from '../../domain/cell';
import type { SheetSnapshot, TableEnd } from '../ports';
import { mergeIndexOf } from './merge-index';

/** From the header row to the last row that a list has by now, over the columns side by side that have a header; null when it has none. */
export function listRange(sheet: SheetSnapshot, { header, firstNew }: TableEnd): CellRange | null {
  if (firstNew === undefined || firstNew <= header.row + 1) return null;
  return { top: header.row, bottom: firstNew - 1, ...headedColumns(sheet, header) };
}

/** The columns side by side that have a header in this row. */
function headedColumns(
  { rows, merges }: SheetSnapshot,
  { row, column }: CellPlace,
): { readonly left: number; readonly right: number } {
  const columns = new Set(rows.find((each) => each.row === row)?.cells.map((cell) => cell.column));
  const index = mergeIndexOf(merges);
  const isHeaded = (at: number): boolean => columns.has(at) || index.find(row, at) !== undefined;
  let [left, right] = [column, column];
  while (left > 1 && isHeaded(left - 1)) left--;
  while (isHeaded(right + 1)) right++;
  return { left, right };
}
