/** Unsaved work that an earlier page left, offered when this one opens. */
import { useEffect, useRef, useState } from 'react';
import type { DraftNote } from './draft';
import type { OfferedDraft } from './start-page';
import { drafts } from './use-journal';

/** More would hide what one may want to do instead. */
const MOST_OFFERED = 3;
/** A browser whose database does not answer does not hold the page up, in milliseconds. */
const LONGEST_LOOK = 1500;
/** 不恢复 can be taken back for so long, in milliseconds. */
const TAKEN_BACK_WITHIN = 10_000;

/** What is restored is kept under its new name by then, in milliseconds. */
const KEPT_AGAIN_WITHIN = 5000;

export interface LeftDrafts {
  readonly offered: readonly OfferedDraft[];
  readonly giveUp: (note: DraftNote, isGivenUp: boolean) => void;
  /** It is open again. */
  readonly restored: (note: DraftNote) => void;
}

/** `onNone` is called once when there is nothing to offer. */
export function useLeftDrafts(onNone: () => void): LeftDrafts {
  const [offered, setOffered] = useState<readonly OfferedDraft[]>([]);
  const going = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    void look().then((notes) => {
      if (notes.length === 0) onNone();
      else setOffered(notes.map((note) => ({ note, isGivenUp: false })));
    });
  }, []);
  const remove = (note: DraftNote) => {
    drafts.remove(note.id).catch((error: unknown) => console.warn('a draft stays', error));
  };
  return {
    offered,
    giveUp: (note, isGivenUp) => {
      setOffered((all) => all.map((each) => (each.note.id === note.id ? { note, isGivenUp } : each)));
      clearTimeout(going.current.get(note.id));
      if (isGivenUp)
        going.current.set(
          note.id,
          setTimeout(() => remove(note), TAKEN_BACK_WITHIN),
        );
    },
    // Not before it is kept anew.
    restored: (note) => void setTimeout(() => remove(note), KEPT_AGAIN_WITHIN),
  };
}

async function look(): Promise<readonly DraftNote[]> {
  const none = new Promise<readonly DraftNote[]>((resolve) => setTimeout(() => resolve([]), LONGEST_LOOK));
  const found = drafts.left().catch((error: unknown): readonly DraftNote[] => {
    console.warn('drafts cannot be read', error);
    return [];
  });
  return (await Promise.race([found, none])).slice(0, MOST_OFFERED);
}
