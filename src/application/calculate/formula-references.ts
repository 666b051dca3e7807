/** Which cells a formula looks at, as far as its text tells (ECMA-376 18.17). */
import { hull, LAST_COLUMN, LAST_ROW, type CellRange, type CellRef } from '../../domain/cell';
import { areaRange, NO_OFFSET, type FormulaOffset } from './formula-areas';
import { constantOf, integerOf, isTrueWord } from './formula-literals';
import {
  formulaTree,
  functionName,
  LONGEST_FORMULA,
  withoutSpaces,
  type FormulaNode,
  type FormulaNodes,
} from './formula-tree';
import { readStructuredReference, structuredRange, tableAround, type NamedTable } from './structured-reference';
import type { WorkbookNames } from './workbook-names';

export interface FormulaReference {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface FormulaReach {
  readonly references: readonly FormulaReference[];
  /** It may look at more cells, which it finds only when it runs: INDIRECT, OFFSET. */
  readonly isOpen: boolean;
  /** Tables that it names, in lower case: where they end matters to it. */
  readonly tables: ReadonlySet<string>;
}

/** Names that name each other, on the way from one formula: so many are looked up, and no more. */
const MOST_NAMES = 500;

/**
 * The cells that the formula of a cell looks at. Names, tables and sheets that the workbook does not have are errors in Excel, and
 * other workbooks do not change here: neither looks at anything. `offset`: how far the cell is from the one the text was written for.
 */
export function formulaReach(
  formula: string,
  cell: CellRef,
  names: WorkbookNames,
  offset: FormulaOffset = NO_OFFSET,
): FormulaReach {
  const references: FormulaReference[] = [];
  const tables = new Set<string>();
  let isOpen = false;
  const open = (): void => {
    isOpen = true;
  };
  const budget = { names: MOST_NAMES };
  readFormula(formula, { cell, names, offset, inside: [], references, tables, open, budget });
  return { references, isOpen, tables };
}

interface Reading {
  readonly cell: CellRef;
  readonly names: WorkbookNames;
  readonly offset: FormulaOffset;
  /** The names that are being read, so that one which names itself ends. */
  readonly inside: readonly string[];
  readonly references: FormulaReference[];
  readonly tables: Set<string>;
  readonly open: () => void;
  /** How many names may still be looked up. */
  readonly budget: { names: number };
}

/** The areas that a piece of a formula stands for; null when it is no reference, or one that only shows when the formula runs. */
type Areas = readonly FormulaReference[] | null;

function readFormula(formula: string, reading: Reading): Areas {
  const tree = formula.length > LONGEST_FORMULA ? null : treeOf(formula, reading.names);
  if (tree && (reading.names.work.left -= tree.length) > 0) return readNodes(tree, reading);
  reading.open();
  return null;
}

/** Formulas that share a text, and names, are taken apart once. */
function treeOf(formula: string, { trees, work }: WorkbookNames): FormulaNodes | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  if ((work.left -= formula.length) < 0) return null;
  const tree = formulaTree(formula.replace(/^=/, ''));
  trees.set(formula, tree);
  return tree;
}

/** Takes note of all that is looked at; what the nodes stand for as a whole when they are one reference. */
function readNodes(nodes: FormulaNodes, reading: Reading): Areas {
  const operands: Areas[] = [];
  let joiner: ':' | ' ' | null = null;
  let wasOperand = false;
  let isReference = true;
  for (const node of nodes) {
    if (node.kind === 'space') {
      if (wasOperand) joiner ??= ' ';
    } else if (node.kind === 'mark') {
      // A1# is stored as it is by some programs: the cell itself tells when the others change.
      if (node.text === '#') continue;
      joiner = node.text === ':' ? ':' : null;
      isReference &&= joiner !== null;
      wasOperand = false;
    } else {
      const areas = readNode(node, reading);
      operands.push(joiner !== null && operands.length > 0 ? joined(operands.pop()!, areas, joiner, reading) : areas);
      isReference &&= areas !== null;
      joiner = null;
      wasOperand = true;
    }
  }
  reading.references.push(...operands.flatMap((areas) => areas ?? []));
  return isReference && operands.length === 1 ? operands[0]! : null;
}

