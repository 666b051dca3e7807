/** Reads the texts of formulas; each is taken apart once. */
import { formulaExpression, type Expression } from './formula-expression';
import { formulaTree, LONGEST_FORMULA } from './formula-tree';
import type { WorkbookNames } from './workbook-names';

/** What is taken apart here in all, in characters: as many formulas as anybody has. Others share what is known of them already. */
const MOST_TEXT = 20_000_000;

/** Gives the expression of a text, or null for one that is not understood. */
export function expressionReader({ trees }: Pick<WorkbookNames, 'trees'>): (text: string) => Expression | null {
  const known = new Map<string, Expression | null>();
  let left = MOST_TEXT;
  return (text) => {
    let expression = known.get(text);
    if (expression === undefined) {
      let tree = trees.get(text);
      if (tree === undefined) {
        const isAllowed = text.length <= LONGEST_FORMULA && (left -= text.length) >= 0;
        tree = isAllowed ? formulaTree(text.replace(/^=/, '')) : null;
      }
      expression = tree && formulaExpression(tree);
      known.set(text, expression);
    }
    return expression;
  };
}
