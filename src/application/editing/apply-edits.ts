/** Edits made in plain data, as reading the workbook again would show them. */
import type { CellEdit, CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../ports';
import { cellTextTooLong, unknownSheet } from './edit-failures';
import { editedFormat, editedValue, MAX_CELL_TEXT } from './edited-cell';
import { editsByCell } from './edits-by-cell';

/** Formats of cells without content, which a snapshot does not show, by sheet and cell. */
export type HiddenFormats = Map<string, string>;

/** The workbook with the edits made; it stays as it is itself, and sheets without edits are the same objects. Throws a Failure for an edit no workbook takes. */
export function applyEdits(
  workbook: WorkbookSnapshot,
  edits: readonly CellEdit[],
  formats: HiddenFormats = new Map(),
): WorkbookSnapshot {
  const bySheet = new Map<string, CellEdit[]>(workbook.sheets.map(({ name }) => [name, []]));
  for (const edit of edits) {
    const { cell, value } = edit;
    const own = bySheet.get(cell.sheet);
    if (!own) throw unknownSheet(cell.sheet);
    if (typeof value === 'string' && value.length > MAX_CELL_TEXT) throw cellTextTooLong(cell);
    own.push(edit);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name)!;
    return own.length === 0 ? sheet : editSheet(sheet, own, formats);
  });
  return { ...workbook, sheets };
}

function editSheet(sheet: SheetSnapshot, edits: readonly CellEdit[], formats: HiddenFormats): SheetSnapshot {
  const rows = new Map(sheet.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  const hidden = new Set(sheet.rows.filter((row) => row.hidden).map(({ row }) => row));
  for (const [row, rowEdits] of editsByCell(edits, sheet.merges)) {
    const cells = rows.get(row) ?? new Map<number, CellSnapshot>();
    rows.set(row, cells);
    for (const [column, edit] of rowEdits) {
      const key = JSON.stringify([sheet.name, row, column]);
      const value = editedValue(edit.value);
      const before = cells.get(column);
      const format = editedFormat(before ? before.format : formats.get(key), edit);
      if (format === undefined) formats.delete(key);
      else formats.set(key, format);
      if (value === null) cells.delete(column);
      else cells.set(column, { column, value, ...(format === undefined ? {} : { format }) });
    }
  }
  return {
    ...sheet,
    rows: [...rows].sort(([a], [b]) => a - b).flatMap(([row, cells]) => snapshotRow(row, cells, hidden.has(row))),
  };
}

function snapshotRow(row: number, cells: ReadonlyMap<number, CellSnapshot>, hidden: boolean): RowSnapshot[] {
  if (cells.size === 0) return [];
  return [{ row, cells: [...cells.values()].sort((a, b) => a.column - b.column), ...(hidden && { hidden }) }];
}
