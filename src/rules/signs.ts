/** The first, cheap look at a text: which rules it is for, told by the characters that it has. */

/**
 * What every slip of a rule has: one of these characters; or, of one of several lists, a character of each of its strings.
 * `[['@'], ['（(', '核']]` is an @, or a bracket together with 核.
 */
export type Signs = string | readonly (readonly string[])[];

/** What \s stands for in a pattern. */
export const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** What \d stands for. */
export const DIGITS = '0123456789';
/** What every quantity has, and every date but 今年 and its like. */
export const NUMERALS = `${DIGITS}０１２３４５６７８９〇○零ＯO一二两三四五六七八九十百`;

const KINDS_IN_WORD = 32;

/** Signs as places in the list of kinds: a list for each way. */
type Ways = readonly (readonly number[])[];

interface Known<T> {
  list?: readonly T[];
  next?: Map<number, Known<T>>;
}

/**
 * Tells which of some things with signs a text is for; those without signs are for every text. Each text is looked through once for
 * all of them; texts with the same kinds of characters share a list.
 */
export function bySigns<T extends { readonly signs?: Signs }>(things: readonly T[]): (text: string) => readonly T[] {
  const kinds = new Map<string, number>();
  const waysOf = new Map<T, Ways>();
  for (const thing of things) {
    if (thing.signs === undefined) continue;
    waysOf.set(
      thing,
      listed(thing.signs).map((needed) =>
        needed.map((characters) => {
          if (!kinds.has(characters)) kinds.set(characters, kinds.size);
          return kinds.get(characters)!;
        }),
      ),
    );
  }
  const words = Math.ceil(kinds.size / KINDS_IN_WORD);
  // Characters with the same kinds are one class, and most have none: class 0.
  const classOf = new Uint16Array(0x10000);
  const masks: Uint32Array[] = [new Uint32Array(words)];
  const classes = new Map<string, number>();
  for (const [character, mask] of masksOf(kinds, words)) {
    const key = mask.join();
    if (!classes.has(key)) classes.set(key, masks.push(mask) - 1);
    classOf[character] = classes.get(key)!;
  }
  const found = new Uint32Array(words);
  const has = (kind: number) => (found[kind >>> 5]! & (1 << (kind & 31))) !== 0;
  const isFor = (thing: T) => waysOf.get(thing)?.some((needed) => needed.every(has)) ?? true;
  const known: Known<T> = {};
  return (text) => {
    found.fill(0);
    for (let at = 0; at < text.length; at++) {
      const kind = classOf[text.charCodeAt(at)]!;
      if (kind === 0) continue;
      const mask = masks[kind]!;
      for (let word = 0; word < words; word++) found[word]! |= mask[word]!;
    }
    let place = known;
    for (let word = 0; word < words; word++) {
      place.next ??= new Map();
      let next = place.next.get(found[word]!);
      if (!next) place.next.set(found[word]!, (next = {}));
      place = next;
    }
    return (place.list ??= things.filter(isFor));
  };
}

/** Whether a text has what the signs ask for. */
export function hasSigns(text: string, signs: Signs | undefined): boolean {
  const hasOne = (characters: string) => [...characters].some((character) => text.includes(character));
  return signs === undefined || listed(signs).some((needed) => needed.every(hasOne));
}

/** The signs of several together: what one of them asks for. */
export function anyOf(several: readonly Signs[]): Signs {
  return several.flatMap(listed);
}

function listed(signs: Signs): readonly (readonly string[])[] {
  return typeof signs === 'string' ? [[signs]] : signs;
}

function masksOf(kinds: ReadonlyMap<string, number>, words: number): ReadonlyMap<number, Uint32Array> {
  const masks = new Map<number, Uint32Array>();
  for (const [characters, kind] of kinds) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      const mask = masks.get(code) ?? new Uint32Array(words);
      mask[kind >>> 5]! |= 1 << (kind & 31);
      masks.set(code, mask);
    }
  }
  return masks;
}
