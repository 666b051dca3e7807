/** 校验: every rule over a workbook. */
import type { Tracker } from '../domain/tracker';
import type { Finding, Severity } from '../rules/rule';
import { findings } from '../rules/run';
import type { WorkbookSnapshot } from './ports';
import { readTrackerWithTargets } from './read-tracker';

export interface CheckReport {
  readonly tracker: Tracker;
  readonly findings: readonly Finding[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** The findings of a workbook in the order of its cells. Throws a Failure when it has no target sheet. */
export function checkWorkbook(workbook: WorkbookSnapshot): CheckReport {
  const tracker = readTrackerWithTargets(workbook);
  const found = findings(tracker);
  return { tracker, findings: found, summary: summarize(found) };
}

/** How many findings there are of each severity. */
export function summarize(found: readonly Finding[]): CheckReport['summary'] {
  const summary = { error: 0, warning: 0, suggestion: 0 };
  for (const { rule } of found) summary[rule.severity]++;
  return summary;
}
