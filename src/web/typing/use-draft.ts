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
export type Leave = () => Promise<boolean>;

export interface Draft {
  /** Null while nothing is typed. */
  readonly draft: string | null;
  readonly isEditing: boolean;
  /** Begins with what the cell has. */
  readonly edit: () => void;
  readonly change: (draft: string) => void;
  /** Ends the editing, and leaves the cell when its text is taken; what is typed until then is for the next one. False when it was refused, or could not be left. */
  readonly finish: (leave?: Leave) => Promise<boolean>;
  /** Whether the text is on its way, and nothing is typed behind it. */
  readonly isEnded: () => boolean;
  /** Takes back what is typed, and nothing that is on its way. */
  readonly cancel: () => void;
}

/** A text that was ended, one behind the other in the field. */
interface Ended {
  /** Where it ends there. */
  readonly end: number;
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
  const endOfAll = () => ended.current.at(-1)?.end ?? 0;
  const sendAll = async (): Promise<boolean> => {
    let isLeft = true;
    /** What stands in the cell; one that is come to without a text to send stays as it is. */
    let there = present;
    while (ended.current.length > 0) {
      const text = typed.current?.slice(0, ended.current[0]!.end) ?? '';
      const isTaken = text === there || (await send(text));
      await composed?.();
      // Esc may have taken the text out of the field meanwhile.
      const { end, leave } = ended.current[0]!;
      if (!isTaken) {
        ended.current = [];
        if (typed.current !== null && end > 0) change(text);
        refused();
        return false;
      }
      ended.current.shift();
      const field = typed.current ?? '';
      const isChanged = end > 0 && !field.startsWith(text);
      if (leave && !isChanged) {
        change(null);
        isLeft = await leave();
        if (!isLeft) ended.current = [];
        there = typed.current ?? '';
        const more = there.length - end;
        ended.current = ended.current.map((behind) => ({ ...behind, end: Math.max(0, behind.end + more) }));
        if (field.length > end) change(there + field.slice(end));
      } else {
        // Without another cell to go to, and changed on its way, the text goes on in this one.
        there = text;
        if (ended.current.length === 0 && field === text) change(null);
      }
    }
    return isLeft;
  };
  const sendInTurn = async () => {
    try {
      return await sendAll();
    } finally {
      ended.current = [];
      sending.current = null;
    }
  };
  const finish = async (leave?: Leave) => {
    if (typed.current === null && !(leave && sending.current)) return leave?.() ?? true;
    const end = typed.current?.length ?? 0;
    if (!sending.current || leave || end !== endOfAll()) ended.current.push({ end, leave });
    return (sending.current ??= sendInTurn());
  };
  const cancel = () => {
    change(null);
    ended.current = ended.current.slice(0, 1).map((first) => ({ ...first, end: 0 }));
  };
  useTyping(draft !== present ? draft : null, finish, onTyping);
  const isEnded = () => sending.current !== null && (typed.current?.length ?? 0) === endOfAll();
  return { draft, isEditing: draft !== null, edit: () => change(present), change, finish, isEnded, cancel };
}
