/** The journal of the open file, as long as unsaved work is to be kept. */
import { useEffect } from 'react';
import type { PageDocument } from '../page-document';
import { browserDrafts } from './browser-drafts';
import { keepJournal } from './journal';

const now = () => Date.now();
export const drafts = browserDrafts(now);

export function useJournal(document: PageDocument | null, isOn: boolean, onTrouble: () => void): void {
  useEffect(() => {
    if (!document || !isOn) return;
    const journal = keepJournal(document, {
      id: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      drafts,
      now,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      onTrouble,
    });
    return () => void journal.end();
    // `onTrouble` is another function each time the page is drawn, and does the same.
  }, [document, isOn]);
}
