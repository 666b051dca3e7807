/** The rows of a worksheet (ECMA-376 18.3.1.80) in their new order, with new rows among them. */
import { columnLetters, LAST_ROW, type CellPlace } from '../../../domain/cell';
import type { RowShift } from '../../../application/editing/row-shift';
import {
  applySplices,
  attributeSplice,
  locateElements,
  openTag,
  setAttribute,
  startTag,
  writtenPrefix,
} from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import { formulaXml, type CalculatedColumn } from '../formulas/calculated-columns';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';
import { sheetCursor } from '../sheet-cursor';
import { cannotShift } from '../../../application/editing/cannot-shift';

interface PlacedRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly PlacedCell[];
}

interface PlacedCell {
  readonly column: number;
  readonly element: XmlElement;
}

/** A cell whose content moves into the row that is then the first of its merged block, or makes room for it. */
export interface KeptCell {
  readonly from: CellPlace;
  readonly toRow: number;
}

/** The cells of new rows that a table fills with formulas of its own. */
export interface FilledCells {
  readonly columns: readonly number[];
  readonly formula: (cell: CellPlace) => CalculatedColumn | null;
}

/**
 * What takes the place of the sheet's rows. `formulas` are the splices inside of cells; `filled` are those that a table fills in new rows; `kept` are the
 * contents that a merged block keeps.
 */
export function shiftCells(
  xml: string,
  shift: RowShift,
  formulas: readonly Splice[],
  filled: FilledCells,
  kept: readonly KeptCell[],
): readonly Splice[] {
  const rows = placedRows(xml);
  const data = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => name === 'sheetData' && path.length === 1,
  )[0];
  if (!data || (rows.length === 0 && !shift.added)) return [];
  const last = rows.at(-1);
  if (last && shift.row(last.row) === null && !shift.removed) {
    throw cannotShift(shift.change, `第 ${last.row} 行有内容，工作表最多 ${LAST_ROW} 行，放不下`);
  }
  const inside = splicesByRow(rows, formulas);
  const made: { row: number; text: string }[] = [];
  let end = data.openEnd;
  for (const placed of rows) {
    const before = xml.slice(end, placed.element.start);
    end = placed.element.end;
    const row = shift.row(placed.row);
    const text = xml.slice(placed.element.start, end);
    if (row === null) continue;
    const own = inside.get(placed) ?? [];
    const content = kept.filter(({ toRow }) => toRow === placed.row);
    const isSame = row === placed.row && own.length === 0 && content.length === 0;
    made.push({
      row,
      text: before + (isSame ? text : rowXml(xml, placed, row, own, keptCells(xml, rows, content, formulas))),
    });
  }
  for (const row of newRows(xml, rows, data, shift, filled)) made.push(row);
  made.sort((a, b) => a.row - b.row);
  const content = made.map(({ text }) => text).join('') + xml.slice(end, data.closeStart);
  if (!data.selfClosing) return [{ from: data.openEnd, to: data.closeStart, text: content }];
  if (content === '') return [];
  const whole = `${openTag(startTag(xml, data))}${content}</${writtenPrefix(xml, data)}sheetData>`;
  return [{ from: data.start, to: data.end, text: whole }];
}

function placedRows(xml: string): PlacedRow[] {
  const rows: { row: number; element: XmlElement; cells: PlacedCell[] }[] = [];
  const cursor = sheetCursor();
  const places: CellPlace[] = [];
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, { r }, path) => {
    if (path[1] !== 'sheetData') return false;
    if (name === 'row' && path.length === 2) cursor.openRow(r);
    else if (name === 'c' && path.length === 3) cursor.openCell(r);
    else return false;
    places.push({ row: cursor.row, column: cursor.column });
    return true;
  });
  elements.forEach((element, index) => {
    const { row, column } = places[index]!;
    if (element.name === 'row') rows.push({ row, element, cells: [] });
    else rows.at(-1)!.cells.push({ column, element });
  });
  return rows;
}

function splicesByRow(rows: readonly PlacedRow[], splices: readonly Splice[]): Map<PlacedRow, Splice[]> {
  const found = new Map<PlacedRow, Splice[]>();
  const sorted = [...splices].sort((a, b) => a.from - b.from);
  let at = 0;
  for (const row of rows) {
    const own: Splice[] = [];
    while (at < sorted.length && sorted[at]!.from < row.element.end) own.push(sorted[at++]!);
    if (own.length > 0) found.set(row, own);
  }
  return found;
}

