/** Which formulas of a workbook look at which cells, also by way of other formulas. */
import { cellCount, contains, type CellRange, type CellRef } from '../../domain/cell';
import { firstFrom } from '../../domain/first-from';
import { formulaReach, type FormulaReach, type FormulaReference } from './formula-references';
import type { StoredFormula } from './stored-formula';
import type { WorkbookNames } from './workbook-names';

export interface CellFormula extends FormulaReach {
  readonly cell: CellRef;
  /** Where its results stand, its own cell among them. */
  readonly results: CellRange;
}

/** A formula of a sheet, and what it looks at. */
export function cellFormula(
  { row, column, results, text, offset, inputs }: StoredFormula,
  sheet: string,
  names: WorkbookNames,
): CellFormula {
  const cell = { sheet, row, column };
  const reach = formulaReach(text, cell, names, offset);
  const references = [...reach.references, ...inputs.map((range) => ({ sheet, range }))];
  return { ...reach, references, cell, results };
}

/** Up to this many cells a formula is filed under each of them; one that looks at more is asked by its ranges. */
const MOST_FILED_CELLS = 100;

/** Who looks at whom in a workbook. */
export interface FormulaGraph {
  readonly formulas: readonly CellFormula[];
  /** The formulas that look at one of these cells, or at a formula that does, and so on; `seeds` are reached from the first. */
  reaching(changed: readonly FormulaReference[], seeds?: readonly CellFormula[]): readonly CellFormula[];
}

/** What these formulas look at; it is put in order when the first one is asked for. */
export function formulaGraph(formulas: readonly CellFormula[]): FormulaGraph {
  let filed: Filed | null = null;
  return {
    formulas,
    reaching: (changed, seeds = []) => reachedFormulas((filed ??= fileFormulas(formulas)), changed, seeds),
  };
}

/** As the graph of these formulas has it, for one question. */
export function formulasReaching(
  formulas: readonly CellFormula[],
  changed: readonly FormulaReference[],
  seeds: readonly CellFormula[] = [],
): readonly CellFormula[] {
  return formulaGraph(formulas).reaching(changed, seeds);
}

function reachedFormulas(
  graph: Filed,
  changed: readonly FormulaReference[],
  seeds: readonly CellFormula[],
): readonly CellFormula[] {
  const reached = new Set<CellFormula>();
  const wide = new Set(graph.wide);
  let fresh: FormulaReference[] = [...changed];
  const add = (formula: CellFormula): void => {
    if (reached.has(formula)) return;
    reached.add(formula);
    wide.delete(formula);
    fresh.push({ sheet: formula.cell.sheet, range: formula.results });
  };
  for (const formula of seeds) add(formula);
  while (fresh.length > 0) {
    // First all that single cells lead to, so that the wide formulas are asked about many cells at once.
    const round: FormulaReference[] = [];
    for (let next = fresh.pop(); next; next = fresh.pop()) {
      round.push(next);
      for (const formula of graph.lookingAt(next)) add(formula);
    }
    const touched = indexOfCells(round);
    fresh = [];
    for (const formula of wide) if (formula.references.some((reference) => touched(reference))) add(formula);
  }
  return [...reached];
}

interface Filed {
  /** Those filed under the cells of a range. */
  readonly lookingAt: (cells: FormulaReference) => readonly CellFormula[];
  /** Those that are not filed under each of their cells. */
  readonly wide: ReadonlySet<CellFormula>;
}

function fileFormulas(formulas: readonly CellFormula[]): Filed {
  const bySheet = new Map<string, Map<number, CellFormula[]>>();
  const wide = new Set<CellFormula>();
  for (const formula of formulas) {
    for (const { sheet, range } of formula.references) {
      if (cellCount(range) > MOST_FILED_CELLS) {
        wide.add(formula);
        continue;
      }
      const cells = bySheet.get(sheet) ?? new Map<number, CellFormula[]>();
      bySheet.set(sheet, cells);
      forEachCell(range, (key) => {
        const filed = cells.get(key);
        if (filed) filed.push(formula);
        else cells.set(key, [formula]);
      });
    }
  }
  const lookingAt = ({ sheet, range }: FormulaReference): readonly CellFormula[] => {
    const cells = bySheet.get(sheet);
    if (!cells) return [];
    // Thousands may be filed under one cell: too many for the arguments of a call.
    const found: (readonly CellFormula[])[] = [];
    if (cellCount(range) <= cells.size) forEachCell(range, (key) => found.push(cells.get(key) ?? []));
    else for (const [key, filed] of cells) if (isInside(key, range)) found.push(filed);
    return found.flat();
  };
  return { lookingAt, wide };
}

/** Columns fit below it. */
const COLUMNS = 1 << 15;

function forEachCell({ top, left, bottom, right }: CellRange, visit: (key: number) => void): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) visit(row * COLUMNS + column);
  }
}

function isInside(key: number, range: CellRange): boolean {
  return contains(range, { row: Math.floor(key / COLUMNS), column: key % COLUMNS });
}

/** Tells whether a range has one of the cells: they are kept by column, their rows in order; larger ranges are compared one by one. */
function indexOfCells(cells: readonly FormulaReference[]): (range: FormulaReference) => boolean {
  const bySheet = new Map<string, { readonly columns: Map<number, number[]>; readonly large: CellRange[] }>();
  for (const { sheet, range } of cells) {
    const own = bySheet.get(sheet) ?? { columns: new Map<number, number[]>(), large: [] };
    bySheet.set(sheet, own);
    if (cellCount(range) > MOST_FILED_CELLS) own.large.push(range);
    else {
      forEachCell(range, (key) => {
        const rows = own.columns.get(key % COLUMNS);
        if (rows) rows.push(Math.floor(key / COLUMNS));
        else own.columns.set(key % COLUMNS, [Math.floor(key / COLUMNS)]);
      });
    }
  }
  for (const { columns } of bySheet.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return ({ sheet, range }) => {
    const own = bySheet.get(sheet);
    if (!own) return false;
    for (const [column, rows] of own.columns) {
      if (column < range.left || column > range.right) continue;
      const row = rows[firstFrom(rows, range.top)];
      if (row !== undefined && row <= range.bottom) return true;
    }
    return own.large.some(
      ({ top, left, bottom, right }) =>
        top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left,
    );
  };
}
