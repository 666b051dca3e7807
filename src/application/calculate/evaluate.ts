/** Works out the expression of a formula. */
import { hull, type CellRange, type CellRef } from '../../domain/cell';
import { areaRange, NO_OFFSET, type FormulaOffset } from './formula-areas';
import type { Expression, Link } from './formula-expression';
import { common, sheetsOf, type FormulaReference } from './formula-references';
import { CHOOSING } from './functions/choosing';
import type { FormulaFunction } from './functions/definition';
import { functionNamed } from './functions';
import { broadcast, matrixOf, onlyArea, reference, valueOf } from './operands';
import { operate, type Cancelling } from './operators';
import { Fault, UNSURE } from './outcomes';
import { isSameResult } from './same-result';
import { spendOnText, type Book, type Mode, type Scope } from './scope';
import { structuredRange, tableAround } from './structured-reference';
import { isError, isMatrix, isReference, toNumber, type Operand, type Scalar } from './values';

export interface FormulaToEvaluate {
  readonly cell: CellRef;
  readonly text: string;
  /** How far the cell is from the one the text was written for. */
  readonly offset?: FormulaOffset;
  /** Whether it is an array formula (entered with Ctrl+Shift+Enter, or one that may spill). */
  readonly isArray?: boolean;
}

/**
 * The result of a formula as its cell shows it: never blank, for a reference to a blank cell gives 0. Throws UNSURE, and what the book
 * throws.
 */
export function evaluateFormula(formula: FormulaToEvaluate, book: Book): Exclude<Scalar, null> {
  const expression = book.expression(formula.text);
  if (!expression) throw UNSURE;
  const cancelling = { isZero: true, seen: false };
  const result = resultOf(expression, formula, book, cancelling);
  if (!cancelling.seen) return result;
  // Whether a difference of last bits counts as 0 inside of a formula is not known; mostly it does not matter.
  const other = resultOf(expression, formula, book, { isZero: false, seen: false });
  if (!isSameResult(result, other)) throw UNSURE;
  return result;
}

/**
 * All values that a formula comes to where a list is wanted, as for the choices of a cell: those of its cells, blank ones as null. Throws
 * UNSURE, and what the book throws.
 */
export function evaluateList({ cell, text, offset = NO_OFFSET }: FormulaToEvaluate, book: Book): readonly Scalar[] {
  const expression = book.expression(text);
  if (!expression) throw UNSURE;
  const scope: Scope = { book, cell, offset, cancelling: { isZero: true, seen: false }, inside: [] };
  const operand = evaluate(expression, scope, 'array');
  if (isMatrix(operand)) return operand.values;
  if (!isReference(operand)) return [operand];
  const { sheet, range } = onlyArea(operand);
  // A whole column ends where the sheet does.
  const { row, column } = book.extent(sheet);
  const used = { ...range, bottom: Math.min(range.bottom, row), right: Math.min(range.right, column) };
  return used.bottom < used.top || used.right < used.left ? [] : matrixOf({ sheet, range: used }, scope).values;
}

function resultOf(
  expression: Expression,
  { cell, offset = NO_OFFSET, isArray = false }: FormulaToEvaluate,
  book: Book,
  cancelling: Cancelling,
): Exclude<Scalar, null> {
  const scope: Scope = { book, cell, offset, cancelling, inside: [] };
  const mode = isArray ? 'array' : 'cell';
  const operand =
    expression.kind === 'chain' ? chain(expression, scope, mode, true) : evaluate(expression, scope, mode);
  const value = valueOf(operand, scope, mode);
  if (!isMatrix(value)) return value ?? 0;
  // What would spill into other cells is not for here.
  if (value.values.length !== 1) throw UNSURE;
  return value.values[0] ?? 0;
}

/** What an expression comes to; errors are values. */
function evaluate(expression: Expression, scope: Scope, mode: Mode): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'array': {
      const { rows } = expression;
      if (rows.some((row) => row.length !== rows[0]!.length)) throw UNSURE;
      return { kind: 'matrix', rows: rows.length, columns: rows[0]!.length, values: rows.flat(), isConstant: true };
    }
    case 'area':
      return areas(expression.sheets, rangeOf(expression, scope.offset), scope);
    case 'name':
      return named(expression, scope);
    case 'table':
      return tableCells(expression, scope);
    case 'range':
    case 'intersection':
      return faulty(() => combined(expression, scope));
    case 'union':
      return faulty(() => reference(...expression.parts.flatMap((part) => areasOf(evaluate(part, scope, 'inside')))));
    case 'chain':
      return chain(expression, scope, mode, false);
    case 'call':
      return call(expression, scope, mode);
    default:
      return signed(expression, scope, mode);
  }
}

function rangeOf({ area, range }: Extract<Expression, { kind: 'area' }>, offset: FormulaOffset): CellRange {
  return offset.rows === 0 && offset.columns === 0 ? range : areaRange(area, offset);
}

/** What is thrown as an error value is one. */
function faulty(work: () => Operand): Operand {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) return { error: error.code };
    throw error;
  }
}

function areas(sheets: string | null, range: FormulaReference['range'], { book, cell }: Scope): Operand {
  const found = sheetsOf(sheets, { names: book.names, cell });
  // Of another workbook, or gone.
  if (found.length === 0) throw UNSURE;
  return reference(...found.map((sheet) => ({ sheet, range })));
}

function areasOf(operand: Operand): readonly FormulaReference[] {
  if (isError(operand)) throw new Fault(operand.error);
  if (!isReference(operand)) throw UNSURE;
  return operand.areas;
}

