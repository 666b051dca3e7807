/** Unsaved work that an earlier page left, offered when this one opens. */
import { useEffect, useRef, useState } from 'react';
import type { DraftNote } from './draft';
import type { OfferedDraft } from '../start/start-page';
import { drafts, dropDraft } from './use-journal';

/** More would hide what one may want to do instead. */
const MOST_OFFERED = 3;
/** A browser whose database does not answer does not hold the page up, in milliseconds; what it finds later is offered then. */
const LONGEST_LOOK = 1500;
/** 不恢复 can be taken back for so long, in milliseconds. */
const TAKEN_BACK_WITHIN = 10_000;

export interface LeftDrafts {
  /** Null while it is not known. */
  readonly offered: readonly OfferedDraft[] | null;
  readonly giveUp: (note: DraftNote, isGivenUp: boolean) => void;
}

/** `onKnown` is called once, when it is known how many there are. */
export function useLeftDrafts(onKnown: (count: number) => void): LeftDrafts {
  const [offered, setOffered] = useState<LeftDrafts['offered']>(null);
  const going = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    let isKnown = false;
    const offer = (notes: readonly DraftNote[]) => {
      setOffered(notes.map((note) => ({ note, isGivenUp: false })));
      if (!isKnown) onKnown(notes.length);
      isKnown = true;
    };
    const late = setTimeout(() => offer([]), LONGEST_LOOK);
    void look().then((notes) => {
      clearTimeout(late);
      offer(notes);
    });
    return () => clearTimeout(late);
  }, []);
  return {
    offered,
    giveUp: (note, isGivenUp) => {
      setOffered((all) => (all ?? []).map((each) => (each.note.id === note.id ? { note, isGivenUp } : each)));
      clearTimeout(going.current.get(note.id));
      if (isGivenUp)
        going.current.set(
          note.id,
          setTimeout(() => dropDraft(note.id), TAKEN_BACK_WITHIN),
        );
    },
  };
}

async function look(): Promise<readonly DraftNote[]> {
  try {
    return (await drafts.left()).slice(0, MOST_OFFERED);
  } catch (error) {
    console.warn('drafts cannot be read', error);
    return [];
  }
}
