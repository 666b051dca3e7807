/** A workbook that is plain data: for tests, and where no file or host stands behind the cells. */
import type {
  CellEdit,
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  Workbook,
  WorkbookSnapshot,
} from '../../application/ports';
import { cellTextTooLong, unknownSheet } from '../edit-failures';
import { editedFormat, editedValue, MAX_CELL_TEXT } from '../edited-cell';
import { editsByCell } from '../edits-by-cell';

/** Formats of cells without content, which a snapshot does not show, by sheet and cell. */
type HiddenFormats = Map<string, string>;

/** A workbook with the content of the snapshot, which itself is never changed. */
export function memoryWorkbook(start: WorkbookSnapshot): Workbook {
  let current = start;
  const formats: HiddenFormats = new Map();
  return {
    read: () => Promise.resolve(current),
    // The promise is made inside `then`, so that what throws rejects it.
    write: (edits) =>
      Promise.resolve().then(() => {
        current = applyEdits(current, edits, formats);
      }),
  };
}

function applyEdits(workbook: WorkbookSnapshot, edits: readonly CellEdit[], formats: HiddenFormats): WorkbookSnapshot {
  for (const { cell, value } of edits) {
    if (!workbook.sheets.some((sheet) => sheet.name === cell.sheet)) throw unknownSheet(cell.sheet);
    if (typeof value === 'string' && value.length > MAX_CELL_TEXT) throw cellTextTooLong(cell);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = edits.filter((edit) => edit.cell.sheet === sheet.name);
    return own.length === 0 ? sheet : editSheet(sheet, own, formats);
  });
  return { ...workbook, sheets };
}

function editSheet(sheet: SheetSnapshot, edits: readonly CellEdit[], formats: HiddenFormats): SheetSnapshot {
  const rows = new Map(sheet.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  for (const [row, rowEdits] of editsByCell(edits, sheet.merges)) {
    const cells = rows.get(row) ?? new Map<number, CellSnapshot>();
    rows.set(row, cells);
    for (const [column, edit] of rowEdits) {
      const key = JSON.stringify([sheet.name, row, column]);
      const value = editedValue(edit.value);
      const before = cells.get(column);
      const format = editedFormat(before ? before.format : formats.get(key), edit);
      if (format !== undefined) formats.set(key, format);
      if (value === null) cells.delete(column);
      else cells.set(column, { column, value, ...(format === undefined ? {} : { format }) });
    }
  }
  return { ...sheet, rows: [...rows].sort(([a], [b]) => a - b).flatMap(([row, cells]) => snapshotRow(row, cells)) };
}

function snapshotRow(row: number, cells: ReadonlyMap<number, CellSnapshot>): RowSnapshot[] {
  if (cells.size === 0) return [];
  return [{ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }];
}
