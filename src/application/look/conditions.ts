/** Which colours by condition hold for a cell: the first rule that says something of its fill, its letters or its lines has the word. */
import type { SheetSnapshot } from '../ports';
import { sheetCells } from '../sheet-cells';
import { contains, type CellPlace } from '../../domain/cell';
import type { CellLook, LookChange } from './cell-look';
import { mixed } from './colours';
import { compareValues, conditionHolds, numbersOf, type Cells, type Around } from './condition-tests';
import {
  firstOf,
  placeKey,
  type Condition,
  type ConditionKind,
  type RuleFormulas,
  type Threshold,
} from './sheet-extras';

export interface ConditionLook {
  readonly change: LookChange;
  /** Shares of the width of the cell: where the bar begins and ends. */
  readonly bar: {
    readonly from: number;
    readonly to: number;
    readonly color: string;
    readonly isGradient: boolean;
  } | null;
  /** The name of the set, and which of its icons, the lowest value first. */
  readonly icon: { readonly set: string; readonly index: number; readonly count: number } | null;
  /** The bar or icon stands in the place of the number. */
  readonly hidesValue: boolean;
}

export interface Conditions {
  /** Null where none holds. Reckoned once for each cell. */
  at(row: number, column: number): ConditionLook | null;
}

/** The looks that conditions give to the cells of a sheet. `formulas` reckons theirs; `today` is for conditions on dates. */
export function openConditions(
  conditions: readonly Condition[],
  sheet: SheetSnapshot,
  formulas: RuleFormulas,
  { today, dateSystem }: Pick<Around, 'today' | 'dateSystem'>,
): Conditions {
  const known = new Map<number, ConditionLook | null>();
  const cells = cellsOf(sheet);
  const rules = conditions.map((condition) => ({ condition, measure: measureOf(condition, cells, formulas) }));
  return {
    at(row, column) {
      const key = placeKey({ row, column });
      let look = known.get(key);
      if (look === undefined) {
        const here = rules.filter(({ condition }) =>
          condition.ranges.some((range) => contains(range, { row, column })),
        );
        look = here.length === 0 ? null : lookAt({ row, column }, here, { cells, formulas, today, dateSystem });
        known.set(key, look);
      }
      return look;
    },
  };
}

interface Rule {
  readonly condition: Condition;
  /** Of a scale, a bar or icons: what its thresholds come to. Reckoned when it is first asked for. */
  readonly measure: () => readonly number[] | null;
}

function lookAt(place: CellPlace, rules: readonly Rule[], around: Around): ConditionLook | null {
  let change: LookChange = {};
  let bar: ConditionLook['bar'] = null;
  let icon: ConditionLook['icon'] = null;
  let hidesValue = false;
  let holds = false;
  const value = around.cells.at(place)?.value;
  for (const { condition, measure } of rules) {
    const { what } = condition;
    if (what.kind === 'scale' || what.kind === 'bar' || what.kind === 'icons') {
      const limits = typeof value === 'number' ? measure() : null;
      if (typeof value !== 'number' || !limits) continue;
      if (what.kind === 'scale') change = { fill: scaleColour(value, what.stops, limits), ...change };
      else if (what.kind === 'bar') bar ??= barOf(value, what, limits);
      else icon ??= { set: what.set, ...iconOf(value, what, limits) };
      if (what.kind !== 'scale') hidesValue ||= what.hidesValue;
    } else {
      if (!conditionHolds(condition, place, around)) continue;
      change = { ...condition.look, ...change };
    }
    holds = true;
    if (condition.stops) break;
  }
  return holds ? { change, bar, icon, hidesValue } : null;
}

const changed = new WeakMap<CellLook, Map<string, CellLook>>();

/** The look with what a condition says of it; one object for all cells of which the same is said. */
export function changedLook(look: CellLook, change: LookChange): CellLook {
  let own = changed.get(look);
  if (!own) changed.set(look, (own = new Map()));
  const key = JSON.stringify(change);
  let result = own.get(key);
  if (!result) {
    result = { ...look, ...change, borders: change.borders ? { ...look.borders, ...change.borders } : look.borders };
    own.set(key, result);
  }
  return result;
}

