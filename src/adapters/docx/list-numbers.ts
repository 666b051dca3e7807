/** Automatic numbers as Word shows them, 一、 （三） 2. — counted through a document and written out (ECMA-376 17.9). */
import { writeListNumber } from './list-number-formats';

export interface ListLevel {
  readonly start: number;
  /** decimal, chineseCounting … (17.18.59). */
  readonly format: string;
  /** %1 and so on stand for the numbers of the levels. */
  readonly text: string;
  /** The level after which this one begins anew, from 1: by default the one above; 0 for never (w:lvlRestart). */
  readonly restartsAfter: number;
  /** All numbers in it are written 1, 2, 3, whatever their levels say (w:isLgl). */
  readonly legal: boolean;
}

/** A w:num. */
export interface ListInstance {
  /** The list it counts in. Instances of one list go on counting where the other stopped. */
  readonly list: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that begin anew with the first paragraph of this instance (w:startOverride). */
  readonly restarts: readonly number[];
}

export type Lists = ReadonlyMap<string, ListInstance>;

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly instance: string;
  /** From 0. */
  readonly level: number;
}

/** Counts paragraphs in the order of the document and gives each its number. */
export function listCounter(lists: Lists): (place: ListPlace) => string {
  const countsOfLists = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ instance: id, level }) => {
    const instance = lists.get(id);
    const own = instance?.levels[level];
    if (!instance || !own) return '';
    const counts = countsOfLists.get(instance.list) ?? [];
    countsOfLists.set(instance.list, counts);
    if (!begun.has(id)) for (const restarted of instance.restarts) counts[restarted] = undefined;
    begun.add(id);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < instance.levels.length; deeper++) {
      if (level < (instance.levels[deeper]?.restartsAfter ?? deeper)) counts[deeper] = undefined;
    }
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = instance.levels[index];
      return shown ? writeListNumber(counts[index] ?? shown.start, own.legal ? 'decimal' : shown.format) : '';
    });
  };
}
