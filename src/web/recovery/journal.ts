/** Keeps the unsaved work of one open file a moment after each change, and lets it go when it is saved. */
import type { PageDocument } from '../file/page-document';
import type { DraftNote, Drafts } from './draft';

/** After a change, in milliseconds: less than half a second of typing is lost when the computer stops. */
const KEPT_AFTER = 400;

export interface JournalTools {
  readonly id: string;
  /** The draft that the file was restored from: it stays until all of it is kept anew, saved or given up. */
  readonly from?: string | undefined;
  readonly drafts: Drafts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly later: (work: () => void, milliseconds: number) => void;
  /** Told once when nothing can be kept: the browser's storage is full, or not allowed. */
  readonly onTrouble: () => void;
}

export interface Journal {
  /** What is unsaved is not kept any longer: it was saved, or given up. */
  end(): Promise<void>;
}

/** Keeps the changed document among the drafts a little after each change, until it is saved or left. */
export function keepJournal(
  document: PageDocument,
  { id, from, drafts, now, later, onTrouble }: JournalTools,
): Journal {
  let isEnded = false;
  let isWaiting = false;
  let isTold = false;
  /** The content whose file is kept, and the text half typed; null while nothing is kept. */
  let kept: { readonly content: unknown; readonly text: string | undefined } | null = null;
  let work: Promise<void> = Promise.resolve();
  let restoredFrom = from ?? null;

  const removeOld = async (): Promise<void> => {
    if (restoredFrom !== null) await drafts.remove(restoredFrom);
    restoredFrom = null;
  };

  const keep = async (): Promise<void> => {
    if (isEnded) return;
    if (!document.hasUnsaved()) {
      if (kept) await drafts.remove(id);
      kept = null;
      await removeOld();
      return;
    }
    const { content } = document.getState();
    const text = document.halfTyped()?.text;
    if (kept?.content === content && kept.text === text) return;
    const file = kept?.content === content ? null : await document.keep();
    // What was done since then comes with the next time.
    const { name, changes } = document.getState();
    const halfTyped = document.halfTyped();
    if (isEnded) return;
    const note: DraftNote = { id, name, keptAt: now(), changes: changes + (halfTyped ? 1 : 0), halfTyped };
    await drafts.put(note, file?.bytes ?? null);
    kept = { content: file ? file.content : content, text: halfTyped?.text };
    await removeOld();
  };
  const keepSafely = (): Promise<void> =>
    keep().catch((error: unknown) => {
      // Nothing else is wrong: the file is open and can be saved.
      console.warn('unsaved changes are not kept', error);
      if (!isTold) onTrouble();
      isTold = true;
    });
  const changed = (): void => {
    if (isEnded) return;
    // What is saved or taken back goes at once: nobody is asked about it after a reload.
    if ((kept || restoredFrom !== null) && !document.hasUnsaved()) work = work.then(keepSafely);
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      work = work.then(keepSafely);
    }, KEPT_AFTER);
  };
  const stop = document.subscribe(changed);
  drafts.claim(id);
  // Other pages do not offer it meanwhile.
  if (from !== undefined) drafts.claim(from);
  if (document.hasUnsaved()) changed();
  return {
    async end() {
      isEnded = true;
      stop();
      await work;
      await Promise.all([drafts.remove(id), removeOld()]).catch((error: unknown) =>
        console.warn('a draft stays', error),
      );
    },
  };
}
