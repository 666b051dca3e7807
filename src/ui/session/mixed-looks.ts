/** Fixes of texts with more than one look, where writing would make one of them: such a fix is only made when it is asked for again. */
import { cellContents } from '../../application/editing/cell-content';
import { cellKey, type CheckRow } from '../../application/checking/check-rows';
import type { CellEdit, OpenWorkbook } from '../../application/ports';
import type { Finding } from '../../rules/rule';
import type { Reading } from './session';

/** What is to be fixed. */
interface Wish {
  readonly reading: Reading;
  readonly rows: readonly CheckRow[];
  readonly wanted: (finding: Finding) => boolean;
  /** It was said that the looks may go. */
  readonly confirmed: boolean;
}

/** The edits that take no look from a text, and the rows that they leave alone for that. */
export async function editsKeepingLooks(
  workbook: OpenWorkbook,
  editsThatFix: (reading: Reading, wanted: (finding: Finding) => boolean) => readonly CellEdit[],
  { reading, rows, wanted, confirmed }: Wish,
): Promise<{ readonly edits: readonly CellEdit[]; readonly kept: readonly CheckRow[] }> {
  const edits = editsThatFix(reading, wanted);
  if (confirmed || !workbook.mixedTexts) return { edits, kept: [] };
  const contentOf = cellContents(reading.content);
  const texts = edits.filter(
    ({ cell, value }) => typeof value === 'string' && typeof contentOf(cell).value === 'string',
  );
  const mixed = new Set((await workbook.mixedTexts(texts.map(({ cell }) => cell))).map(cellKey));
  if (mixed.size === 0) return { edits, kept: [] };
  return {
    edits: editsThatFix(reading, (finding) => wanted(finding) && !mixed.has(cellKey(finding.cell))),
    kept: rows.filter(({ cell }) => mixed.has(cellKey(cell))),
  };
}
