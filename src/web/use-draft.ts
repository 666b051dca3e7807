/** The text that is being typed into the selected cell, until the workbook takes it. */
import { useRef, useState } from 'react';
import { useTyping } from './use-typing';

interface DraftOf {
  /** What the cell has now, as it is typed. */
  readonly present: string;
  /** Puts the text into the cell; false when it was refused. */
  readonly send: (text: string) => Promise<boolean>;
  /** After a refusal the typing goes on. */
  readonly refused: () => void;
  /** Told of a text that is half typed; null when there is none. */
  readonly onTyping: (text: string | null) => void;
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
  const [draft, setDraft] = useState<string | null>(null);
  /** A text on its way into the workbook is not sent twice. */
  const sending = useRef(false);
  useTyping(draft !== present ? draft : null, onTyping);
  return {
    draft,
    isEditing: draft !== null,
    edit: () => setDraft(present),
    change: setDraft,
    finish: async () => {
      if (draft === null) return true;
      if (sending.current) return false;
      sending.current = true;
      const taken = draft === present || (await send(draft));
      sending.current = false;
      if (taken) setDraft(null);
      else refused();
      return taken;
    },
    cancel: () => setDraft(null),
  };
}
