/** What the clipboard holds, as cells: the page tells which are texts, the plain text how they are written. */
import type { CopiedCells } from './copied-cell';
import { htmlCells } from './html-cells';
import { fromTsv } from './tsv';

/** The cells of what was copied elsewhere: those of its table, with the texts of the plain text where that has the same shape. */
export function pastedCells({ text, html }: { readonly text: string; readonly html: string }): CopiedCells {
  const page = html === '' ? null : htmlCells(html);
  if (!page || page.length === 0) return rectangle(fromTsv(text));
  const plain = text === '' ? [] : inShapeOf(page, text);
  if (!plain) return page;
  return page.map((row, y) => row.map((cell, x) => ({ ...cell, text: plain[y]?.[x] ?? cell.text })));
}

/** The plain text where it has as many rows and columns as the page; null where it has not. */
function inShapeOf(page: CopiedCells, text: string): readonly (readonly string[])[] | null {
  const rows =
    page[0]!.length === 1 && page.length > 1 ? fromTsv(text.endsWith('\n') ? text : `${text}\n`) : fromTsv(text);
  const isSame = rows.length === page.length && rows.every((row, index) => row.length === page[index]!.length);
  return isSame ? rows : null;
}

function rectangle(rows: readonly (readonly string[])[]): CopiedCells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, index) => ({ text: row[index] ?? '' })));
}
