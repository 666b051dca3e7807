/** Whether an input method composes characters in a field, which must not change then. */
import { useRef, type RefObject } from 'react';

/** Whether it does, and what waits until it has ended. */
export function useComposition(field: RefObject<HTMLElement | null>) {
  const isOpen = useRef(false);
  const ended = () =>
    new Promise<void>((resolve) => {
      if (!isOpen.current) resolve();
      // Some browsers put the characters in only behind this event.
      else field.current?.addEventListener('compositionend', () => setTimeout(resolve), { once: true });
    });
  return { isOpen, ended };
}
