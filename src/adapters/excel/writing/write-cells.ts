/** Writes cells: all or none, although Excel itself stops in the middle of a batch and keeps what was done before; and never over what a person wrote meanwhile. */
import { changedMeanwhile, unknownSheet } from '../../../application/editing/edit-failures';
import { protectedSheets, refuseLockedTable } from '../../../application/editing/protection';
import { Failure } from '../../../application/errors';
import type { CellEdit, TableEnd, WorkbookSnapshot } from '../../../application/ports';
import { GENERAL } from '../../../application/editing/edited-cell';
import { hasApi } from '../api-sets';
import { cellContents } from '../../../application/editing/cell-content';
import { loadBlock, namesOf, putBack } from './cell-state';
import type { Written } from './cell-state';
import { halfWritten, officeCode, spilled } from '../host-failures';
import type { KnownWorkbook } from '../known-workbook';
import { changedCells, spilledWrites } from './changed-cells';
import { textEntry } from './entry-text';
import { inMessages, isNumberInText, plannedBlocks, rangeOf, TEXT_FORMAT } from './planned-writes';
import type { Block, PlannedWrite } from './planned-writes';
import { inExcel } from '../run';
import { findEnds, queueEnds, queueEndsBack, queueNewRows } from './table-ends';

/** What new rows of lists get is not needed to write cells. */
const loadListRows = () => import('./list-rows');

/** Asks for what is to be known after the write, in the batch that writes; the answer is there after the sync. */
export type Afterwards<Result> = (context: Excel.RequestContext) => () => Promise<Result>;

/**
 * Writes the edits with one sync, or three when tables are to end elsewhere, and one more for each two megabytes. Their sheets must be known. `expected` is what the edits
 * were made from: where a cell holds something else by now, all is put back at once. Throws a Failure then, and when Excel refuses;
 * nothing is written. Gives what `afterwards` asked for; null when nothing was to be asked, or Excel wrote and did not answer that.
 */
export async function writeCells<Result>(
  known: KnownWorkbook,
  edits: readonly CellEdit[],
  tables: readonly TableEnd[],
  expected: WorkbookSnapshot,
  afterwards: Afterwards<Result> | null = null,
): Promise<Result | null> {
  const planned = plannedBlocks(known, edits);
  const inSpills = spilledWrites(planned);
  if (inSpills.length > 0) throw spilled(inSpills);
  return inExcel(async (context) => {
    const ends = tables.length > 0 ? await findEnds(context, known, tables) : { moved: [], lists: [] };
    const { moved } = ends;
    for (const { sheet } of moved) refuseLockedTable(sheet.content);
    const rows = tables.length > 0 ? (await loadListRows()).newRows(known, ends, edits) : null;
    const blocks = rows ? plannedBlocks(known, rows.edits) : planned;
    const contents = cellContents(expected);
    const messages = inMessages(blocks, ({ sheet: { name }, row, column }) => {
      const { value } = contents({ sheet: name, row, column });
      return typeof value === 'string' ? value.length : 0;
    });
    const written: Written[] = [];
    let finish: (() => Promise<Result>) | null = null;
    for (const message of messages.length > 0 ? messages : [[]]) {
      const isLast = written.length + 1 >= messages.length;
      const ranges = message.map((block) => rangeOf(context, block));
      // Before anything is written, so that it can be put back.
      const before = ranges.map(loadBlock);
      if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync();
      if (written.length === 0) {
        queueNewRows(context, moved);
        rows?.queueLooks(context);
      }
      message.forEach((block, index) => putValues(ranges[index]!, block));
      if (isLast) {
        rows?.queueFormulas(context);
        queueEnds(moved);
      }
      const isWritten = isLast && afterwards ? queueSign(context) : null;
      finish = isLast && afterwards ? afterwards(context) : null;
      try {
        await context.sync();
      } catch (error) {
        const content = before.map((load) => load());
        const isKnown = content.every((cells) => cells !== null);
        if (isKnown && isWritten?.()) finish = null;
        else {
          // The loads come first: when one of them failed nothing of this message was written, unless all was and only the answer is refused.
          const own = isKnown ? [{ blocks: message, content }] : [];
          if (isLast && isKnown) rows?.queueBack(context);
          await putBack(context, [...written, ...own], error);
          if (officeCode(error) === ANSWER_TOO_LARGE) throw halfWritten(namesOf(message), error);
          throw await explain(context, blocks, error);
        }
      }
      const content = before.map((load) => load()!);
      written.push({ blocks: message, content });
      const newlySpilled = spilledWrites(message, content);
      const changed = changedCells(message, content, expected);
      if (changed.length === 0 && newlySpilled.length === 0) continue;
      const failure = newlySpilled.length > 0 ? spilled(newlySpilled) : changedMeanwhile(changed);
      queueEndsBack(moved);
      if (isLast) rows?.queueBack(context);
      await putBack(context, written, failure);
      throw failure;
    }
    return finish && answered(finish);
  });
}

const ANSWER_TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

/** A question of which the answer tells that all before it in the batch was carried out. */
function queueSign(context: Excel.RequestContext): () => boolean {
  const { protection } = context.workbook;
  protection.load('protected');
  return () => protection.toJSON().protected !== undefined;
}

/** What went wrong with reading is no fault of what was written. */
async function answered<Result>(finish: () => Promise<Result>): Promise<Result | null> {
  try {
    return await finish();
  } catch (error) {
    if (officeCode(error) === null) throw error;
    return null;
  }
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
