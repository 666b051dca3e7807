/** The first, cheap look at a text: which rules it is for, told by the characters that it has. */

/** Two characters side by side, spaces between them aside: one of the first and one of the second. */
interface Pair {
  readonly first: string;
  readonly second: string;
}

/** What a text has: one of these characters, or one of these pairs. */
export type Sign = string | readonly Pair[];

/**
 * What every slip of a rule has: one of these characters; or, of one of several lists, all of its signs.
 * `[['@'], ['（(', '核'], [beside('每', '所个')]]` is an @, or a bracket together with 核, or 每所 or 每个.
 */
export type Signs = string | readonly (readonly Sign[])[];

/** What \s stands for in a pattern. */
export const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** What \d stands for. */
export const DIGITS = '0123456789';
/** The same in both widths, for rules that read texts in half-width. */
export const ANY_DIGITS = `${DIGITS}０１２３４５６７８９`;
/** What every number ends with, in digits or hanzi, and what every date has before its 年 or 月. */
export const NUMERALS = `${ANY_DIGITS}〇○零ＯO一二两三四五六七八九十百千`;

/** One of the first characters right before one of the second. */
export function beside(first: string, second: string): Sign {
  return [{ first, second }];
}

/** One of these parts of two characters each. */
export function oneOfTwos(parts: readonly string[]): Sign {
  return parts.map((part) => ({ first: part.charAt(0), second: part.charAt(1) }));
}

/** What one of several asks for. */
export function anyOf(...several: readonly Signs[]): Signs {
  return several.flatMap(listed);
}

/** What all of several ask for together. */
export function allOf(...several: readonly Signs[]): Signs {
  return several.map(listed).reduce((ways, more) => ways.flatMap((way) => more.map((other) => [...way, ...other])));
}

function listed(signs: Signs): readonly (readonly Sign[])[] {
  return typeof signs === 'string' ? [[signs]] : signs;
}

/** Whether a text has what the signs ask for. */
export function hasSigns(text: string, signs: Signs | undefined): boolean {
  return bySigns([{ signs }])(text).length > 0;
}

/**
 * Tells which of some things with signs a text is for; those without signs are for every text. Each text is looked through once for
 * all of them. What that takes is made for the first text: it costs as much as looking through a hundred.
 */
export function bySigns<T extends { readonly signs?: Signs | undefined }>(
  things: readonly T[],
): (text: string) => readonly T[] {
  let look: ((text: string) => readonly T[]) | null = null;
  return (text) => (look ??= lookFor(things))(text);
}

function lookFor<T extends { readonly signs?: Signs | undefined }>(
  things: readonly T[],
): (text: string) => readonly T[] {
  const numbers = new Map<Sign, number>();
  for (const { signs = [] } of things) {
    for (const sign of listed(signs).flat()) if (!numbers.has(sign)) numbers.set(sign, numbers.size);
  }
  const always = things.flatMap(({ signs }, index) => (signs === undefined ? [index] : []));
  const waysBehind = waysOf(things, numbers);
  const { kindOf, kinds } = kindsOf(numbers);
  const { begins, ends, behind } = pairsOf(numbers);
  /** The kinds and signs that the text at hand has; a number of its own for each text, so that nothing needs clearing. */
  const seen = new Float64Array(kinds.length);
  const found = new Float64Array(numbers.size);
  const met = new Float64Array(things.length);
  let round = 0;
  let signs: number[] = [];
  const add = (sign: number) => {
    if (found[sign] === round) return;
    found[sign] = round;
    signs.push(sign);
  };

  return (text) => {
    round++;
    signs = [];
    let last = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf[code]!;
      if (kind !== NO_SIGN && seen[kind] !== round) {
        seen[kind] = round;
        kinds[kind]!.forEach(add);
      }
      if (ends[code] === SPACE) continue;
      if ((begins[last]! & ends[code]!) !== 0) behind.get(last)!.get(code)?.forEach(add);
      last = code;
    }
    for (const index of always) met[index] = round;
    for (const sign of signs) {
      for (const { index, others } of waysBehind[sign]!) {
        if (met[index] !== round && others.every((other) => found[other] === round)) met[index] = round;
      }
    }
    const chosen: T[] = [];
    for (let index = 0; index < things.length; index++) if (met[index] === round) chosen.push(things[index]!);
    return chosen;
  };
}

/** By one of its signs, each way in which a thing's signs are met, with the other signs that it takes. */
function waysOf<T extends { readonly signs?: Signs | undefined }>(
  things: readonly T[],
  numbers: ReadonlyMap<Sign, number>,
): readonly (readonly { readonly index: number; readonly others: readonly number[] }[])[] {
  const behind: { index: number; others: readonly number[] }[][] = Array.from(numbers, () => []);
  for (const [index, { signs = [] }] of things.entries()) {
    for (const way of listed(signs)) {
      // Pairs are the rarer signs.
      const rarest = way.find((sign) => typeof sign !== 'string') ?? way[0]!;
      const others = way.filter((sign) => sign !== rarest).map((sign) => numbers.get(sign)!);
      behind[numbers.get(rarest)!]!.push({ index, others });
    }
  }
  return behind;
}

/** The kind of characters that are no signs by themselves: most are. */
const NO_SIGN = 0;

/** The kinds of characters that there are, each with the signs that it is, by number, and the kind of each character (UTF-16 code). */
function kindsOf(numbers: ReadonlyMap<Sign, number>): {
  readonly kindOf: Uint16Array;
  readonly kinds: readonly (readonly number[])[];
} {
  const kindOf = new Uint16Array(0x10000);
  const kinds: (readonly number[])[] = [[]];
  for (const [sign, number] of numbers) {
    if (typeof sign !== 'string') continue;
    // Its characters leave their kinds for new ones.
    const others = new Map<number, number>();
    for (let at = 0; at < sign.length; at++) {
      const code = sign.charCodeAt(at);
      const from = kindOf[code]!;
      // What stands in the sign twice.
      if (kinds[from]!.at(-1) === number) continue;
      const to = others.get(from) ?? kinds.push([...kinds[from]!, number]) - 1;
      others.set(from, to);
      kindOf[code] = to;
    }
  }
  return { kindOf, kinds };
}

/** Of a space, which parts no pair. */
const SPACE = -1;

/**
 * What begins and ends pairs, by character (UTF-16 code). Each pair has one of 31 colours: a character is looked up behind one that begins
 * a pair only where it ends one of the same colour.
 */
function pairsOf(numbers: ReadonlyMap<Sign, number>) {
  const begins = new Int32Array(0x10000);
  const ends = new Int32Array(0x10000);
  /** By the first character and the second, the signs that they are together. */
  const behind = new Map<number, Map<number, number[]>>();
  let colour = 1;
  for (const [sign, number] of numbers) {
    if (typeof sign === 'string') continue;
    for (const { first, second } of sign) {
      for (let at = 0; at < second.length; at++) ends[second.charCodeAt(at)]! |= colour;
      for (let at = 0; at < first.length; at++) {
        const code = first.charCodeAt(at);
        begins[code]! |= colour;
        let seconds = behind.get(code);
        if (!seconds) behind.set(code, (seconds = new Map()));
        for (let next = 0; next < second.length; next++) {
          const signs = seconds.get(second.charCodeAt(next));
          if (signs) signs.push(number);
          else seconds.set(second.charCodeAt(next), [number]);
        }
      }
      colour = colour === LAST_COLOUR ? 1 : colour << 1;
    }
  }
  for (const space of SPACES) ends[space.charCodeAt(0)] = SPACE;
  return { begins, ends, behind };
}

const LAST_COLOUR = 1 << 30;
