/** A formula as it stands in another cell: what no $ holds moves along. */
import { isAreaOnSheet, movedArea, type FormulaOffset } from './formula-areas';
import { formulaTokens } from './formula-tokens';

/** The formula as it is when it is copied this far away: relative addresses move, absolute ones stay. */
export function shiftFormula(formula: string, offset: FormulaOffset): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === 'area' ? movedArea(text, offset) : text))
    .join('');
}

/** Whether all that the formula looks at is on a sheet still when it stands so far away. */
export function isOnSheet(formula: string, offset: FormulaOffset): boolean {
  return formulaTokens(formula).every(({ kind, text }) => kind !== 'area' || isAreaOnSheet(text, offset));
}
