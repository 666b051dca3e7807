/** Short views of a snapshot for the expectations of tests. */
import type { CellSnapshot, CellValue, WorkbookSnapshot } from '../../src/application/ports';
import { parseA1, toA1 } from '../../src/domain/cell';

/** The values of a sheet by A1 reference; the first sheet when none is named. */
export function cellsOf(workbook: WorkbookSnapshot, sheet?: string): Record<string, CellValue> {
  return Object.fromEntries(allCells(workbook, sheet).map(([reference, { value }]) => [reference, value]));
}

/** One cell, or undefined when it has no content. */
export function cellAt(workbook: WorkbookSnapshot, reference: string, sheet?: string): CellSnapshot | undefined {
  return allCells(workbook, sheet).find(([at]) => at === reference)?.[1];
}

/** A place on a sheet for an edit: at('第048项', 'D7'). */
export function at(sheet: string, reference: string): { sheet: string; row: number; column: number } {
  return { sheet, ...parseA1(reference)! };
}

function allCells(workbook: WorkbookSnapshot, name?: string): [string, CellSnapshot][] {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name ?? ''}`);
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.map((cell): [string, CellSnapshot] => [toA1({ row, column: cell.column }), cell]),
  );
}
