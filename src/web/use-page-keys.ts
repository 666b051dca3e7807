/** Keys that mean the same wherever the focus is on the page. */
import { useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isKeyOf } from '../ui/keys';
import { focusRegion, nextRegion } from '../ui/regions';
import { PAGE_ACTIONS, PAGE_KEYS, type PageActionId, type PageRuns } from './actions/page-actions';

/** The keys of actions and F6 everywhere; those of 撤销 and 恢复 where no text is typed, in the pane too: its steps are the page's. */
export function usePageKeys(runs: PageRuns): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const id = PAGE_KEYS.find((one) => isKeyOf(PAGE_ACTIONS[one], event));
      if (event.key === 'F6' && !event.altKey) nextRegion(document.body, event.shiftKey ? -1 : 1);
      else if (id === undefined || (isStep(id) && hasOwnUndo(event.target))) return;
      // A key that is held down asks once.
      else if (!event.repeat || isStep(id)) runs.run[id]?.();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

const isStep = (id: PageActionId): boolean => id === 'undo' || id === 'redo';

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

/** Enter on a finding goes to its cell, Esc leaves the pane when it closed nothing in it. True for Esc that did. */
export function leavePane({ key, target, nativeEvent }: ReactKeyboardEvent): boolean {
  if (nativeEvent.isComposing) return false;
  const onRow = target instanceof Element && target.matches('[role=row]');
  const isLeft = key === 'Escape' && !nativeEvent.defaultPrevented;
  if ((key === 'Enter' && onRow) || isLeft) focusRegion(document.body, 'sheet');
  return isLeft;
}
