/** A column of percentages: what its numbers mean, judged by all of them together, and what each cell says in that light. */
import { hundredth, type PercentReading, type PercentUnit } from './percent';
import type { PercentText } from './percent-text';

/** What a cell holds before its column is looked at. `sign`: how its number format shows a %, see percentSign. */
export type PercentCell =
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly sign: 'scaled' | 'literal' | null;
      /** The result of a formula that may be out of date: it tells the unit, but not the percentage. */
      readonly waiting?: boolean;
    }
  /** A formula without a result. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'text'; readonly text: string; readonly says: PercentText };

export interface PercentColumn {
  readonly unit: PercentUnit;
  /** One for each cell, in their order. */
  readonly readings: readonly PercentReading[];
}

/** The column's cells; `headerIsPercent`: the header above says （%）. Cells that rows share are to be given once. */
export function readPercentColumn(cells: readonly PercentCell[], headerIsPercent: boolean): PercentColumn {
  const numbers = numbersOf(cells);
  const unit = unitOf(numbers, headerIsPercent);
  // 1 alone, and 1 beside 30 and 45, may be 1% or all of it; beside others under （%） it is one point.
  const others = [...numbers.literal, ...numbers.high];
  const oneIsClear = others.length > 0 && (headerIsPercent || Math.min(...others) <= WIDEST_GAP);
  return { unit, readings: cells.map((cell) => readCell(cell, unit, oneIsClear)) };
}

/** The numbers of a column, without zeros and signs, by what they tell. */
interface Numbers {
  /** With a percent format: 0.25 shows 25%. */
  readonly scaled: readonly number[];
  /** With a % that is only shown: 25 shows 25%. */
  readonly literal: readonly number[];
  /** Without a sign, above 1: as fractions they would be more than all. */
  readonly high: readonly number[];
  /** Without a sign, between 0 and 1. */
  readonly low: readonly number[];
  /** Without a sign, 1: all of it, or a hundredth. */
  readonly ones: number;
}

function numbersOf(cells: readonly PercentCell[]): Numbers {
  const [scaled, literal, bare]: [number[], number[], number[]] = [[], [], []];
  for (const cell of cells) {
    const number = bareNumberOf(cell) ?? (cell.kind === 'number' ? cell.number : 0);
    if (number === 0) continue;
    const sign = cell.kind === 'number' ? cell.sign : null;
    (sign === 'scaled' ? scaled : sign === 'literal' ? literal : bare).push(Math.abs(number));
  }
  return {
    scaled,
    literal,
    high: bare.filter((number) => number > 1),
    low: bare.filter((number) => number < 1),
    ones: bare.filter((number) => number === 1).length,
  };
}

/** A number without a sign, typed as a number or as a text. */
function bareNumberOf(cell: PercentCell): number | null {
  if (cell.kind === 'number') return cell.sign === null ? cell.number : null;
  return cell.kind === 'text' && cell.says.kind === 'bare' ? cell.says.number : null;
}

function unitOf(numbers: Numbers, headerIsPercent: boolean): PercentUnit {
  const { scaled, literal, high, low, ones } = numbers;
  if (scaled.length > 0) {
    if (literal.length > 0) return 'mixed';
    // A few numbers that lost their format among many that have it: 30 beside 25% and 20% can only be 30%.
    const areSlips = high.length < scaled.length && !headerIsPercent && high.every((number) => number <= 100);
    return high.length === 0 || areSlips ? 'fractions' : 'mixed';
  }
  if (high.length > 0 || literal.length > 0)
    return low.length === 0 || isOneScale(numbers, headerIsPercent) ? 'points' : 'mixed';
  if (low.length === 0 && ones === 0) return headerIsPercent ? 'points' : 'fractions';
  // 0.3, 0.25, 0.5 are fractions: nobody is so little further everywhere. 0.5 alone, or under （%）, nobody but the writer knows.
  const areFractions = low.length > 1 || low.some((number) => !hasOneDecimal(number));
  return areFractions && !headerIsPercent ? 'fractions' : 'unclear';
}

/** Between neighbours of one scale lies no gap as wide as that between points and fractions. */
const WIDEST_GAP = 10;
/** A column of points that has 0.5 in it should have something that could be nothing else. */
const SURE_POINTS = 5;

/** Whether numbers below 1 are the lower end of a column of points (0.5 beside 1, 5, 10, 20) and not fractions among them (0.3 beside 30). */
function isOneScale({ literal, high, low, ones }: Numbers, headerIsPercent: boolean): boolean {
  const above = [...literal, ...high];
  const below = ones > 0 ? [...low, 1] : low;
  return (
    low.length < above.length &&
    (headerIsPercent || Math.max(...above) >= SURE_POINTS) &&
    low.every(hasOneDecimal) &&
    Math.min(...above) / Math.max(...below) <= WIDEST_GAP
  );
}

/** 0.5 may be half a point; nobody writes 0.25 points. */
function hasOneDecimal(number: number): boolean {
  return Math.abs(number * 10 - Math.round(number * 10)) < 1e-9;
}

function readCell(cell: PercentCell, unit: PercentUnit, oneIsClear: boolean): PercentReading {
  if (cell.kind === 'waiting') return cell;
  if (cell.kind === 'number') {
    const { number, sign } = cell;
    if (cell.waiting) return { kind: 'waiting' };
    if (sign === 'scaled' || number === 0) return { kind: 'fraction', value: number };
    if (sign === 'literal') return { kind: 'points', number, value: hundredth(number) };
    return readBare(number, unit, oneIsClear);
  }
  const { text, says } = cell;
  switch (says.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'exact':
      return { kind: 'text', text, value: hundredth(says.points) };
    case 'worded':
      return { kind: 'worded', text, value: hundredth(says.points) };
    case 'status':
      return { kind: 'status', text, status: says.status };
    case 'unreadable':
      return { kind: 'unreadable', text, why: says.why };
    case 'bare': {
      if (says.number === 0) return { kind: 'text', text, value: 0 };
      const reading = readBare(says.number, unit, oneIsClear);
      return reading.kind === 'points' ? { kind: 'text', text, value: reading.value } : reading;
    }
  }
}

function readBare(number: number, unit: PercentUnit, oneIsClear: boolean): PercentReading {
  if (unit === 'points' && (number !== 1 || oneIsClear)) return { kind: 'points', number, value: hundredth(number) };
  if (unit !== 'fractions') return { kind: 'unformatted', number, likely: null };
  if (number > 0 && number < 1) return { kind: 'unformatted', number, likely: number };
  return { kind: 'unformatted', number, likely: number > 1 && number <= 100 ? hundredth(number) : null };
}
