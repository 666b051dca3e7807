/** What the column of a filter asks for (ECMA-376 18.3.2), and whether a cell is what it asks for. */
import { UNSURE } from '../calculate/outcomes';
import { hasWildcards, isOfPattern } from '../calculate/functions/wildcards';

/** A cell as a filter sees it. */
export interface FilterCell {
  /** What it shows. */
  readonly text: string;
  readonly number: number | null;
  /** Where its format shows a date: year, month, day, hour, minute and second. */
  readonly date: DateParts | null;
}

export type DateParts = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

/** A year, month … of dates: as many of the parts as it is told by. */
export type DateGroup = readonly number[];

/** Certain values, which one has ticked in a list. */
export interface ValuesCriterion {
  readonly kind: 'values';
  /** As they are shown. */
  readonly texts: readonly string[];
  readonly dates: readonly DateGroup[];
  readonly blanks: boolean;
}

export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Condition {
  readonly operator: Operator;
  readonly value: string;
}

/** Both conditions, or one of them. */
export interface ConditionsCriterion {
  readonly kind: 'conditions';
  readonly all: boolean;
  readonly conditions: readonly Condition[];
}

/** The largest or smallest numbers: so many, or so many in a hundred. */
export interface TopCriterion {
  readonly kind: 'top';
  readonly largest: boolean;
  readonly percent: boolean;
  readonly count: number;
  /** The last number of them, as it was when the file was filtered; null where it does not say. */
  readonly limit: number | null;
}

/** What depends on the day or on all numbers together (18.18.26: thisMonth, aboveAverage, Q1). */
export interface DynamicCriterion {
  readonly kind: 'dynamic';
  readonly type: string;
  /** What that came to when the file was filtered; null where it does not say. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What is kept in the file and not judged here. */
export type ForeignFilter = 'colour' | 'letters' | 'icon' | 'other';

/** What one can ask for here. */
export type AskedCriterion = ValuesCriterion | ConditionsCriterion;

export type FilterCriterion =
  AskedCriterion | TopCriterion | DynamicCriterion | { readonly kind: 'foreign'; readonly by: ForeignFilter };

export const BLANK_CELL: FilterCell = { text: '', number: null, date: null };

/** Whether a row with this cell stays in sight; null where that cannot be told. */
export function passes(criterion: FilterCriterion, cell: FilterCell): boolean | null {
  switch (criterion.kind) {
    case 'values':
      return isOneOf(criterion, cell);
    case 'conditions': {
      const met = criterion.conditions.map((condition) => meets(condition, cell));
      if (met.includes(null)) return null;
      return criterion.all ? !met.includes(false) : met.includes(true);
    }
    case 'top': {
      const { limit, largest } = criterion;
      if (limit === null) return null;
      return cell.number !== null && (largest ? cell.number >= limit : cell.number <= limit);
    }
    case 'dynamic':
      return isWithin(criterion, cell);
    case 'foreign':
      return null;
  }
}

function isWithin({ type, from, to }: DynamicCriterion, { number, date }: FilterCell): boolean | null {
  const month = /^M(\d\d?)$/u.exec(type);
  if (month) return date !== null && date[1] === Number(month[1]);
  const quarter = /^Q(\d)$/u.exec(type);
  if (quarter) return date !== null && Math.ceil(date[1] / 3) === Number(quarter[1]);
  if (from === null) return null;
  if (type === 'aboveAverage') return number !== null && number > from;
  if (type === 'belowAverage') return number !== null && number < from;
  return to === null ? null : number !== null && number >= from && number < to;
}

/** Whether the filter's entry （空白） shows it: no text, or spaces only. */
export function isBlank({ text }: FilterCell): boolean {
  return text.trim() === '';
}

/** Texts are the same without regard to capitals. */
export function sameText(text: string): string {
  return text.trim().toLowerCase();
}

function isOneOf({ texts, dates, blanks }: ValuesCriterion, cell: FilterCell): boolean {
  if (isBlank(cell)) return blanks;
  const { date } = cell;
  if (date && dates.some((group) => group.every((part, index) => part === date[index]))) return true;
  const wanted = sameText(cell.text);
  // Some programs write the number itself, whatever the cell shows of it.
  return texts.some((text) => sameText(text) === wanted || (cell.number !== null && numberOf(text) === cell.number));
}

function meets({ operator, value }: Condition, cell: FilterCell): boolean | null {
  const number = numberOf(value);
  if (operator === 'equal' || operator === 'notEqual') {
    const isSame = isEqual(value, number, cell);
    return isSame === null ? null : isSame === (operator === 'equal');
  }
  // How texts follow each other differs from program to program.
  if (number === null) return null;
  if (cell.number === null) return false;
  const difference = cell.number - number;
  switch (operator) {
    case 'lessThan':
      return difference < 0;
    case 'lessThanOrEqual':
      return difference <= 0;
    case 'greaterThan':
      return difference > 0;
    case 'greaterThanOrEqual':
      return difference >= 0;
  }
}

function isEqual(value: string, number: number | null, cell: FilterCell): boolean | null {
  // A single space stands for blank cells.
  if (value.trim() === '') return isBlank(cell);
  if (number !== null && cell.number === number) return true;
  // Parts of texts are looked for in texts: to Excel a number has none.
  if (hasWildcards(value) && cell.number !== null) return false;
  try {
    return isOfPattern(cell.text, value);
  } catch (error) {
    if (error === UNSURE) return null;
    throw error;
  }
}

/** A number as the condition of a filter has it; null for a text. */
export function numberOf(text: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : null;
}
