/** 月度存档: what the report of each month said about each target. */
import type { CalendarDate } from './calendar-date';
import type { CellRef } from './cell';
import type { TablePlace } from './own-table';
import { compareMonths, sameMonth, type ReportingMonth } from './reporting-month';
import { targetIdentity } from './target-identity';

/** A column of the archive. */
export type HistoryKey =
  | 'month'
  | 'number'
  | 'overall'
  | 'order'
  | 'name'
  | 'completion'
  | 'progress'
  | 'problems'
  | 'nextSteps'
  | 'archivedAt';

/** A moment of the day, by the clock on the wall. */
export interface Moment extends CalendarDate {
  readonly hour: number;
  readonly minute: number;
}

/** What one sub-project said in a month. */
export interface SubProjectRecord {
  /** Where it stands. */
  readonly sheet: string;
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
  /** The sheets of the archive, the one that is written to first; none in a workbook that has archived nothing. */
  readonly places: readonly TablePlace<HistoryKey>[];
  /** The records of each target by its identity (see targetIdentity), the oldest month first; a month that stands on two sheets counts once. */
  readonly records: ReadonlyMap<string, readonly MonthRecord[]>;
  /** The cells of months that cannot be read, in rows that hold something: nobody can tell what month they are of. */
  readonly unreadMonths: readonly { readonly cell: CellRef; readonly text: string }[];
  /** Rows that say something else than the row of the same month and sub-project on the sheet that counts. */
  readonly contradicted: readonly CellRef[];
}

export const NO_HISTORY: History = { places: [], records: new Map(), unreadMonths: [], contradicted: [] };

/** Whether two records say the same of a sub-project, wherever they stand. */
export function saysTheSame(a: SubProjectRecord, b: SubProjectRecord): boolean {
  return (['completion', 'progress', 'problems', 'nextSteps'] as const).every((key) => a[key] === b[key]);
}

/** The months of a target, by its identity or its number however it is written, the oldest first. A target without one has none: it cannot be told from others. */
export function recordsOf({ records }: History, target: string): readonly MonthRecord[] {
  const identity = targetIdentity(target);
  return identity === '' ? [] : (records.get(identity) ?? []);
}

/** The history with what a tracker itself tells of earlier months; where the archive has the month of a target, the archive counts. */
export function withEarlier(history: History, earlier: ReadonlyMap<string, readonly MonthRecord[]>): History {
  if (earlier.size === 0) return history;
  const records = new Map(history.records);
  for (const [identity, months] of earlier) {
    const known = records.get(identity) ?? [];
    const added = months.filter(({ month }) => !known.some((record) => sameMonth(record.month, month)));
    records.set(
      identity,
      [...known, ...added].sort((a, b) => compareMonths(a.month, b.month)),
    );
  }
  return { ...history, records };
}

/** The last record of a target before the month, of the same year: targets are numbered anew each year. Null when there is none. */
export function recordBefore(history: History, identity: string, month: ReportingMonth): MonthRecord | null {
  const earlier = recordsOf(history, identity).filter(
    (record) => record.month.year === month.year && compareMonths(record.month, month) < 0,
  );
  return earlier.at(-1) ?? null;
}

/** The records of sub-projects of this month, in the order of their rows. */
export function recordsOfMonth({ records }: History, month: ReportingMonth): readonly SubProjectRecord[] {
  return [...records.values()]
    .flat()
    .filter((record) => sameMonth(record.month, month))
    .flatMap(({ subProjects }) => subProjects)
    .sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1));
}

/** The last month that was archived, or null. */
export function lastArchivedMonth({ records }: History): ReportingMonth | null {
  const months = [...records.values()].flat().map(({ month }) => month);
  return months.reduce<ReportingMonth | null>((a, b) => (a && compareMonths(a, b) >= 0 ? a : b), null);
}
