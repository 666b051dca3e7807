/** Whether a colour by condition holds for a cell, as Excel judges it (ECMA-376 18.18.12). */
import type { CellSnapshot } from '../ports';
import type { CellPlace, CellRange } from '../../domain/cell';
import { generalText } from '../calculate/number-text';
import { UNSURE } from '../calculate/outcomes';
import { fromSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { isInPeriod } from './date-periods';
import {
  firstOf,
  type Comparison,
  type Condition,
  type ConditionKind,
  type RuleValue,
  type RuleFormulas,
} from './sheet-extras';

/** What a condition is tested against besides its own cell. */
export interface Around {
  readonly cells: Cells;
  readonly formulas: RuleFormulas;
  readonly today: CalendarDate;
  readonly dateSystem: DateSystem;
}

export interface Cells {
  at(place: CellPlace): CellSnapshot | undefined;
  within(ranges: readonly CellRange[]): readonly CellSnapshot[];
}

/** False also where nobody can be sure. */
export function conditionHolds(condition: Condition, place: CellPlace, around: Around): boolean {
  const { what, ranges } = condition;
  const { cells, formulas, today } = around;
  const value = cells.at(place)?.value ?? null;
  const from = firstOf(ranges);
  switch (what.kind) {
    case 'cellIs': {
      const operands = what.formulas.map((formula) => constantOf(formula) ?? formulas.value(formula, from, place));
      return compares(value, what.comparison, operands);
    }
    case 'expression':
      return isTruth(formulas.value(what.formula, from, place));
    case 'text':
      return textHolds(value, what);
    case 'blanks':
      return (textOf(value).trim() === '' && !isError(value)) !== what.isNot;
    case 'errors':
      return isError(value) !== what.isNot;
    case 'duplicates': {
      const key = keyOf(value);
      return key !== null && (countsOf(condition, cells).get(key) ?? 0) > 1 !== what.isUnique;
    }
    case 'top':
      return typeof value === 'number' && isAmongTop(value, numbersOf(condition, cells), what);
    case 'average':
      return typeof value === 'number' && isAround(value, averageOf(condition, cells), what);
    case 'period': {
      const date = typeof value === 'number' ? fromSerial(value, around.dateSystem) : null;
      return date !== null && isInPeriod(date, what.period, today);
    }
    default:
      return false;
  }
}

function isError(value: RuleValue | null): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether what a formula comes to means yes. */
export function isTruth(value: RuleValue | null): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** A formula that is only a number or a text; null for any other. */
function constantOf(formula: string): RuleValue | null {
  const text = /^"((?:[^"]|"")*)"$/u.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return formula.trim() !== '' && /^[+-]?[\d.]+(?:e[+-]?\d+)?$/iu.test(formula.trim()) ? Number(formula) : null;
}

/** Numbers before texts before TRUE; texts without regard to capitals. A blank is 0 among numbers, and "" among texts. */
export function compareValues(one: RuleValue | null, other: RuleValue | null): number {
  const a = one ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const b = other ?? (typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0);
  const rank = (value: RuleValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  const [x, y] = [Number(a), Number(b)];
  // Excel compares 15 digits.
  return Number(x.toPrecision(15)) === Number(y.toPrecision(15)) ? 0 : x - y;
}

/** Whether a comparison holds; false with errors, and where an operand is not known. */
export function compares(
  value: RuleValue | null,
  comparison: Comparison,
  operands: readonly (RuleValue | null)[],
): boolean {
  const [first = null, second = null] = operands;
  if (isError(value) || operands.some((operand) => operand === null || isError(operand))) return false;
  const low = compareValues(value, first);
  switch (comparison) {
    case 'equal':
      return low === 0;
    case 'notEqual':
      return low !== 0;
    case 'lessThan':
      return low < 0;
    case 'lessThanOrEqual':
      return low <= 0;
    case 'greaterThan':
      return low > 0;
    case 'greaterThanOrEqual':
      return low >= 0;
    default: {
      if (second === null) return false;
      const [least, most] = compareValues(first, second) <= 0 ? [first, second] : [second, first];
      const isInside = compareValues(value, least) >= 0 && compareValues(value, most) <= 0;
      return isInside === (comparison === 'between');
    }
  }
}

/** The text of a value as SEARCH and LEN take it. */
function textOf(value: RuleValue | null): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'object') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return generalText(value);
  } catch (error) {
    if (error === UNSURE) return String(value);
    throw error;
  }
}

