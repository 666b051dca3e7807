/** Merged blocks of a sheet that nobody made by hand. */
import { mergeIndexOf } from '../../application/editing/merge-index';
import type { CellRange } from '../../domain/cell';
import { damaged } from '../ooxml/open-package';
import { tooMuch } from '../ooxml/reading-budget';

/** More merged blocks, and more rows in all of them, than any sheet that people look at has. */
const MOST_MERGES = 200_000;
const MOST_MERGED_ROWS = 3_000_000;
/** Of blocks that do not overlap fewer lie in one field. */
const MOST_IN_A_FIELD = 16;

/** Throws a Failure: Excel calls a file damaged in which merged blocks overlap, and thousands that do would keep everybody waiting. */
export function refuseCrowdedMerges(sheet: string, merges: readonly CellRange[]): void {
  const rows = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (merges.length > MOST_MERGES || (merges.length > 1000 && rows > MOST_MERGED_ROWS)) {
    throw tooMuch(
      `工作表“${sheet}”中合并的单元格`,
      `超过 ${MOST_MERGES / 10_000} 万处或 ${MOST_MERGED_ROWS / 10_000} 万行`,
    );
  }
  if (mergeIndexOf(merges).crowd > MOST_IN_A_FIELD) throw damaged('xlsx', `工作表“${sheet}”中合并的单元格互相重叠`);
}
