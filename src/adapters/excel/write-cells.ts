/** Writes cells: all or none, although Excel itself stops in the middle of a batch and keeps what was done before; and never over what a person wrote meanwhile. */
import { changedMeanwhile, unknownSheet } from '../../application/editing/edit-failures';
import { protectedSheets, refuseLockedTable } from '../../application/editing/protection';
import { Failure } from '../../application/errors';
import type { CellEdit, TableEnd, WorkbookSnapshot } from '../../application/ports';
import { GENERAL } from '../../application/editing/edited-cell';
import { hasApi } from './api-sets';
import { loadBlock, putBack } from './cell-state';
import { officeCode, spilled } from './host-failures';
import type { KnownWorkbook } from './known-workbook';
import { changedCells, spilledWrites } from './changed-cells';
import { textEntry } from './entry-text';
import { isNumberInText, plannedBlocks, rangeOf, TEXT_FORMAT } from './planned-writes';
import type { Block, PlannedWrite } from './planned-writes';
import { inExcel } from './run';
import { findMovedTables, queueEnds, queueEndsBack, queueNewRows } from './table-ends';

/**
 * Writes the edits with one sync, or three when tables are to end elsewhere. Their sheets must be known. `expected` is what the edits
 * were made from: where a cell holds something else by now, all is put back at once. Throws a Failure then, and when Excel refuses;
 * nothing is written.
 */
export async function writeCells(
  known: KnownWorkbook,
  edits: readonly CellEdit[],
  tables: readonly TableEnd[],
  expected: WorkbookSnapshot,
): Promise<void> {
  const blocks = plannedBlocks(known, edits);
  const inSpills = spilledWrites(blocks);
  if (inSpills.length > 0) throw spilled(inSpills);
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
    const content = before.map((load) => load()!);
    const newlySpilled = spilledWrites(blocks, content);
    const changed = changedCells(blocks, content, expected);
    if (changed.length === 0 && newlySpilled.length === 0) return;
    const failure = newlySpilled.length > 0 ? spilled(newlySpilled) : changedMeanwhile(changed);
    queueEndsBack(moved);
    await putBack(context, blocks, content, failure);
    throw failure;
  });
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
