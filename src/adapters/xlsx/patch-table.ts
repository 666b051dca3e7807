/** Keeps the tables of a sheet in step with their header cells (ECMA-376 18.5.1.3): Excel calls a file damaged where they differ. */
import { Failure } from '../../application/errors';
import type { CellEdit, TableEnd } from '../../application/ports';
import { cellName, parseRange, rangeToA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { editedValue } from '../../application/editing/edited-cell';
import { applySplices, locateElements, setAttribute } from '../ooxml/splice-xml';
import { calculatedColumns, type CalculatedColumns } from './formulas/calculated-columns';
import { decodeText, encodeText } from './cell-text';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import type { RenamedColumn } from './formulas/rename-columns';

/** A table that is to end with another row. */
export interface MovedEnd {
  readonly name: string;
  readonly range: CellRange;
  readonly lastRow: number;
  /** Columns that it fills in the rows by which it grows. */
  readonly calculated: CalculatedColumns;
}

/** What becomes of the table's end; null when none of `ends` means it, or it ends there already. A row of totals stays where it is. */
export function movedEnd(xml: string, ends: readonly TableEnd[]): MovedEnd | null {
  const [table] = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length === 0);
  const { ref, headerRowCount, totalsRowCount = '0', displayName = '' } = table?.attributes ?? {};
  const range = parseRange(ref ?? '');
  if (!range || headerRowCount === '0' || totalsRowCount !== '0') return null;
  const end = ends.find(
    ({ header }) => header.row === range.top && header.column >= range.left && header.column <= range.right,
  );
  if (range.bottom < (end?.reaches ?? 0)) return null;
  // A table has at least one row below its headers.
  const lastRow = end && Math.max(end.lastRow, end.growOnly ? range.bottom : range.top + 1);
  if (lastRow === undefined || lastRow === range.bottom) return null;
  const calculated = lastRow > range.bottom ? calculatedColumns(xml)?.columns : undefined;
  return { name: decodeText(displayName), range, lastRow, calculated: calculated ?? new Map() };
}

/** The elements of a table part that have a range: its own first, then what filters and sorts it. */
export function areasOfTable(xml: string) {
  return locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => path.length === 0 || name === 'autoFilter' || name === 'sortState' || name === 'sortCondition',
  );
}

/** The table part with another last row: its own range, and what filters and sorts it. */
export function withEnd(xml: string, { range, lastRow }: MovedEnd): string {
  const splices = areasOfTable(xml).flatMap(({ attributes, start, openEnd }) => {
    const own = parseRange(attributes['ref'] ?? '');
    if (own?.bottom !== range.bottom) return [];
    const ref = rangeToA1({ ...own, bottom: lastRow });
    return [{ from: start, to: openEnd, text: setAttribute(xml.slice(start, openEnd), 'ref', ref) }];
  });
  return applySplices(xml, splices);
}

export interface PatchedTable {
  readonly xml: string;
  /** Columns with a new name, which formulas call by the old one. */
  readonly renamed: readonly RenamedColumn[];
}

/** The table part after edits of its sheet; the same text when no header is touched. Throws a Failure when a header is no longer a text of its own. */
export function patchTable(xml: string, edits: readonly CellEdit[]): PatchedTable {
  const [table, ...columns] = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => path.length === 0 || (name === 'tableColumn' && path.length === 2),
  );
  const range = parseRange(table?.attributes['ref'] ?? '');
  if (!table || !range || table.attributes['headerRowCount'] === '0') return { xml, renamed: [] };
  const before = columns.map(({ attributes }) => decodeText(attributes['name'] ?? ''));
  const names = [...before];
  const touched = new Map<number, CellEdit>();
  for (const edit of edits) {
    const index = edit.cell.column - range.left;
    const value = editedValue(edit.value);
    if (edit.cell.row !== range.top || names[index] === undefined || value === names[index]) continue;
    if (typeof value !== 'string') throw notAHeader(edit);
    names[index] = value;
    touched.set(index, edit);
  }
  for (const [index, edit] of touched) {
    const isSame = (name: string): boolean => name.toLowerCase() === names[index]!.toLowerCase();
    if (names.filter(isSame).length > 1) throw notAHeader(edit);
  }
  const tableName = decodeText(table.attributes['displayName'] ?? table.attributes['name'] ?? '');
  const renamed = [...touched.keys()].map((index) => ({ table: tableName, from: before[index]!, to: names[index]! }));
  const patched = applySplices(
    xml,
    [...touched.keys()].map((index) => {
      const { start, openEnd } = columns[index]!;
      // Line feeds are written as Excel does it here.
      const name = encodeText(names[index]!).replaceAll('\n', '_x000a_').replaceAll('\t', '&#9;');
      return { from: start, to: openEnd, text: setAttribute(xml.slice(start, openEnd), 'name', name) };
    }),
  );
  return { xml: patched, renamed };
}

function notAHeader({ cell }: CellEdit): Failure {
  return new Failure('not-writable', `${cellName(cell)} 是表格的列标题，须是文字，且不能与其他列标题相同。`);
}
