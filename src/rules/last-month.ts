/** What rules on the archive need: the month before, and which of its rows are which. */
import { recordBefore, recordsOf, type MonthRecord, type SubProjectRecord } from '../domain/history';
import { matchRecords, type RecordMatches } from '../domain/match-records';
import { reportingMonth, type SubProject, type Target, type Tracker } from '../domain/tracker';
import { beginningOf } from './support';

export interface LastMonth extends RecordMatches {
  readonly record: MonthRecord;
  /** 2月: of the same year. */
  readonly name: string;
}

const known = new WeakMap<Target, { readonly tracker: Tracker; readonly lastMonth: LastMonth | null }>();

/**
 * The last record of a target before the reporting month, of the same year. Null without one, or when another target has the same
 * identity: then nobody can tell whose it is. Several rules ask for the same target.
 */
export function lastMonthOf(target: Target, tracker: Tracker): LastMonth | null {
  if (tracker.history.records.size === 0) return null;
  const found = known.get(target);
  if (found?.tracker === tracker) return found.lastMonth;
  const lastMonth = findLastMonth(target, tracker);
  known.set(target, { tracker, lastMonth });
  return lastMonth;
}

function findLastMonth(target: Target, tracker: Tracker): LastMonth | null {
  const month = reportingMonth(tracker);
  const record = month && recordBefore(tracker.history, target.identity, month);
  if (!record || tracker.targets.some((other) => other !== target && other.identity === target.identity)) return null;
  return { record, name: monthName(record), ...matchRecords(target.subProjects, record.subProjects) };
}

/** The records of the months right before this one without a gap, the latest first: those of the same row in the order of its names. */
export function monthsRunning(target: Target, tracker: Tracker): readonly MonthRecord[] {
  const month = reportingMonth(tracker);
  if (!month) return [];
  const records = recordsOf(tracker.history, target.identity);
  const running: MonthRecord[] = [];
  for (let number = month.month - 1; number >= 1; number--) {
    const record = records.find((each) => each.month.year === month.year && each.month.month === number);
    if (!record) break;
    running.push(record);
  }
  return running;
}

/** The month as messages call it: 2月. */
export function monthName({ month }: MonthRecord): string {
  return `${month.month}月`;
}

/** 2月：“师资紧张，有一定困难。”: the text of that month, shortened. */
export function quoted(name: string, text: string): string {
  return `${name}：“${beginningOf(text).replace(/[。；，、]$/u, '')}”`;
}

/** Rows that were there last month, with what they said then. */
export function* rowsWithRecord(
  { subProjects }: Target,
  { of }: LastMonth,
): Generator<{ readonly subProject: SubProject; readonly record: SubProjectRecord }> {
  for (const subProject of subProjects) {
    const match = of.get(subProject);
    if (match) yield { subProject, record: match.record };
  }
}
