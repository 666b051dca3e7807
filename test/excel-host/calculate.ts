/** Formulas of the test's Excel, calculated by the program's own calculation. What it is not sure of keeps its result. */
import type { BookContent } from '../../src/application/calculate/book-content';
import { openCalculation } from '../../src/application/calculate/calculation';
import { cellFormula, formulasReaching } from '../../src/application/calculate/formula-graph';
import { NO_OFFSET } from '../../src/application/calculate/formula-areas';
import type { StoredFormula } from '../../src/application/calculate/stored-formula';
import { OPEN_FUNCTION, workbookNames, type WorkbookNames } from '../../src/application/calculate/workbook-names';
import type { CellRange } from '../../src/domain/cell';
import { cellAt, changeCell, contains, MAX_COLUMN, MAX_ROW } from './model';
import type { HostCell, HostCellValue, HostSheet, HostWorkbook } from './model';

/** Cells that changed, and formulas that have no result of their own yet. */
export interface Stale {
  readonly sheet: HostSheet;
  readonly range?: CellRange;
  readonly isStale?: (cell: Readonly<HostCell>) => boolean;
}

/** Calculates what looks at the changed cells, formulas in them, and formulas that are stale; gives the cells that have other results now. */
export function calculate(workbook: HostWorkbook, changes: readonly Stale[]): void {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, formulas: formulasOf(sheet) }));
  if (sheets.every(({ formulas }) => formulas.length === 0)) return;
  const names = namesOf(workbook);
  const all = sheets.flatMap(({ sheet, formulas }) =>
    formulas.map((formula) => cellFormula(formula, sheet.name, names)),
  );
  const isSeed = ({ sheet, row, column }: { sheet: string; row: number; column: number }): boolean =>
    changes.some(
      ({ sheet: changed, range, isStale }) =>
        changed.name === sheet &&
        ((range && contains(range, row, column)) || isStale?.(cellAt(changed, row, column)) === true),
    );
  const seeds = all.filter(({ cell }) => isSeed(cell) || isOpen(sheets, cell));
  const changed = changes.flatMap(({ sheet, range }) => (range ? [{ sheet: sheet.name, range }] : []));
  const reached = formulasReaching(all, changed, seeds);
  if (reached.length === 0) return;
  const calculation = openCalculation(contentOf(workbook), () => true);
  for (const { cell, value } of calculation.recalculate(reached.map(({ cell }) => cell))) {
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet)!;
    changeCell(sheet, cell.row, cell.column).value = value;
  }
}

/** The result of a formula that stands nowhere; null where nobody can be sure of it. `text` is without its equals sign. */
export function resultOf(workbook: HostWorkbook, text: string): HostCellValue {
  const calculation = openCalculation(contentOf(workbook), () => true);
  const [sheet] = workbook.sheets;
  return calculation.evaluate({ cell: { sheet: sheet!.name, row: MAX_ROW, column: MAX_COLUMN }, text, isArray: false });
}

function contentOf(workbook: HostWorkbook): BookContent {
  return {
    names: namesOf(workbook),
    dateSystem: workbook.dateSystem,
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet), formulas: formulasOf(sheet) })),
  };
}

/** INDIRECT and its kin look anywhere. */
function isOpen(
  sheets: readonly { readonly sheet: HostSheet }[],
  { sheet: name, row, column }: { sheet: string; row: number; column: number },
): boolean {
  const { sheet } = sheets.find((each) => each.sheet.name === name)!;
  return OPEN_FUNCTION.test(cellAt(sheet, row, column).formula ?? '');
}

/** Those with several results are left to the one function that has them. */
function formulasOf(sheet: HostSheet): readonly StoredFormula[] {
  const found: StoredFormula[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { formula, results }] of cells) {
      if (formula === undefined || results) continue;
      found.push({
        kind: 'plain',
        row,
        column,
        results: { top: row, bottom: row, left: column, right: column },
        text: formula.slice(1),
        offset: NO_OFFSET,
        inputs: [],
      });
    }
  }
  return found;
}

function rowsOf(sheet: HostSheet): BookContent['sheets'][number]['rows'] {
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      ...((sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) && { hidden: true as const }),
      cells: [...cells]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, { value }]) => (value === null ? [] : [{ column, value }])),
    }));
}

function namesOf({ sheets, names }: HostWorkbook): WorkbookNames {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, range, properties }) => ({
      name,
      sheet: sheet.name,
      range,
      hasHeaders: properties['showHeaders'] !== false,
      hasTotals: properties['showTotals'] === true,
      columns: Array.from({ length: range.right - range.left + 1 }, (_, index) =>
        String(cellAt(sheet, range.top, range.left + index).value ?? ''),
      ),
    })),
  );
  return workbookNames(
    sheets.map(({ name }) => name),
    names.map(({ name, formula, sheet }) => ({ name, formula: formula.replace(/^=/u, ''), sheet })),
    tables,
  );
}
