/** Keys that work wherever the focus is in the pane, text fields excepted. */
import { useEffect, useRef, type RefObject } from 'react';
import { isTextField, type KeyPress } from './keys';

/** Marks the element that is the pane. */
export const PANE_ATTRIBUTE = 'data-pane';

/** Asks `handle` about each key that is pressed in the pane `inside` belongs to; it says true for a key it used. */
export function usePaneKeys(inside: RefObject<HTMLElement | null>, handle: (press: KeyPress) => boolean): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const pane = inside.current?.closest(`[${PANE_ATTRIBUTE}]`);
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || isTextField(target)) return;
      // Nothing has the focus when the pane was only just opened.
      const ours = target === document.body || (target instanceof Node && pane?.contains(target));
      if (ours && latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [inside]);
}
