/** 忽略…: what puts findings on 忽略清单, and what takes them off again. */
import type { CalendarDate } from '../../domain/calendar-date';
import { IGNORED_SHEET } from '../../domain/own-sheets';
import type { Finding } from '../../rules/rule';
import { rowKey } from '../checking/check-rows';
import { Failure } from '../errors';
import type { OwnTablePlan } from '../own-tables/own-table';
import type { CellEdit, WorkbookSnapshot } from '../ports';
import { readTracker } from '../reading/read-tracker';
import { findingPlaces } from './finding-place';
import { appendIgnored, endIgnored } from './ignore-sheet';
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

/** Puts findings of the workbook on its list; one row for several findings of one rule in one cell. */
export function planIgnoring(
  content: WorkbookSnapshot,
  found: readonly Finding[],
  { scope, reason, date }: IgnoreDecision,
): OwnTablePlan {
  const settled = found.find(({ rule }) => rule.settled)?.rule;
  if (settled)
    throw new Failure('not-writable', `“${settled.title}”不能忽略，请在“栏目对照”中指明各栏，不用的注明“不用”。`);
  const tracker = readTracker(content);
  const placeOf = findingPlaces(tracker, content);
  const single = new Map(found.map((finding) => [scope === 'rule' ? finding.rule.id : rowKey(finding), finding]));
  const rows = [...single.values()].map((finding) => ({
    finding,
    place: scope === 'rule' ? null : placeOf(finding),
    reason,
    date,
  }));
  return appendIgnored(tracker.ignored, rows, content.dateSystem);
}

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
