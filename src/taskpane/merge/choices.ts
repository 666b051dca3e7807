/** What was chosen for each conflict, as plain data: it outlives a change of the workbook as long as the conflict stays the same. */
import { cellName } from '../../domain/cell';
import type { MergeChoice, MergeConflict } from '../../application/merge-trackers';

/** The meaning that was chosen, by cell. */
export type Chosen = ReadonlyMap<string, string>;

export function choose(chosen: Chosen, { cell }: MergeConflict, { said }: MergeChoice): Chosen {
  return new Map([...chosen, [cellName(cell), said.meaning]]);
}

/** The choice of each conflict that this workbook has an answer to; others stay as they are. */
export function chooseAll(chosen: Chosen, conflicts: readonly MergeConflict[], source: string): Chosen {
  return conflicts.reduce((known, conflict) => {
    const choice = conflict.choices.find(({ sources }) => sources.includes(source));
    return choice ? choose(known, conflict, choice) : known;
  }, chosen);
}

/** What was chosen for a conflict, or undefined while it is open. */
export function choiceOf(chosen: Chosen, { cell, choices }: MergeConflict): MergeChoice | undefined {
  const meaning = chosen.get(cellName(cell));
  return choices.find(({ said }) => said.meaning === meaning);
}
