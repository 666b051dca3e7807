/** SUMIF, COUNTIFS, MAXIFS and their kin. */
import { LAST_COLUMN, LAST_ROW } from '../../../domain/cell';
import type { FormulaReference } from '../formula-references';
import { finite } from '../operators';
import { onlyArea, OnlyError } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import type { Scope } from '../scope';
import { isError, isReference, type Operand, type Scalar } from '../values';
import { criterionOf, type Criterion } from './criteria';
import { scalar, type FormulaFunction, type FormulaFunctions, type Taken } from './definition';
import { meanOf } from './statistics';
import { largest, smallest, sumOf } from './totals';

interface Condition {
  readonly area: FormulaReference;
  readonly criterion: Criterion;
}

/** From the arguments at this index on: an area, what is wanted there, the next area … */
function conditionsOf(args: readonly Operand[], from: number, { book }: Scope): readonly [Condition, ...Condition[]] {
  if ((args.length - from) % 2 === 1 || args.length <= from) throw UNSURE;
  const conditions: Condition[] = [];
  for (let at = from; at < args.length; at += 2) {
    conditions.push({ area: onlyArea(args[at]!), criterion: criterionOf(scalar(args, at + 1), book) });
  }
  return conditions as [Condition, ...Condition[]];
}

function heightOf({ range }: FormulaReference): number {
  return range.bottom - range.top + 1;
}

function widthOf({ range }: FormulaReference): number {
  return range.right - range.left + 1;
}

function refuseOtherShapes(areas: readonly FormulaReference[]): void {
  const [first] = areas;
  if (areas.some((area) => heightOf(area) !== heightOf(first!) || widthOf(area) !== widthOf(first!))) {
    throw new Fault('#VALUE!');
  }
}

/** Whether all conditions but the first hold at a place of their areas. */
function holds(conditions: readonly Condition[], down: number, right: number, { book }: Scope): boolean {
  return conditions.every(({ area: { sheet, range }, criterion }) =>
    criterion(book.value(sheet, range.top + down, range.left + right)),
  );
}

/** What asking a cell costs more than looking at it. */
const STEPS_OF_A_CRITERION = 4;

/** Formulas in the areas are reckoned first, all at once. */
function ready(areas: readonly FormulaReference[], { book }: Scope): void {
  for (const area of areas) {
    let cells = 0;
    book.forEach(area, () => {
      cells++;
    });
    book.spend(cells * STEPS_OF_A_CRITERION);
  }
}

function countWhere(conditions: readonly Condition[], scope: Scope): number {
  const areas = conditions.map(({ area }) => area);
  refuseOtherShapes(areas);
  ready(areas, scope);
  const onBlank = conditions.map(({ criterion }) => criterion(null));
  const strict = conditions.findIndex((_, index) => !onBlank[index]);
  const base = conditions[Math.max(strict, 0)]!;
  const others = conditions.filter((condition) => condition !== base);
  const { sheet, range } = base.area;
  let count = 0;
  let seen = 0;
  scope.book.forEach({ sheet, range }, (value, row, column) => {
    seen++;
    if (base.criterion(value) && holds(others, row - range.top, column - range.left, scope)) count++;
  });
  if (strict >= 0) return count;
  // Blank cells count, too.
  const size = heightOf(base.area) * widthOf(base.area);
  if (others.length === 0) return count + size - seen;
  if (size > 200_000) throw UNSURE;
  scope.book.spend(size * others.length);
  for (let down = 0; down < heightOf(base.area); down++) {
    for (let right = 0; right < widthOf(base.area); right++) {
      const isBlank = scope.book.value(sheet, range.top + down, range.left + right) === null;
      if (isBlank && holds(others, down, right, scope)) count++;
    }
  }
  return count;
}

/** The numbers of an area where the conditions hold. Throws the error that stands in such a place. */
function numbersWhere(area: FormulaReference, conditions: readonly Condition[], scope: Scope): readonly number[] {
  ready([area, ...conditions.map((condition) => condition.area)], scope);
  const numbers: number[] = [];
  const errors = new OnlyError();
  const { range } = area;
  scope.book.forEach(area, (value: Scalar, row, column) => {
    if (typeof value !== 'number' && !isError(value)) return;
    if (!holds(conditions, row - range.top, column - range.left, scope)) return;
    if (typeof value === 'number') numbers.push(value);
    else errors.meet(value);
  });
  errors.raise();
  return numbers;
}

const ONE_CONDITION: readonly Taken[] = ['any', 'value', 'any'];

/** SUMIF and AVERAGEIF: of what is added up only the first cell counts, it is as large as what is asked. */
function withOne(work: (numbers: readonly number[]) => number): FormulaFunction {
  return {
    takes: ONE_CONDITION,
    seesErrors: true,
    least: 2,
    most: 3,
    run: (args, scope) => {
      const conditions = conditionsOf(args.slice(0, 2), 0, scope);
      const [{ area: asked }] = conditions;
      const summed = args[2] ?? null;
      const first = isReference(summed) || isError(summed) ? onlyArea(summed) : asked;
      const { top, left } = first.range;
      const bottom = top + heightOf(asked) - 1;
      const right = left + widthOf(asked) - 1;
      if (bottom > LAST_ROW || right > LAST_COLUMN) throw UNSURE;
      return finite(work(numbersWhere({ sheet: first.sheet, range: { top, left, bottom, right } }, conditions, scope)));
    },
  };
}

/** An area, then areas with what is wanted there. */
function withMany(work: (numbers: readonly number[]) => number): FormulaFunction {
  return {
    takes: pairs(['any']),
    seesErrors: true,
    least: 3,
    most: 255,
    run: (args, scope) => {
      const area = onlyArea(args[0]!);
      const conditions = conditionsOf(args, 1, scope);
      refuseOtherShapes([area, ...conditions.map((condition) => condition.area)]);
      return finite(work(numbersWhere(area, conditions, scope)));
    },
  };
}

/** Which of the arguments are areas and which are single values. */
function pairs(before: readonly Taken[]): readonly Taken[] {
  return [...before, ...Array.from({ length: 254 }, (_, at): Taken => (at % 2 === 0 ? 'any' : 'value'))];
}

export const CONDITIONAL: FormulaFunctions = {
  COUNTIF: {
    takes: ['any', 'value'],
    seesErrors: true,
    least: 2,
    most: 2,
    run: (args, scope) => countWhere(conditionsOf(args, 0, scope), scope),
  },
  COUNTIFS: {
    takes: pairs([]),
    seesErrors: true,
    least: 2,
    most: 254,
    run: (args, scope) => countWhere(conditionsOf(args, 0, scope), scope),
  },
  SUMIF: withOne(sumOf),
  AVERAGEIF: withOne(meanOf),
  SUMIFS: withMany(sumOf),
  AVERAGEIFS: withMany(meanOf),
  MAXIFS: withMany(largest),
  MINIFS: withMany(smallest),
};