/** The row under its new number; what `kept` says takes the place of a cell, or comes where there is none. */
function rowXml(
  xml: string,
  { element, cells }: PlacedRow,
  row: number,
  formulas: readonly Splice[],
  kept: ReadonlyMap<number, string>,
): string {
  const { start } = element;
  const splices: Splice[] = [attributeSplice(xml, element, 'r', String(row))];
  for (const { column, element: cell } of cells) {
    const content = kept.get(column);
    if (content !== undefined) {
      splices.push({ from: cell.start, to: cell.end, text: withReference(content, column, row) });
    } else if (cell.attributes['r'] !== undefined) {
      splices.push(attributeSplice(xml, cell, 'r', `${columnLetters(column)}${row}`));
    }
  }
  const replaced = splices.filter(({ from, to }) => formulas.length > 0 && from < to);
  splices.push(...formulas.filter(({ from }) => !replaced.some((piece) => from >= piece.from && from < piece.to)));
  for (const [column, content] of kept) {
    if (cells.some((cell) => cell.column === column)) continue;
    const next = cells.find((cell) => cell.column > column)?.element.start ?? element.closeStart;
    splices.push({ from: next, to: next, text: withReference(content, column, row) });
  }
  return applySplices(
    xml.slice(start, element.end),
    splices.map((piece) => moved(piece, -start)),
  );
}

function moved({ from, to, text }: Splice, by: number): Splice {
  return { from: from + by, to: to + by, text };
}

/** The cells that are kept, by their column, with their formulas as they are then. */
function keptCells(
  xml: string,
  rows: readonly PlacedRow[],
  kept: readonly KeptCell[],
  formulas: readonly Splice[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { from } of kept) {
    const cell = rows.find(({ row }) => row === from.row)?.cells.find(({ column }) => column === from.column)?.element;
    if (!cell) {
      found.set(from.column, '');
      continue;
    }
    const own = formulas.filter((piece) => piece.from >= cell.start && piece.to <= cell.end);
    found.set(
      from.column,
      applySplices(
        xml.slice(cell.start, cell.end),
        own.map((piece) => moved(piece, -cell.start)),
      ),
    );
  }
  return found;
}

function withReference(cell: string, column: number, row: number): string {
  if (cell === '') return '';
  const end = cell.indexOf('>') + 1;
  return setAttribute(cell.slice(0, end), 'r', `${columnLetters(column)}${row}`) + cell.slice(end);
}

/** Attributes of a row that a new one takes from its model: how it looks, not what was folded or hidden. */
const LOOKS = ['spans', 's', 'customFormat', 'outlineLevel'];

function newRows(
  xml: string,
  rows: readonly PlacedRow[],
  data: XmlElement,
  shift: RowShift,
  filled: FilledCells,
): { row: number; text: string }[] {
  const { added, model } = shift;
  if (!added) return [];
  const like = rows.find(({ row }) => row === model);
  const attributes = like?.element.attributes ?? {};
  const looks = LOOKS.flatMap((name) => (attributes[name] === undefined ? [] : [` ${name}="${attributes[name]}"`]));
  if (isTrue(attributes['customHeight']) && attributes['ht'] !== undefined) {
    looks.push(` ht="${attributes['ht']}" customHeight="1"`);
  }
  const styles = new Map(
    (like?.cells ?? []).flatMap(({ column, element }) => {
      const style = element.attributes['s'] ?? '0';
      return style === '0' ? [] : [[column, style] as const];
    }),
  );
  const columns = [...new Set([...styles.keys(), ...filled.columns])].sort((a, b) => a - b);
  if (columns.length === 0 && looks.length === 0) return [];
  const prefix = writtenPrefix(xml, data);
  return Array.from({ length: added.bottom - added.top + 1 }, (_, index) => {
    const row = added.top + index;
    const cells = columns.map((column) => {
      const style = styles.get(column);
      const start = `<${prefix}c r="${columnLetters(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
      const formula = filled.formula({ row, column });
      return formula === null ? `${start}/>` : `${start}>${formulaXml(prefix, { row, column }, formula)}</${prefix}c>`;
    });
    return { row, text: `<${prefix}row r="${row}"${looks.join('')}>${cells.join('')}</${prefix}row>` };
  });
}