function joined(a: Areas, b: Areas, joiner: ':' | ' ', reading: Reading): Areas {
  if (joiner === ' ')
    return a && b ? a.flatMap((one) => b.flatMap((other) => common(one, other))) : [...(a ?? []), ...(b ?? [])];
  if (a?.length === 1 && b?.length === 1 && a[0]!.sheet === b[0]!.sheet) {
    return [{ sheet: a[0]!.sheet, range: hull(a[0]!.range, b[0]!.range) }];
  }
  // What is known to be nothing makes no range.
  if (a?.length === 0 || b?.length === 0) return [];
  // From a cell to the one that a function finds.
  reading.open();
  return [...(a ?? []), ...(b ?? [])];
}

/** The cells that both refer to: one area, or none. */
export function common(a: FormulaReference, b: FormulaReference): FormulaReference[] {
  const range = {
    top: Math.max(a.range.top, b.range.top),
    left: Math.max(a.range.left, b.range.left),
    bottom: Math.min(a.range.bottom, b.range.bottom),
    right: Math.min(a.range.right, b.range.right),
  };
  return a.sheet === b.sheet && range.top <= range.bottom && range.left <= range.right ? [{ ...a, range }] : [];
}

function readNode(node: FormulaNode, reading: Reading): Areas {
  switch (node.kind) {
    case 'area':
      return areasOn(node.sheets, areaRange(node.area, reading.offset), reading);
    case 'word':
      return wordAreas(node, reading);
    case 'brackets':
      return ownTableAreas(node.text, reading);
    case 'call':
      return callAreas(node.name, node.args, reading);
    case 'group': {
      const [first, ...others] = node.parts.map((part) => ({ part, areas: readNodes(part, reading) }));
      return others.length === 0 ? (first?.areas ?? null) : null;
    }
    case 'constant':
      // #REF! stands where a reference was.
      return node.text.startsWith('#') ? [] : null;
    default:
      return null;
  }
}

function areasOn(sheets: string | null, range: CellRange, reading: Reading): FormulaReference[] {
  return sheetsOf(sheets, reading).map((sheet) => ({ sheet, range }));
}

/** The sheets that stand before a reference; none for those of another workbook, and for those that are not there. */
export function sheetsOf(
  written: string | null,
  { names: { sheets }, cell }: Pick<Reading, 'names' | 'cell'>,
): readonly string[] {
  if (written === null) return [cell.sheet];
  const plain = written.startsWith("'") ? written.slice(1, -2).replaceAll("''", "'") : written.slice(0, -1);
  // [0] is this workbook itself.
  const name = plain.startsWith('[0]') ? plain.slice('[0]'.length) : plain;
  if (name === '') return [cell.sheet];
  const indexOf = (wanted: string): number => sheets.findIndex((sheet) => sheet.toLowerCase() === wanted.toLowerCase());
  const own = indexOf(name);
  if (own >= 0) return [sheets[own]!];
  const [first = -1, last = -1] = name.split(':').map(indexOf);
  return first < 0 || last < 0 ? [] : sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
}

function wordAreas(
  { word, brackets, sheets }: Extract<FormulaNode, { kind: 'word' }>,
  reading: Reading,
): FormulaReference[] {
  const [sheet] = sheetsOf(sheets, reading);
  if (sheet === undefined) return [];
  const table = reading.names.table(word);
  if (table) return tableAreas(table, brackets ?? '[]', reading);
  return brackets === null ? nameAreas(word, sheet, reading) : [];
}

function nameAreas(word: string, sheet: string, reading: Reading): FormulaReference[] {
  const name = reading.names.name(word, sheet);
  const key = word.toLowerCase();
  if (!name || reading.inside.includes(key)) return [];
  if (--reading.budget.names < 0) {
    reading.open();
    return [];
  }
  const { row, column } = reading.cell;
  const references: FormulaReference[] = [];
  const areas = readFormula(name.formula, {
    ...reading,
    references,
    inside: [...reading.inside, key],
    // What no $ holds in a name is told from A1.
    offset: { rows: row - 1, columns: column - 1 },
  });
  return [...(areas ?? references)];
}

