/** Finding the columns of a sheet of the program itself, wherever people have moved them. */
import { normalizeHeader } from '../../domain/words';
import type { Grid } from './grid';

/** The headers must stand in the first rows of the sheet. */
const SEARCHED_ROWS = 30;

/** The headers that are looked for, by column; of two columns with a word in common the first counts. */
export type HeaderWords<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export interface FoundHeaders<Key extends string> {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Key, number>>>;
}

/** The first row with all of the `required` headers, or null when the sheet has none. */
export function findHeaders<Key extends string>(
  grid: Grid,
  words: HeaderWords<Key>,
  required: readonly NoInfer<Key>[],
): FoundHeaders<Key> | null {
  const keys = Object.keys(words) as Key[];
  for (const { row, cells } of grid.rows) {
    if (row > SEARCHED_ROWS) return null;
    const columns: Partial<Record<Key, number>> = {};
    for (const { column, value } of cells) {
      if (typeof value !== 'string') continue;
      const { word } = normalizeHeader(value);
      const key = keys.find((candidate) => words[candidate].includes(word));
      if (key) columns[key] ??= column;
    }
    if (required.every((key) => columns[key] !== undefined)) return { row, columns };
  }
  return null;
}
