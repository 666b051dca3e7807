/** Saves one file: one save after the other, each of the step that is there when its turn comes. */
import { takeTurns } from '../../application/take-turns';
import type { PageDocument } from './page-document';

export interface Saver {
  /** Hands the file out; it counts as saved when that is done. */
  save(put: (bytes: Uint8Array) => void | Promise<void>): Promise<void>;
  /** Saves to the place it came from. Whoever asks while a save already waits gets that one: it will have everything. */
  saveOver(place: { save(bytes: Uint8Array): Promise<void> }): Promise<void>;
}

/** Saves one time after the other; saving asked for twice while another is at work is done once. */
export function createSaver(document: PageDocument): Saver {
  const inTurn = takeTurns();
  let waiting: Promise<void> | null = null;
  const put = async (take: (bytes: Uint8Array) => void | Promise<void>): Promise<void> => {
    const kept = await document.keep();
    await take(kept.bytes);
    kept.saved();
  };
  return {
    save: (take) => inTurn(() => put(take)),
    saveOver: (place) =>
      (waiting ??= inTurn(() => {
        waiting = null;
        return put((bytes) => place.save(bytes));
      })),
  };
}
