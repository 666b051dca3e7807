/** How a function of formulas is described, and how it reads its arguments. */
import { UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { isMatrix, isReference, toBoolean, toInteger, toNumber, toText, type Operand, type Scalar } from '../values';

/** One value (where there are several, the function runs for each); as it is; or as it is, with arrays reckoned inside of it. */
export type Taken = 'value' | 'any' | 'array';

export interface FormulaFunction {
  /** The last one stands for all that follow. */
  readonly takes: readonly Taken[];
  readonly least: number;
  readonly most: number;
  /** Throws Fault for an error value. Errors among the arguments are given back without asking it, unless it sees errors. */
  readonly run: (args: readonly Operand[], scope: Scope) => Operand;
  readonly seesErrors?: boolean;
}

export type FormulaFunctions = Readonly<Record<string, FormulaFunction>>;

/** Excel takes so many arguments. */
const MANY = 255;

/** A function of single values. */
export function ofValues(
  least: number,
  most: number,
  run: (args: readonly Scalar[], scope: Scope) => Operand,
): FormulaFunction {
  return { takes: ['value'], least, most, run: (args, scope) => run(args as readonly Scalar[], scope) };
}

/** A function of cells, arrays and values, however many. */
export function ofAll(run: FormulaFunction['run'], options: Partial<FormulaFunction> = {}): FormulaFunction {
  return { takes: ['any'], least: 1, most: MANY, run, ...options };
}

/** The value of an argument that takes one, or null where it is left out. */
export function scalar(args: readonly Operand[], index: number): Scalar {
  const value = args[index] ?? null;
  if (isMatrix(value) || isReference(value)) throw UNSURE;
  return value;
}

/** An argument as a number; `usual` where it is left out. */
export function number(args: readonly Operand[], index: number, usual?: number): number {
  return usual !== undefined && index >= args.length ? usual : toNumber(scalar(args, index));
}

/** The whole part of a number. */
export function integer(args: readonly Operand[], index: number, usual?: number): number {
  return usual !== undefined && index >= args.length ? usual : toInteger(scalar(args, index));
}

/** An argument as a text. */
export function text(args: readonly Operand[], index: number): string {
  return toText(scalar(args, index));
}

/** An argument as TRUE or FALSE; `usual` where it is left out. */
export function truth(args: readonly Operand[], index: number, usual: boolean): boolean {
  return index >= args.length ? usual : toBoolean(scalar(args, index));
}
