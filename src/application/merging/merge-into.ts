/** Merges copies into a workbook that is open, once every conflict is decided. */
import { cellName } from '../../domain/cell';
import { Failure } from '../errors';
import { mergedCells, mergeEdits, type Merge, type NamedWorkbook } from './merge-trackers';
import type { Workbook } from '../ports';
import { mergeWithRoom } from './make-room';
import type { StepDone } from '../undoing/undo-entry';
import { deletionsOf } from '../editing/inserted-rows';
import type { MergeChoice, MergeConflict } from './merge-choices';

/**
 * Inserts the rows that are wanted, where the workbook can, and writes what comes of merging; `name` is what the workbook is called among the copies. `decide` is asked about each conflict of
 * the workbook as it is now. Throws a Failure when it does not know the answer to one; then nothing has happened.
 */
export async function mergeInto(
  workbook: Workbook,
  name: string,
  parts: readonly NamedWorkbook[],
  decide: (conflict: MergeConflict) => MergeChoice | undefined,
): Promise<StepDone> {
  const merging = await mergeWithRoom(workbook, name, parts);
  try {
    const decided = merging.conflicts.map((conflict) => {
      const choice = decide(conflict);
      if (!choice) throw new Failure('not-writable', `${cellName(conflict.cell)} 的内容已变，请重新选择后再合并。`);
      return { ...conflict, choice };
    });
    const edits = mergeEdits(mergedCells(merging, decided, name));
    await workbook.write(edits, merging.tables);
    // Whoever goes on writing in a row that was added would be left with half of it.
    const written = new Set(edits.map(({ cell }) => cellName(cell)));
    const anchors = merging.newCells.filter((cell) => !written.has(cellName(cell)));
    const { inserted } = merging;
    return { edits, ...(merging.newCells.length > 0 && { anchors }), ...(inserted.length > 0 && { inserted }) };
  } catch (error) {
    await takeOut(workbook, merging.inserted);
    throw error;
  }
}

/** Rows that nothing came of go again, from below. */
async function takeOut(workbook: Workbook, inserted: Merge['inserted']): Promise<void> {
  for (const change of deletionsOf(inserted)) await workbook.shiftRows!(change);
}
