/** The rows of the check, as all faces count and show them: findings of one rule in one cell are one row (条); a finding is a place (处). */
import type { CellRef } from '../../domain/cell';
import { groupBy } from '../../domain/group-by';
import type { IgnoredEntry } from '../../domain/ignored';
import type { Finding, Rule, Severity } from '../../rules/rule';
import type { IgnoredFinding } from '../ignoring/split-ignored';

export interface CheckRow {
  readonly key: string;
  readonly rule: Rule;
  readonly cell: CellRef;
  /** At least one, in the order of the text. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly fixable: boolean;
}

/** The identity of a row: the same rule in the same cell. */
export function rowKey({ rule, cell }: Pick<Finding, 'rule' | 'cell'>): string {
  return `${rule.id}!${cellKey(cell)}`;
}

/** A cell as a map key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${row}!${column}!${sheet}`;
}

/** The rows, in the order of the findings. */
export function checkRows(findings: readonly Finding[]): readonly CheckRow[] {
  return [...groupBy(findings, rowKey)].map(([key, group]) => {
    const [{ rule, cell }] = group;
    return { key, rule, cell, findings: group, fixable: group.some(({ fix }) => fix !== null) };
  });
}

/** A row that 忽略清单 lets pass, and what it says there. */
export interface IgnoredRow {
  readonly row: CheckRow;
  readonly entry: IgnoredEntry;
}

/** The ignored rows; findings of one rule in one cell are ignored together. */
export function ignoredRows(ignored: readonly IgnoredFinding[]): readonly IgnoredRow[] {
  const entries = new Map(ignored.map(({ finding, entry }) => [rowKey(finding), entry]));
  return checkRows(ignored.map(({ finding }) => finding)).map((row) => ({ row, entry: entries.get(row.key)! }));
}

/** How many places (处) the rows have that can be mended. */
export function fixablePlaces(rows: readonly CheckRow[]): number {
  return rows.reduce((sum, { findings }) => sum + findings.filter(({ fix }) => fix !== null).length, 0);
}

/** How many rows, or findings, there are of each level. */
export function countBySeverity(items: readonly Pick<Finding, 'rule'>[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, suggestion: 0 } satisfies Record<Severity, number>;
  for (const { rule } of items) counts[rule.severity]++;
  return counts;
}
