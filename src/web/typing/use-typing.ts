/** A text in a field that is not in the file yet: the page is not left without a question, and the text is kept. */
import { useEffect, useRef } from 'react';

/** Such a text, and how its field is closed. */
export interface Typed {
  readonly text: string;
  /** Puts the text into the cell. False when it was refused: then the field stays open. */
  readonly end: () => Promise<boolean>;
}

/** Tells of the text, and when there is none any more (null); a field that goes away has none. */
export function useTyping(text: string | null, end: () => Promise<boolean>, tell: (typed: Typed | null) => void): void {
  /** As the page is now, which may have changed since the text was told of. */
  const endNow = useRef(end);
  useEffect(() => {
    endNow.current = end;
  });
  useEffect(() => {
    if (text !== null) tell({ text, end: () => endNow.current() });
    // `tell` is another function each time the page is drawn, and does the same.
  }, [text]);
  const isOpen = text !== null;
  useEffect(() => (isOpen ? () => tell(null) : undefined), [isOpen]);
}
