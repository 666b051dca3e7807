/** Lists of wordings: many patterns for one slip, of which hardly a text has one. */
import { anyOf, bySigns, type Signs } from '../signs';

export interface Wording {
  /** Global. */
  readonly pattern: RegExp;
  /** What every match of the pattern has. */
  readonly signs: Signs;
}

/** The signs of a rule that looks for any of the wordings. */
export function signsOf(wordings: readonly Wording[]): Signs {
  return anyOf(...wordings.map(({ signs }) => signs));
}

/** Which of the matches are what is looked for. */
type IsMeant = (match: RegExpExecArray) => boolean;

/** Looks for wordings, each only where a text has its signs: most patterns are then never compiled. The matches are as matchesIn has them. */
export function finderOf(wordings: readonly Wording[], isMeant: IsMeant): (text: string) => readonly RegExpExecArray[] {
  const wordingsFor = bySigns(wordings);
  return (text) => {
    const patterns = wordingsFor(text).map(({ pattern }) => pattern);
    return matchesIn(text, patterns, isMeant);
  };
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Where patterns match a text, in order of their places, the longer one first; those of an earlier pattern before others. Only what is
 * meant, and nothing that begins within the one before.
 */
export function matchesIn(text: string, patterns: readonly RegExp[], isMeant: IsMeant): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      (found ??= []).push(match);
      if (match[0] === '') pattern.lastIndex += 1;
    }
  }
  if (!found) return NONE;
  let end = 0;
  return found
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    .filter((match) => {
      if (match.index < end || !isMeant(match)) return false;
      end = match.index + match[0].length;
      return true;
    });
}
