/** Which findings 忽略清单 lets pass. */
import type { IgnoredEntry } from '../../domain/ignored';
import type { Tracker } from '../../domain/tracker';
import type { Finding } from '../../rules/rule';
import type { WorkbookSnapshot } from '../ports';
import { findingPlaces, placeKey } from './finding-place';

/** A finding that is ignored, and the row of 忽略清单 that says so. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly entry: IgnoredEntry;
}

/** Parts the findings of a workbook, in their order. */
export function splitIgnored(
  found: readonly Finding[],
  tracker: Tracker,
  content: WorkbookSnapshot,
): { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  const { entries } = tracker.ignored;
  if (entries.length === 0) return { findings: found, ignored: [] };
  const everywhere = new Map<string, IgnoredEntry>();
  const here = new Map<string, IgnoredEntry>();
  for (const entry of entries) {
    if (entry.place) here.set(`${entry.rule} ${placeKey(entry.place)}`, entry);
    else everywhere.set(entry.rule, entry);
  }
  const rules = new Set(entries.map(({ rule }) => rule));
  const placeOf = findingPlaces(tracker, content);
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of found) {
    const { id, settled } = finding.rule;
    if (settled) {
      findings.push(finding);
      continue;
    }
    const entry = rules.has(id) ? (everywhere.get(id) ?? here.get(`${id} ${placeKey(placeOf(finding))}`)) : undefined;
    if (entry) ignored.push({ finding, entry });
    else findings.push(finding);
  }
  return { findings, ignored };
}
