/** The sheet 栏目对照: what an office says about its own headers, rows and status words; written by hand and by the program. */
import type { DateSystem } from '../../domain/calendar-date';
import type { TablePlace } from '../../domain/own-table';
import { roleName, ROLES, UNUSED } from '../../domain/role-words';
import { COLUMN_MAP_SHEET } from '../../domain/own-sheets';
import { findOwnTables } from '../own-tables/find-own-table';
import { carryOut, planRows, requireColumns, type OwnTable, type OwnTablePlan } from '../own-tables/own-table';
import type { CellEdit, SheetSnapshot, Workbook, WorkbookSnapshot } from '../ports';
import { mapKey, type ColumnMapEntry } from '../reading/column-map';
import type { StepDone } from '../undoing/undo-entry';

export type ColumnMapKey = 'sheet' | 'header' | 'meaning';

const COLUMN_MAP_TABLE: OwnTable<ColumnMapKey> = {
  sheetNames: [COLUMN_MAP_SHEET],
  tableName: '栏目对照表',
  columns: [
    { key: 'sheet', headers: ['工作表'], width: 20, style: 'text' },
    { key: 'header', headers: ['表头'], width: 30, style: 'text' },
    { key: 'meaning', headers: ['作为'], width: 20, style: 'text' },
  ],
  required: ['header', 'meaning'],
};

/** Where the map stands, and the row of each entry. */
export interface ReadColumnMap {
  readonly place: TablePlace<ColumnMapKey> | null;
  readonly entries: readonly (ColumnMapEntry & { readonly row: number })[];
}

/** What the sheet 栏目对照 says, line by line; no place and no lines where there is none. */
export function readColumnMap(sheets: readonly SheetSnapshot[], system: DateSystem): ReadColumnMap {
  const [found] = findOwnTables(COLUMN_MAP_TABLE, sheets, system);
  if (!found) return { place: null, entries: [] };
  const entries = found.rows.map((each) => ({
    row: each.row,
    sheet: each.text('sheet').trim(),
    header: each.text('header').trim(),
    meaning: each.text('meaning').trim(),
  }));
  return { place: found.place, entries: entries.filter(({ meaning }) => meaning !== '') };
}

/** What 作为 may say of a header. */
export const MEANINGS: readonly string[] = [...ROLES.map(roleName), UNUSED];

/** What writes these entries: those that the map has already are changed in their rows (emptied, where the meaning is empty), others stand below. */
export function planColumnMap(content: WorkbookSnapshot, wanted: readonly ColumnMapEntry[]): OwnTablePlan {
  const { sheets, dateSystem } = content;
  const { place, entries } = readColumnMap(sheets, dateSystem);
  const keyOf = ({ sheet, header }: ColumnMapEntry) => `${sheet}\n${mapKey(header)}`;
  const known = new Map(entries.map((entry) => [keyOf(entry), entry.row]));
  const latest = [...new Map(wanted.map((entry) => [keyOf(entry), entry])).values()];
  const rows = latest.filter((entry) => entry.meaning !== '' && !known.has(keyOf(entry)));
  const plan = planRows(COLUMN_MAP_TABLE, place, rows, dateSystem);
  if (!place) return plan;
  const { sheet, columns } = requireColumns(COLUMN_MAP_TABLE, place, ['meaning']);
  const changes = latest.flatMap((entry): CellEdit[] => {
    const row = known.get(keyOf(entry));
    return row === undefined ? [] : [{ cell: { sheet, row, column: columns.meaning }, value: entry.meaning || null }];
  });
  return { ...plan, edits: [...plan.edits, ...changes] };
}

/** Writes these entries in one step. Throws a Failure, and then nothing has happened. */
export async function saveColumnMap(workbook: Workbook, wanted: readonly ColumnMapEntry[]): Promise<StepDone> {
  const content = await workbook.read();
  return carryOut(workbook, content, planColumnMap(content, wanted));
}
