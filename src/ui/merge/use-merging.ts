/** The copies that are to be merged, what is decided where they differ, and doing it. */
import { useMemo, useState } from 'react';
import {
  mergedCells,
  mergeTrackers,
  type Merge,
  type MergeChoice,
  type MergeConflict,
  type NamedWorkbook,
} from '../../application/merge-trackers';
import { mergeInto } from '../../application/merging/merge-into';
import { orRefusal } from '../or-refusal';
import type { Reading } from '../session/session';
import type { Session } from '../session/session-store';
import { choiceOf, choose, chooseAll, type Chosen } from './choices';
import { readCopies } from './read-copies';
import * as words from './words';

interface Merged {
  readonly parts: number;
  readonly cells: number;
}

export function useMerging(reading: Reading, session: Session) {
  const [parts, setParts] = useState<readonly NamedWorkbook[]>([]);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [merged, setMerged] = useState<Merged | null>(null);
  const { value: merge, refusal } = useMemo(() => orRefusal(() => mergeOf(reading, parts)), [reading, parts]);
  const conflicts = merge?.conflicts ?? [];
  const cells = merge ? cellsOf(merge, chosen) : [];
  const start = async () => {
    const done = await session.change(words.stepName(parts.length), (workbook) =>
      mergeInto(workbook, words.THIS_WORKBOOK, parts, (conflict) => choiceOf(chosen, conflict)),
    );
    if (done) setMerged({ parts: parts.length, cells: cells.length });
  };
  return {
    parts,
    merge,
    refusal,
    chosen,
    cells,
    /** Of how many conflicts one side was chosen. */
    decided: conflicts.filter((conflict) => choiceOf(chosen, conflict)).length,
    merged,
    open: async (files: readonly File[]) => {
      if (files.length > 0) await session.attempt(async () => setParts(await readCopies(files)));
    },
    choose: (conflict: MergeConflict, choice: MergeChoice) => setChosen((known) => choose(known, conflict, choice)),
    chooseAll: (source: string) => setChosen((known) => chooseAll(known, conflicts, source)),
    start: () => void start(),
    undo: () => void session.undo().then((undone) => undone && setMerged(null)),
  };
}

/** What comes of merging; null before files are chosen. */
function mergeOf({ content }: Reading, parts: readonly NamedWorkbook[]): Merge | null {
  return parts.length === 0 ? null : mergeTrackers({ name: words.THIS_WORKBOOK, content }, parts);
}

/** The cells that change as far as is decided. */
function cellsOf(merge: Merge, chosen: Chosen) {
  const decided = merge.conflicts.flatMap((conflict) => {
    const choice = choiceOf(chosen, conflict);
    return choice ? [{ ...conflict, choice }] : [];
  });
  return mergedCells(merge, decided, words.THIS_WORKBOOK);
}
