/** Writing 历史记录: the sheet as it is made, and rows put below those it has. */
import { toSerial, type DateSystem } from '../domain/calendar-date';
import type { CellRange } from '../domain/cell';
import type { History, Moment } from '../domain/history';
import { formatMonth, type ReportingMonth } from '../domain/reporting-month';
import { HISTORY_HEADERS, HISTORY_KEYS, HISTORY_SHEET, type HistoryKey } from '../domain/words';
import { DATE_TIME_FORMAT } from './editing/edited-cell';
import { Failure } from './errors';
import type { CellEdit, CellStyle, SheetPlan, TableEnd, WriteFormat } from './ports';

/** One row of 历史记录: a sub-project in a month. */
export interface HistoryEntry {
  readonly month: ReportingMonth;
  /** 048 */
  readonly number: string;
  /** Fractions; null where not known. */
  readonly overall: number | null;
  readonly completion: number | null;
  readonly order: string;
  readonly name: string;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  /** Null when nobody knows: a record read back from a letter. */
  readonly archivedAt: Moment | null;
}

const COLUMNS: Readonly<Record<HistoryKey, { readonly width: number; readonly style: CellStyle }>> = {
  month: { width: 12, style: 'center' },
  number: { width: 10, style: 'center' },
  overall: { width: 10, style: 'percent' },
  order: { width: 6, style: 'center' },
  name: { width: 20, style: 'text' },
  completion: { width: 10, style: 'percent' },
  progress: { width: 44, style: 'text' },
  problems: { width: 28, style: 'text' },
  nextSteps: { width: 28, style: 'text' },
  archivedAt: { width: 16, style: 'dateTime' },
};

/** The sheet with these rows, or with one that waits to be filled. */
export function planHistory(entries: readonly HistoryEntry[] = []): SheetPlan {
  const lastRow = Math.max(2, entries.length + 1);
  const columns = HISTORY_KEYS.map((key, index) => ({ key, column: index + 1, style: COLUMNS[key].style }));
  const percentColumn = (key: HistoryKey): CellRange => {
    const column = HISTORY_KEYS.indexOf(key) + 1;
    return { top: 2, bottom: lastRow, left: column, right: column };
  };
  const rows = entries.length > 0 ? entries : [null];
  return {
    name: HISTORY_SHEET,
    cells: [
      ...columns.map(({ key, column }) => ({
        row: 1,
        column,
        value: HISTORY_HEADERS[key][0],
        style: 'header' as const,
      })),
      ...rows.flatMap((entry, index) =>
        columns.map(({ key, column, style }) => ({
          row: index + 2,
          column,
          value: entry ? valueOf(entry, key, 1900) : null,
          style,
        })),
      ),
    ],
    merges: [],
    columnWidths: HISTORY_KEYS.map((key) => COLUMNS[key].width),
    rowHeights: {},
    table: { name: '历史记录表', range: { top: 1, bottom: lastRow, left: 1, right: HISTORY_KEYS.length } },
    validations: (['overall', 'completion'] as const).map((key) => ({
      range: percentColumn(key),
      rule: { kind: 'percent' },
      message: '请填写 0% 至 100% 的百分数，如 25%。',
    })),
    dataBars: [],
    headerRows: { frozen: 1, repeated: 1 },
  };
}

/** What puts the rows below the last one of the sheet, its table growing with them. Throws a Failure when the sheet lacks a column. */
export function appendHistory(
  history: History,
  entries: readonly HistoryEntry[],
  system: DateSystem,
): { readonly edits: readonly CellEdit[]; readonly tables: readonly TableEnd[] } {
  const { sheet, headerRow, columns, lastRow } = history;
  if (sheet === null) throw new Error('there is no 历史记录 sheet to append to');
  const missing = HISTORY_KEYS.filter((key) => columns[key] === undefined).map((key) => HISTORY_HEADERS[key][0]);
  if (headerRow === null || missing.length > 0) {
    const names = (headerRow === null ? HISTORY_KEYS.map((key) => HISTORY_HEADERS[key][0]) : missing).join('、');
    throw new Failure('not-writable', `“${sheet}”表缺少列标题：${names}。请在表头补上后再试。`);
  }
  const first = Math.max(lastRow, headerRow) + 1;
  const edits = entries.flatMap((entry, index) =>
    HISTORY_KEYS.map((key): CellEdit => {
      const value = valueOf(entry, key, system);
      const format = formatOf(key, value);
      const cell = { sheet, row: first + index, column: columns[key]! };
      return { cell, value, ...(format && { format }) };
    }),
  );
  const header = { sheet, row: headerRow, column: columns.month! };
  return { edits, tables: entries.length > 0 ? [{ header, lastRow: first + entries.length - 1, growOnly: true }] : [] };
}

function valueOf(entry: HistoryEntry, key: HistoryKey, system: DateSystem): string | number | null {
  if (key === 'month') return formatMonth(entry.month);
  if (key === 'archivedAt') return entry.archivedAt && momentSerial(entry.archivedAt, system);
  const value = entry[key];
  if (key === 'order' && typeof value === 'string' && /^[1-9]\d{0,5}$/u.test(value)) return Number(value);
  return value === '' ? null : value;
}

function momentSerial(moment: Moment, system: DateSystem): number {
  return toSerial(moment, system) + (moment.hour * 60 + moment.minute) / 1440;
}

/** Exact, because the row above may show another kind of number. */
function formatOf(key: HistoryKey, value: string | number | null): WriteFormat | null {
  const { style } = COLUMNS[key];
  if (typeof value !== 'number') return null;
  if (style === 'dateTime') return { code: DATE_TIME_FORMAT };
  if (style !== 'percent') return null;
  const points = value * 100;
  return { code: Math.abs(points - Math.round(points)) > 1e-6 ? '0.0%' : '0%' };
}
