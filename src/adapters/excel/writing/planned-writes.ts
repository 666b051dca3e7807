/** What is to be written, as few rectangles of cells. */
import { editedFormat, editedValue, GENERAL } from '../../../application/editing/edited-cell';
import { editsByCell } from '../../../application/editing/edits-by-cell';
import type { CellEdit } from '../../../application/ports';
import { rangeOfCell, type CellPlace, type CellRange } from '../../../domain/cell';
import { rectangles, cellsIn } from '../cell-areas';
import { formatAt } from '../known-workbook';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';

export interface PlannedWrite extends CellPlace {
  readonly sheet: KnownSheet;
  readonly value: string | number | null;
  /** The format the cell gets, null when it keeps its own. */
  readonly newFormat: string | null;
  readonly format: string | undefined;
}

export const TEXT_FORMAT = '@';

/** Cells that are written at once: a rectangle, row by row. */
export interface Block {
  readonly sheet: KnownSheet;
  readonly range: CellRange;
  readonly writes: readonly PlannedWrite[];
}

/** The edits of cells that are known. */
export function plannedBlocks(known: KnownWorkbook, edits: readonly CellEdit[]): readonly Block[] {
  return blocksOf(planWrites(known, edits));
}

function planWrites(known: KnownWorkbook, edits: readonly CellEdit[]): PlannedWrite[] {
  const writes = known.sheets.flatMap((sheet) => {
    const own = edits.filter(({ cell }) => cell.sheet === sheet.name);
    return [...editsByCell(own, sheet.content.merges)].flatMap(([row, cells]) =>
      [...cells].map(([column, edit]): PlannedWrite => {
        const current = formatAt(sheet, row, column);
        const format = editedFormat(current, edit);
        const newFormat = format === current && typeof edit.format !== 'object' ? null : (format ?? GENERAL);
        return { sheet, row, column, value: editedValue(edit.value), newFormat, format };
      }),
    );
  });
  // What Excel is likely to refuse comes first, while there is nothing to put back.
  return writes.sort((a, b) => rank(a) - rank(b));
}

function rank({ sheet }: PlannedWrite): number {
  return sheet.content.protection ? 0 : 1;
}

/** As few rectangles as hold the cells. A number in a cell that is formatted as text needs steps of its own. */
function blocksOf(writes: readonly PlannedWrite[]): readonly Block[] {
  const sheets = new Set(writes.map(({ sheet }) => sheet));
  return [...sheets].flatMap((sheet) => {
    const own = writes.filter((write) => write.sheet === sheet);
    const alone = own.filter(isNumberInText);
    const together = own.filter((write) => !isNumberInText(write));
    const byPlace = new Map(together.map((write) => [placeKey(write), write]));
    return [
      ...rectangles(together).map((range) => ({
        sheet,
        range,
        writes: cellsOf(range).map((cell) => byPlace.get(placeKey(cell))!),
      })),
      ...alone.map((write) => ({ sheet, range: rangeOfCell(write), writes: [write] })),
    ];
  });
}

function placeKey({ row, column }: CellPlace): string {
  return `${row} ${column}`;
}

function cellsOf({ top, left, bottom, right }: CellRange): CellPlace[] {
  const cells: CellPlace[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}

/** The cells in Excel. */
export function rangeOf(context: Excel.RequestContext, { sheet, range }: Omit<Block, 'writes'>): Excel.Range {
  return cellsIn(context.workbook.worksheets.getItem(sheet.id), range);
}

/** A number for a cell that is formatted as text. */
export function isNumberInText({ value, format }: PlannedWrite): boolean {
  return typeof value === 'number' && format === TEXT_FORMAT;
}

/** What one message may hold, old content and new, below the five megabytes that Excel on the web takes and hands over. */
const MESSAGE_BYTES = 2_000_000;
const BYTES_OF_CELL = 400;

/** The blocks by messages, in order: nearly always one. `lengthBefore` tells how long the text is that a cell holds. */
export function inMessages(
  blocks: readonly Block[],
  lengthBefore: (write: PlannedWrite) => number,
): readonly (readonly Block[])[] {
  const messages: Block[][] = [];
  let left = 0;
  // The old text comes as value and as formula; hanzi take three bytes.
  const bytesOf = (write: PlannedWrite): number =>
    BYTES_OF_CELL + 6 * lengthBefore(write) + 3 * (typeof write.value === 'string' ? write.value.length : 0);
  for (const { sheet, range, writes } of blocks) {
    const width = range.right - range.left + 1;
    for (let row = 0, from = 0; row < writes.length / width; row++) {
      const bytes = writes.slice(row * width, (row + 1) * width).reduce((sum, write) => sum + bytesOf(write), 0);
      const isNew = messages.length === 0 || bytes > left;
      if (isNew) {
        messages.push([]);
        left = MESSAGE_BYTES;
        from = row;
      }
      left -= bytes;
      const part = {
        sheet,
        range: { ...range, top: range.top + from, bottom: range.top + row },
        writes: writes.slice(from * width, (row + 1) * width),
      };
      // It goes on from the row above, or begins here.
      if (row > from) messages.at(-1)!.pop();
      messages.at(-1)!.push(part);
    }
  }
  return messages;
}
