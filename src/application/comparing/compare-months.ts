/** 上月对比: what a sub-project said last month beside what it says now. Plain data for the pane. */
import type { CellRef } from '../../domain/cell';
import { shareOf } from '../../domain/percent';
import { expectedShare } from '../../domain/reporting-month';
import { saysNone } from '../../domain/nothing';
import {
  dateOf,
  placeOfTarget,
  reportingMonth,
  type SubProject,
  type Target,
  type Tracker,
} from '../../domain/tracker';
import { COLUMN_HEADERS, TEXT_KEYS, type TextKey } from '../../domain/words';
import { lastMonthOf } from '../../rules/last-month';
import { compareTexts, countChanges, type TextPiece } from './compare-text';

export interface PercentComparison {
  readonly cell: CellRef;
  /** Fractions; null where not filled in. */
  readonly before: number | null;
  readonly now: number | null;
  /** How many points the schedule went on in the same time; null when the month is not known. */
  readonly schedule: number | null;
}

export interface TextComparison {
  readonly key: TextKey;
  /** 本月进展情况 */
  readonly name: string;
  readonly cell: CellRef;
  readonly before: string;
  readonly now: string;
  readonly pieces: readonly TextPiece[];
  /** How many places differ; 0 when both say the same, or both that there is nothing. */
  readonly changes: number;
  readonly state: 'same' | 'changed' | 'none' | 'blank' | 'new';
}

export interface MonthComparison {
  /** 2月 */
  readonly lastMonth: string;
  /** The name it had last month, when it was another. */
  readonly renamedFrom: string | null;
  readonly percent: PercentComparison;
  readonly texts: readonly TextComparison[];
}

/**
 * The comparison of a sub-project with the last month before it. 'no-history': nothing was archived for its target this year;
 * `addedSince`: it was not there then; `unknownSince`: it or the records have no name, so that nobody can tell which was its.
 */
export function compareWithLastMonth(
  tracker: Tracker,
  target: Target,
  subProject: SubProject,
): MonthComparison | 'no-history' | { readonly addedSince: string } | { readonly unknownSince: string } {
  const last = lastMonthOf(target, tracker);
  if (!last) return 'no-history';
  const match = last.of.get(subProject);
  if (!match) return last.added.includes(subProject) ? { addedSince: last.name } : { unknownSince: last.name };
  const { record, renamed } = match;
  const month = reportingMonth(tracker);
  const share = (of: typeof month) => of && expectedShare(of, dateOf(subProject.startDate), dateOf(subProject.dueDate));
  const [now, then] = [share(month), share(last.record.month)];
  const placeOf = (cell: CellRef | null) => cell ?? { ...placeOfTarget(target), row: subProject.row };
  return {
    lastMonth: last.name,
    renamedFrom: renamed ? record.name : null,
    percent: {
      cell: placeOf(subProject.completion.cell),
      before: record.completion,
      now: shareOf(subProject.completion.reading),
      schedule: now === null || then === null ? null : (now - then) * 100,
    },
    texts: TEXT_KEYS.map((key) => {
      const { text, cell } = subProject[key];
      const [before, after] = [record[key].trim(), text.trim()];
      const pieces = compareTexts(before, after);
      const state = stateOf(before, after);
      return {
        key,
        name: COLUMN_HEADERS[key][0],
        cell: placeOf(cell),
        before,
        now: after,
        pieces,
        changes: state === 'changed' ? countChanges(pieces) : 0,
        state,
      };
    }),
  };
}

function stateOf(before: string, now: string): TextComparison['state'] {
  if (now === '' && before !== '') return 'blank';
  if (saysNone(before) && saysNone(now)) return 'none';
  if (before === '') return 'new';
  return before === now ? 'same' : 'changed';
}
