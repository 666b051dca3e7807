/** Gathers what happens in Excel, and has it read a moment later. */
import { Failure } from '../../../application/errors';
import type { WorkbookSnapshot } from '../../../application/ports';
import { listen } from './watch-events';

/** People type in bursts; and Excel reports a change of many cells piece by piece. */
const QUIET_MILLISECONDS = 300;
/** When Excel is busy or refuses. */
const RETRY_MILLISECONDS = 2000;

/** What one look found: the new content, null when nothing is new, or that another look is needed. */
export type Look = WorkbookSnapshot | null | 'look again';

export interface Watcher {
  watch(changed: (content: WorkbookSnapshot) => void): () => void;
  /** The sheets that changed and were not looked at yet; who takes them looks at them. */
  takeChanged(): ReadonlySet<string>;
}

/** `look` reads what changed: these sheets, by id, and the list of sheets. */
export function createWatcher(look: (sheetIds: ReadonlySet<string>) => Promise<Look>): Watcher {
  const listeners = new Set<(content: WorkbookSnapshot) => void>();
  let changedIds = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let ending: Promise<() => Promise<void>> | null = null;

  const later = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void lookNow(), milliseconds);
  };

  const lookNow = async (): Promise<void> => {
    timer = null;
    if (listeners.size === 0) return;
    // The look that is under way looks again when it is done.
    if (isLooking) return later(QUIET_MILLISECONDS);
    const ids = changedIds;
    changedIds = new Set();
    isLooking = true;
    try {
      const found = await look(ids);
      if (found === 'look again') again(ids, QUIET_MILLISECONDS);
      else if (found) for (const listener of [...listeners]) listener(found);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // Nobody asked for this reading, so nobody is told; what the user does next will say the same.
      if (error.code === 'session-lost' || error.code === 'too-large') return;
      again(ids, RETRY_MILLISECONDS);
    } finally {
      isLooking = false;
    }
  };

  const again = (ids: ReadonlySet<string>, milliseconds: number): void => {
    for (const id of ids) changedIds.add(id);
    later(milliseconds);
  };

  const happened = (id: string | null): void => {
    if (id !== null) changedIds.add(id);
    later(QUIET_MILLISECONDS);
  };

  const begin = async (): Promise<() => Promise<void>> => {
    for (;;) {
      try {
        return await listen(happened);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        await new Promise((go) => setTimeout(go, RETRY_MILLISECONDS));
        // A lost session does not come back; what the user does next will say so.
        if (listeners.size === 0 || error.code === 'session-lost') return () => Promise.resolve();
      }
    }
  };

  return {
    takeChanged: () => {
      const ids = changedIds;
      changedIds = new Set();
      return ids;
    },
    watch: (changed) => {
      // A function of its own, so that the same callback may watch twice.
      const listener = (content: WorkbookSnapshot): void => changed(content);
      listeners.add(listener);
      ending ??= begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || !ending) return;
        if (timer !== null) clearTimeout(timer);
        const end = ending;
        ending = null;
        void end.then((stop) => stop()).catch(ignoreFailure);
      };
    },
  };
}

/** What cannot be ended any more has ended. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
}
