/** Patterns with * and ? in criteria and lookups; ~ takes their meaning away. Throws UNSURE for a ~ before anything else. */
import { UNSURE } from '../outcomes';

/** Whether a whole text is what the pattern says, without regard to capitals. */
export function matchesPattern(text: string, pattern: string): boolean {
  return patternOf(pattern, true).test(text);
}

/** Where in the text, from an index on, the pattern is found first; -1 for nowhere. */
export function findPattern(text: string, pattern: string, from: number): number {
  const found = patternOf(pattern, false).exec(text.slice(from));
  return found ? from + found.index : -1;
}

const known = new Map<string, RegExp>();
const MOST_KNOWN = 1000;

function patternOf(pattern: string, isWhole: boolean): RegExp {
  const key = (isWhole ? '=' : '~') + pattern;
  let expression = known.get(key);
  if (!expression) {
    if (known.size >= MOST_KNOWN) known.clear();
    const source = sourceOf(pattern);
    known.set(key, (expression = new RegExp(isWhole ? `^${source}$` : source, 'isu')));
  }
  return expression;
}

function sourceOf(pattern: string): string {
  return pattern.replace(/~.?|\*+|[?]|[\\^$.+()[\]{}|/]/gsu, (sign) => {
    if (sign.startsWith('~')) {
      // Before any other character some programs take it for itself.
      if (!/^~[~*?]$/.test(sign)) throw UNSURE;
      return sign === '~~' ? '~' : `\\${sign[1]}`;
    }
    if (sign.startsWith('*')) return '.*';
    return sign === '?' ? '.' : `\\${sign}`;
  });
}

export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}
