/**
 * Formulas whose stored results are no longer right after an edit. Excel calculates them anew when it opens the file,
 * but a program that reads the file before would take an old total for the truth: a new result takes its place, or none.
 */
import type { Result } from '../../../application/calculate/calculation';
import type { CellFormula, FormulaGraph } from '../../../application/calculate/formula-graph';
import type { CellValue } from '../../../application/ports';
import { cellName, contains, rangeOfCell, type CellPlace, type CellRange, type CellRef } from '../../../domain/cell';
import {
  applySplices,
  locateElements,
  setAttribute,
  startTag,
  withoutAttributes,
  writtenPrefix,
} from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import { encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { sheetCursor } from '../sheet-cursor';

/** What an edit changed. */
export interface ChangedCells {
  readonly cells: readonly CellRef[];
  /** Names of tables, in lower case, that end elsewhere now. */
  readonly tables: ReadonlySet<string>;
}

/**
 * The formulas that surely look at what was changed, also by way of other formulas; those in changed cells themselves are not among
 * them. `fresh` are new ones. A formula that finds its cells only when it runs (INDIRECT) is not among them for the sake of those.
 */
export function staleFormulas(
  graph: FormulaGraph,
  { cells, tables }: ChangedCells,
  fresh: readonly CellFormula[] = [],
): readonly CellFormula[] {
  const edited = new Set(cells.map(cellName));
  const changed = cells.map((cell) => ({ sheet: cell.sheet, range: rangeOfCell(cell) }));
  const isOver = ({ cell }: CellFormula): boolean => edited.has(cellName(cell));
  const grown =
    tables.size === 0
      ? []
      : graph.formulas.filter((formula) => !isOver(formula) && [...formula.tables].some((table) => tables.has(table)));
  return graph.reaching(changed, [...grown, ...fresh]).filter((formula) => !isOver(formula));
}

/** The sheet without the stored results in these cells, which all are those of formulas. */
export function withoutResults(xml: string, results: readonly CellRange[]): string {
  return withResults(xml, results, []);
}

/** The sheet with new results in some of these cells, and without any in the others; they all are those of formulas. */
export function withResults(xml: string, results: readonly CellRange[], renewed: readonly Result[]): string {
  const isStale = resultsFinder(results);
  const newValues = new Map(renewed.map(({ cell, value }) => [cell.row * COLUMNS + cell.column, value]));
  const values: (CellValue | undefined)[] = [];
  const cursor = sheetCursor();
  let isWanted = false;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, { r }) => {
    if (name === 'row') {
      cursor.openRow(r);
      isWanted = false;
    } else if (name === 'c') {
      cursor.openCell(r);
      isWanted = isStale(cursor);
      if (isWanted) values.push(newValues.get(cursor.row * COLUMNS + cursor.column));
    }
    return isWanted && (name === 'c' || name === 'f' || name === 'v');
  });
  const splices: Splice[] = [];
  let count = 0;
  elements.forEach((cell, index) => {
    if (cell.name !== 'c') return;
    const value = values[count++];
    const inside = elements.slice(index + 1, index + 3).filter(({ start }) => start < cell.closeStart);
    const part = (wanted: string): XmlElement | undefined => inside.find(({ name }) => name === wanted);
    splices.push(
      ...(value === undefined
        ? withoutResult(xml, cell, part('v'))
        : withResult(xml, cell, part('f'), part('v'), value)),
    );
  });
  return applySplices(xml, splices);
}

/** Columns fit below it. */
const COLUMNS = 1 << 15;

function withoutResult(xml: string, cell: XmlElement, value: XmlElement | undefined): Splice[] {
  // A text may be empty and still be a result; anything else that is empty was never calculated.
  if (!value || (value.openEnd === value.closeStart && cell.attributes['t'] !== 'str')) return [];
  return [
    { from: cell.start, to: cell.openEnd, text: withoutType(startTag(xml, cell)) },
    { from: value.start, to: value.end, text: '' },
  ];
}

/** The type of the cell is that of the result; what is kept of a picture beside it goes, too. */
function withoutType(tag: string): string {
  return withoutAttributes(tag, ['t', 'vm']);
}

function withResult(
  xml: string,
  cell: XmlElement,
  formula: XmlElement | undefined,
  before: XmlElement | undefined,
  value: CellValue,
): Splice[] {
  const { type, text } = storedValue(value);
  const isSame =
    before !== undefined &&
    (cell.attributes['t'] ?? 'n') === (type ?? 'n') &&
    xml.slice(before.openEnd, before.closeStart) === text;
  if (isSame || !formula) return [];
  const plain = withoutType(startTag(xml, cell));
  const prefix = writtenPrefix(xml, cell);
  const result = `<${prefix}v>${text}</${prefix}v>`;
  const place = before ? { from: before.start, to: before.end } : { from: formula.end, to: formula.end };
  return [
    { from: cell.start, to: cell.openEnd, text: type === null ? plain : setAttribute(plain, 't', type) },
    { ...place, text: result },
  ];
}

/** A result as its cell keeps it (ECMA-376 18.18.11); numbers have no type. */
function storedValue(value: CellValue): { readonly type: string | null; readonly text: string } {
  switch (typeof value) {
    case 'number':
      return { type: null, text: String(value) };
    case 'boolean':
      return { type: 'b', text: value ? '1' : '0' };
    case 'string':
      return { type: 'str', text: encodeText(value) };
    default:
      return { type: 'e', text: value.error };
  }
}

function resultsFinder(results: readonly CellRange[]): (cell: CellPlace) => boolean {
  const single = new Set<string>();
  const ranges: CellRange[] = [];
  for (const range of results) {
    if (range.top === range.bottom && range.left === range.right) single.add(`${range.top} ${range.left}`);
    else ranges.push(range);
  }
  return ({ row, column }) =>
    single.has(`${row} ${column}`) || ranges.some((range) => contains(range, { row, column }));
}
