/** The tables of a document: which cell a paragraph stands in, and which tables are rows of cells and which only lay out a page. */
import { groupBy } from '../../domain/group-by';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { wholeNumber } from './word-values';

/** A cell of an outermost table, from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** More columns than any table has. */
const MOST_SPANNED = 100;

/** Counts the cells while a document is read; tables inside of cells belong to the cell. */
export class CellCounter {
  private depth = 0;
  private tables = 0;
  private row = -1;
  private column = -1;
  private span = 1;

  get place(): CellPlace | null {
    return this.depth === 0 || this.column < 0 ? null : { table: this.tables, row: this.row, column: this.column };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tbl' && this.depth++ === 0) {
      this.tables++;
      this.row = -1;
    }
    if (this.depth !== 1) return;
    if (name === 'w:tr') {
      this.row++;
      this.column = -1;
    } else if (name === 'w:tc') {
      this.column++;
      this.span = 1;
    } else if (name === 'w:gridSpan') this.span = Math.min(wholeNumber(attributes['w:val'], 1), MOST_SPANNED);
  }

  close(name: string): void {
    if (name === 'w:tbl') this.depth--;
    else if (name === 'w:tc' && this.depth === 1) this.column += Math.max(0, this.span - 1);
  }
}

/** Text that stands in a cell, or outside of tables. */
export interface PlacedText {
  readonly text: string;
  readonly cell: CellPlace | null;
}

/** A paragraph by itself, or the paragraphs of a row with the texts of its cells. */
export type Piece<Item extends PlacedText> =
  { readonly kind: 'paragraph'; readonly item: Item } | { readonly kind: 'row'; readonly cells: readonly string[] };

/** Puts the paragraphs of a table's rows together; those of a table that only lays out the page stay as they are. */
export function gatherRows<Item extends PlacedText>(items: readonly Item[]): readonly Piece<Item>[] {
  const tables = groupBy(items, ({ cell }) => cell?.table ?? null);
  const done = new Set<number>();
  return items.flatMap((item): readonly Piece<Item>[] => {
    if (!item.cell) return [{ kind: 'paragraph', item }];
    const { table } = item.cell;
    if (done.has(table)) return [];
    done.add(table);
    return rowsOf(tables.get(table)!);
  });
}

/** So many paragraphs in a cell are a page, not a cell. */
const MOST_IN_A_CELL = 8;

function rowsOf<Item extends PlacedText>(items: readonly Item[]): readonly Piece<Item>[] {
  const rows = groupBy(items, ({ cell }) => cell!.row);
  const columnsOf = (row: readonly Item[]) => new Set(row.map(({ cell }) => cell!.column));
  const all = [...rows.values()];
  const inCell = (row: readonly Item[]) =>
    Math.max(...[...columnsOf(row)].map((column) => row.filter(({ cell }) => cell!.column === column).length));
  const isLayout = all.every((row) => columnsOf(row).size === 1) || all.some((row) => inCell(row) > MOST_IN_A_CELL);
  if (isLayout) return items.map((item) => ({ kind: 'paragraph', item }));
  const width = Math.max(...items.map(({ cell }) => cell!.column)) + 1;
  return all.map((row) => ({
    kind: 'row',
    cells: Array.from({ length: width }, (_, column) =>
      row
        .filter(({ cell }) => cell!.column === column)
        .map(({ text }) => text.trim())
        .join('\n'),
    ),
  }));
}
