/** What is asked of the same few texts again and again is found out once. */

/** A workbook that has more texts is read all the same. */
const MOST_KEPT = 20_000;

export interface Remembered<T> {
  (text: string): T;
  /** The answer to a text that was asked before; undefined to any other. */
  readonly known: (text: string) => T | undefined;
}

/** The same function, which answers out of its memory for a text that it was asked before. For short texts: they are kept. */
export function remembered<T extends object | string>(find: (text: string) => T): Remembered<T> {
  const answers = new Map<string, T>();
  const answer = (text: string): T => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    if (answers.size >= MOST_KEPT) answers.clear();
    const found = find(text);
    answers.set(text, found);
    return found;
  };
  return Object.assign(answer, { known: (text: string) => answers.get(text) });
}
