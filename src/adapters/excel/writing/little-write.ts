/** Writes that can read what they change with the same message. */
import type { CellEdit } from '../../../application/ports';
import { questionAgain } from '../reading/first-look';
import type { KnownWorkbook } from '../known-workbook';

/** What a write may read in its own message: it must never be too much for Excel to answer. */
const MOST_CELLS = 4000;

/** Whether these sheets can be read with the message that writes the edits, and need no other. */
export function isLittle({ sheets }: KnownWorkbook, ids: ReadonlySet<string>, edits: readonly CellEdit[]): boolean {
  const read = sheets.filter(({ id }) => ids.has(id));
  const ends = new Map(read.map((sheet) => [sheet.name, questionAgain(sheet).window]));
  const cells = read.reduce(
    (sum, { content }) => sum + content.rows.reduce((own, row) => own + row.cells.length, 0),
    0,
  );
  const reaches = ({ cell: { sheet, row, column } }: CellEdit): boolean =>
    row <= ends.get(sheet)!.bottom && column <= ends.get(sheet)!.right;
  return cells <= MOST_CELLS && edits.every(reaches);
}
