/** Several readers look at one part while it is parsed once. */

/** Looks at each element of a part that several look at. */
export interface PartReader<Found> {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  close(tag: string): void;
  text(piece: string): void;
  /** What was found, when all of it is read. */
  take(): Found;
}
