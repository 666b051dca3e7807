/** Stored results that may be out of date: formulas that find their cells only when they run, in a workbook that is to be calculated anew. */
import type { SheetSnapshot } from '../../../application/ports';
import { contains, toA1, type CellRef } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml } from '../../ooxml/parse-xml';
import { cellFormula, formulasReaching, type CellFormula } from '../../../application/calculate/formula-graph';
import type { WorkbookParts } from '../read-parts';
import type { ReadSheet } from '../read-sheet';
import { storedFormulas } from './sheet-formulas';
import { readWorkbookNames } from './read-workbook-names';

/**
 * The sheets with such results marked as waiting. An edit takes out the results it surely reaches and leaves the others, and has
 * the workbook calculated when it is opened; until then nobody knows whether INDIRECT or OFFSET looked at an edited cell.
 */
export function markWaiting(
  pkg: OpcPackage,
  parts: WorkbookParts,
  sheets: readonly ReadSheet[],
): readonly SheetSnapshot[] {
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  if (!parts.calculation.isDue || !sheets.some(({ hasFormulas }) => hasFormulas)) return snapshots;
  const isWaiting = waitingCells(pkg, parts, sheets);
  return snapshots.map((sheet, index) => {
    if (!sheets[index]!.hasFormulas) return sheet;
    let isChanged = false;
    const rows = sheet.rows.map(({ row, cells, ...rest }) => ({
      ...rest,
      row,
      cells: cells.map((cell) => {
        const isZero = cell.value === 0 && !parts.calculation.wasDone;
        if (!cell.formula || !(isZero || isWaiting({ sheet: sheet.name, row, column: cell.column }))) return cell;
        isChanged = true;
        return { ...cell, waiting: true as const };
      }),
    }));
    return isChanged ? { ...sheet, rows } : sheet;
  });
}

function waitingCells(pkg: OpcPackage, parts: WorkbookParts, sheets: readonly ReadSheet[]): (cell: CellRef) => boolean {
  const names = readWorkbookNames(pkg, parts, (part, see) => see(decodeXml(pkg.bytes(part))));
  const mayBeOpen = sheets.some(({ hasOpenFormulas }) => hasOpenFormulas) || names.hasOpenNames;
  if (!mayBeOpen) return () => false;
  const formulas = parts.sheets.flatMap(({ name, part }, index) => {
    if (!sheets[index]!.hasFormulas) return [];
    return storedFormulas(decodeXml(pkg.bytes(part))).map((formula) => cellFormula(formula, name, names));
  });
  const open = formulas.filter(({ isOpen }) => isOpen);
  const waiting = open.length === 0 ? [] : formulasReaching(formulas, [], open);
  return finder(waiting);
}

function finder(formulas: readonly CellFormula[]): (cell: CellRef) => boolean {
  const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${toA1({ row, column })}`;
  const single = new Set<string>();
  const arrays: CellFormula[] = [];
  for (const formula of formulas) {
    const { cell, results } = formula;
    single.add(keyOf(cell.sheet, cell.row, cell.column));
    if (results.bottom > results.top || results.right > results.left) arrays.push(formula);
  }
  return ({ sheet, row, column }) =>
    single.has(keyOf(sheet, row, column)) ||
    arrays.some(({ cell, results }) => cell.sheet === sheet && contains(results, { row, column }));
}
