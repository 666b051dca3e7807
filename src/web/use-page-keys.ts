/** Keys that mean the same wherever the focus is on the page. */
import { useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { focusRegion, nextRegion } from '../ui/regions';

interface PageKeys {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
}

/** Ctrl+S and F6 everywhere; Ctrl+Z and Ctrl+Y where no text is typed, in the pane too: its steps are the page's. */
export function usePageKeys({ save, undo, redo, find }: PageKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.defaultPrevented) return;
      if (event.key === 'F6') nextRegion(document.body, event.shiftKey ? -1 : 1);
      else if (!(event.ctrlKey || event.metaKey)) return;
      else if (event.key.toLowerCase() === 's') {
        // A key that is held down asks once.
        if (!event.repeat) save();
      } else if (event.key.toLowerCase() === 'f' && !event.shiftKey) find();
      else if (hasOwnUndo(event.target)) return;
      else if (event.key.toLowerCase() === 'y' || (event.shiftKey && event.key.toLowerCase() === 'z')) redo();
      else if (event.key.toLowerCase() === 'z') undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** Fields in which something is written. The field of the sheet is empty until then. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return false;
  return target.value !== '' || target.closest('aside') !== null;
}

/** A text half typed goes into the file first: leaving its field ends it. */
export function finishTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('main textarea')) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
}

/** Enter on a finding goes to its cell, Esc leaves the pane when it closed nothing in it. */
export function leavePane({ key, target, nativeEvent }: ReactKeyboardEvent): void {
  if (nativeEvent.isComposing) return;
  const onRow = target instanceof Element && target.matches('[role=row]');
  if ((key === 'Enter' && onRow) || (key === 'Escape' && !nativeEvent.defaultPrevented)) {
    focusRegion(document.body, 'sheet');
  }
}
