/** Waiting for a session of the pane. */
import type { Session } from '../../src/ui/session/session-store';

/** Waits until it has ended what it does, whether or not it could read the workbook. */
export async function rests(session: Session): Promise<void> {
  do await new Promise((go) => setTimeout(go, 20));
  while (session.getState().busy);
}

/** Waits until it has ended what it does and has read the workbook. */
export async function settled(session: Session): Promise<void> {
  do await rests(session);
  while (!session.getState().reading);
}
