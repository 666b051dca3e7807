/** Functions that work out only those of their arguments that they need: IF, IFERROR, IFNA, IFS, SWITCH, CHOOSE. */
import { compareValues, isSameText } from '../compare';
import type { Expression } from '../formula-expression';
import { broadcast, valueOf } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import type { Mode, Scope } from '../scope';
import {
  isError,
  isMatrix,
  isReference,
  toBoolean,
  toInteger,
  type Matrix,
  type Operand,
  type Scalar,
} from '../values';

export interface Choice {
  readonly args: readonly (Expression | null)[];
  readonly scope: Scope;
  readonly mode: Mode;
  readonly evaluate: (expression: Expression, scope: Scope, mode: Mode) => Operand;
}

/** By name. Each throws Fault for an error value. */
export const CHOOSING: ReadonlyMap<string, (choice: Choice) => Operand> = new Map([
  ['IF', chooseIf],
  ['IFERROR', (choice: Choice) => orElse(choice, () => true)],
  ['IFNA', (choice: Choice) => orElse(choice, (code) => code === '#N/A')],
  ['IFS', chooseIfs],
  ['SWITCH', chooseSwitch],
  ['CHOOSE', chooseNumber],
]);

/** An argument; one that is left out is 0, or FALSE where the list ended before it. */
function argument({ args, scope, mode, evaluate }: Choice, index: number): Operand {
  const arg = args[index];
  if (arg === undefined) return false;
  return arg === null ? 0 : evaluate(arg, scope, mode);
}

function valueAt(choice: Choice, index: number): Scalar | Matrix {
  return valueOf(argument(choice, index), choice.scope, choice.mode);
}

/** One value. Throws UNSURE for an array, which only some programs go through one by one. */
function single(choice: Choice, index: number): Scalar {
  const value = valueAt(choice, index);
  if (isMatrix(value)) throw UNSURE;
  if (isError(value)) throw new Fault(value.error);
  return value;
}

function chooseIf(choice: Choice): Operand {
  const { args, scope, mode } = choice;
  if (args.length < 2 || args.length > 3) throw UNSURE;
  const condition = valueAt(choice, 0);
  if (isError(condition)) return condition;
  if (!isMatrix(condition)) return argument(choice, toBoolean(condition) ? 1 : 2);
  if (mode !== 'array' && !condition.isConstant) throw UNSURE;
  // IF({1,0},B:B,A:A) puts columns side by side, for VLOOKUP to look to the left.
  const whole: Choice = mode === 'array' ? choice : { ...choice, mode: 'forced' };
  const chosen = broadcast([condition, valueAt(whole, 1), valueAt(whole, 2)], scope, ([test, yes, no]) => {
    if (isError(test!)) return test;
    return toBoolean(test!) ? yes! : no!;
  });
  return { ...chosen, isConstant: condition.isConstant ?? false };
}

function orElse(choice: Choice, isCaught: (code: string) => boolean): Operand {
  const { args, scope, mode } = choice;
  if (args.length !== 2) throw UNSURE;
  const found = argument(choice, 0);
  const value = valueOf(found, scope, mode);
  const isBad = (one: Scalar): boolean => isError(one) && isCaught(one.error);
  if (!isMatrix(value)) {
    if (isBad(value)) return argument(choice, 1);
    // A function such as MAX passes over a text in a cell, and not over one that is handed to it: programs differ in which this is.
    if (mode === 'inside' && isReference(found) && typeof value !== 'number') throw UNSURE;
    return value;
  }
  if (mode !== 'array' && mode !== 'forced') throw UNSURE;
  return broadcast([value, valueAt(choice, 1)], scope, ([one, other]) => (isBad(one!) ? other! : one!));
}

function chooseIfs(choice: Choice): Operand {
  const { args } = choice;
  if (args.length === 0 || args.length % 2 === 1) throw UNSURE;
  for (let at = 0; at < args.length; at += 2) if (toBoolean(single(choice, at))) return argument(choice, at + 1);
  throw new Fault('#N/A');
}

function chooseSwitch(choice: Choice): Operand {
  const { args } = choice;
  if (args.length < 3) throw UNSURE;
  const wanted = single(choice, 0);
  let at = 1;
  for (; at + 1 < args.length; at += 2) if (isSame(wanted, single(choice, at))) return argument(choice, at + 1);
  if (at < args.length) return argument(choice, at);
  throw new Fault('#N/A');
}

function isSame(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && typeof b === 'string') return isSameText(a, b);
  // A blank cell against 0 or "", a number against a text: programs differ.
  if (a === null || b === null || typeof a !== typeof b) throw UNSURE;
  return compareValues(a, b) === 0;
}

function chooseNumber(choice: Choice): Operand {
  const number = toInteger(single(choice, 0));
  if (number < 1 || number >= choice.args.length) throw new Fault('#VALUE!');
  return argument(choice, number);
}
