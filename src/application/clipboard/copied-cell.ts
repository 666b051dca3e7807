/** A cell as it lies on the clipboard. */
export interface CopiedCell {
  /** As the program shows it that copied it. */
  readonly text: string;
  /** The cell holds a text, whatever it looks like: 001 stays 001. */
  readonly isText?: true;
  /** What a shown number stands for, where the program tells. */
  readonly number?: number;
}

/** Rows of equal length. */
export type CopiedCells = readonly (readonly CopiedCell[])[];
