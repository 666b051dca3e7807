/** What is selected on the page: a cell, and the block around it. */
import { mergeIndexOf } from '../../application/editing/merge-index';
import { Failure } from '../../application/errors';
import type { CellSnapshot, WorkbookSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import { rangeOfCell, type CellPlace, type CellRange, type CellRef } from '../../domain/cell';

export interface SelectedBlock {
  /** The cell that is written into. */
  readonly selection: CellRef;
  /** The block that is selected around it, and the corner that moves when it is extended. */
  readonly range: CellRange;
  readonly head: CellPlace;
}

/** The cell selected, as its merged block is. Throws a Failure when its sheet is not there. */
export function blockAt(content: WorkbookSnapshot, cell: CellRef): SelectedBlock {
  const sheet = content.sheets.find((one) => one.name === cell.sheet);
  if (!sheet && content.sheets.length > 0) throw new Failure('gone', `没有名为“${cell.sheet}”的工作表。`);
  const merges = sheet?.merges ?? [];
  const block = merges.length === 0 ? undefined : mergeIndexOf(merges).find(cell.row, cell.column);
  const range = block ?? rangeOfCell(cell);
  const place = { row: range.top, column: range.left };
  return { selection: { sheet: cell.sheet, ...place }, range, head: place };
}

/** The cell's content, or undefined where it is blank. */
export function cellAt({ sheets }: WorkbookSnapshot, cell: CellRef): CellSnapshot | undefined {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  return sheet && sheetCells(sheet)(cell);
}
