/** The words around a place in a sentence: what stands before it in its clause, and what follows. */

const MARKS = '，。；：！？、\n,;:!?（）()“”《》';
/** No clause of a letter is longer. */
const LONGEST = 40;

/** From the last mark before a place up to it, in one clause. */
export function clauseBefore(plain: string, at: number): string {
  let start = at;
  const first = Math.max(0, at - LONGEST);
  while (start > first && !MARKS.includes(plain[start - 1]!)) start--;
  return plain.slice(start, at);
}

/** From a place to the next mark. */
export function clauseAfter(plain: string, at: number): string {
  let end = at;
  const last = Math.min(plain.length, at + LONGEST);
  while (end < last && !MARKS.includes(plain[end]!)) end++;
  return plain.slice(at, end);
}

/** From the beginning of the sentence (after 。；！？ or a line break) up to a place. */
export function sentenceBefore(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - 2 * LONGEST), at);
  return before.slice(Math.max(...[...'。；！？\n'].map((mark) => before.lastIndexOf(mark))) + 1);
}

/** From a place to the end of the sentence. */
export function sentenceAfter(plain: string, at: number): string {
  return /^[^。；！？\n]*/u.exec(plain.slice(at, at + 2 * LONGEST))![0];
}
