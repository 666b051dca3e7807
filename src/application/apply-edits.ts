/** Edits made in plain data, as reading the workbook again would show them. */
import { isDateFormat, isPercentFormat } from '../domain/number-format';
import type { CellEdit, CellSnapshot, RowSnapshot, WorkbookSnapshot, WriteFormat } from './ports';

/** The formats a write gives to a cell that has none of that kind, and how to tell the kind. */
export const WRITE_FORMATS: Readonly<
  Record<WriteFormat, { readonly code: string; readonly matches: (format: string | undefined) => boolean }>
> = {
  percent: { code: '0%', matches: isPercentFormat },
  date: { code: 'yyyy"年"m"月"d"日"', matches: isDateFormat },
};

/** The workbook with the edits made. Sheets without edits are the same objects. Throws when an edit names no sheet of it. */
export function applyEdits(workbook: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellEdit[]>(workbook.sheets.map(({ name }) => [name, []]));
  for (const edit of edits) {
    const own = bySheet.get(edit.cell.sheet);
    if (!own) throw new Error(`no sheet ${edit.cell.sheet}`);
    own.push(edit);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name)!;
    if (own.length === 0) return sheet;
    const rows = new Map(sheet.rows.map((row) => [row.row, row]));
    for (const edit of own) rows.set(edit.cell.row, withEdit(rows.get(edit.cell.row), edit));
    return {
      ...sheet,
      rows: [...rows.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.row - b.row),
    };
  });
  return { ...workbook, sheets };
}

function withEdit(row: RowSnapshot | undefined, { cell, value, format }: CellEdit): RowSnapshot {
  const cells = row?.cells ?? [];
  const before = cells.find(({ column }) => column === cell.column);
  const others = cells.filter(({ column }) => column !== cell.column);
  const kind = format && WRITE_FORMATS[format];
  const code = kind && !kind.matches(before?.format) ? kind.code : before?.format;
  const changed: CellSnapshot[] =
    value === null || value === '' ? [] : [{ column: cell.column, value, ...(code !== undefined && { format: code }) }];
  return { row: cell.row, cells: [...others, ...changed].sort((a, b) => a.column - b.column) };
}