function cellsOf({ rows }: SheetSnapshot): Cells {
  return {
    at: sheetCells({ rows }),
    within: (ranges) =>
      rows.flatMap(({ row, cells }) =>
        cells.filter(({ column }) => ranges.some((range) => contains(range, { row, column }))),
      ),
  };
}

function measureOf(condition: Condition, cells: Cells, formulas: RuleFormulas): Rule['measure'] {
  let limits: readonly number[] | null | undefined;
  return () => (limits === undefined ? (limits = limitsOf(condition, cells, formulas)) : limits);
}

function limitsOf(condition: Condition, cells: Cells, formulas: RuleFormulas): readonly number[] | null {
  const { what, ranges } = condition;
  const thresholds =
    what.kind === 'scale'
      ? what.stops
      : what.kind === 'bar'
        ? [what.low, what.high]
        : what.kind === 'icons'
          ? what.thresholds
          : [];
  const numbers = numbersOf(condition, cells);
  const first = firstOf(ranges);
  const limits = thresholds.map((threshold) => limitOf(threshold, numbers, formulas, first));
  return limits.some((limit) => limit === null) ? null : (limits as number[]);
}

/** What a threshold comes to among these numbers; null where nobody can be sure. */
function limitOf(
  { kind, value }: Threshold,
  numbers: readonly number[],
  formulas: RuleFormulas,
  first: CellPlace,
): number | null {
  const [least, most] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (kind === 'min') return least;
  if (kind === 'max') return most;
  const given = value === null ? NaN : Number(value);
  const found = Number.isFinite(given) && value !== '' ? given : formulas.value(value ?? '', first, first);
  if (typeof found !== 'number') return null;
  if (kind === 'percent') return least + ((most - least) * found) / 100;
  return kind === 'percentile' ? percentile(numbers, found / 100) : found;
}

/** As PERCENTILE.INC. */
function percentile(numbers: readonly number[], share: number): number {
  const at = Math.max(0, Math.min(1, share)) * Math.max(0, numbers.length - 1);
  const [low, high] = [numbers[Math.floor(at)] ?? 0, numbers[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

function scaleColour(value: number, stops: readonly { readonly color: string }[], limits: readonly number[]): string {
  const above = limits.findIndex((limit) => value < limit);
  if (above === 0) return stops[0]!.color;
  if (above < 0) return stops.at(-1)!.color;
  const [low, high] = [limits[above - 1]!, limits[above]!];
  return mixed(stops[above - 1]!.color, stops[above]!.color, high === low ? 0 : (value - low) / (high - low));
}

/** Between these shares of the cell, as Excel draws the shortest and the longest. */
const SHORTEST = 0;
const LONGEST = 1;

function barOf(
  value: number,
  { color, negative, isGradient }: Extract<ConditionKind, { kind: 'bar' }>,
  [low, high]: readonly number[],
): ConditionLook['bar'] {
  const [from, to] = [Math.min(low!, high!), Math.max(low!, high!)];
  if (from === to) return null;
  const share = (number: number): number => Math.max(SHORTEST, Math.min(LONGEST, (number - from) / (to - from)));
  const zero = share(Math.max(from, Math.min(to, 0)));
  const isBelow = value < 0 && from < 0;
  const ends = [from < 0 ? zero : 0, share(value)].sort((a, b) => a - b);
  return { from: ends[0]!, to: ends[1]!, color: isBelow ? (negative ?? '#ff0000') : color, isGradient };
}

function iconOf(
  value: number,
  { thresholds, isReversed }: Extract<ConditionKind, { kind: 'icons' }>,
  limits: readonly number[],
): { readonly index: number; readonly count: number } {
  const count = limits.length;
  let index = 0;
  for (let at = 1; at < count; at++) {
    const compared = compareValues(value, limits[at]!);
    if (compared > 0 || (compared === 0 && thresholds[at]!.includes)) index = at;
  }
  return { index: isReversed ? count - 1 - index : index, count };
}
