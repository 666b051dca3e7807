/** Reads the texts of formulas; each is taken apart once. */
import { formulaExpression, type Expression } from './formula-expression';
import { formulaTree } from './formula-tree';
import type { WorkbookNames } from './workbook-names';

/** Excel's limit is 8,192 characters. */
const LONGEST_FORMULA = 16_384;

/** Gives the expression of a text, or null for one that is not understood. */
export function expressionReader({ trees }: Pick<WorkbookNames, 'trees'>): (text: string) => Expression | null {
  const known = new Map<string, Expression | null>();
  return (text) => {
    let expression = known.get(text);
    if (expression === undefined) {
      const isShort = text.length <= LONGEST_FORMULA;
      const tree = trees.get(text) ?? (isShort ? formulaTree(text.replace(/^=/, '')) : null);
      expression = tree && formulaExpression(tree);
      known.set(text, expression);
    }
    return expression;
  };
}
