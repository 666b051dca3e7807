/** Inserts the rows that new sub-projects need in the middle of a list, so that merging can add them. */
import { Failure } from '../errors';
import { mergeTrackers, type Merge, type NamedWorkbook } from '../merge-trackers';
import type { Workbook } from '../ports';

/**
 * What comes of merging the copies into the workbook, in which rows are inserted where they are wanted. Where a sheet cannot be changed
 * so, what needed the rows stays left out, and says so.
 */
export async function mergeWithRoom(workbook: Workbook, name: string, parts: readonly NamedWorkbook[]): Promise<Merge> {
  const merging = mergeTrackers({ name, content: await workbook.read() }, parts);
  if (!workbook.shiftRows || merging.room.length === 0) return merging;
  // From below: the rows above keep their numbers.
  for (const change of [...merging.room].sort((a, b) => b.at - a.at)) {
    try {
      await workbook.shiftRows(change);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return mergeTrackers({ name, content: await workbook.read() }, parts);
}
