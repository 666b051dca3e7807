/** Writing 忽略清单: the sheet as it is made, rows put below those it has, and rows that are ended. */
import { toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { toA1 } from '../../domain/cell';
import type { FindingPlace, IgnoredEntry, IgnoreList } from '../../domain/ignored';
import { IGNORED_HEADERS, IGNORED_KEYS, IGNORED_SCOPES, IGNORED_SHEET, type IgnoredKey } from '../../domain/words';
import type { Finding } from '../../rules/rule';
import { DATE_FORMAT } from '../editing/edited-cell';
import { Failure } from '../errors';
import type { CellEdit, CellStyle, SheetPlan, TableEnd } from '../ports';

/** A finding that is to be ignored. */
export interface ToIgnore {
  readonly finding: Finding;
  /** What it is known by; null when its rule is no longer to be checked in this workbook. */
  readonly place: FindingPlace | null;
  readonly reason: string;
  /** Today, by the clock of whoever asks. */
  readonly date: CalendarDate;
}

const COLUMNS: Readonly<Record<IgnoredKey, { readonly width: number; readonly style: CellStyle }>> = {
  rule: { width: 22, style: 'text' },
  title: { width: 20, style: 'text' },
  scope: { width: 8, style: 'center' },
  sheet: { width: 12, style: 'text' },
  cell: { width: 9, style: 'center' },
  number: { width: 10, style: 'center' },
  name: { width: 20, style: 'text' },
  field: { width: 14, style: 'text' },
  excerpt: { width: 30, style: 'text' },
  reason: { width: 28, style: 'text' },
  date: { width: 15, style: 'date' },
  ended: { width: 15, style: 'date' },
  mark: { width: 14, style: 'center' },
};

/** The sheet without rows: its table begins with one that waits to be filled. */
export function planIgnored(): SheetPlan {
  const columns = IGNORED_KEYS.map((key, index) => ({ key, column: index + 1 }));
  return {
    name: IGNORED_SHEET,
    cells: columns.flatMap(({ key, column }) => [
      { row: 1, column, value: IGNORED_HEADERS[key][0], style: 'header' as const },
      { row: 2, column, value: null, style: COLUMNS[key].style },
    ]),
    merges: [],
    columnWidths: IGNORED_KEYS.map((key) => COLUMNS[key].width),
    rowHeights: {},
    table: { name: '忽略清单表', range: { top: 1, bottom: 2, left: 1, right: IGNORED_KEYS.length } },
    validations: [],
    dataBars: [],
    headerRows: { frozen: 1, repeated: 1 },
  };
}

/** What puts these below the last row of the sheet, its table growing with them. Throws a Failure when the sheet lacks a column. */
export function appendIgnored(
  list: IgnoreList,
  wanted: readonly ToIgnore[],
  system: DateSystem,
): { readonly edits: readonly CellEdit[]; readonly tables: readonly TableEnd[] } {
  const { sheet, headerRow, columns } = understood(list, IGNORED_KEYS);
  const first = Math.max(list.lastRow, headerRow) + 1;
  const edits = wanted.flatMap((each, index) =>
    IGNORED_KEYS.map((key): CellEdit => {
      const value = valueOf(each, key, system);
      const cell = { sheet, row: first + index, column: columns[key]! };
      // Exact, because the cells of the planned row and of the row above may show dates in another way.
      return { cell, value, ...(typeof value === 'number' && { format: { code: DATE_FORMAT } }) };
    }),
  );
  const header = { sheet, row: headerRow, column: columns.rule! };
  return { edits, tables: wanted.length > 0 ? [{ header, lastRow: first + wanted.length - 1 }] : [] };
}

/** What ends the ignoring: the rows stay and say since when they no longer count. */
export function endIgnored(
  list: IgnoreList,
  entries: readonly IgnoredEntry[],
  date: CalendarDate,
  system: DateSystem,
): readonly CellEdit[] {
  const { sheet, columns } = understood(list, ['ended']);
  const rows = new Set(entries.map(({ row }) => row));
  return [...rows].map((row) => ({
    cell: { sheet, row, column: columns.ended! },
    value: toSerial(date, system),
    format: { code: DATE_FORMAT },
  }));
}

/** The list with these columns in it. */
function understood({ sheet, headerRow, columns }: IgnoreList, keys: readonly IgnoredKey[]) {
  if (sheet === null) throw new Error('there is no 忽略清单 sheet');
  const missing = headerRow === null ? keys : keys.filter((key) => columns[key] === undefined);
  if (headerRow === null || missing.length > 0) {
    const names = missing.map((key) => IGNORED_HEADERS[key][0]).join('、');
    throw new Failure('not-writable', `“${sheet}”表缺少列标题：${names}。请在表头补上后再试。`);
  }
  return { sheet, headerRow, columns };
}

function valueOf(
  { finding, place, reason, date }: ToIgnore,
  key: IgnoredKey,
  system: DateSystem,
): string | number | null {
  const { rule, cell, excerpt } = finding;
  switch (key) {
    case 'rule':
      return rule.id;
    case 'title':
      return rule.title;
    case 'scope':
      return place ? IGNORED_SCOPES.one : IGNORED_SCOPES.all;
    case 'sheet':
      return place && cell.sheet;
    case 'cell':
      return place && toA1(cell);
    case 'excerpt':
      return place && excerpt;
    case 'reason':
      return reason.trim();
    case 'date':
      return toSerial(date, system);
    case 'ended':
      return null;
    default:
      return place && place[key];
  }
}
