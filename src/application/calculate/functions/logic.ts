/** Functions of TRUE and FALSE, and those that ask what a value is. */
import { forEachValue, onlyArea, OnlyError } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { isError, isMatrix, isReference, toBoolean, toNumber, type Operand, type Scalar } from '../values';
import { ofAll, ofValues, scalar, truth, type FormulaFunction, type FormulaFunctions } from './definition';

/** Texts in cells are passed over, blank cells too. */
function truthsOf(args: readonly Operand[], scope: Scope): readonly boolean[] {
  const found: boolean[] = [];
  const errors = new OnlyError();
  for (const arg of args) {
    forEachValue(arg, scope, (value, isInRange) => {
      if (isError(value)) errors.meet(value);
      else if (typeof value === 'boolean' || typeof value === 'number') found.push(Boolean(value));
      else if (!isInRange) found.push(toBoolean(value));
    });
  }
  errors.raise();
  if (found.length === 0) throw new Fault('#VALUE!');
  return found;
}

function asks(test: (value: Scalar) => boolean): FormulaFunction {
  return { ...ofValues(1, 1, ([value = null]) => test(value)), seesErrors: true };
}

const ERROR_NUMBERS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const LOGIC: FormulaFunctions = {
  AND: ofAll((args, scope) => truthsOf(args, scope).every(Boolean)),
  OR: ofAll((args, scope) => truthsOf(args, scope).some(Boolean)),
  XOR: ofAll((args, scope) => truthsOf(args, scope).filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, (args) => !truth(args, 0, false)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NA: ofValues(0, 0, () => ({ error: '#N/A' })),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isError(value) && value.error === '#N/A'),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISEVEN: ofValues(1, 1, ([value = null]) => Math.trunc(wholeOf(value)) % 2 === 0),
  ISODD: ofValues(1, 1, ([value = null]) => Math.trunc(wholeOf(value)) % 2 !== 0),
  ISREF: { takes: ['any'], least: 1, most: 1, seesErrors: true, run: ([value = null]) => isReference(value) },
  'ERROR.TYPE': {
    ...ofValues(1, 1, ([value = null]) => {
      const at = isError(value) ? ERROR_NUMBERS.indexOf(value.error) : -1;
      if (at < 0) throw new Fault('#N/A');
      return at + 1;
    }),
    seesErrors: true,
  },
  N: ofValues(1, 1, ([value = null]) => (typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0)),
  T: ofValues(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
  ROW: place('row'),
  COLUMN: place('column'),
  ROWS: size('top', 'bottom'),
  COLUMNS: size('left', 'right'),
  // Shows its second argument; where it leads is no matter here.
  HYPERLINK: ofValues(1, 2, (args) => scalar(args, args.length - 1) ?? 0),
};

/** Programs differ in what is TRUE, nothing, or a text that is a number in a cell. */
function wholeOf(value: Scalar): number {
  const number = toNumber(value);
  if (typeof value !== 'number') throw UNSURE;
  return number;
}

function place(what: 'row' | 'column'): FormulaFunction {
  return {
    takes: ['any'],
    least: 0,
    most: 1,
    run: (args, { cell }) => {
      if (args.length === 0) return cell[what];
      const { top, bottom, left, right } = onlyArea(args[0]!).range;
      const [first, last] = what === 'row' ? [top, bottom] : [left, right];
      if (first === last) return first;
      if (last - first > 100_000) throw UNSURE;
      const values = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const count = values.length;
      return { kind: 'matrix', rows: what === 'row' ? count : 1, columns: what === 'row' ? 1 : count, values };
    },
  };
}

function size(from: 'top' | 'left', to: 'bottom' | 'right'): FormulaFunction {
  return {
    takes: ['any'],
    least: 1,
    most: 1,
    run: ([arg = null]) => {
      if (isMatrix(arg)) return from === 'top' ? arg.rows : arg.columns;
      const { range } = onlyArea(arg);
      return range[to] - range[from] + 1;
    },
  };
}
