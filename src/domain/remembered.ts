/** What is asked of the same few texts again and again is found out once. */

/** A workbook that has more texts is read all the same. */
const MOST_KEPT = 20_000;

/** The same function, which answers out of its memory for a text that it was asked before. For short texts: they are kept. */
export function remembered<T extends object>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
