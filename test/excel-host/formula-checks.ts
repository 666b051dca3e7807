/** Which formulas Excel refuses: those that cannot be parsed, and those beyond its limits (specifications and limits). */
import { functionNamed } from '../../src/application/calculate/functions';
import {
  functionName,
  formulaTree,
  type FormulaNode,
  type FormulaNodes,
} from '../../src/application/calculate/formula-tree';
import { refuse } from './checks';

const MOST_FORMULA = 8192;
const MOST_TEXT = 255;
const MOST_ARGUMENTS = 255;
const DEEPEST = 64;

/** A formula with its equals sign. */
export function checkFormula(formula: string): void {
  if (formula.length > MOST_FORMULA) refuse('the formula is too long');
  if (!isFormula(formula.slice(1))) refuse(`${formula} is no formula`);
  const nodes = formulaTree(formula.slice(1));
  if (!nodes) refuse('nested too deeply');
  checkNodes(nodes, 0);
}

function checkNodes(nodes: FormulaNodes, depth: number): void {
  for (const node of nodes) checkNode(node, depth);
}

function checkNode(node: FormulaNode, depth: number): void {
  if (node.kind === 'constant') {
    if (node.text.startsWith('"') && node.text.length - 2 > MOST_TEXT) refuse('a text in a formula is too long');
  } else if (node.kind === 'mark') {
    if (node.text === ';') refuse('arguments are parted by commas');
  } else if (node.kind === 'group') {
    for (const part of node.parts) checkNodes(part, depth);
  } else if (node.kind === 'call') {
    if (depth >= DEEPEST) refuse('nested too deeply');
    const { length } = node.args;
    // No argument at all is one that is empty.
    const count = length === 1 && node.args[0]!.every(({ kind }) => kind === 'space') ? 0 : length;
    const name = functionName(node.name);
    const known = functionNamed(name) ?? CHOOSING[name];
    if (count > MOST_ARGUMENTS || (known && (count < known.least || count > known.most))) {
      refuse(`${node.name} takes another number of arguments`);
    }
    for (const argument of node.args) checkNodes(argument, depth + 1);
  }
}

/** Functions that choose what to look at are not among the others. */
const CHOOSING: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  IF: { least: 2, most: 3 },
  IFERROR: { least: 2, most: 2 },
  IFNA: { least: 2, most: 2 },
  CHOOSE: { least: 2, most: 255 },
};

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Sound as far as brackets, texts and operators tell. */
function isFormula(body: string): boolean {
  // Texts and names of sheets may hold anything.
  const plain = body.replace(/"(?:[^"]|"")*"/gu, '"').replace(/'(?:[^']|'')*'/gu, 'S');
  if (/"[^]*?[^\s"]"|"(?=[\p{L}\d(])/u.test(plain) || plain.trim() === '' || /[-+*/^&=<>,(]\s*$/u.test(plain))
    return false;
  const open: string[] = [];
  for (const sign of plain) {
    if (sign in CLOSING) open.push(CLOSING[sign]!);
    else if (Object.values(CLOSING).includes(sign) && open.pop() !== sign) return false;
    else if (sign === ';' && open.at(-1) !== '}') return false;
  }
  return (
    open.length === 0 &&
    !/[*/^&<=>]\s*[*/^&)]|\(\s*[*/^&=<>]|^\s*[*/^&=<>]|[\p{L}\d)]\s+[\p{L}]+\s+[\p{L}\d(]/u.test(plain)
  );
}
