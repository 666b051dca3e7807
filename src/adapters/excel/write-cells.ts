/** Writes cells: all or none, although Excel itself stops in the middle of a batch and keeps what was done before. */
import { unknownSheet } from '../../application/editing/edit-failures';
import { editedFormat, editedValue, GENERAL } from '../../application/editing/edited-cell';
import { editsByCell } from '../../application/editing/edits-by-cell';
import { Failure } from '../../application/errors';
import type { CellEdit } from '../../application/ports';
import { cellName, toA1 } from '../../domain/cell';
import { hasApi } from './api-sets';
import { textEntry } from './entry-text';
import { halfWritten, officeCode, protectedSheets } from './host-failures';
import { formatAt } from './known-workbook';
import type { KnownSheet, KnownWorkbook } from './known-workbook';
import { inExcel } from './run';
import { formulaOf } from './sheet-content';

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

/** Writes the edits with one sync. Their sheets must be known. Throws a Failure when Excel refuses; then nothing is written. */
export async function writeCells(known: KnownWorkbook, edits: readonly CellEdit[]): Promise<void> {
  const writes = planWrites(known, edits);
  await inExcel(async (context) => {
    const cells = writes.map((write) => cellOf(context, write));
    // Before anything is written, so that it can be put back.
    const before = cells.map(loadCell);
    if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync();
    writes.forEach((write, index) => putValue(cells[index]!, write));
    try {
      await context.sync();
    } catch (error) {
      const content = before.map((load) => load());
      // The loads come first: when one of them failed nothing was written.
      if (content.every((cell) => cell !== null)) await putBack(context, writes, content, error);
      throw await explain(context, writes, error);
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
  return writes.sort((a, b) => Number(b.sheet.isProtected) - Number(a.sheet.isProtected));
}

function cellOf(context: Excel.RequestContext, { sheet, row, column }: PlannedWrite): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.id).getRange(toA1({ row, column })).untrack();
}

function putValue(cell: Excel.Range, { value, newFormat, format }: PlannedWrite): void {
  const isNumberInText = typeof value === 'number' && format === TEXT_FORMAT;
  // The format comes first: a number written into a cell that is formatted as text would become a text.
  if (isNumberInText) cell.numberFormat = [[GENERAL]];
  else if (newFormat !== null) cell.numberFormat = [[newFormat]];
  cell.values = [[typeof value === 'string' ? textEntry(value) : (value ?? '')]];
  if (isNumberInText) cell.numberFormat = [[TEXT_FORMAT]];
}

interface CellContent {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  readonly isError: boolean;
}

/** Asks for what a cell holds; null when Excel did not answer. */
function loadCell(cell: Excel.Range): () => CellContent | null {
  cell.load('values,formulas,numberFormat,valueTypes');
  return () => {
    // Asking a range for what was not loaded throws; its plain copy only lacks it.
    const { values, formulas, numberFormat, valueTypes } = cell.toJSON();
    if (!values || !formulas || !numberFormat || !valueTypes) return null;
    return {
      value: values[0]![0] as unknown,
      formula: formulas[0]![0] as unknown,
      format: String(numberFormat[0]![0]),
      isError: valueTypes[0]![0] === 'Error',
    };
  };
}

/** Puts back what was changed before Excel stopped. Throws a Failure naming the cells when it cannot. */
async function putBack(
  context: Excel.RequestContext,
  writes: readonly PlannedWrite[],
  before: readonly CellContent[],
  cause: unknown,
): Promise<void> {
  // A sheet may have been removed meanwhile; there is nothing to put back on it.
  const present = writes.map((write) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(write.sheet.id); // 1.4
    return loadCell(sheet.getRange(toA1(write)).untrack());
  });
  const changed: { write: PlannedWrite; content: CellContent }[] = [];
  try {
    await context.sync();
    writes.forEach((write, index) => {
      const content = before[index]!;
      const now = present[index]!();
      if (now && !isSame(content, now)) changed.push({ write, content });
    });
    for (const { write, content } of changed) restore(cellOf(context, write), content);
    await context.sync();
  } catch (error) {
    const doubtful = changed.length > 0 ? changed.map(({ write }) => write) : writes;
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
  const isNumberInText = typeof value === 'number' && format === TEXT_FORMAT;
  cell.numberFormat = [[isNumberInText ? GENERAL : format]];
  cell.values = [[entry]];
  if (isNumberInText) cell.numberFormat = [[TEXT_FORMAT]];
}

/** Which sheet made Excel refuse; the error itself when that cannot be told. */
async function explain(
  context: Excel.RequestContext,
  writes: readonly PlannedWrite[],
  error: unknown,
): Promise<unknown> {
  const code = officeCode(error);
  if (code === 'InvalidOperation') {
    return new Failure(
      'not-writable',
      'Excel 不允许改动其中的单元格，它们可能属于数组公式、数据透视表或正在筛选的区域。没有写入任何内容。',
      { cause: error },
    );
  }
  if (code !== 'AccessDenied' && code !== 'ItemNotFound') return error;
  const sheets = [...new Set(writes.map(({ sheet }) => sheet))].map(({ id, name }) => {
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
