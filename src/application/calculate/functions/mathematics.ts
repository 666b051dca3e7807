/** Plain mathematics. */
import { finite, power } from '../operators';
import { floorOf, roundDecimal, type RoundingWay } from '../rounding';
import { Fault, UNSURE } from '../outcomes';
import { forEachValue } from '../operands';
import type { Scope } from '../scope';
import { isError, type Operand } from '../values';
import { integer, number, ofAll, ofValues, type FormulaFunction, type FormulaFunctions } from './definition';

/** #NUM! where it has no result. */
function ofNumber(work: (value: number) => number): FormulaFunction {
  return ofValues(1, 1, (args) => finite(work(number(args, 0))));
}

const MOST_PLACES = 20;

function rounds(way: RoundingWay, least = 2): FormulaFunction {
  return ofValues(least, 2, (args) => {
    const places = integer(args, 1, 0);
    if (Math.abs(places) > MOST_PLACES) throw UNSURE;
    return roundDecimal(number(args, 0), places, way);
  });
}

/** To a multiple of the second number: away from zero or towards it. */
function toMultiple(way: RoundingWay): FormulaFunction {
  return ofValues(2, 2, (args) => {
    const [value, step] = [number(args, 0), number(args, 1)];
    if (value === 0) return 0;
    // What signs that differ mean has changed from one Excel to the next.
    if (step === 0 || value < 0 || step < 0) throw UNSURE;
    return multiple(value, step, way);
  });
}

function multiple(value: number, step: number, way: RoundingWay): number {
  return Number(finite(roundDecimal(value / step, 0, way) * step).toPrecision(15));
}

function factorial(value: number): number {
  let product = 1;
  for (let factor = 2; factor <= value; factor++) product *= factor;
  return product;
}

function combinations(of: number, taken: number): number {
  if (of < 0 || taken < 0 || taken > of) throw new Fault('#NUM!');
  let result = 1;
  for (let step = 1; step <= Math.min(taken, of - taken); step++) result = (result * (of - step + 1)) / step;
  return Math.round(result);
}

function greatestDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

const MOST_EXACT = 2 ** 53;

/** Whole numbers of 0 and above. Whether texts in cells count is not agreed on. */
function wholes(args: readonly Operand[], scope: Scope): readonly number[] {
  const found: number[] = [];
  for (const arg of args) {
    forEachValue(arg, scope, (value) => {
      if (isError(value)) throw new Fault(value.error);
      if (typeof value !== 'number' || !Number.isInteger(value) || value >= MOST_EXACT) throw UNSURE;
      if (value < 0) throw new Fault('#NUM!');
      found.push(value);
    });
  }
  return found;
}

function remainder(value: number, divisor: number): number {
  if (divisor === 0) throw new Fault('#DIV/0!');
  const rest = value - divisor * floorOf(value / divisor);
  // The last bits of fractions decide whether nothing is left or all of it.
  if (!Number.isInteger(value) || !Number.isInteger(divisor)) {
    const near = Math.min(Math.abs(rest), Math.abs(rest - divisor));
    if (rest !== 0 && near < 1e-9 * Math.abs(divisor)) throw UNSURE;
    return Number(rest.toPrecision(12)) === 0 ? 0 : rest;
  }
  return finite(rest);
}

export const MATHEMATICS: FormulaFunctions = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber(floorOf),
  TRUNC: rounds('down', 1),
  ROUND: rounds('half'),
  ROUNDUP: rounds('up'),
  ROUNDDOWN: rounds('down'),
  CEILING: toMultiple('up'),
  FLOOR: toMultiple('down'),
  MROUND: toMultiple('half'),
  'CEILING.MATH': ofValues(1, 1, (args) => -floorOf(-number(args, 0)) + 0),
  'FLOOR.MATH': ofValues(1, 1, (args) => floorOf(number(args, 0))),
  EVEN: ofNumber((value) => Math.sign(value) * 2 * -floorOf(-Math.abs(value) / 2)),
  ODD: ofNumber((value) => (value < 0 ? -1 : 1) * Math.max(1, 2 * -floorOf(-(Math.abs(value) - 1) / 2) + 1)),
  MOD: ofValues(2, 2, (args) => remainder(number(args, 0), number(args, 1))),
  QUOTIENT: ofValues(2, 2, (args) => {
    const divisor = number(args, 1);
    if (divisor === 0) throw new Fault('#DIV/0!');
    const result = number(args, 0) / divisor;
    return Math.sign(result) * floorOf(Math.abs(result)) + 0;
  }),
  POWER: ofValues(2, 2, (args) => power(number(args, 0), number(args, 1))),
  SQRT: ofNumber(Math.sqrt),
  EXP: ofNumber(Math.exp),
  LN: ofNumber(Math.log),
  LOG10: ofNumber(Math.log10),
  LOG: ofValues(1, 2, (args) => {
    const [value, base] = [number(args, 0), number(args, 1, 10)];
    if (value <= 0 || base <= 0) throw new Fault('#NUM!');
    if (base === 1) throw new Fault('#DIV/0!');
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : finite(Math.log(value) / Math.log(base));
  }),
  PI: ofValues(0, 0, () => Math.PI),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  RADIANS: ofNumber((value) => (value * Math.PI) / 180),
  DEGREES: ofNumber((value) => (value * 180) / Math.PI),
  FACT: ofValues(1, 1, (args) => {
    const value = integer(args, 0);
    if (value < 0) throw new Fault('#NUM!');
    return finite(factorial(Math.min(value, 171)));
  }),
  COMBIN: ofValues(2, 2, (args) => combinations(integer(args, 0), integer(args, 1))),
  GCD: ofAll((args, scope) => wholes(args, scope).reduce(greatestDivisor, 0)),
  LCM: ofAll((args, scope) =>
    wholes(args, scope).reduce((all, value) => {
      const product = value === 0 ? 0 : (all / greatestDivisor(all, value)) * value;
      if (product >= MOST_EXACT) throw UNSURE;
      return product;
    }, 1),
  ),
};
