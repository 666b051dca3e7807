/** The session of a pane as React sees it. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { OpenWorkbook } from '../../application/ports';
import type { StepMemory } from '../../application/undoing/undo-entry';
import type { Commands } from './session';
import type { SessionState } from './session-state';
import { createSession, type Session } from './session-store';

/** Starts a session with the workbook when the pane appears and ends it with the pane. */
export function useSession(
  workbook: OpenWorkbook,
  show: Commands['show'],
  marking: boolean,
  memory?: StepMemory,
): { readonly session: Session; readonly state: SessionState } {
  const latestShow = useRef(show);
  useEffect(() => {
    latestShow.current = show;
  });
  const [session] = useState(() =>
    createSession({
      workbook,
      marking,
      ...(memory && { memory }),
      show: (view, cell) => latestShow.current(view, cell),
    }),
  );
  useEffect(() => session.start(), [session]);
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}
