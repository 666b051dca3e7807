/** Writes cells: all or none, although Excel itself stops in the middle of a batch and keeps what was done before. */
import { unknownSheet } from '../../application/editing/edit-failures';
import { editedFormat, editedValue, GENERAL } from '../../application/editing/edited-cell';
import { editsByCell } from '../../application/editing/edits-by-cell';
import { protectedSheets, refuseLockedTable } from '../../application/editing/protection';
import { Failure } from '../../application/errors';
import type { CellEdit, TableEnd } from '../../application/ports';
import { cellName, rangeToA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { hasApi } from './api-sets';
import { rectangles } from './cell-areas';
import { textEntry } from './entry-text';
import { halfWritten, officeCode } from './host-failures';
import { formatAt } from './known-workbook';
import type { KnownSheet, KnownWorkbook } from './known-workbook';
import { inExcel } from './run';
import { formulaOf } from './sheet-content';
import { findMovedTables, queueEnds, queueNewRows } from './table-ends';

interface PlannedWrite {
  readonly sheet: KnownSheet;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  /** The format the cell gets, null when it keeps its own. */
  readonly newFormat: string | null;
  readonly format: string | undefined;
}

const TEXT_FORMAT = '@';

/** Cells that are written at once: a rectangle, row by row. */
interface Block {
  readonly sheet: KnownSheet;
  readonly range: CellRange;
  readonly writes: readonly PlannedWrite[];
}

/**
 * Writes the edits with one sync, or three when tables are to end elsewhere. Their sheets must be known. Throws a Failure when Excel
 * refuses; then nothing is written.
 */
export async function writeCells(
  known: KnownWorkbook,
  edits: readonly CellEdit[],
  tables: readonly TableEnd[],
): Promise<void> {
  const blocks = blocksOf(planWrites(known, edits));
  await inExcel(async (context) => {
    const moved = tables.length > 0 ? await findMovedTables(context, known, tables) : [];
    for (const { sheet } of moved) refuseLockedTable(sheet.content);
    const ranges = blocks.map((block) => rangeOf(context, block));
    // Before anything is written, so that it can be put back.
    const before = ranges.map(loadBlock);
    if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync();
    queueNewRows(context, moved);
    blocks.forEach((block, index) => putValues(ranges[index]!, block));
    queueEnds(moved);
    try {
      await context.sync();
    } catch (error) {
      const content = before.map((load) => load());
      // The loads come first: when one of them failed nothing was written.
      if (content.every((cells) => cells !== null)) await putBack(context, blocks, content, error);
      throw await explain(context, blocks, error);
    }
  });
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

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeKey({ row, column }: Place): string {
  return `${row} ${column}`;
}

function rangeOfCell({ row, column }: Place): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

function cellsOf({ top, left, bottom, right }: CellRange): Place[] {
  const cells: Place[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}

function rangeOf(context: Excel.RequestContext, { sheet, range }: Omit<Block, 'writes'>): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.id).getRange(rangeToA1(range)).untrack();
}

function isNumberInText({ value, format }: PlannedWrite): boolean {
  return typeof value === 'number' && format === TEXT_FORMAT;
}

function putValues(cells: Excel.Range, { range, writes }: Block): void {
  const width = range.right - range.left + 1;
  const matrix = <Value>(read: (write: PlannedWrite) => Value): Value[][] =>
    Array.from({ length: writes.length / width }, (_, row) => writes.slice(row * width, (row + 1) * width).map(read));
  const isAlone = isNumberInText(writes[0]!);
  // The format comes first: a number written into a cell that is formatted as text would become a text.
  if (isAlone) cells.numberFormat = [[GENERAL]];
  // Null leaves a cell as it is.
  else if (writes.some(({ newFormat }) => newFormat !== null))
    cells.numberFormat = matrix(({ newFormat }) => newFormat);
  cells.values = matrix(({ value }) => (typeof value === 'string' ? textEntry(value) : (value ?? '')));
  if (isAlone) cells.numberFormat = [[TEXT_FORMAT]];
}

interface CellContent {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  readonly isError: boolean;
}

/** Asks for what cells hold, row by row; null when Excel did not answer. */
function loadBlock(cells: Excel.Range): () => readonly CellContent[] | null {
  cells.load('values,formulas,numberFormat,valueTypes');
  return () => {
    // Asking a range for what was not loaded throws; its plain copy only lacks it.
    const { values, formulas, numberFormat, valueTypes } = cells.toJSON();
    if (!values || !formulas || !numberFormat || !valueTypes) return null;
    return values.flatMap((row, rowIndex) =>
      row.map((value: unknown, index): CellContent => ({
        value,
        formula: formulas[rowIndex]![index] as unknown,
        format: String(numberFormat[rowIndex]![index]),
        isError: valueTypes[rowIndex]![index] === 'Error',
      })),
    );
  };
}

/** Puts back what was changed before Excel stopped. Throws a Failure naming the cells when it cannot. */
async function putBack(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  before: readonly (readonly CellContent[])[],
  cause: unknown,
): Promise<void> {
  // A sheet may have been removed meanwhile; there is nothing to put back on it.
  const present = blocks.map(({ sheet, range }) => {
    const now = context.workbook.worksheets.getItemOrNullObject(sheet.id); // 1.4
    return loadBlock(now.getRange(rangeToA1(range)).untrack());
  });
  const changed: { write: PlannedWrite; content: CellContent }[] = [];
  try {
    await context.sync();
    blocks.forEach(({ writes }, index) => {
      const now = present[index]!();
      writes.forEach((write, at) => {
        const content = before[index]![at]!;
        if (now && !isSame(content, now[at]!)) changed.push({ write, content });
      });
    });
    for (const { write, content } of changed) {
      restore(rangeOf(context, { sheet: write.sheet, range: rangeOfCell(write) }), content);
    }
    await context.sync();
  } catch (error) {
    const doubtful = changed.length > 0 ? changed.map(({ write }) => write) : blocks.flatMap(({ writes }) => writes);
    throw halfWritten(
      doubtful.slice(0, MOST_NAMED).map(({ sheet, row, column }) => cellName({ sheet: sheet.name, row, column })),
      new AggregateError([cause, error]),
    );
  }
}

const MOST_NAMED = 10;

function isSame(a: CellContent, b: CellContent): boolean {
  return a.value === b.value && a.formula === b.formula && a.format === b.format;
}

function restore(cell: Excel.Range, { value, formula, format, isError }: CellContent): void {
  const entry =
    formulaOf(formula, value) ??
    (typeof value === 'string' && !isError ? textEntry(value) : (value as string | number));
  const isNumber = typeof value === 'number' && format === TEXT_FORMAT;
  cell.numberFormat = [[isNumber ? GENERAL : format]];
  cell.values = [[entry]];
  if (isNumber) cell.numberFormat = [[TEXT_FORMAT]];
}

/** Which sheet made Excel refuse; the error itself when that cannot be told. */
async function explain(context: Excel.RequestContext, blocks: readonly Block[], error: unknown): Promise<unknown> {
  const code = officeCode(error);
  if (code === 'InvalidOperation') {
    return new Failure(
      'not-writable',
      'Excel 不允许改动其中的单元格，它们可能属于数组公式、数据透视表或正在筛选的区域。没有写入任何内容。',
      { cause: error },
    );
  }
  if (code !== 'AccessDenied' && code !== 'ItemNotFound') return error;
  const sheets = [...new Set(blocks.map(({ sheet }) => sheet))].map(({ id, name }) => {
    const present = context.workbook.worksheets.getItemOrNullObject(id); // 1.4
    present.load('protection/protected'); // 1.2
    return { name, present };
  });
  await context.sync();
  const gone = sheets.find(({ present }) => present.isNullObject);
  if (gone) return unknownSheet(gone.name);
  const names = sheets.filter(({ present }) => present.protection.protected).map(({ name }) => name);
  return names.length > 0 ? protectedSheets(names) : error;
}
