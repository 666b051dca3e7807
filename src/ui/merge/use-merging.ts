/** The copies that are to be merged, what is decided where they differ, and doing it. */
import { useEffect, useMemo, useState } from 'react';
import { mergedCells, mergeTrackers, type Merge, type NamedWorkbook } from '../../application/merging/merge-trackers';
import { mergeWithRoom } from '../../application/merging/make-room';
import { mergeInto } from '../../application/merging/merge-into';
import type { OpenWorkbook } from '../../application/ports';
import { orRefusal } from '../or-refusal';
import type { Reading } from '../session/session';
import type { Session } from '../session/session-store';
import { useDone } from '../use-done';
import { choiceOf, choose, chooseAll, type Chosen } from './choices';
import { readCopies } from './read-copies';
import * as words from './words';
import type { MergeChoice, MergeConflict } from '../../application/merging/merge-choices';

interface Merged {
  readonly parts: number;
  readonly cells: number;
}

/** The copies that were chosen, what comes of them, and the choices made in conflicts. `trial` tries where rows could be inserted. */
export function useMerging(reading: Reading, session: Session, trial: OpenWorkbook['trial']) {
  const [parts, setParts] = useState<readonly NamedWorkbook[]>([]);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { done: merged, change, undo } = useDone<Merged>(session);
  const { value: plain, refusal } = useMemo(() => orRefusal(() => mergeOf(reading, parts)), [reading, parts]);
  const { merge, pending } = useRoom(plain, parts, session, trial);
  const conflicts = merge?.conflicts ?? [];
  const cells = merge ? cellsOf(merge, chosen) : [];
  const start = () =>
    change({ parts: parts.length, cells: cells.length }, words.stepName(parts.length), (workbook) =>
      mergeInto(workbook, words.THIS_WORKBOOK, parts, (conflict) => choiceOf(chosen, conflict)),
    );
  return {
    parts,
    merge,
    /** What comes of it with rows inserted is not known yet. */
    pending,
    refusal,
    chosen,
    cells,
    /** Of how many conflicts one side was chosen. */
    decided: conflicts.filter((conflict) => choiceOf(chosen, conflict)).length,
    merged,
    open: async (files: readonly File[]) => {
      await session.attempt(async () => setParts(await readCopies(files)));
    },
    choose: (conflict: MergeConflict, choice: MergeChoice) => setChosen((known) => choose(known, conflict, choice)),
    chooseAll: (source: string) => setChosen((known) => chooseAll(known, conflicts, source)),
    start: () => void start(),
    undo,
  };
}

/** What comes of merging; null before files are chosen. */
function mergeOf({ content }: Reading, parts: readonly NamedWorkbook[]): Merge | null {
  return parts.length === 0 ? null : mergeTrackers({ name: words.THIS_WORKBOOK, content }, parts);
}

/** The same with the rows inserted that are wanted, where the workbook lets that be tried. */
function useRoom(plain: Merge | null, parts: readonly NamedWorkbook[], session: Session, trial: OpenWorkbook['trial']) {
  const [tried, setTried] = useState<{ readonly plain: Merge; readonly merge: Merge } | null>(null);
  const wants = plain !== null && plain.room.length > 0 && trial !== undefined;
  useEffect(() => {
    if (!wants || !trial) return;
    let isWanted = true;
    void session.attempt(async () => {
      const merge = await mergeWithRoom(await trial(), words.THIS_WORKBOOK, parts);
      if (isWanted) setTried({ plain, merge });
    });
    return () => void (isWanted = false);
  }, [plain]);
  if (!wants) return { merge: plain, pending: false };
  return tried?.plain === plain ? { merge: tried.merge, pending: false } : { merge: plain, pending: true };
}

/** The cells that change as far as is decided. */
function cellsOf(merge: Merge, chosen: Chosen) {
  const decided = merge.conflicts.flatMap((conflict) => {
    const choice = choiceOf(chosen, conflict);
    return choice ? [{ ...conflict, choice }] : [];
  });
  return mergedCells(merge, decided, words.THIS_WORKBOOK);
}