function combined(
  { kind, first, second }: Extract<Expression, { kind: 'range' | 'intersection' }>,
  scope: Scope,
): Operand {
  const left = areasOf(evaluate(first, scope, 'inside'));
  const right = areasOf(evaluate(second, scope, 'inside'));
  if (kind === 'intersection') {
    const both = left.flatMap((one) => right.flatMap((other) => common(one, other)));
    if (both.length === 0) throw new Fault('#NULL!');
    return reference(...both);
  }
  const [from, to] = [left[0]!, right[0]!];
  if (left.length !== 1 || right.length !== 1 || from.sheet !== to.sheet) throw UNSURE;
  return reference({ sheet: from.sheet, range: hull(from.range, to.range) });
}

const MOST_NESTED_NAMES = 30;
/** Names that name others twice each are many to work out. */
const STEPS_OF_A_NAME = 50;

function named({ word, sheets }: Extract<Expression, { kind: 'name' }>, scope: Scope): Operand {
  const { book, cell, inside } = scope;
  book.spend(STEPS_OF_A_NAME);
  const [sheet] = sheetsOf(sheets, { names: book.names, cell });
  if (sheet === undefined) throw UNSURE;
  if (sheets === null && book.names.table(word)) {
    return tableCells({ kind: 'table', table: word, columns: { items: [], columns: null } }, scope);
  }
  const name = book.names.name(word, sheet);
  const key = word.toLowerCase();
  if (!name || inside.includes(key) || inside.length > MOST_NESTED_NAMES) throw UNSURE;
  const expression = book.expression(name.formula);
  if (!expression) throw UNSURE;
  // What no $ holds in a name is told from A1.
  const offset = { rows: cell.row - 1, columns: cell.column - 1 };
  return evaluate(expression, { ...scope, offset, inside: [...inside, key] }, 'inside');
}

function tableCells({ table: word, columns }: Extract<Expression, { kind: 'table' }>, { book, cell }: Scope): Operand {
  const table = word === null ? tableAround(book.names.tables, cell) : book.names.table(word);
  const isThisRow = columns.items.includes('this row');
  const range = table && (!isThisRow || table.sheet === cell.sheet) ? structuredRange(table, columns, cell.row) : null;
  if (!table || !range || range.top > range.bottom) throw UNSURE;
  return reference({ sheet: table.sheet, range });
}

/** At the very end of a formula it is known what becomes of a sum that cancels. */
const AT_THE_END: Cancelling = { isZero: true, seen: false };

function chain(
  { first, rest }: Extract<Expression, { kind: 'chain' }>,
  scope: Scope,
  mode: Mode,
  isWhole: boolean,
): Operand {
  let left = valueOf(evaluate(first, scope, mode), scope, mode);
  rest.forEach(({ operator, operand }: Link, index) => {
    const right = valueOf(evaluate(operand, scope, mode), scope, mode);
    const cancelling = isWhole && index === rest.length - 1 ? AT_THE_END : scope.cancelling;
    const work = (a: Scalar, b: Scalar): Scalar => {
      spendOnText(a, scope.book);
      spendOnText(b, scope.book);
      return faulty(() => operate(operator, a, b, cancelling)) as Scalar;
    };
    left =
      isMatrix(left) || isMatrix(right) ? broadcast([left, right], scope, ([a, b]) => work(a!, b!)) : work(left, right);
  });
  return left;
}

function signed({ kind, operand }: Extract<Expression, { operand: Expression }>, scope: Scope, mode: Mode): Operand {
  const found = evaluate(operand, scope, mode);
  // +A1 is A1 itself, whatever it holds.
  if (kind === 'plus') return found;
  const work = (value: Scalar): Scalar =>
    isError(value)
      ? value
      : (faulty(() => (kind === 'percent' ? toNumber(value) / 100 : 0 - toNumber(value))) as Scalar);
  const value = valueOf(found, scope, mode);
  return isMatrix(value) ? broadcast([value], scope, ([one]) => work(one!)) : work(value);
}

function call({ name, args }: Extract<Expression, { kind: 'call' }>, scope: Scope, mode: Mode): Operand {
  const choosing = CHOOSING.get(name);
  if (choosing) return faulty(() => choosing({ args, scope, mode, evaluate }));
  const known = functionNamed(name);
  if (!known || args.length < known.least || args.length > known.most) throw UNSURE;
  const operands = args.map((arg, index): Operand => {
    const taken = known.takes[Math.min(index, known.takes.length - 1)]!;
    if (arg === null) return null;
    if (taken === 'value') return valueOf(evaluate(arg, scope, mode), scope, mode);
    const inner = mode === 'array' ? 'array' : taken === 'array' || mode === 'forced' ? 'forced' : 'inside';
    const operand = evaluate(arg, scope, inner);
    // What gives an array by itself, as ROW(A1:A3), is one value to some programs here.
    if (inner === 'inside' && isMatrix(operand) && !operand.isConstant) throw UNSURE;
    return operand;
  });
  const isValue = (index: number): boolean => known.takes[Math.min(index, known.takes.length - 1)] === 'value';
  if (!operands.some((operand, index) => isValue(index) && isMatrix(operand))) return run(known, operands, scope);
  // Each element by itself; what is taken whole stays whole.
  const spread = operands.map((operand, index) => (isValue(index) ? (operand as Scalar) : null));
  return broadcast(spread, scope, (scalars) => {
    const result = run(
      known,
      operands.map((operand, index) => (isValue(index) ? scalars[index]! : operand)),
      scope,
    );
    const value = valueOf(result, scope, 'inside');
    if (isMatrix(value)) throw UNSURE;
    return value;
  });
}

function run(known: FormulaFunction, operands: readonly Operand[], scope: Scope): Operand {
  for (const operand of operands) spendOnText(operand, scope.book);
  if (!known.seesErrors) {
    const error = operands.find((operand) => isError(operand));
    if (error !== undefined) return error;
  }
  return faulty(() => known.run(operands, scope));
}
