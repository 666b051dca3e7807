/** A text in a field that is not in the file yet: the page is not left without a question, and the text is kept. */
import { useEffect } from 'react';

/** Tells of the text, and when there is none any more (null); a field that goes away has none. */
export function useTyping(text: string | null, tell: (text: string | null) => void): void {
  useEffect(() => {
    if (text !== null) tell(text);
    // `tell` is another function each time the page is drawn, and does the same.
  }, [text]);
  const isOpen = text !== null;
  useEffect(() => (isOpen ? () => tell(null) : undefined), [isOpen]);
}
