/** How the lines of the list stand in the session: found, being mended, mended, changed since, or ignored. */
import { fixablePlaces, type CheckRow } from '../../application/checking/check-rows';
import type { SessionState } from '../session/session-state';
import type { LineLook } from './finding-row';
import type { FoldLook } from './fold-row';
import type { CheckLine, FormFold } from './lines';

export interface Looks {
  readonly lookOf: (line: CheckLine) => LineLook;
  readonly foldLookOf: (fold: FormFold) => FoldLook;
  /** Neither being mended nor out of date. */
  readonly isAtRest: (row: CheckRow) => boolean;
  /** Those of the rows that can be mended without asking. */
  readonly mendable: (rows: readonly CheckRow[]) => readonly CheckRow[];
  /** How many places of the same rules can be mended, of all rows. */
  readonly alikeOf: (line: CheckLine) => number;
}

type Standing = Pick<SessionState, 'rows' | 'ignored' | 'fixed' | 'fixing' | 'stale' | 'mixed'>;

/** Where each row of the list stands: at rest, being fixed, fixed, ignored, out of date. */
export function looksOf({ rows, ignored, fixed, fixing, stale, mixed }: Standing): Looks {
  const live = new Set(rows.map(({ key }) => key));
  const entries = new Map(ignored.map(({ row, entry }) => [row.key, entry]));
  const undos = new Map(fixed.map(({ row, undo }) => [row.key, undo]));
  const isAtRest = ({ key }: CheckRow) => live.has(key) && !fixing.has(key) && !stale.has(key);
  const mendable = (all: readonly CheckRow[]) =>
    all.filter((row) => row.fixable && isAtRest(row) && !mixed.has(row.key));
  return {
    isAtRest,
    mendable,
    lookOf: ({ rows: own }) => {
      const some = (keys: ReadonlySet<string>) => own.some(({ key }) => keys.has(key));
      const nothing = { mixed: false, undo: null, entry: null };
      if (some(live)) {
        const state = some(fixing) ? 'fixing' : some(stale) ? 'stale' : 'open';
        return { ...nothing, state, mixed: some(mixed) };
      }
      const { key } = own[0]!;
      const entry = entries.get(key);
      if (entry) return { ...nothing, state: 'ignored', entry };
      return { ...nothing, state: 'fixed', undo: undos.get(key) ?? null };
    },
    foldLookOf: ({ rows: own }) => ({
      fixing: own.some(({ key }) => fixing.has(key)),
      fixable: mendable(own).length > 0,
    }),
    alikeOf: ({ rows: own }) =>
      fixablePlaces(mendable(rows.filter(({ rule }) => own.some((row) => row.rule === rule)))),
  };
}
