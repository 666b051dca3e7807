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
}

export interface Draft {
  /** Null while nothing is typed. */
  readonly draft: string | null;
  readonly isEditing: boolean;
  /** Begins with what the cell has. */
  readonly edit: () => void;
  readonly change: (draft: string) => void;
  /** Ends the editing. False when the text was refused. */
  readonly finish: () => Promise<boolean>;
  readonly cancel: () => void;
}

/** What is being typed, and how it ends. */
export function useDraft({ present, send, refused, onTyping }: DraftOf): Draft {
  const [draft, show] = useState<string | null>(null);
  /** The same without waiting for the page to be drawn: whoever ends the editing twice sends the text once. */
  const typed = useRef<string | null>(null);
  const change = (text: string | null) => {
    typed.current = text;
    show(text);
  };
  /** Of a text on its way into the workbook: whether it is taken. */
  const sending = useRef<Promise<boolean> | null>(null);
  const sent = async (text: string) => {
    const taken = text === present || (await send(text));
    if (taken) change(null);
    else refused();
    return taken;
  };
  const finish = () => {
    if (typed.current === null) return Promise.resolve(true);
    sending.current ??= sent(typed.current).finally(() => (sending.current = null));
    return sending.current;
  };
  useTyping(draft !== present ? draft : null, finish, onTyping);
  return { draft, isEditing: draft !== null, edit: () => change(present), change, finish, cancel: () => change(null) };
}
