/** 用词: words of an office's own, and names that the rules on words leave alone. */
import type { CellRef } from './cell';

/** A column of the sheet 用词. */
export type OwnWordKey = 'word' | 'instead' | 'note';

export interface OwnWord {
  /** Two characters or more. */
  readonly word: string;
  /** What is written instead; empty: leave the word alone. */
  readonly instead: string;
  readonly note: string;
}

/** A word of the sheet, with the cell that says it. */
export interface ReadOwnWord extends OwnWord {
  readonly cell: CellRef;
}
