/** 忽略…: what puts findings on 忽略清单, and what takes them off again. */
import type { CalendarDate } from '../../domain/calendar-date';
import { cellName } from '../../domain/cell';
import type { IgnoreList } from '../../domain/ignored';
import { IGNORED_KEYS, IGNORED_SHEET } from '../../domain/words';
import type { Finding } from '../../rules/rule';
import { Failure } from '../errors';
import type { CellEdit, SheetPlan, TableEnd, WorkbookSnapshot } from '../ports';
import { readTracker } from '../read-tracker';
import { findingPlaces } from './finding-place';
import { appendIgnored, endIgnored, planIgnored } from './ignore-sheet';
import type { IgnoredFinding } from './split-ignored';

/** What a person decides about findings. */
export interface IgnoreDecision {
  /** one: only these findings. rule: nothing of their rules is to be checked in this workbook. */
  readonly scope: 'one' | 'rule';
  /** May be empty. */
  readonly reason: string;
  /** Today, by the clock of whoever asks. */
  readonly date: CalendarDate;
}

/** What is to be done to a workbook: first the new sheets, then the edits, the tables ending where they are told to. */
export interface IgnorePlan {
  readonly sheets: readonly SheetPlan[];
  readonly edits: readonly CellEdit[];
  readonly tables: readonly TableEnd[];
}

/** Puts findings of the workbook on its list; one row for several findings of one rule in one cell. */
export function planIgnoring(
  content: WorkbookSnapshot,
  found: readonly Finding[],
  { scope, reason, date }: IgnoreDecision,
): IgnorePlan {
  const tracker = readTracker(content);
  const placeOf = findingPlaces(tracker, content);
  const single = new Map(
    found.map((finding) => [
      scope === 'rule' ? finding.rule.id : `${finding.rule.id} ${cellName(finding.cell)}`,
      finding,
    ]),
  );
  const rows = [...single.values()].map((finding) => ({
    finding,
    place: scope === 'rule' ? null : placeOf(finding),
    reason,
    date,
  }));
  const isNew = tracker.ignored.sheet === null;
  return {
    sheets: isNew ? [planIgnored()] : [],
    ...appendIgnored(isNew ? PLANNED : tracker.ignored, rows, content.dateSystem),
  };
}

/** The list as planIgnored lays it out. */
const PLANNED: IgnoreList = {
  sheet: IGNORED_SHEET,
  headerRow: 1,
  columns: Object.fromEntries(IGNORED_KEYS.map((key, index) => [key, index + 1])),
  lastRow: 1,
  entries: [],
};

/** Takes findings off the list, as of this day. Throws a Failure when the list is no longer the one they were read from. */
export function planRestoring(
  content: WorkbookSnapshot,
  ignored: readonly IgnoredFinding[],
  date: CalendarDate,
): readonly CellEdit[] {
  const { ignored: list } = readTracker(content);
  const entries = ignored.map(({ entry }) => {
    const now = list.entries.find(({ row }) => row === entry.row);
    if (!now || JSON.stringify(now) !== JSON.stringify(entry)) {
      throw new Failure('not-writable', `“${IGNORED_SHEET}”表已有改动，请重新校验后再恢复。`);
    }
    return now;
  });
  return endIgnored(list, entries, date, content.dateSystem);
}
