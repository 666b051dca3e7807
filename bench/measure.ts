/** What all benchmarks share: medians of turns taken side by side, and how a result is handed on. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** A table of docs/benchmarks.md. */
export interface Section {
  readonly title: string;
  /** What is compared, and what both sides do, in a sentence or two. */
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/**
 * Milliseconds of each side, the median of so many rounds. The sides take turns, so that the machine's moods hit all of them;
 * the first round warms up and does not count.
 */
export async function sideBySide<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, () => unknown>>,
): Promise<Readonly<Record<Side, number>>> {
  const names = Object.keys(sides) as Side[];
  const times = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await sides[name]();
      if (round > 0) times.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Side, number>;
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** How many times as long the other side takes. */
export function times(other: number, own: number): string {
  return `${(other / own).toFixed(1)} ×`;
}

/** Hands the tables to bench/run.ts, which started this process. */
export function report(sections: readonly Section[]): void {
  process.stdout.write(`${JSON.stringify(sections)}\n`);
}

/** A package that mubiao is measured against, from bench/node_modules; bench/run.ts installs it and starts in the project's folder. */
export function rival<Module>(name: string): Module {
  return createRequire(path.join(process.cwd(), 'bench/package.json'))(name) as Module;
}
