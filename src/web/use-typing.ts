/** A text in a field that is not in the file yet: the page is not left without a question. */
import { useEffect } from 'react';

/** Tells when such a text begins and ends; a field that goes away has none. */
export function useTyping(isOpen: boolean, tell: (isOpen: boolean) => void): void {
  useEffect(() => {
    if (!isOpen) return;
    tell(true);
    return () => tell(false);
    // `tell` is another function each time the page is drawn, and does the same.
  }, [isOpen]);
}
