/** A formula as it stands in another cell: what no $ holds moves along. */
import { movedArea, type FormulaOffset } from './formula-areas';
import { formulaTokens } from './formula-tokens';

export function shiftFormula(formula: string, offset: FormulaOffset): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === 'area' ? movedArea(text, offset) : text))
    .join('');
}
