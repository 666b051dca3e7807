/** What the pane and the page tell of what went wrong. */
import { Failure } from '../../application/errors';
import { isMissingPart } from '../parts/missing-part';
import { BUG, MISSING_PART } from '../words';

/** `detail` is for the maintainers and only there when it is a bug, or a part of the program that is missing. */
export interface Notice {
  readonly text: string;
  readonly detail: string | null;
  /** What can be done about it at once. */
  readonly offer?: { readonly label: string; readonly act: () => void };
}

/** What is told about an error: its own sentence, or that the program failed, with the detail for its maintainers. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof Failure) return { text: error.message, detail: null };
  if (isMissingPart(error)) return { text: MISSING_PART, detail: error.message };
  return { text: BUG, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Does something, and tells what went wrong with it; what was told before is taken back first. Whether it went well. */
export async function attempting(tell: (notice: Notice | null) => void, work: () => Promise<void>): Promise<boolean> {
  tell(null);
  try {
    await work();
    return true;
  } catch (error) {
    tell(noticeOf(error));
    return false;
  }
}
