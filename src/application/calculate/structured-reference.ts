/** What stands in the brackets behind a table's name: which of its rows and columns are meant. */
import { contains, type CellRange, type CellRef } from '../../domain/cell';

export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  /** With its headers and totals. */
  readonly range: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** The pieces of [[#Headers],[#Data],[a]:[b]]. */
export interface StructuredReference {
  /** In lower case, without #; @ is "this row". */
  readonly items: readonly string[];
  /** The first and the last column; null where all are meant. */
  readonly columns: readonly [string, string] | null;
}

/** A column's name stands at these places of the brackets' text, with or without brackets of its own. */
export interface ColumnPlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isBracketed: boolean;
}

const THIS_ROW = 'this row';

interface Piece extends ColumnPlace {
  readonly isItem: boolean;
}

/** The pieces of a text in brackets, the outer ones included. */
function piecesOf(brackets: string): readonly Piece[] {
  const end = brackets.length - 1;
  let at = 1;
  const pieces: Piece[] = [];
  if (/^\[\s*@/.test(brackets)) {
    at = brackets.indexOf('@') + 1;
    pieces.push({ name: THIS_ROW, from: at - 1, to: at, isBracketed: false, isItem: true });
  }
  while (at < end) {
    if (brackets[at] === '[') {
      const close = closingAt(brackets, at);
      pieces.push(piece(brackets, at + 1, close, true));
      at = close + 1;
    } else if (/[\s,:]/.test(brackets[at]!)) at++;
    else {
      // Without brackets of its own there is one name, up to the end.
      pieces.push(piece(brackets, at, end, false));
      break;
    }
  }
  return pieces;
}

function closingAt(brackets: string, from: number): number {
  let at = from + 1;
  while (at < brackets.length - 1 && brackets[at] !== ']') at += brackets[at] === "'" ? 2 : 1;
  return at;
}

function piece(brackets: string, from: number, to: number, isBracketed: boolean): Piece {
  const written = brackets.slice(from, to);
  const isItem = written.trimStart().startsWith('#');
  const name = isItem
    ? written.trim().slice(1).toLowerCase()
    : (isBracketed ? written : written.trimEnd()).replace(/'([\s\S])/g, '$1');
  return { name, from, to, isBracketed, isItem };
}

/** What stands in the brackets behind a table's name: items as #Headers, and the first and last column named; null for all columns. */
export function readStructuredReference(brackets: string): StructuredReference {
  const pieces = piecesOf(brackets);
  const columns = pieces.filter(({ isItem }) => !isItem).map(({ name }) => name);
  return {
    items: pieces.filter(({ isItem }) => isItem).map(({ name }) => name),
    columns: columns.length === 0 ? null : [columns[0]!, columns.at(-1)!],
  };
}

/** Where the names of columns stand in such brackets, for renaming them. */
export function columnPlaces(brackets: string): readonly ColumnPlace[] {
  return piecesOf(brackets).filter(({ isItem }) => !isItem);
}

/** The table that the cell is in: brackets without the name of a table mean it. */
export function tableAround(tables: readonly NamedTable[], cell: CellRef): NamedTable | undefined {
  return tables.find(({ sheet, range }) => sheet === cell.sheet && contains(range, cell));
}

/** The cells that are meant, seen from a row; null when there are none (#REF!, #VALUE!). */
export function structuredRange(
  table: NamedTable,
  { items, columns }: StructuredReference,
  row: number,
): CellRange | null {
  const rows = rowsOf(table, items, row);
  if (!rows) return null;
  if (!columns) return { ...table.range, ...rows };
  const [first, last] = columns.map((name) => table.columns.findIndex((column) => isSameColumn(column, name))) as [
    number,
    number,
  ];
  if (first < 0 || last < 0) return null;
  const { left } = table.range;
  return { ...rows, left: left + Math.min(first, last), right: left + Math.max(first, last) };
}

/** Names of columns are compared as Excel does: without regard to capitals, line ends being one character. */
export function isSameColumn(a: string, b: string): boolean {
  const plain = (name: string): string => name.replace(/\r\n?/g, '\n').toLowerCase();
  return plain(a) === plain(b);
}

function rowsOf(
  { range, hasHeaders, hasTotals }: NamedTable,
  items: readonly string[],
  row: number,
): Pick<CellRange, 'top' | 'bottom'> | null {
  const data = { top: range.top + (hasHeaders ? 1 : 0), bottom: range.bottom - (hasTotals ? 1 : 0) };
  if (items.length === 0) return data;
  const parts = items.flatMap((item) => {
    if (item === 'all') return [range];
    if (item === 'headers' && hasHeaders) return [{ top: range.top, bottom: range.top }];
    if (item === 'totals' && hasTotals) return [{ top: range.bottom, bottom: range.bottom }];
    if (item === THIS_ROW && row >= data.top && row <= data.bottom) return [{ top: row, bottom: row }];
    return item === 'data' ? [data] : [];
  });
  if (parts.length === 0) return null;
  return { top: Math.min(...parts.map(({ top }) => top)), bottom: Math.max(...parts.map(({ bottom }) => bottom)) };
}
