/** 历史记录: what the report of each month said about each target. */
import type { CalendarDate } from './calendar-date';
import type { CellRef } from './cell';
import { targetIdentity } from './target-identity';
import { compareMonths, sameMonth, type ReportingMonth } from './reporting-month';
import type { HistoryKey } from './words';

/** A moment of the day, by the clock on the wall. */
export interface Moment extends CalendarDate {
  readonly hour: number;
  readonly minute: number;
}

/** What one sub-project said in a month. */
export interface SubProjectRecord {
  /** The row of 历史记录 it stands in. */
  readonly row: number;
  readonly order: string;
  readonly name: string;
  /** A fraction; null when it was not filled in. */
  readonly completion: number | null;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
}

/** What one target said in a month. */
export interface MonthRecord {
  readonly month: ReportingMonth;
  /** A fraction; null when it was not known. */
  readonly overall: number | null;
  readonly subProjects: readonly SubProjectRecord[];
}

export interface History {
  /** The name of the sheet, or null when the workbook has none. */
  readonly sheet: string | null;
  /** The row of the headers; null when the sheet has none that are understood. */
  readonly headerRow: number | null;
  readonly columns: Readonly<Partial<Record<HistoryKey, number>>>;
  /** The last row of the sheet with any content; 0 when there is none. */
  readonly lastRow: number;
  /** The records of each target by its identity (see Target), the oldest month first. */
  readonly records: ReadonlyMap<string, readonly MonthRecord[]>;
}

export const NO_HISTORY: History = { sheet: null, headerRow: null, columns: {}, lastRow: 0, records: new Map() };

/** The months of a target, by its identity or its number however it is written, the oldest first. A target without one has none: it cannot be told from others. */
export function recordsOf({ records }: History, target: string): readonly MonthRecord[] {
  const identity = targetIdentity(target);
  return identity === '' ? [] : (records.get(identity) ?? []);
}

/** The last record of a target before the month, of the same year: targets are numbered anew each year. Null when there is none. */
export function recordBefore(history: History, identity: string, month: ReportingMonth): MonthRecord | null {
  const earlier = recordsOf(history, identity).filter(
    (record) => record.month.year === month.year && compareMonths(record.month, month) < 0,
  );
  return earlier.at(-1) ?? null;
}

/** The rows of 历史记录 that hold this month, in order. */
export function rowsOfMonth({ records }: History, month: ReportingMonth): readonly number[] {
  return [...records.values()]
    .flat()
    .filter((record) => sameMonth(record.month, month))
    .flatMap(({ subProjects }) => subProjects.map(({ row }) => row))
    .sort((a, b) => a - b);
}

/** Where a value of a record stands; null when the sheet has no such column. */
export function historyCell({ sheet, columns }: History, row: number, key: HistoryKey): CellRef | null {
  const column = columns[key];
  return sheet === null || column === undefined ? null : { sheet, row, column };
}
