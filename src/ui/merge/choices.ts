/** What was chosen for each conflict, as plain data: it outlives a change of the workbook as long as the conflict stays the same. */
import { compareTexts, type TextPiece } from '../../application/comparing/compare-text';
import { cellName } from '../../domain/cell';
import type { Run } from '../parts/runs';
import type { MergeChoice, MergeConflict } from '../../application/merging/merge-choices';

/** The meaning that was chosen, by cell. */
export type Chosen = ReadonlyMap<string, string>;

/** The choices with this one for the conflict. */
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

/**
 * What is said, choice by choice, the parts marked in which each differs from the first, and the first from the only other one.
 * Texts that have little in common are not marked: all of them would be.
 */
export function differences(choices: readonly MergeChoice[]): readonly (readonly Run[])[] {
  const [first, ...others] = choices.map(({ said }) => said.shown);
  const compared = others.map((other) => compareTexts(first!, other));
  const plain = (text: string): readonly Run[] => [{ text, kind: 'plain' }];
  return [
    compared.length === 1 ? marked(compared[0]!, 'removed', first!) : plain(first!),
    ...compared.map((pieces, index) => marked(pieces, 'inserted', others[index]!)),
  ];
}

/** The share of a text that must be the same for the rest to be marked. */
const LEAST_SAME = 0.5;

function marked(pieces: readonly TextPiece[], own: 'removed' | 'inserted', text: string): readonly Run[] {
  const same = pieces.filter(({ kind }) => kind === 'same').reduce((sum, piece) => sum + piece.text.length, 0);
  if (same < text.length * LEAST_SAME) return [{ text, kind: 'plain' }];
  return pieces
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map((piece) => ({ text: piece.text, kind: piece.kind === 'same' ? 'plain' : 'place' }));
}
