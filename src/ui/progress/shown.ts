/** Which targets and sub-projects show, and in what order. */
import {
  isIn,
  type Progress,
  type ProgressState,
  type SubProjectProgress,
  type TargetProgress,
} from '../../application/overview/progress';
import { dayNumber } from '../../domain/calendar-date';

export const SORT_ORDERS = ['index', 'completion', 'deadline'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The targets that are in a state themselves or have a sub-project that is; all of them without a state. */
export function shownTargets({ targets }: Progress, state: ProgressState | null): readonly TargetProgress[] {
  if (state === null) return targets;
  return targets.filter((target) => [target, ...target.subProjects].some((standing) => isIn(standing, state)));
}

/** The sub-projects of a target that are in a state, in order. */
export function shownSubProjects(
  { subProjects }: TargetProgress,
  state: ProgressState | null,
  order: SortOrder,
): readonly SubProjectProgress[] {
  const shown = state === null ? subProjects : subProjects.filter((each) => isIn(each, state));
  // What has no percentage or date comes last, as in a sorted sheet; equals keep the order of the table.
  return [...shown].sort((a, b) => compare(rank(a, order), rank(b, order)));
}

function rank({ completion, deadline, index }: SubProjectProgress, order: SortOrder): number {
  if (order === 'index') return index;
  if (order === 'completion') return completion ?? Infinity;
  if ('due' in deadline) return dayNumber(deadline.due);
  return Infinity;
}

/** Infinity is equal to itself, which a difference would not tell. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