function textHolds(value: RuleValue | null, { where, text }: Extract<ConditionKind, { kind: 'text' }>): boolean {
  // An error is found nowhere.
  if (isError(value)) return where === 'notContains';
  const [whole, part] = [textOf(value).toLowerCase(), text.toLowerCase()];
  if (where === 'begins') return whole.startsWith(part);
  if (where === 'ends') return whole.endsWith(part);
  return whole.includes(part) === (where === 'contains');
}

/** Values are the same whatever their capitals; blanks and errors are nobody's like. */
function keyOf(value: RuleValue | null): string | null {
  if (value === null || value === '' || typeof value === 'object') return null;
  return `${typeof value} ${String(value).toLowerCase()}`;
}

const counts = new WeakMap<Cells, Map<Condition, ReadonlyMap<string, number>>>();

/** How often each value stands in the ranges of a condition; reckoned once. */
function countsOf(condition: Condition, cells: Cells): ReadonlyMap<string, number> {
  return once(counts, cells, condition, () => {
    const found = new Map<string, number>();
    for (const { value } of cells.within(condition.ranges)) {
      const key = keyOf(value);
      if (key !== null) found.set(key, (found.get(key) ?? 0) + 1);
    }
    return found;
  });
}

const numbers = new WeakMap<Cells, Map<Condition, readonly number[]>>();

/** The numbers in the ranges of a condition, from the least to the greatest; reckoned once. */
export function numbersOf(condition: Condition, cells: Cells): readonly number[] {
  return once(numbers, cells, condition, () =>
    cells
      .within(condition.ranges)
      .flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
      .sort((a, b) => a - b),
  );
}

const averages = new WeakMap<Cells, Map<Condition, Average>>();

interface Average {
  readonly mean: number;
  /** The standard deviation. */
  readonly spread: number;
}

/** Of the numbers in the ranges of a condition; reckoned once. */
function averageOf(condition: Condition, cells: Cells): Average {
  return once(averages, cells, condition, () => {
    const all = numbersOf(condition, cells);
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    return { mean, spread: Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length) };
  });
}

function once<Found>(
  known: WeakMap<Cells, Map<Condition, Found>>,
  cells: Cells,
  condition: Condition,
  reckon: () => Found,
): Found {
  let own = known.get(cells);
  if (!own) known.set(cells, (own = new Map()));
  let found = own.get(condition);
  if (found === undefined) own.set(condition, (found = reckon()));
  return found;
}

function isAmongTop(
  value: number,
  sorted: readonly number[],
  { rank, isPercent, isBottom }: Extract<ConditionKind, { kind: 'top' }>,
): boolean {
  const wanted = isPercent ? Math.max(1, Math.floor((sorted.length * rank) / 100)) : rank;
  const count = Math.min(wanted, sorted.length);
  if (count < 1) return false;
  return isBottom ? value <= sorted[count - 1]! : value >= sorted.at(-count)!;
}

function isAround(
  value: number,
  { mean, spread }: Average,
  { isAbove, includesEqual, deviations }: Extract<ConditionKind, { kind: 'average' }>,
): boolean {
  const limit = isAbove ? mean + deviations * spread : mean - deviations * spread;
  const compared = compareValues(value, limit);
  return (isAbove ? compared > 0 : compared < 0) || (includesEqual && compared === 0);
}
