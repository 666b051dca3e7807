/** A formula as its operators bind (ECMA-376 18.17.2.2): what is to be worked out first stands deeper. */
import type { CellRange } from '../../domain/cell';
import { areaRange } from './formula-areas';
import { functionName, type FormulaNode, type FormulaNodes } from './formula-tree';
import { readStructuredReference, type StructuredReference } from './structured-reference';
import type { Scalar } from './values';

export type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  /** `range`: where the area is for a formula that stands where its text was written for. */
  | { readonly kind: 'area'; readonly area: string; readonly range: CellRange; readonly sheets: string | null }
  | { readonly kind: 'name'; readonly word: string; readonly sheets: string | null }
  /** A table, or null for the one that the formula stands in. */
  | { readonly kind: 'table'; readonly table: string | null; readonly columns: StructuredReference }
  /** The function's name in capitals; null for an argument that is left out between commas. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'range' | 'intersection'; readonly first: Expression; readonly second: Expression }
  | { readonly kind: 'union'; readonly parts: readonly Expression[] }
  /** Operators of one rank, from left to right: thousands of them are not deep. */
  | { readonly kind: 'chain'; readonly first: Expression; readonly rest: readonly Link[] }
  | { readonly kind: 'negative' | 'plus' | 'percent'; readonly operand: Expression };

export interface Link {
  readonly operator: Operator;
  readonly operand: Expression;
}

/** From the weakest to the strongest. A sign binds stronger than any of them: -2^2 is 4. */
const RANKS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** The expression, or null for what is no formula, or has operators that are not known here (A1#, @). */
export function formulaExpression(nodes: FormulaNodes): Expression | null {
  try {
    return whole(nodes);
  } catch (error) {
    if (error === NOT_UNDERSTOOD) return null;
    throw error;
  }
}

const NOT_UNDERSTOOD = new Error('not understood');

/** Operands, operators of up to two characters, and spaces. */
type Item = FormulaNode | { readonly kind: 'operator'; readonly text: string };

function itemsOf(nodes: FormulaNodes): readonly Item[] {
  const items: Item[] = [];
  for (const node of nodes) {
    if (node.kind !== 'mark') {
      items.push(node);
      continue;
    }
    const last = items.at(-1);
    const isSecond = last?.kind === 'operator' && ['<=', '>=', '<>'].includes(last.text + node.text);
    if (isSecond) items[items.length - 1] = { kind: 'operator', text: last.text + node.text };
    else items.push({ kind: 'operator', text: node.text });
  }
  return items;
}

function whole(nodes: FormulaNodes): Expression {
  // Most arguments are one operand.
  if (nodes.length === 1 && nodes[0]!.kind !== 'mark') return operandOf(nodes[0]);
  const items = itemsOf(nodes);
  let at = 0;
  const skipSpaces = (): void => {
    while (items[at]?.kind === 'space') at++;
  };
  const operatorAhead = (choices: readonly string[]): string | null => {
    skipSpaces();
    const item = items[at];
    return item?.kind === 'operator' && choices.includes(item.text) ? item.text : null;
  };

  function ranked(rank: number): Expression {
    if (rank === RANKS.length) return signed();
    const first = ranked(rank + 1);
    const rest: Link[] = [];
    for (let text = operatorAhead(RANKS[rank]!); text !== null; text = operatorAhead(RANKS[rank]!)) {
      at++;
      rest.push({ operator: text as Operator, operand: ranked(rank + 1) });
    }
    return rest.length === 0 ? first : { kind: 'chain', first, rest };
  }

  function signed(): Expression {
    let signs = '';
    for (let sign = operatorAhead(['+', '-']); sign !== null; sign = operatorAhead(['+', '-'])) {
      at++;
      signs += sign;
    }
    let operand = reference();
    while (operatorAhead(['%'])) {
      at++;
      operand = { kind: 'percent', operand };
    }
    if (signs === '') return operand;
    const minuses = signs.replaceAll('+', '').length;
    if (minuses === 0) return { kind: 'plus', operand };
    const negative: Expression = { kind: 'negative', operand };
    // Two of them are not nothing: they make a number of TRUE and of a text.
    return minuses % 2 === 1 ? negative : { kind: 'negative', operand: negative };
  }

  function reference(): Expression {
    let found = operandOf(items[at++]);
    for (;;) {
      const before = at;
      if (operatorAhead([':'])) {
        at++;
        skipSpaces();
        found = { kind: 'range', first: found, second: operandOf(items[at++]) };
      } else if (at > before && items[at] !== undefined && items[at]!.kind !== 'operator') {
        found = { kind: 'intersection', first: found, second: operandOf(items[at++]) };
      } else return found;
    }
  }

  const expression = ranked(0);
  if (at < items.length) throw NOT_UNDERSTOOD;
  return expression;
}

function operandOf(item: Item | undefined): Expression {
  switch (item?.kind) {
    case 'constant':
      return { kind: 'value', value: constant(item.text) };
    case 'area':
      return { kind: 'area', area: item.area, range: areaRange(item.area), sheets: item.sheets };
    case 'word':
      return wordOf(item);
    case 'brackets':
      return { kind: 'table', table: null, columns: readStructuredReference(item.text) };
    case 'call': {
      const name = functionName(item.name);
      const isEmpty = item.args.length === 1 && isBlank(item.args[0]!);
      return { kind: 'call', name, args: isEmpty ? [] : item.args.map((arg) => (isBlank(arg) ? null : whole(arg))) };
    }
    case 'group': {
      const parts = item.parts.map(whole);
      return parts.length === 1 ? parts[0]! : { kind: 'union', parts };
    }
    case 'array':
      return { kind: 'array', rows: item.rows.map((row) => row.map(elementOf)) };
    default:
      throw NOT_UNDERSTOOD;
  }
}

function wordOf({ word, brackets, sheets }: Extract<FormulaNode, { kind: 'word' }>): Expression {
  if (brackets !== null) return { kind: 'table', table: word, columns: readStructuredReference(brackets) };
  const logical = sheets === null ? logicalOf(word) : null;
  return logical === null ? { kind: 'name', word, sheets } : { kind: 'value', value: logical };
}

function logicalOf(word: string): boolean | null {
  const capitals = word.toUpperCase();
  return capitals === 'TRUE' ? true : capitals === 'FALSE' ? false : null;
}

/** A constant in braces. */
function elementOf(nodes: FormulaNodes): Scalar {
  const expression = whole(nodes);
  if (expression.kind === 'value') return expression.value;
  const isNumber =
    (expression.kind === 'negative' || expression.kind === 'plus') &&
    expression.operand.kind === 'value' &&
    typeof expression.operand.value === 'number';
  if (!isNumber) throw NOT_UNDERSTOOD;
  const number = (expression.operand as { readonly value: number }).value;
  return expression.kind === 'negative' ? -number : number;
}

function isBlank(nodes: FormulaNodes): boolean {
  return nodes.every(({ kind }) => kind === 'space');
}

function constant(text: string): Scalar {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text.startsWith('#')) return { error: text.toUpperCase() };
  const number = Number(text);
  if (!Number.isFinite(number)) throw NOT_UNDERSTOOD;
  return number;
}
