/** NETWORKDAYS, WORKDAY and their .INTL kin: days that are neither at the week's end nor a holiday. */
import { forEachValue } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { dateOf, dayOf, weekdayOf } from '../serial-dates';
import { isError, type Operand, type Scalar } from '../values';
import { integer, number, scalar, type FormulaFunction, type FormulaFunctions } from './definition';

/** Whether work is done on a day. */
type IsWorked = (serial: number) => boolean;

const SATURDAY_SUNDAY: readonly number[] = [5, 6];

/** 1: Saturday and Sunday, 2: Sunday and Monday … 11: Sunday alone …, or seven signs from Monday on, 1 for a free day. */
function freeDays(value: Scalar): readonly number[] {
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value) || value === '1111111') throw new Fault('#VALUE!');
    return [...value].flatMap((sign, day) => (sign === '1' ? [day] : []));
  }
  if (value === null) return SATURDAY_SUNDAY;
  const kind = integer([value], 0);
  if (kind >= 1 && kind <= 7) return [(kind + 4) % 7, (kind + 5) % 7];
  if (kind >= 11 && kind <= 17) return [(kind - 11 + 6) % 7];
  throw new Fault('#NUM!');
}

function workedDays(free: readonly number[], holidays: Operand | undefined, scope: Scope): IsWorked {
  const days = new Set<number>();
  if (holidays !== undefined && holidays !== null) {
    forEachValue(holidays, scope, (value) => {
      if (isError(value)) throw new Fault(value.error);
      if (typeof value === 'number') days.add(dayOf(value));
      else if (value !== null && value !== '') throw UNSURE;
    });
  }
  return (serial) => !free.includes(weekdayOf(serial)) && !days.has(serial);
}

function day(args: readonly Operand[], index: number, { book }: Scope): number {
  const value = scalar(args, index);
  if (typeof value !== 'number') throw UNSURE;
  const serial = dayOf(value);
  dateOf(serial, book.dateSystem);
  return serial;
}

/** Both days are counted. */
function count(first: number, last: number, isWorked: IsWorked, { book }: Scope): number {
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  book.spend(to - from);
  let days = 0;
  for (let serial = from; serial <= to; serial++) if (isWorked(serial)) days++;
  return first <= last ? days : -days;
}

function workday(start: number, days: number, isWorked: IsWorked, { book }: Scope): number {
  book.spend(Math.abs(days) * 7);
  if (Math.abs(days) > 100_000) throw UNSURE;
  const step = Math.sign(days);
  let serial = start;
  for (let left = Math.abs(days); left > 0;) {
    serial += step;
    if (Math.abs(serial - start) > 1_000_000) throw UNSURE;
    if (isWorked(serial)) left--;
  }
  dateOf(serial, book.dateSystem);
  return serial;
}

type OfDays = (args: readonly Operand[], daysOfWork: () => IsWorked, scope: Scope) => number;

/** A function of two values, and holidays, which are looked at last; `hasWeekend`: of the days that are free in each week between them. */
function ofDays(hasWeekend: boolean, work: OfDays): FormulaFunction {
  return {
    takes: hasWeekend ? ['value', 'value', 'value', 'any'] : ['value', 'value', 'any'],
    least: 2,
    most: hasWeekend ? 4 : 3,
    run: (args, scope) => {
      const free = hasWeekend ? freeDays(scalar(args, 2)) : SATURDAY_SUNDAY;
      return work(args, () => workedDays(free, args[hasWeekend ? 3 : 2], scope), scope);
    },
  };
}

const networkdays: OfDays = (args, daysOfWork, scope) =>
  count(day(args, 0, scope), day(args, 1, scope), daysOfWork(), scope);

const workdays: OfDays = (args, daysOfWork, scope) => {
  const days = Math.trunc(number(args, 1));
  return workday(day(args, 0, scope), days, daysOfWork(), scope);
};

export const WORKDAYS: FormulaFunctions = {
  NETWORKDAYS: ofDays(false, networkdays),
  'NETWORKDAYS.INTL': ofDays(true, networkdays),
  WORKDAY: ofDays(false, workdays),
  'WORKDAY.INTL': ofDays(true, workdays),
};
