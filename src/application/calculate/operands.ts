/** From what a piece of a formula comes to, to the values in it. */
import { cellCount } from '../../domain/cell';
import type { FormulaReference } from './formula-references';
import { Fault, UNSURE } from './outcomes';
import type { Mode, Scope } from './scope';
import {
  isError,
  isMatrix,
  isReference,
  toNumber,
  type ErrorValue,
  type Matrix,
  type Operand,
  type Reference,
  type Scalar,
} from './values';

/** The only area of a reference. Throws UNSURE for a union and for the same cells on several sheets. */
export function onlyArea(operand: Operand): FormulaReference {
  if (isError(operand)) throw new Fault(operand.error);
  if (!isReference(operand) || operand.areas.length !== 1) throw UNSURE;
  return operand.areas[0]!;
}

/** A reference to these areas together. */
export function reference(...areas: readonly FormulaReference[]): Reference {
  return { kind: 'reference', areas };
}

/** What an element of an array costs to make and to reckon, in looks at a cell. */
const STEPS_OF_AN_ELEMENT = 8;
/** More cells than any table has: an array of them would fill the memory. */
const MOST_ELEMENTS = 300_000;

/** The cells of an area as an array. */
export function matrixOf({ sheet, range }: FormulaReference, { book }: Scope): Matrix {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (rows * columns > MOST_ELEMENTS) throw UNSURE;
  book.spend(rows * columns * STEPS_OF_AN_ELEMENT);
  const values = new Array<Scalar>(rows * columns).fill(null);
  book.forEach({ sheet, range }, (value, row, column) => {
    values[(row - range.top) * columns + column - range.left] = value;
  });
  return { kind: 'matrix', rows, columns, values };
}

/** One value, or an array of them where the mode wants one. */
export function valueOf(operand: Operand, scope: Scope, mode: Mode): Scalar | Matrix {
  if (isMatrix(operand)) {
    if ((mode === 'cell' || mode === 'inside') && !operand.isConstant) throw UNSURE;
    return operand;
  }
  if (!isReference(operand)) return operand;
  const { sheet, range } = onlyArea(operand);
  const { top, bottom, left, right } = range;
  if (top === bottom && left === right) return scope.book.value(sheet, top, left);
  if (mode === 'forced' || mode === 'array') return matrixOf({ sheet, range }, scope);
  if (mode === 'inside') throw UNSURE;
  return crossing(scope, { sheet, range });
}

/** The cell of a row or a column that stands beside the formula. */
function crossing({ book, cell }: Scope, { sheet, range: { top, bottom, left, right } }: FormulaReference): Scalar {
  if (sheet !== cell.sheet) throw UNSURE;
  if (left === right && cell.row >= top && cell.row <= bottom) return book.value(sheet, cell.row, left);
  if (top === bottom && cell.column >= left && cell.column <= right) return book.value(sheet, top, cell.column);
  throw UNSURE;
}

/** The element of an array where it is laid over a larger one: a single row or column repeats itself. */
function elementAt(value: Scalar | Matrix, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const down = value.rows === 1 ? 0 : row;
  const right = value.columns === 1 ? 0 : column;
  return down < value.rows && right < value.columns ? value.values[down * value.columns + right]! : { error: '#N/A' };
}

/**
 * What an array hands on of an element. Throws UNSURE for one that was a blank cell: as a part of an array it is 0 in one program, "" or
 * nothing at all in another.
 */
export function elementOf(value: Scalar): Exclude<Scalar, null> {
  if (value === null) throw UNSURE;
  return value;
}

/** Works on each element of the arrays among the values. */
export function broadcast(
  values: readonly (Scalar | Matrix)[],
  { book }: Scope,
  work: (scalars: readonly Scalar[]) => Scalar,
): Matrix {
  const arrays = values.filter(isMatrix);
  const rows = Math.max(...arrays.map((array) => array.rows));
  const columns = Math.max(...arrays.map((array) => array.columns));
  if (rows * columns > MOST_ELEMENTS) throw UNSURE;
  book.spend(rows * columns * STEPS_OF_AN_ELEMENT);
  const results: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      results.push(work(values.map((value) => elementAt(value, row, column))));
    }
  }
  const isConstant = arrays.every((array) => array.isConstant);
  return { kind: 'matrix', rows, columns, values: results, isConstant };
}

/** All values of an operand that are there, and whether each was in cells or an array rather than written as an argument. */
export function forEachValue(
  operand: Operand,
  { book }: Scope,
  visit: (value: Scalar, isInRange: boolean) => void,
): void {
  if (isReference(operand)) {
    for (const area of operand.areas) book.forEach(area, (value) => visit(value, true));
  } else if (isMatrix(operand)) for (const value of operand.values) visit(elementOf(value), true);
  else visit(operand, false);
}

/** As forEachValue, row by row, for where the order counts; blank cells too when they are wanted. */
export function valuesInOrder(operand: Operand, scope: Scope, withBlanks = false): readonly Scalar[] {
  if (!isReference(operand)) return isMatrix(operand) ? operand.values.map(elementOf) : [operand];
  return operand.areas.flatMap(({ sheet, range }) => {
    const last = scope.book.extent(sheet);
    const isOpen = range.bottom > last.row || range.right > last.column;
    const used = {
      ...range,
      bottom: Math.max(range.top, Math.min(range.bottom, last.row)),
      right: Math.max(range.left, Math.min(range.right, last.column)),
    };
    if (withBlanks && isOpen && cellCount(range) > cellCount(used)) return matrixOf({ sheet, range }, scope).values;
    const { values } = matrixOf({ sheet, range: used }, scope);
    return withBlanks ? values : values.filter((value) => value !== null);
  });
}

/** The error among many values that ends a function with it. Of several kinds nobody can be sure which one comes first. */
export class OnlyError {
  private code: string | null = null;

  /** Throws UNSURE for one of another kind than before. */
  meet({ error }: ErrorValue): void {
    if (this.code !== null && this.code !== error) throw UNSURE;
    this.code = error;
  }

  /** Throws the error, if there was one. */
  raise(): void {
    if (this.code !== null) throw new Fault(this.code);
  }
}

/**
 * Visits the numbers among the operands: in cells and arrays numbers alone, as arguments also what can be taken for one. Throws the error
 * that is among them, as OnlyError does, and UNSURE for TRUE and FALSE in cells.
 */
export function forEachNumber(operands: readonly Operand[], scope: Scope, visit: (number: number) => void): void {
  const errors = new OnlyError();
  const take = (value: Scalar): void => {
    if (typeof value === 'number') visit(value);
    else if (isError(value)) errors.meet(value);
  };
  const takeCell = (value: Scalar): void => {
    // Excel passes over TRUE in a cell, other programs count it as 1.
    if (typeof value === 'boolean') throw UNSURE;
    take(value);
  };
  for (const operand of operands) {
    if (isReference(operand)) for (const area of operand.areas) scope.book.forEach(area, takeCell);
    else if (isMatrix(operand)) operand.values.forEach(take);
    else if (isError(operand)) take(operand);
    else visit(toNumber(operand));
  }
  errors.raise();
}

/** As forEachNumber, as a list. To a sum blank elements of arrays are nothing in any case; how many numbers there are depends on them. */
export function numbersOf(operands: readonly Operand[], scope: Scope): number[] {
  for (const operand of operands) if (isMatrix(operand)) operand.values.forEach(elementOf);
  const numbers: number[] = [];
  forEachNumber(operands, scope, (number) => {
    numbers.push(number);
  });
  return numbers;
}
