/** The findings of a tracker, unless there are so many that nobody could go through them. */
import type { CellRef } from '../../domain/cell';
import type { Tracker } from '../../domain/tracker';
import type { Finding } from '../../rules/rule';
import { findings, findingsInTexts, MOST_FINDINGS, TooManyFindings } from '../../rules/run';
import { Failure } from '../errors';

/** As the rules find them, in the order of the cells. Throws a Failure when there are too many to be listed. */
export function allFindings(tracker: Tracker): readonly Finding[] {
  return refusingTooMany(() => findings(tracker));
}

/** What the rules on texts would find if these cells held these texts. Throws a Failure when it is too much. */
export function findingsOfTexts(tracker: Tracker, textAt: (cell: CellRef) => string | undefined): readonly Finding[] {
  return refusingTooMany(() => findingsInTexts(tracker, textAt));
}

function refusingTooMany(find: () => readonly Finding[]): readonly Finding[] {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof TooManyFindings)) throw error;
    throw new Failure(
      'too-large',
      `差错超过 ${MOST_FINDINGS} 处，无法逐一列出。请确认这是台账文件；若是，请先删去单元格中大段重复的标点、空格等内容再试。`,
      { cause: error },
    );
  }
}
