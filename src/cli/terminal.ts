/** What the command line says, and where. */

import type { Moment } from '../domain/history';

export interface Terminal {
  /** Results: what a script may read. */
  readonly out: (text: string) => void;
  /** Messages for the person in front of it. */
  readonly err: (text: string) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** What the clock on the wall shows. */
  readonly clock: () => Moment;
}

/** Hears what is being done; `atOnce` when that is known to take long. */
export type Progress = (step: string, atOnce?: boolean) => void;

/** A run that takes less than this says nothing about its progress. */
const QUIET_MS = 1000;

/** Tells what a long run is doing: nothing in the first second, then at most a line a second. */
export function startProgress({ err, now }: Pick<Terminal, 'err' | 'now'>): Progress {
  let last = now();
  return (step, atOnce = false) => {
    if (!atOnce && now() - last < QUIET_MS) return;
    last = now();
    err(`${step}…\n`);
  };
}
