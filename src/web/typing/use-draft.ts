/** The text that is being typed into the selected cell, until the workbook takes it. */
import { useRef, useState } from 'react';
import { useTyping, type Typed } from './use-typing';

interface DraftOf {
  /** What the cell has now, as it is typed. */
  readonly present: string;
  /** Puts the text into the cell; false when it was refused. */
  readonly send: (text: string) => Promise<boolean>;
  /** After a refusal the typing goes on. */
  readonly refused: () => void;
  /** Told of a text that is half typed; null when there is none. */
  readonly onTyping: (typed: Typed | null) => void;
  /** Resolves when no characters are being composed: until then the field must not change. */
  readonly composed?: () => Promise<void>;
}

/** Leads to the cell whose texts are sent from then on. False when it could not. */
type Leave = () => Promise<boolean>;

export interface Draft {
  /** Null while nothing is typed. */
  readonly draft: string | null;
  readonly isEditing: boolean;
  /** Begins with what the cell has. */
  readonly edit: () => void;
  readonly change: (draft: string) => void;
  /** Ends the editing, and leaves the cell when its text is taken; what is typed until then is for the next one. False when it was refused. */
  readonly finish: (leave?: Leave) => Promise<boolean>;
  readonly cancel: () => void;
}

/** A text that was ended, one behind the other in the field. */
interface Ended {
  readonly length: number;
  readonly leave: Leave | undefined;
}

/** What is being typed, and how it ends. */
export function useDraft({ present, send, refused, onTyping, composed }: DraftOf): Draft {
  const [draft, show] = useState<string | null>(null);
  /** The same without waiting for the page to be drawn: whoever ends the editing twice sends the text once. */
  const typed = useRef<string | null>(null);
  const change = (text: string | null) => {
    typed.current = text;
    show(text);
  };
  /** Texts on their way into the workbook, one after the other, and whether they are taken. */
  const ended = useRef<Ended[]>([]);
  const sending = useRef<Promise<boolean> | null>(null);
  const sendAll = async (): Promise<boolean> => {
    for (let isFirst = true; ended.current.length > 0; isFirst = false) {
      const { length, leave } = ended.current[0]!;
      const text = typed.current?.slice(0, length) ?? '';
      // Enter twice: the cell between has no text.
      const isLeft = (isFirst ? text === present : text === '') || (await send(text));
      await composed?.();
      if (!isLeft) {
        ended.current = [];
        if (typed.current !== null) change(text);
        refused();
        return false;
      }
      ended.current.shift();
      const more = typed.current?.slice(length) ?? '';
      if (leave) {
        change(null);
        if (!(await leave())) ended.current = [];
        if (more !== '') change(more + (typed.current ?? ''));
      } else if (more === '') change(null);
      // Without another cell to go to the text goes on in this one.
      else if (ended.current[0]) ended.current[0] = { ...ended.current[0], length: length + ended.current[0].length };
    }
    return true;
  };
  const finish = async (leave?: Leave) => {
    if (typed.current === null) return leave?.() ?? true;
    const before = ended.current.reduce((sum, { length }) => sum + length, 0);
    const length = typed.current.length - before;
    if (!sending.current || length > 0 || leave) ended.current.push({ length, leave });
    sending.current ??= sendAll().finally(() => (sending.current = null));
    return sending.current;
  };
  useTyping(draft !== present ? draft : null, finish, onTyping);
  return { draft, isEditing: draft !== null, edit: () => change(present), change, finish, cancel: () => change(null) };
}
