/** Whether two texts are the same to a person, and how like each other they are. */

/** A name as it is compared: without spaces and differences of width. */
export function comparable(name: string): string {
  return withoutSpaces(name.normalize('NFKC'));
}

/** The text without any spaces and line ends. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** From here on two names may be one that was changed. Short ones that end alike, as 甲工程 and 乙工程 do, come to one half. */
export const LEAST_LIKENESS = 0.6;

/** How often each pair of neighbours stands in a text, by a hash of the pair: pairs that share one count as alike. */
const PAIRS = new Int32Array(0x10000);

function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) ^ text.charCodeAt(at + 1)) & 0xffff;
}

/**
 * The share of neighbouring characters that two texts have in common (Dice's coefficient of bigrams), 0 to 1. Linear in their length;
 * it does not matter much where something was put in or moved to.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = a.length + b.length - 2;
  if (a.length < 2 || b.length < 2) return 0;
  for (let at = 0; at < a.length - 1; at++) PAIRS[pairAt(a, at)]!++;
  let common = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = pairAt(b, at);
    if (PAIRS[pair]! > 0) {
      PAIRS[pair]!--;
      common++;
    }
  }
  for (let at = 0; at < a.length - 1; at++) PAIRS[pairAt(a, at)] = 0;
  return (2 * common) / pairs;
}
