/** The rows of the check, as all faces count and show them: findings of one rule in one cell are one row (条); a finding is a place (处). */
import type { CellRef } from '../domain/cell';
import type { Finding, Rule, Severity } from '../rules/rule';

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
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = rowKey(finding);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, group]) => {
    const [{ rule, cell }] = group;
    return { key, rule, cell, findings: group, fixable: group.some(({ fix }) => fix !== null) };
  });
}

/** How many rows, or findings, there are of each level. */
export function countBySeverity(items: readonly Pick<Finding, 'rule'>[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, suggestion: 0 } satisfies Record<Severity, number>;
  for (const { rule } of items) counts[rule.severity]++;
  return counts;
}
