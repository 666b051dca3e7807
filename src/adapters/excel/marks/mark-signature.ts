/** How marks are told from the conditional formats of the user: by a formula nobody else writes. It is always true. */
import type { CellMark } from '../../../application/ports';

type Severity = CellMark['severity'];

/** Tints under dark text; the pane says the same in words and signs. */
export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFE699',
  suggestion: '#BDD7EE',
};

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', suggestion: '建议' };
const SIGNATURE = /^=?N\("目标台账校验：([^"]*)/u;

/** N() of a text is 0 in every language of Excel. Who opens the list of conditional formats reads what it is. */
export function markFormula(severity: Severity): string {
  return `=N("目标台账校验：${NAMES[severity]}")=0`;
}

/** The severity of a mark by its formula; one of an unknown word counts as the mildest. Null when it is no mark. */
export function severityOfMark(formula: string): Severity | null {
  const name = SIGNATURE.exec(formula)?.[1];
  if (name === undefined) return null;
  return (Object.keys(NAMES) as Severity[]).find((severity) => NAMES[severity] === name) ?? 'suggestion';
}
