/** 校验: every rule over a workbook. */
import type { Tracker } from '../../domain/tracker';
import type { Finding } from '../../rules/rule';
import { allFindings } from './all-findings';
import { splitIgnored, type IgnoredFinding } from '../ignoring/split-ignored';
import type { WorkbookSnapshot } from '../ports';
import { isTracker, readTracker, readTrackerWithTargets } from '../reading/read-tracker';

/** What the rules say of a workbook. */
export interface Checked {
  readonly tracker: Tracker;
  /** In the order of the cells, without what 忽略清单 lets pass. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/** Checks a workbook. Throws a Failure when it has no target sheet. */
export function checkWorkbook(workbook: WorkbookSnapshot): Checked {
  return checkTracker(readTrackerWithTargets(workbook), workbook);
}

/** Checks a workbook that may not have a target sheet yet: then there is nothing to be found. */
export function checkAny(workbook: WorkbookSnapshot): Checked {
  const tracker = readTracker(workbook);
  return isTracker(tracker) ? checkTracker(tracker, workbook) : { tracker, findings: [], ignored: [] };
}

function checkTracker(tracker: Tracker, content: WorkbookSnapshot): Checked {
  return { tracker, ...splitIgnored(allFindings(tracker), tracker, content) };
}
