/** What formulas reckon with, and how one kind is taken for another (ECMA-376 18.17.2.6), as Excel does it. */
import type { CellValue } from '../ports';
import type { FormulaReference } from './formula-references';
import { Fault, UNSURE } from './outcomes';
import { generalText, hasDigit, plainNumber } from './number-text';

/** What a cell can hold, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/** A value of a cell; null is a blank one, which is neither 0 nor "". */
export type Scalar = CellValue | null;

export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly Scalar[];
  /** It is written out in braces, or reckoned from such alone: an array in any formula. */
  readonly isConstant?: boolean;
}

export interface Reference {
  readonly kind: 'reference';
  /** Several are a union, or the same cells on several sheets. */
  readonly areas: readonly FormulaReference[];
}

/** What a piece of a formula comes to. */
export type Operand = Scalar | Matrix | Reference;

export type ErrorValue = Extract<CellValue, { readonly error: string }>;

/** Whether it is an error as #N/A. */
export function isError(value: Operand): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether it is a reference, whose cells are not looked up yet. */
export function isReference(value: Operand): value is Reference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

/** Whether it is a block of values. */
export function isMatrix(value: Operand): value is Matrix {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'matrix';
}

/** The number. Throws the value's error, #VALUE! for a text that is none, and UNSURE for one that may be a date or an amount. */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') throw new Fault(value.error);
  const number = numberOfText(value);
  if (number === null) throw new Fault('#VALUE!');
  return number;
}

/** What a text stands for where a number is wanted; null for one that is no number. Throws UNSURE where it depends on the country. */
function numberOfText(text: string): number | null {
  const number = plainNumber(text);
  if (number !== null) return number;
  // Dates, times, amounts of money, fractions: what they are depends on more than the text.
  if (hasDigit(text)) throw UNSURE;
  return null;
}

/** The number without its fraction, towards zero. Throws as toNumber does, and #NUM! for one beyond all counting. */
export function toInteger(value: Scalar): number {
  const number = toNumber(value);
  const whole = Math.trunc(number);
  if (whole !== Math.trunc(Number(number.toPrecision(15)))) throw UNSURE;
  return whole;
}

/** The text. Throws the value's error, and UNSURE for a number whose digits are nowhere described. */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') throw new Fault(value.error);
  return generalText(value);
}

/** Throws the value's error, and #VALUE! for a text other than TRUE and FALSE. */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'object') throw new Fault(value.error);
  const capitals = value.toUpperCase();
  if (capitals === 'TRUE') return true;
  if (capitals === 'FALSE') return false;
  if (hasDigit(value)) throw UNSURE;
  throw new Fault('#VALUE!');
}
