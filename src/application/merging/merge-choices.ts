/** What copies say of cells of the main tracker: what fills one, and where a person has to choose. */
import { BLANK, type Said } from './said';
import type { MergePlace } from './merge-places';

/** One of the things that may stand in a cell, and the workbooks that say so. */
export interface MergeChoice {
  readonly said: Said;
  readonly sources: readonly string[];
}

/** A cell of the main tracker that is to be filled in. */
export interface FilledCell extends MergePlace {
  readonly choice: MergeChoice;
}

/**
 * A cell of which several things are said; what the main tracker says comes first. Where its cell is blank, that is a choice too, when
 * what would be filled in may be of another month.
 */
export interface MergeConflict extends MergePlace {
  readonly choices: readonly MergeChoice[];
  /** What a person should know about the choice, a Chinese sentence; or null. */
  readonly note: string | null;
}

/** Whether nobody has filled in anything else, but what would be filled in may be of another month. */
export function isUnsure({ choices }: MergeConflict): boolean {
  return choices[0]?.said === BLANK;
}
