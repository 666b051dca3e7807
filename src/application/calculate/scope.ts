/** What a formula can ask for while it is reckoned. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellPlace, CellRef } from '../../domain/cell';
import type { FormulaOffset } from './formula-areas';
import type { Expression } from './formula-expression';
import type { FormulaReference } from './formula-references';
import type { Cancelling } from './operators';
import type { Scalar } from './values';
import type { WorkbookNames } from './workbook-names';

/** The cells, of whatever workbook. Each call throws NOT_YET while a formula there waits for its turn, and UNSURE for one that is not trusted. */
export interface Book {
  readonly names: WorkbookNames;
  readonly dateSystem: DateSystem;
  value(sheet: string, row: number, column: number): Scalar;
  /** The cells of an area that hold something: column by column, each from above. */
  forEach(area: FormulaReference, visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void;
  /** The last row and column of a sheet with a cell; 0 for none. */
  extent(sheet: string): CellPlace;
  /** Whether a filter or a hand hides the row. */
  isHidden(sheet: string, row: number): boolean;
  /** The formula of a cell. */
  formulaAt(sheet: string, row: number, column: number): string | null;
  /** What a formula's text says; null for one that is not understood. */
  expression(text: string): Expression | null;
  /** Sums of areas in one column, by where they begin, as far as they were added up. Forgotten when cells change. */
  readonly runningSums: Map<string, { readonly bottom: number; readonly sum: number }>;
  /** Throws UNSURE when all that may be spent on a workbook is spent. */
  spend(steps: number): void;
}

/** Texts up to this length cost nothing worth counting. */
const SHORT_TEXT = 200;

/** What a character of a longer one costs, in looks at a cell: it may be gone through several times, and written anew. */
const STEPS_OF_A_CHARACTER = 4;

/** Spends what it costs to go through a text. */
export function spendOnText(value: unknown, { spend }: Pick<Book, 'spend'>): void {
  if (typeof value === 'string' && value.length > SHORT_TEXT) spend(value.length * STEPS_OF_A_CHARACTER);
}

export interface Scope {
  readonly book: Book;
  readonly cell: CellRef;
  /** How far the cell is from the one that the formula's text was written for. */
  readonly offset: FormulaOffset;
  readonly cancelling: Cancelling;
  /** The names that are being worked out, so that one which names itself ends. */
  readonly inside: readonly string[];
}

/**
 * What becomes of several cells where one value is wanted. `cell`: the one beside the formula. `inside`: nothing is sure, for programs
 * differ. `forced`: an array, because the function around it wants one. `array`: an array, because the formula is an array formula.
 */
export type Mode = 'cell' | 'inside' | 'forced' | 'array';
