/** Copying a block of the sheet: for other programs as text and page, for this page as the cells hold it. */
import type { CopiedCells } from '../../application/clipboard/copied-cell';
import { toHtml } from '../../application/clipboard/to-html';
import { toTsv } from '../../application/clipboard/tsv';
import type { CellSnapshot, SheetSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import type { CellRange } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import { shownText } from '../sheet/shown-text';
import { numbers } from '../grid/sheet-layout';
import type { ClipboardContent } from '../../adapters/browser/clipboard';

export interface CopiedBlock {
  readonly content: ClipboardContent;
  /** The cells themselves, row by row; undefined where one is blank. */
  readonly cells: readonly (readonly (CellSnapshot | undefined)[])[];
  /** Where they stand: the first column, and the rows. */
  readonly left: number;
  readonly rows: readonly number[];
}

/** The block must end where the sheet does. Rows that are left out (hidden by a filter) are not copied. */
export function copyCells(
  sheet: SheetSnapshot,
  range: CellRange,
  system: DateSystem,
  isLeftOut: (row: number) => boolean = () => false,
): CopiedBlock {
  const cellAt = sheetCells(sheet);
  const rows = numbers(range.top, range.bottom).filter((row) => !isLeftOut(row));
  const columns = numbers(range.left, range.right);
  const cells = rows.map((row) => columns.map((column) => cellAt({ row, column })));
  const copied: CopiedCells = cells.map((row) =>
    row.map((cell) => {
      if (!cell) return { text: '' };
      const text = shownText(cell, system);
      if (typeof cell.value === 'string') return { text, isText: true };
      return typeof cell.value === 'number' ? { text, number: cell.value } : { text };
    }),
  );
  const only = copied.length === 1 && copied[0]!.length === 1 ? copied[0]![0]!.text : null;
  const tsv = toTsv(copied.map((row) => row.map(({ text }) => text)));
  // One cell is put into the text of other programs: there its line breaks are wanted as they are.
  return {
    content: { text: only === null ? tsv : only, html: toHtml(copied) },
    cells,
    left: range.left,
    rows,
  };
}
