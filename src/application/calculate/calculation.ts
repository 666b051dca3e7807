/**
 * The calculation of a workbook behind a gate: every formula is reckoned from the cells as they are and compared with the result that
 * the file has. Only one that agrees, as do all that it looks at, is trusted to be reckoned anew after an edit.
 */
import { cellCount, type CellRange, type CellRef } from '../../domain/cell';
import { NOT_CALCULATED } from '../../domain/error-value';
import type { CellValue } from '../ports';
import { cellStore, type CellStore, type Entry } from './cell-store';
import { evaluateFormula, evaluateList, type FormulaToEvaluate } from './evaluate';
import type { BookContent } from './book-content';
import { expressionReader } from './expression-reader';
import type { FormulaOffset } from './formula-areas';
import { Fault, NOT_YET, UNSURE } from './outcomes';
import { isSameResult } from './same-result';
import type { Book } from './scope';
import { isError, type Scalar } from './values';

export interface Calculation {
  /** Whether the formula of a cell is trusted. */
  isTrusted(cell: CellRef): boolean;
  /** A cell gets this content, its formula goes. Null empties it. What looks at it is not reckoned before `recalculate`. */
  put(cell: CellRef, value: CellValue | null): void;
  /**
   * The new results of those of the formulas that are trusted. One of which nobody can be sure now has none and is trusted no more.
   * `cells` must be all that look at what was changed, also by way of each other.
   */
  recalculate(cells: readonly CellRef[]): readonly Result[];
  /** The result that a formula would have in its cell; null where nobody can be sure of it. */
  evaluate(formula: FormulaToEvaluate): CellValue | null;
  /** All values that it comes to where a list is wanted, blank ones as null; null where nobody can be sure of them. */
  list(formula: FormulaToEvaluate): readonly (CellValue | null)[] | null;
}

export interface Result {
  readonly cell: CellRef;
  readonly value: CellValue;
}

interface FormulaCell {
  readonly cell: CellRef;
  readonly text: string;
  readonly offset: FormulaOffset;
  readonly isArray: boolean;
  readonly entry: Entry<FormulaCell>;
  /** `done`: the entry has its result, and it is trusted. `started`: it waits for those it looks at. */
  state: 'waiting' | 'started' | 'done' | 'untrusted';
}

/** What may be spent on a workbook when it is opened, and after each edit: cells that are looked at. A second or so. */
const MOST_STEPS = 120_000_000;
/** More cells than this under one array formula: the workbook is not calculated. */
const MOST_ARRAY_CELLS = 100_000;

/**
 * `trusted`: whom to trust, where that was found out before an edit; the results there are need not be those of the cells then, and may be
 * missing. A host that reckons every formula trusts all of them. `most`: what may be spent, in looks at cells.
 */
export function openCalculation(
  content: BookContent,
  trusted?: (cell: CellRef) => boolean,
  most = MOST_STEPS,
): Calculation {
  const cells = cellStore<FormulaCell>();
  const formulas = fill(cells, content, trusted !== undefined);
  const needed: FormulaCell[] = [];
  const book = bookOver(cells, content, needed, most);
  if (trusted) for (const formula of formulas) adopt(formula, trusted(formula.cell));
  else {
    book.refill();
    reckonAll(formulas, book, needed, (formula, value) => isSameResult(value, formula.entry.value));
  }
  const sureOf = <Found>(reckon: () => Found): Found | null => {
    book.refill();
    needed.length = 0;
    try {
      return reckon();
    } catch (error) {
      if (error === UNSURE || error instanceof Fault) return null;
      throw error;
    }
  };
  return {
    isTrusted: ({ sheet, row, column }) => cells.at(sheet, row, column)?.formula?.state === 'done',
    put({ sheet, row, column }, value) {
      const entry = cells.ensure(sheet, row, column);
      entry.formula = null;
      entry.value = value;
    },
    recalculate(reached) {
      const trustedOnes = reached.flatMap(({ sheet, row, column }) => {
        const formula = cells.at(sheet, row, column)?.formula;
        return formula?.state === 'done' ? [formula] : [];
      });
      for (const formula of trustedOnes) formula.state = 'waiting';
      book.refill();
      reckonAll(trustedOnes, book, needed, (formula, value) => {
        formula.entry.value = value;
        return true;
      });
      return trustedOnes.flatMap(({ cell, state, entry }) => (state === 'done' ? [{ cell, value: entry.value! }] : []));
    },
    evaluate: (formula) => sureOf(() => evaluateFormula(formula, book)),
    list: (formula) => sureOf(() => evaluateList(formula, book)),
  };
}