/** Brackets without the name of a table mean the one that the cell is in. */
function ownTableAreas(brackets: string, reading: Reading): FormulaReference[] {
  const table = tableAround(reading.names.tables, reading.cell);
  return table ? tableAreas(table, brackets, reading) : [];
}

function tableAreas(table: NamedTable, brackets: string, { cell, tables }: Reading): FormulaReference[] {
  tables.add(table.name.toLowerCase());
  const range = structuredRange(table, readStructuredReference(brackets), cell.row);
  return range ? [{ sheet: table.sheet, range }] : [];
}

function callAreas(written: string, args: readonly FormulaNodes[], reading: Reading): Areas {
  const name = functionName(written);
  if (name === 'INDIRECT') return indirectAreas(args, reading);
  if (name === 'OFFSET') return offsetAreas(args, reading);
  if (name === 'EVALUATE') reading.open();
  if (name === 'CELL' && withoutSpaces(args[1] ?? []).length === 0) {
    // Of the cell that was last selected.
    if (!/^"(?:file|path)/i.test(constantOf(args[0]) ?? '')) reading.open();
  }
  const areas = args.map((arg) => readNodes(arg, reading));
  if (name === 'SUMIF' || name === 'AVERAGEIF') reading.references.push(...sizedLike(areas[0], areas[2]));
  // A name may stand for a function of its own (LAMBDA).
  reading.references.push(...nameAreas(written, reading.cell.sheet, reading));
  return null;
}

/** SUMIF(A1:A9,1,B1) adds up B1:B9: of its third argument only the place counts. */
function sizedLike(asked: Areas | undefined, added: Areas | undefined): readonly FormulaReference[] {
  const [shape, place] = [asked?.[0]?.range, added?.[0]];
  if (!shape || !place) return [];
  const { top, left } = place.range;
  const bottom = Math.min(top + shape.bottom - shape.top, LAST_ROW);
  return [{ ...place, range: { top, left, bottom, right: Math.min(left + shape.right - shape.left, LAST_COLUMN) } }];
}

/** INDIRECT("B2") is B2; anything else is found only when it runs. */
function indirectAreas([address = [], style = []]: readonly FormulaNodes[], reading: Reading): Areas {
  const text = constantOf(address);
  const isA1 = withoutSpaces(style).length === 0 || isTrueWord(style);
  if (text?.startsWith('"') && isA1)
    return readFormula(text.slice(1, -1).replaceAll('""', '"'), { ...reading, offset: NO_OFFSET });
  readNodes(address, reading);
  readNodes(style, reading);
  reading.open();
  return null;
}

/** OFFSET(A1,1,0) is A2. Where a number is not written there, what it starts from is only a place: its content does not matter. */
function offsetAreas([start = [], ...steps]: readonly FormulaNodes[], reading: Reading): Areas {
  const own: FormulaReference[] = [];
  const areas = readNodes(start, { ...reading, references: own });
  const numbers = steps.map(integerOf);
  const [rows, columns, height, width] = numbers;
  const area = areas?.length === 1 ? areas[0] : undefined;
  if (!area || steps.length > 4 || numbers.includes(null)) {
    if (!areas) reading.references.push(...own);
    for (const step of steps) readNodes(step, reading);
    reading.open();
    return null;
  }
  const { range } = area;
  const top = range.top + (rows ?? 0);
  const left = range.left + (columns ?? 0);
  const moved = {
    top,
    left,
    bottom: top + (height ?? range.bottom - range.top + 1) - 1,
    right: left + (width ?? range.right - range.left + 1) - 1,
  };
  const isOnSheet = moved.top >= 1 && moved.left >= 1 && moved.bottom <= LAST_ROW && moved.right <= LAST_COLUMN;
  const isAnything = moved.top <= moved.bottom && moved.left <= moved.right;
  if (isOnSheet && !isAnything) reading.open();
  return isOnSheet && isAnything ? [{ ...area, range: moved }] : [];
}
