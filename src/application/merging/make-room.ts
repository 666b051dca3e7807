/** Inserts the rows that new sub-projects need in the middle of a list, so that merging can add them. */
import { Failure } from '../errors';
import { mergeTrackers, type Merge, type NamedWorkbook } from './merge-trackers';
import type { RowChange, Workbook } from '../ports';
import type { RoomMade } from './new-rows';

/**
 * What comes of merging the copies into the workbook, in which rows are inserted where they are wanted. Where a sheet cannot be changed
 * so, what needed the rows stays left out, and says so.
 */
export async function mergeWithRoom(
  workbook: Pick<Workbook, 'read' | 'shiftRows'>,
  name: string,
  parts: readonly NamedWorkbook[],
): Promise<Merge> {
  const merging = mergeTrackers({ name, content: await workbook.read() }, parts);
  if (!workbook.shiftRows || merging.room.length === 0) return merging;
  const inserted: RowChange[] = [];
  const refused = new Map<string, string>();
  // From below: the rows above keep their numbers.
  for (const change of [...merging.room].sort((a, b) => b.at - a.at)) {
    try {
      await workbook.shiftRows(change);
      inserted.push(change);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.set(change.sheet, error.message);
    }
  }
  return mergeTrackers({ name, content: await workbook.read() }, parts, { inserted: placesOf(inserted), refused });
}

/** Where inserted rows came to stand: those above moved them down. */
function placesOf(inserted: readonly RowChange[]): RoomMade['inserted'] {
  return inserted.map((change, index) => {
    // At the same place the one that came later is above.
    const above = inserted.filter(
      ({ sheet, at }, other) => sheet === change.sheet && (at < change.at || (at === change.at && other > index)),
    );
    const top = above.reduce((row, { count }) => row + count, change.at);
    return { sheet: change.sheet, top, bottom: top + change.count - 1 };
  });
}
