/** A sample of mutants that the same seed draws again. */
import { groupBy } from '../../src/domain/group-by';
import type { Mutant } from './mutants';

export interface Placed {
  /** Path of the file from the root of the project. */
  readonly file: string;
  readonly mutant: Mutant;
}

/**
 * All mutants in the order they are to be tried: a random line first and then a random change of it, so that one long table of
 * words or one dense line does not fill the sample. A line comes again only when every other line has come.
 */
export function shuffled(all: readonly Placed[], seed: number): readonly Placed[] {
  const random = randomNumbers(seed);
  const lines = groupBy(all, ({ file, mutant }) => `${file}:${mutant.line}`);
  const rounds: Placed[][] = [];
  for (const mutants of inRandomOrder([...lines.values()], random)) {
    for (const [round, mutant] of inRandomOrder(mutants, random).entries()) (rounds[round] ??= []).push(mutant);
  }
  return rounds.flat();
}

function inRandomOrder<T>(values: readonly T[], random: () => number): T[] {
  const left = [...values];
  return values.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** Numbers from 0 to below 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
