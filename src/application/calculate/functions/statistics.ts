/** Where a number stands among others, and how others are spread. */
import { compareNumbers } from '../compare';
import { finite } from '../operators';
import { numbersOf } from '../operands';
import { floorOf } from '../rounding';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import type { Operand } from '../values';
import { number, ofAll, truth, type FormulaFunction, type FormulaFunctions } from './definition';

/** Throws #DIV/0! for the mean of nothing. */
export function meanOf(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Fault('#DIV/0!');
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum / numbers.length;
}

/** The mean square of the distances from the mean; `less` is 1 for a sample. */
export function spreadOf(numbers: readonly number[], less: 0 | 1): number {
  if (numbers.length <= less) throw new Fault('#DIV/0!');
  const mean = meanOf(numbers);
  return numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (numbers.length - less);
}

/** What putting a number in order costs, in looks at a cell. */
const STEPS_OF_SORTING = 15;

function inOrder(operands: readonly Operand[], scope: Scope): readonly number[] {
  const numbers = numbersOf(operands, scope);
  scope.book.spend(numbers.length * STEPS_OF_SORTING);
  return numbers.sort((a, b) => a - b);
}

/** A function of numbers and of one number more. */
function amongNumbers(work: (sorted: readonly number[], wanted: number) => number): FormulaFunction {
  return {
    takes: ['any', 'value'],
    least: 2,
    most: 2,
    run: (args, scope) => finite(work(inOrder([args[0]!], scope), number(args, 1))),
  };
}

/** The k-th from the start. Throws #NUM! when there is none. */
function nth(sorted: readonly number[], wanted: number): number {
  if (!Number.isInteger(wanted)) throw UNSURE;
  const found = wanted >= 1 ? sorted[wanted - 1] : undefined;
  if (found === undefined) throw new Fault('#NUM!');
  return found;
}

/** The value below which so large a share of them lies, both ends included. */
function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0 || share < 0 || share > 1) throw new Fault('#NUM!');
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const from = sorted[below]!;
  return from + (place - below) * ((sorted[below + 1] ?? from) - from);
}

function median(sorted: readonly number[]): number {
  return percentile(sorted, 0.5);
}

function rank(args: readonly Operand[], scope: Scope, isMean: boolean): number {
  const wanted = number(args, 0);
  const numbers = numbersOf([args[1]!], scope);
  const isRising = truth(args, 2, false);
  let before = 0;
  let same = 0;
  for (const one of numbers) {
    if (one === wanted) same++;
    // The same but for the last bits: programs differ.
    else if (compareNumbers(one, wanted) === 0) throw UNSURE;
    else if (one < wanted === isRising) before++;
  }
  // A number that is not among them has a place in some programs.
  if (same === 0) throw UNSURE;
  return before + 1 + (isMean ? (same - 1) / 2 : 0);
}

function rankFunction(isMean: boolean): FormulaFunction {
  return { takes: ['value', 'any', 'value'], least: 2, most: 3, run: (args, scope) => rank(args, scope, isMean) };
}

/** The number that stands there most often; the first of those that do. */
function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) {
    const shown = Number(one.toPrecision(15));
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  const found = [...counts].filter(([, count]) => count === most);
  if (most < 2) throw new Fault('#N/A');
  // Which one comes first is told in another order by other programs.
  if (found.length > 1) throw UNSURE;
  return found[0]![0];
}

const percentileFunction = amongNumbers(percentile);
const quartileFunction = amongNumbers((sorted, quarter) => {
  const whole = Math.trunc(quarter);
  if (whole < 0 || whole > 4) throw new Fault('#NUM!');
  return percentile(sorted, whole / 4);
});
const modeFunction = ofAll((args, scope) => mode(numbersOf(args, scope)));

export const STATISTICS: FormulaFunctions = {
  LARGE: amongNumbers((sorted, wanted) => nth([...sorted].reverse(), wanted)),
  SMALL: amongNumbers(nth),
  MEDIAN: ofAll((args, scope) => finite(median(inOrder(args, scope)))),
  MODE: modeFunction,
  'MODE.SNGL': modeFunction,
  PERCENTILE: percentileFunction,
  'PERCENTILE.INC': percentileFunction,
  QUARTILE: quartileFunction,
  'QUARTILE.INC': quartileFunction,
  RANK: rankFunction(false),
  'RANK.EQ': rankFunction(false),
  'RANK.AVG': rankFunction(true),
  TRIMMEAN: amongNumbers((sorted, share) => {
    if (share < 0 || share >= 1) throw new Fault('#NUM!');
    const cut = floorOf((sorted.length * share) / 2);
    return meanOf(sorted.slice(cut, sorted.length - cut));
  }),
  GEOMEAN: ofAll((args, scope) => {
    const numbers = numbersOf(args, scope);
    if (numbers.length === 0 || numbers.some((one) => one <= 0)) throw new Fault('#NUM!');
    return finite(Math.exp(meanOf(numbers.map(Math.log))));
  }),
};
