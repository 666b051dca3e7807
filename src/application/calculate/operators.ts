/** What the operators of formulas do with two values (ECMA-376 18.17.2.2). */
import { compareValues, isSameText } from './compare';
import type { Operator } from './formula-expression';
import { Fault, UNSURE } from './outcomes';
import { isError, LONGEST_TEXT, toNumber, toText, type Scalar } from './values';

/** Sums and differences that cancel but for the last bits of what was added: Excel shows 0 for them, where nothing follows. */
export interface Cancelling {
  /** Whether such a result is 0 here. */
  readonly isZero: boolean;
  /** Told that there was one. */
  seen: boolean;
}

const CANCELLED = 2 ** -46;

/** The result; an error of the left side comes first. Throws UNSURE as the values do. */
export function operate(operator: Operator, left: Scalar, right: Scalar, cancelling: Cancelling): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return isEqual(left, right);
    case '<>':
      return !isEqual(left, right);
    case '<':
      return compareValues(left, right) < 0;
    case '>':
      return compareValues(left, right) > 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>=':
      return compareValues(left, right) >= 0;
    case '&':
      return joined(toText(left), toText(right));
    default:
      return reckon(operator, toNumber(left), toNumber(right), cancelling);
  }
}

function joined(left: string, right: string): string {
  if (left.length + right.length > LONGEST_TEXT) throw new Fault('#VALUE!');
  return left + right;
}

function isEqual(a: Scalar, b: Scalar): boolean {
  // The order of texts may be unknown where it is known that they differ.
  return typeof a === 'string' && typeof b === 'string' ? isSameText(a, b) : compareValues(a, b) === 0;
}

function reckon(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number, cancelling: Cancelling): number {
  switch (operator) {
    case '+':
      return sum(a, b, cancelling);
    case '-':
      return sum(a, -b, cancelling);
    case '*':
      return finite(a * b);
    case '/':
      if (b === 0) throw new Fault('#DIV/0!');
      return finite(a / b);
    case '^':
      return power(a, b);
  }
}

function sum(a: number, b: number, cancelling: Cancelling): number {
  const result = a + b;
  if (result === 0 || Math.abs(result) > CANCELLED * Math.abs(a)) return finite(result);
  cancelling.seen = true;
  return cancelling.isZero ? 0 : result;
}

/** Throws #DIV/0! for a negative power of 0, and UNSURE where programs differ: 0^0 and roots of negative numbers. */
export function power(a: number, b: number): number {
  if ((a === 0 && b === 0) || (a < 0 && !Number.isInteger(b))) throw UNSURE;
  if (a === 0 && b < 0) throw new Fault('#DIV/0!');
  return finite(a ** b);
}

/** The number. Throws #NUM! when it is none, or beyond all numbers. */
export function finite(number: number): number {
  if (!Number.isFinite(number)) throw new Fault('#NUM!');
  // There is no negative zero in a cell.
  return number === 0 ? 0 : number;
}
