/** Functions that make one number of many: sums, counts, means, the largest. */
import { cellCount } from '../../../domain/cell';
import { finite } from '../operators';
import { forEachNumber, forEachValue, matrixOf, numbersOf, OnlyError } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { isError, isMatrix, isReference, toNumber, type Matrix, type Operand, type Scalar } from '../values';
import { integer, ofAll, type FormulaFunction, type FormulaFunctions } from './definition';
import { meanOf, spreadOf } from './statistics';

/** From all numbers among the arguments. */
function ofNumbers(work: (numbers: readonly number[]) => number): FormulaFunction {
  return ofAll((args, scope) => finite(work(numbersOf(args, scope))));
}

/** The sum, added from the first on; 0 of none. */
export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function productOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((all, number) => all * number, 1);
}

/** The largest number; 0 of none, as MAX says. */
export function largest(numbers: readonly number[]): number {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found === -Infinity ? 0 : found;
}

/** The smallest number; 0 of none, as MIN says. */
export function smallest(numbers: readonly number[]): number {
  let found = Infinity;
  for (const number of numbers) if (number < found) found = number;
  return found === Infinity ? 0 : found;
}

/** Numbers, also those that TRUE and texts in cells stand for: a text counts as 0. */
function numbersWithTexts(args: readonly Operand[], scope: Scope): readonly number[] {
  const numbers: number[] = [];
  for (const arg of args) {
    forEachValue(arg, scope, (value, isInRange) => {
      if (isError(value)) throw new Fault(value.error);
      numbers.push(typeof value === 'string' && isInRange ? 0 : toNumber(value));
    });
  }
  return numbers;
}

function countWhere(isCounted: (value: Scalar, isInRange: boolean) => boolean): FormulaFunction {
  return ofAll(
    (args, scope) => {
      let count = 0;
      for (const arg of args) {
        forEachValue(arg, scope, (value, isInRange) => {
          if (isCounted(value, isInRange)) count++;
        });
      }
      return count;
    },
    { seesErrors: true },
  );
}

