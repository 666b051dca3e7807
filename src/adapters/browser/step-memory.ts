/** What can be undone, kept while the pane is loaded again: ribbon buttons of other views replace its content. Gone when the window is closed. */
import type { StepMemory } from '../../application/undoing/undo-entry';

/** Changes with the form of what is kept: what another version kept is not read. */
const FORM = 'mubiao-undo-1';

/** What the browser keeps as long as the window; null where it may not be used. */
export function sessionStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The memory of one workbook, by its address. What cannot be kept (no storage, no room) is forgotten, oldest first. */
export function stepMemory(storage: Storage | null, workbook: string): StepMemory {
  const key = `${FORM} ${workbook}`;
  return {
    load() {
      try {
        const kept = JSON.parse(storage?.getItem(key) ?? '[]') as unknown;
        return Array.isArray(kept) ? (kept as ReturnType<StepMemory['load']>) : [];
      } catch {
        // Written by something else, or storage is forbidden here: there is nothing to undo then.
        return [];
      }
    },
    save(steps) {
      for (let from = 0; ; from = from + Math.ceil((steps.length - from) / 2)) {
        try {
          storage?.setItem(key, JSON.stringify(steps.slice(from)));
          return;
        } catch {
          if (from >= steps.length) return;
        }
      }
    },
  };
}
