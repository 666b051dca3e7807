/** The journal of the open file, as long as unsaved work is to be kept. */
import { useEffect } from 'react';
import type { PageDocument } from '../file/page-document';
import { browserDrafts } from './browser-drafts';
import { keepJournal } from './journal';

const now = () => Date.now();
export const drafts = browserDrafts(now);

/** Lets go of a draft that nobody wants; one that stays all the same is offered again. */
export function dropDraft(id: string): void {
  drafts.remove(id).catch((error: unknown) => console.warn('a draft stays', error));
}

/** `from`: the draft that it was restored from. */
export function useJournal(
  document: PageDocument | null,
  from: string | undefined,
  isOn: boolean,
  onTrouble: () => void,
): void {
  useEffect(() => {
    if (!document) return;
    if (!isOn) {
      // Whoever wants nothing kept keeps the old draft no longer than it takes to open it.
      if (from !== undefined) dropDraft(from);
      return;
    }
    const journal = keepJournal(document, {
      id: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      from,
      drafts,
      now,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      onTrouble,
    });
    return () => void journal.end();
    // `onTrouble` is another function each time the page is drawn, and does the same.
  }, [document, from, isOn]);
}
