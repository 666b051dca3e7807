/** Which keys mean something in the pane, and when they do not. */

import type { ActionName } from './parts/action';

/** What is needed of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** Whether the key is pressed without Ctrl, Alt and ⌘, and not to write a hanzi. */
export function isPlain({ ctrlKey, metaKey, altKey, isComposing }: KeyPress): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Ctrl+Z, or ⌘Z. */
export function isUndo(press: KeyPress): boolean {
  return withCommand(press) && press.key.toLowerCase() === 'z';
}

/** Ctrl+Enter, or ⌘Enter. */
export function isFix(press: KeyPress): boolean {
  return withCommand(press) && press.key === 'Enter';
}

/** Whether it is one of an action's keys, as `ActionName` writes them. */
export function isKeyOf({ keys }: ActionName, press: KeyPress): boolean {
  if (keys === undefined || press.isComposing) return false;
  return keys.split('、').some((combination) => {
    const parts = combination.split('+');
    return (
      parts.at(-1)!.toLowerCase() === press.key.toLowerCase() &&
      parts.includes('Ctrl') === (press.ctrlKey || press.metaKey) &&
      parts.includes('Shift') === press.shiftKey &&
      parts.includes('Alt') === press.altKey
    );
  });
}

/** Ctrl, or ⌘ on a Mac. */
function withCommand({ ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyPress): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && !isComposing;
}

/** Whether keys belong to a field in which one writes or chooses. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true], [role=combobox]',
    ) !== null
  );
}

/** Whether Enter and Space belong to what has the focus. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, summary, [role=menuitem], [role=tab]') !== null;
}
