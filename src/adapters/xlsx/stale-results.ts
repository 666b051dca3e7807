/**
 * Formulas whose stored results are no longer right after an edit. Excel calculates them anew when it opens the file,
 * but a program that reads the file before would take an old total for the truth, so the old results are taken out.
 */
import type { CellRange, CellRef } from '../../domain/cell';
import { applySplices, locateElements } from '../ooxml/splice-xml';
import type { Splice } from '../ooxml/splice-xml';
import { formulasReaching, type CellFormula } from '../../application/calculate/formula-graph';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { sheetCursor } from './sheet-cursor';

/** What an edit changed. */
export interface ChangedCells {
  readonly cells: readonly CellRef[];
  /** Names of tables, in lower case, that end elsewhere now. */
  readonly tables: ReadonlySet<string>;
}

/**
 * The formulas that surely look at what was changed, also by way of other formulas. A formula that finds its cells only when it
 * runs (INDIRECT) is not among them for the sake of those.
 */
export function staleFormulas(
  formulas: readonly CellFormula[],
  { cells, tables }: ChangedCells,
): readonly CellFormula[] {
  const keyOf = ({ sheet, row, column }: CellRef): string => JSON.stringify([sheet, row, column]);
  const edited = new Set(cells.map(keyOf));
  const others = formulas.filter(({ cell }) => !edited.has(keyOf(cell)));
  const changed = cells.map(({ sheet, row, column }) => ({
    sheet,
    range: { top: row, bottom: row, left: column, right: column },
  }));
  const grown = others.filter((formula) => [...formula.tables].some((table) => tables.has(table)));
  return formulasReaching(others, changed, grown);
}

/** The sheet without the stored results in these cells, which all are those of formulas. */
export function withoutResults(xml: string, results: readonly CellRange[]): string {
  const isStale = resultsFinder(results);
  const splices: Splice[] = [];
  const cursor = sheetCursor();
  let isWanted = false;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, { r }) => {
    if (name === 'row') {
      cursor.openRow(r);
      isWanted = false;
    } else if (name === 'c') {
      cursor.openCell(r);
      isWanted = isStale(cursor);
    }
    return isWanted && (name === 'c' || name === 'v');
  });
  elements.forEach((cell, index) => {
    const value = elements[index + 1];
    if (cell.name !== 'c' || value?.name !== 'v') return;
    // A text may be empty and still be a result; anything else that is empty was never calculated.
    if (value.openEnd === value.closeStart && cell.attributes['t'] !== 'str') return;
    // The type of the cell is that of the result.
    const tag = xml.slice(cell.start, cell.openEnd).replace(/\s(?:t|vm)\s*=\s*(?:"\w*"|'\w*')/g, '');
    splices.push({ from: cell.start, to: cell.openEnd, text: tag }, { from: value.start, to: value.end, text: '' });
  });
  return applySplices(xml, splices);
}

function resultsFinder(results: readonly CellRange[]): (cell: { row: number; column: number }) => boolean {
  const single = new Set<string>();
  const ranges: CellRange[] = [];
  for (const range of results) {
    if (range.top === range.bottom && range.left === range.right) single.add(`${range.top} ${range.left}`);
    else ranges.push(range);
  }
  return ({ row, column }) =>
    single.has(`${row} ${column}`) ||
    ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}