/** What is written as an argument counts when it can be taken for a number. */
function isCountedNumber(value: Scalar, isInRange: boolean): boolean {
  if (typeof value === 'number') return true;
  if (isInRange || isError(value)) return false;
  if (typeof value !== 'string') return true;
  try {
    toNumber(value);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** Blank cells, and those that show nothing. */
function countBlank(args: readonly Operand[], { book }: Scope): number {
  const [arg = null] = args;
  if (!isReference(arg) || arg.areas.length !== 1) throw UNSURE;
  const [area] = arg.areas;
  let count = cellCount(area!.range);
  book.forEach(area!, (value) => {
    if (value !== '') count--;
  });
  return count;
}

function asMatrix(operand: Operand, scope: Scope): Matrix {
  if (isMatrix(operand)) return operand;
  if (!isReference(operand)) return { kind: 'matrix', rows: 1, columns: 1, values: [operand] };
  if (operand.areas.length !== 1) throw UNSURE;
  return matrixOf(operand.areas[0]!, scope);
}

/** Texts and TRUE count as 0 in it. */
function sumOfProducts(args: readonly Operand[], scope: Scope): number {
  const arrays = args.map((arg) => asMatrix(arg, scope));
  const [{ rows, columns }] = arrays as [Matrix];
  if (arrays.some((array) => array.rows !== rows || array.columns !== columns)) throw new Fault('#VALUE!');
  let sum = 0;
  const errors = new OnlyError();
  for (let at = 0; at < rows * columns; at++) {
    let product = 1;
    for (const { values } of arrays) {
      const value = values[at]!;
      if (isError(value)) errors.meet(value);
      product *= typeof value === 'number' ? value : 0;
    }
    sum += product;
  }
  errors.raise();
  return finite(sum);
}

const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  7: 'STDEV',
  8: 'STDEVP',
  9: 'SUM',
  10: 'VAR',
  11: 'VARP',
};

/** What a table's totals row holds: without cells that are such sums themselves. */
function subtotal([kind, ...args]: readonly Operand[], scope: Scope): Operand {
  const wanted = TOTALS[BY_NUMBER[integer([kind!], 0) % 100] ?? ''];
  if (!wanted) throw UNSURE;
  const { book } = scope;
  const values: Scalar[] = [];
  for (const arg of args) {
    if (!isReference(arg)) throw UNSURE;
    for (const area of arg.areas) {
      book.forEach(area, (value, row, column) => {
        // Which hidden rows count depends on how they were hidden.
        if (book.isHidden(area.sheet, row)) throw UNSURE;
        const formula = book.formulaAt(area.sheet, row, column);
        if (formula !== null && /^=?\s*SUBTOTAL\s*\([^()]*\)\s*$/i.test(formula)) return;
        if (formula !== null && /SUBTOTAL|AGGREGATE/i.test(formula)) throw UNSURE;
        values.push(value);
      });
    }
  }
  return wanted.run([{ kind: 'matrix', rows: values.length, columns: 1, values }], scope);
}

const stdev = ofNumbers((numbers) => Math.sqrt(spreadOf(numbers, 1)));
const stdevp = ofNumbers((numbers) => Math.sqrt(spreadOf(numbers, 0)));
const variance = ofNumbers((numbers) => spreadOf(numbers, 1));
const variancep = ofNumbers((numbers) => spreadOf(numbers, 0));

/**
 * The sum of one area in one column, which goes on from that of a shorter one with the same beginning; null for anything else, and where
 * errors, TRUE or FALSE are among the cells. The numbers are added in the same order, from above.
 */
function runningSum(args: readonly Operand[], { book }: Scope): number | null {
  const [arg = null] = args;
  if (args.length > 1 || !isReference(arg) || arg.areas.length !== 1) return null;
  const { sheet, range } = arg.areas[0]!;
  if (range.left !== range.right) return null;
  const key = `${range.top} ${range.left} ${sheet}`;
  const known = book.runningSums.get(key);
  const isLonger = known !== undefined && known.bottom <= range.bottom;
  let sum = isLonger ? known.sum : 0;
  let isSum = true;
  const rest = { sheet, range: isLonger ? { ...range, top: known.bottom + 1 } : range };
  book.forEach(rest, (value) => {
    if (typeof value === 'number') sum += value;
    else if (typeof value !== 'string') isSum = false;
  });
  if (!isSum) return null;
  if (isLonger || known === undefined) book.runningSums.set(key, { bottom: range.bottom, sum });
  return sum;
}

export const TOTALS: FormulaFunctions = {
  // The function that is called most; running totals look at thousands of cells each.
  SUM: ofAll((args, scope) => {
    const running = runningSum(args, scope);
    if (running !== null) return finite(running);
    let sum = 0;
    forEachNumber(args, scope, (number) => {
      sum += number;
    });
    return finite(sum);
  }),
  PRODUCT: ofNumbers(productOf),
  SUMSQ: ofNumbers((numbers) => sumOf(numbers.map((number) => number * number))),
  AVERAGE: ofNumbers(meanOf),
  AVERAGEA: ofAll((args, scope) => finite(meanOf(numbersWithTexts(args, scope)))),
  MAX: ofNumbers(largest),
  MIN: ofNumbers(smallest),
  MAXA: ofAll((args, scope) => largest(numbersWithTexts(args, scope))),
  MINA: ofAll((args, scope) => smallest(numbersWithTexts(args, scope))),
  COUNT: countWhere(isCountedNumber),
  COUNTA: countWhere(() => true),
  COUNTBLANK: { takes: ['any'], least: 1, most: 1, run: countBlank },
  SUMPRODUCT: { ...ofAll(sumOfProducts), takes: ['array'] },
  SUBTOTAL: { takes: ['value', 'any'], least: 2, most: 255, run: subtotal },
  STDEV: stdev,
  'STDEV.S': stdev,
  STDEVP: stdevp,
  'STDEV.P': stdevp,
  VAR: variance,
  'VAR.S': variance,
  VARP: variancep,
  'VAR.P': variancep,
};
