/** Patterns with * and ? in criteria and lookups; ~ takes their meaning away. Throws UNSURE for a ~ before anything else. */
import { UNSURE } from '../outcomes';

/** What stands between asterisks: characters in small letters, null for any. */
type Segment = readonly (string | null)[];

/** Whether a whole text is what the pattern says, without regard to capitals. */
function matchesPattern(text: string, pattern: string): boolean {
  const { content, first, others } = compared(text, pattern);
  if (!isAt(content, 0, first)) return false;
  const last = others.pop();
  if (!last) return content.length === first.length;
  const end = content.length - last.length;
  let at = first.length;
  for (const segment of others) {
    const found = findSegment(content, at, segment);
    if (found < 0) return false;
    at = found + segment.length;
  }
  return at <= end && isAt(content, end, last);
}

/** Whether a value of a cell is what the pattern says. Throws UNSURE for a number that would be as a text: to some programs it is one. */
export function isOfPattern(value: unknown, pattern: string): boolean {
  if (typeof value === 'number' && matchesPattern(String(value), pattern)) throw UNSURE;
  return typeof value === 'string' && matchesPattern(value, pattern);
}

/** Where in the text, from an index on, the pattern is found first; -1 for nowhere. */
export function findPattern(text: string, pattern: string, from: number): number {
  const { content, first, others } = compared(text, pattern);
  const start = findSegment(content, from, first);
  let at = start + first.length;
  // What is not found behind the first place is not found behind a later one.
  for (const segment of start < 0 ? [] : others) {
    const found = findSegment(content, at, segment);
    if (found < 0) return -1;
    at = found + segment.length;
  }
  return start;
}

/** Whether a criterion is a pattern; `~` makes it one, too. */
export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

function compared(text: string, pattern: string) {
  const segments = segmentsOf(pattern);
  const [first, ...others] = segments as [Segment, ...Segment[]];
  return { content: plainText(text, segments), first, others };
}

function segmentsOf(pattern: string): readonly Segment[] {
  const segments: (string | null)[][] = [[]];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!;
    if (sign === '*') segments.push([]);
    else if (sign === '?') segments.at(-1)!.push(null);
    else if (sign !== '~') segments.at(-1)!.push(sign.toLowerCase());
    else {
      const next = pattern[++at];
      // Before any other character some programs take it for itself.
      if (next !== '~' && next !== '*' && next !== '?') throw UNSURE;
      segments.at(-1)!.push(next);
    }
  }
  return segments;
}

/** Throws UNSURE where a question mark may stand for half of a character. */
function plainText(text: string, segments: readonly Segment[]): string {
  if (/[\ud800-\udfff]/.test(text) && segments.some((segment) => segment.includes(null))) throw UNSURE;
  const small = text.toLowerCase();
  if (small.length !== text.length) throw UNSURE;
  return small;
}

function isAt(text: string, at: number, segment: Segment): boolean {
  if (at < 0 || at + segment.length > text.length) return false;
  for (let index = 0; index < segment.length; index++) {
    const wanted = segment[index]!;
    if (wanted !== null && text[at + index] !== wanted) return false;
  }
  return true;
}

function findSegment(text: string, from: number, segment: Segment): number {
  for (let at = from; at + segment.length <= text.length; at++) if (isAt(text, at, segment)) return at;
  return -1;
}
