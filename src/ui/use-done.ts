/** What a page has done to the workbook. */
import { useState } from 'react';
import type { Session } from './session/session-store';

/** What was done, null before. `change` does it as one step; `undo` takes that step back, and nothing that was done since. */
export function useDone<T>(session: Session) {
  const [done, setDone] = useState<{ readonly what: T; readonly step: number | undefined } | null>(null);
  return {
    done: done && done.what,
    change: async (what: T, ...change: Parameters<Session['change']>) => {
      if (await session.change(...change)) setDone({ what, step: session.getState().steps.at(-1)?.id });
    },
    undo: () => void session.undo(done?.step).then((undone) => undone && setDone(null)),
  };
}
