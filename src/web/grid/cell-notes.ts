/** What the findings say about each cell of a sheet. */
import { cellKey, checkRows } from '../../application/checking/check-rows';
import { toA1, type CellRef } from '../../domain/cell';
import { groupBy } from '../../domain/group-by';
import { SEVERITIES, type Finding, type Severity } from '../../rules/rule';

/** Part of a cell's text, in UTF-16 offsets. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

export interface CellNote {
  /** The worst of its findings. */
  readonly severity: Severity;
  /** What is wrong, a sentence each, the worst first. */
  readonly messages: readonly { readonly severity: Severity; readonly text: string }[];
  /** Where in the text it is wrong, in its order. */
  readonly places: readonly TextPlace[];
}

/** The notes of a sheet by A1 reference. */
export function cellNotes(findings: readonly Finding[], sheet: string): ReadonlyMap<string, CellNote> {
  const here = findings.filter(({ cell }) => cell.sheet === sheet);
  const byCell = groupBy(here, ({ cell }) => toA1(cell));
  return new Map([...byCell].map(([reference, group]) => [reference, noteOf(group)]));
}

/** Whether something stands at the cell that 忽略清单 may let pass. */
export function canIgnoreAt(findings: readonly Finding[], at: CellRef): boolean {
  return findings.some(({ cell, rule }) => rule.settled === undefined && cellKey(cell) === cellKey(at));
}

function noteOf(findings: readonly Finding[]): CellNote {
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const messages = new Map(sorted.map(({ rule, message }) => [message, rule.severity]));
  return {
    severity: sorted[0]!.rule.severity,
    messages: [...messages].map(([text, severity]) => ({ text, severity })),
    places: findings.flatMap(({ place }) => (place ? [place] : [])).sort((a, b) => a.start - b.start),
  };
}

function rank({ rule }: Finding): number {
  return SEVERITIES.indexOf(rule.severity);
}

/** How many errors each sheet has, in rows of the check. */
export function errorsBySheet(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, cell } of checkRows(findings)) {
    if (rule.severity === 'error') counts.set(cell.sheet, (counts.get(cell.sheet) ?? 0) + 1);
  }
  return counts;
}
