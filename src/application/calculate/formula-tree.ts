/** A formula as its functions and brackets hold it together: what stands side by side, and the arguments of each function. */
import { formulaTokens, type FormulaToken } from './formula-tokens';

export type FormulaNode =
  | { readonly kind: 'area'; readonly area: string; readonly sheets: string | null }
  /** A name or a table, with what stands in brackets behind it. */
  | { readonly kind: 'word'; readonly word: string; readonly brackets: string | null; readonly sheets: string | null }
  /** Brackets of a table that is not named. */
  | { readonly kind: 'brackets'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNodes[] }
  | { readonly kind: 'group'; readonly parts: readonly FormulaNodes[] }
  /** Constants in braces, row by row. */
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNodes[])[] }
  /** A text, a number, an error value. */
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'mark'; readonly text: string };

export type FormulaNodes = readonly FormulaNode[];

/** In characters. Excel's limit is 8,192; what is longer was not written by it. */
export const LONGEST_FORMULA = 16_384;
/** Excel allows 64. */
const DEEPEST = 200;

/** The formula, or null when it is nested deeper than any that Excel takes. */
export function formulaTree(formula: string): FormulaNodes | null {
  const tokens = formulaTokens(formula);
  let at = 0;
  const isClosing = (token: FormulaToken): boolean =>
    token.kind === 'mark' && (token.text === ')' || token.text === '}');
  const isComma = (token: FormulaToken): boolean => token.kind === 'mark' && (token.text === ',' || token.text === ';');

  /** Behind an opening bracket: the parts between commas, in lines that end with a semicolon. */
  function lines(depth: number): FormulaNodes[][] {
    const found: FormulaNodes[][] = [[]];
    for (;;) {
      found.at(-1)!.push(nodes(depth + 1, true));
      const token = tokens[at++];
      if (token === undefined || isClosing(token)) return found;
      if (token.text === ';') found.push([]);
    }
  }

  /** Inside of brackets up to the next comma or closing bracket; else up to the end. */
  function nodes(depth: number, isInside: boolean): FormulaNodes {
    if (depth > DEEPEST) throw TOO_DEEP;
    const found: FormulaNode[] = [];
    let sheets: string | null = null;
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (isInside && (isClosing(token) || isComma(token))) break;
      at++;
      if (token.kind === 'sheets') {
        sheets = token.text;
        continue;
      }
      found.push(nodeOf(token, depth, sheets));
      sheets = null;
    }
    return found;
  }

  function nodeOf({ kind, text }: FormulaToken, depth: number, sheets: string | null): FormulaNode {
    switch (kind) {
      case 'area':
        return { kind, area: text, sheets };
      case 'word': {
        const next = tokens[at]?.kind === 'brackets' ? tokens[at++]!.text : null;
        return { kind, word: text, brackets: next, sheets };
      }
      case 'brackets':
        return { kind, text };
      case 'call': {
        while (tokens[at]?.text !== '(') at++;
        at++;
        return { kind, name: text, args: lines(depth).flat() };
      }
      case 'space':
        return { kind };
      case 'text':
      case 'number':
      case 'error':
        return { kind: 'constant', text };
      default:
        if (text === '(') return { kind: 'group', parts: lines(depth).flat() };
        return text === '{' ? { kind: 'array', rows: lines(depth) } : { kind: 'mark', text };
    }
  }

  try {
    return nodes(0, false);
  } catch (error) {
    if (error === TOO_DEEP) return null;
    throw error;
  }
}

const TOO_DEEP = new Error('nested too deeply');

/** The name of a function in capitals, without what files write before the newer ones. */
export function functionName(written: string): string {
  return written.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}

/** The nodes without the spaces around them. */
export function withoutSpaces(nodes: FormulaNodes): FormulaNodes {
  return nodes.filter(({ kind }) => kind !== 'space');
}
