/** Unsaved work that is kept in the browser, and where it is kept. */
import type { CellRef } from '../../domain/cell';

/** A text that stands in a field and is not in the file yet. */
export interface HalfTyped {
  readonly cell: CellRef;
  readonly text: string;
}

export interface DraftNote {
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Steps that are not saved. */
  readonly changes: number;
  readonly halfTyped: HalfTyped | null;
}

export interface Drafts {
  /** Keeps the note, and the file where it is another one than before; all or nothing. */
  put(note: DraftNote, bytes: Uint8Array | null): Promise<void>;
  remove(id: string): Promise<void>;
  /** What is kept of pages that are no longer open, the newest first. */
  left(): Promise<readonly DraftNote[]>;
  /** The file of a note; null when it is gone. */
  bytes(id: string): Promise<Uint8Array | null>;
  /** Says that the page that keeps this draft is open, for as long as it is. */
  claim(id: string): void;
}
