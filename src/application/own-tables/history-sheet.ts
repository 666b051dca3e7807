/** The archive 月度存档: its columns, and rows put below those it has. */
import type { DateSystem } from '../../domain/calendar-date';
import type { History, HistoryKey, Moment, SubProjectRecord } from '../../domain/history';
import { formatMonth, type ReportingMonth } from '../../domain/reporting-month';
import { ARCHIVE_SHEET, HISTORY_SHEET } from '../../domain/own-sheets';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { planOwnSheet, planRows, type OwnRow, type OwnTable, type OwnTablePlan } from './own-table';
import type { SheetPlan } from '../ports';

const PERCENT = { rule: { kind: 'percent' }, message: '请填写 0% 至 100% 的百分数，如 25%。' } as const;

export const HISTORY_TABLE: OwnTable<HistoryKey> = {
  // Excel may keep the word for History for itself, as it does in other languages.
  sheetNames: [ARCHIVE_SHEET, HISTORY_SHEET],
  tableName: '月度存档表',
  columns: [
    { key: 'month', headers: ['月份', '报告月份'], width: 12, style: 'center' },
    { key: 'number', headers: [LABELS.number, '目标'], width: 10, style: 'center' },
    {
      key: 'overall',
      headers: [LABELS.overall, '总体完成进度', '整体进度'],
      width: 10,
      style: 'percent',
      validation: PERCENT,
    },
    { key: 'order', headers: COLUMN_HEADERS.order, width: 6, style: 'center' },
    { key: 'name', headers: COLUMN_HEADERS.name, width: 20, style: 'text' },
    { key: 'completion', headers: COLUMN_HEADERS.completion, width: 10, style: 'percent', validation: PERCENT },
    { key: 'progress', headers: COLUMN_HEADERS.progress, width: 44, style: 'text' },
    { key: 'problems', headers: COLUMN_HEADERS.problems, width: 28, style: 'text' },
    { key: 'nextSteps', headers: COLUMN_HEADERS.nextSteps, width: 28, style: 'text' },
    { key: 'archivedAt', headers: ['存档时间', '归档时间'], width: 16, style: 'dateTime' },
  ],
  required: ['month', 'name'],
  signature: ['name', 'archivedAt'],
};

/** One row of the archive: a sub-project in a month. */
export interface HistoryEntry extends Pick<SubProjectRecord, 'order' | 'name' | 'progress' | 'problems' | 'nextSteps'> {
  readonly month: ReportingMonth;
  /** 048; of a target without a number its 目标内容. */
  readonly number: string;
  /** Fractions; null where not known. */
  readonly overall: number | null;
  /** Or the words that stand there instead of a percentage. */
  readonly completion: number | string | null;
  /** Null when nobody knows: a record read back from a letter. */
  readonly archivedAt: Moment | null;
}

/** The sheet with these rows, or with one that waits to be filled. */
export function planHistory(entries: readonly HistoryEntry[] = []): SheetPlan {
  return planOwnSheet(HISTORY_TABLE, entries.map(rowOf));
}

/** What puts the rows below the last one; a workbook without an archive gets one. Throws a Failure when its sheet lacks a column. */
export function appendHistory(history: History, entries: readonly HistoryEntry[], system: DateSystem): OwnTablePlan {
  return planRows(HISTORY_TABLE, history.places[0] ?? null, entries.map(rowOf), system);
}

function rowOf(entry: HistoryEntry): OwnRow<HistoryKey> {
  const { order } = entry;
  return {
    ...entry,
    month: formatMonth(entry.month),
    order: /^[1-9]\d{0,5}$/u.test(order) ? Number(order) : order,
  };
}