/** Puts all cells of the workbook into the store; the formulas among them. */
function fill(cells: CellStore<FormulaCell>, { sheets }: BookContent, mayBeMissing: boolean): readonly FormulaCell[] {
  for (const { name, rows } of sheets) {
    for (const { row, cells: present } of rows) {
      for (const { column, value } of present) cells.ensure(name, row, column).value = value;
    }
  }
  return sheets.flatMap(({ name, formulas }) =>
    formulas.map(({ row, column, text, offset, kind, results }): FormulaCell => {
      const isThere = cells.at(name, row, column) !== undefined;
      const entry = cells.ensure(name, row, column);
      // A result that shows nothing is no content to a reader.
      if (!isThere) entry.value = '';
      const size = cellCount(results);
      const isCalculated = mayBeMissing || !(isError(entry.value) && entry.value.error === NOT_CALCULATED);
      const isOwn = kind !== 'table' && size === 1 && isCalculated;
      const cell = { sheet: name, row, column };
      const formula: FormulaCell = {
        cell,
        text,
        offset,
        isArray: kind === 'array',
        entry,
        state: isOwn ? 'waiting' : 'untrusted',
      };
      entry.formula = formula;
      if (size > 1) spread(cells, name, results, formula);
      return formula;
    }),
  );
}

/** Where the results of an array stand, nobody can trust them. */
function spread(cells: CellStore<FormulaCell>, sheet: string, results: CellRange, formula: FormulaCell): void {
  const { top, bottom, left, right } = results;
  if (cellCount(results) > MOST_ARRAY_CELLS) return;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.ensure(sheet, row, column).formula ??= formula;
  }
}

function adopt(formula: FormulaCell, isTrusted: boolean): void {
  formula.state = isTrusted && formula.state === 'waiting' ? 'done' : 'untrusted';
}

interface BudgetedBook extends Book {
  refill(): void;
}

/** The cells as formulas see them. Those that have to be reckoned first are put on the list of needed ones. */
function bookOver(
  cells: CellStore<FormulaCell>,
  { names, dateSystem, sheets }: BookContent,
  needed: FormulaCell[],
  most: number,
): BudgetedBook {
  const hidden = new Map(
    sheets.map(({ name, rows }) => [name, new Set(rows.filter((row) => row.hidden).map(({ row }) => row))]),
  );
  let left = 0;
  const runningSums: Book['runningSums'] = new Map();
  const spend = (steps: number): void => {
    left -= steps;
    if (left < 0) throw UNSURE;
  };
  const seen = ({ value, formula }: Entry<FormulaCell>): Scalar => {
    if (formula && formula.state !== 'done') {
      if (formula.state === 'untrusted') throw UNSURE;
      needed.push(formula);
    }
    // A picture, or something that Excel does not calculate with.
    if (isError(value) && !value.error.startsWith('#')) throw UNSURE;
    return value;
  };
  return {
    names,
    dateSystem,
    spend,
    runningSums,
    refill: () => {
      left = most;
      runningSums.clear();
    },
    value(sheet, row, column) {
      spend(1);
      const entry = cells.at(sheet, row, column);
      if (!entry) return null;
      const value = seen(entry);
      if (needed.length > 0) throw NOT_YET;
      return value;
    },
    forEach({ sheet, range }, visit) {
      let steps = 0;
      const columns = cells.forEach(sheet, range, (entry, row, column) => {
        steps++;
        const { value, formula } = entry;
        // Most cells hold numbers and texts.
        if (formula === null && typeof value !== 'object') visit(value, row, column);
        else {
          seen(entry);
          // A cell that was cleared holds nothing.
          if (needed.length === 0 && value !== null) visit(value, row, column);
        }
      });
      spend(steps + columns);
      if (needed.length > 0) throw NOT_YET;
    },
    extent: (sheet) => cells.extent(sheet),
    isHidden: (sheet, row) => hidden.get(sheet)?.has(row) ?? false,
    formulaAt: (sheet, row, column) => cells.at(sheet, row, column)?.formula?.text ?? null,
    expression: expressionReader(names),
  };
}

/** Each evaluation costs this much at least. */
const STEPS_OF_A_FORMULA = 20;

/** Reckons formulas and first those that they look at, however long the way: without recursion. */
function reckonAll(
  formulas: readonly FormulaCell[],
  book: Book,
  needed: FormulaCell[],
  accept: (formula: FormulaCell, value: CellValue) => boolean,
): void {
  const stack: FormulaCell[] = [];
  for (const first of formulas) {
    if (first.state === 'waiting') stack.push(first);
    for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
      if (formula.state === 'done' || formula.state === 'untrusted') {
        stack.pop();
        continue;
      }
      formula.state = 'started';
      needed.length = 0;
      try {
        book.spend(STEPS_OF_A_FORMULA);
        const value = evaluateFormula(formula, book);
        formula.state = accept(formula, value) ? 'done' : 'untrusted';
      } catch (error) {
        if (error === NOT_YET) {
          // One that waits for itself.
          if (needed.some(({ state }) => state === 'started')) formula.state = 'untrusted';
          else for (const other of needed) stack.push(other);
        } else if (error === UNSURE) formula.state = 'untrusted';
        else throw error;
      }
    }
  }
}
