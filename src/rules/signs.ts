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
 * all of them.
 */
export function bySigns<T extends { readonly signs?: Signs | undefined }>(
  things: readonly T[],
): (text: string) => readonly T[] {
  const numbers = new Map<Sign, number>();
  for (const { signs = [] } of things) {
    for (const sign of listed(signs).flat()) if (!numbers.has(sign)) numbers.set(sign, numbers.size);
  }
  const always = things.flatMap(({ signs }, index) => (signs === undefined ? [index] : []));
  const waysBehind = waysOf(things, numbers);
  const { kindOf, kinds } = kindsOf(numbers);
  const begins = Int32Array.from(kinds, (kind) => kind.begins);
  const ends = Int32Array.from(kinds, (kind) => kind.ends);
  const isSign = Uint8Array.from(kinds, ({ alone }) => Math.min(alone.length, 1));
  const isSpace = Uint8Array.from(kinds, (kind) => Number(kind.isSpace));
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
      const kind = kindOf[text.charCodeAt(at)]!;
      if (isSign[kind] === 1 && seen[kind] !== round) {
        seen[kind] = round;
        kinds[kind]!.alone.forEach(add);
      }
      if (isSpace[kind] === 1) continue;
      if ((begins[last]! & ends[kind]!) !== 0) kinds[last]!.pairs.get(kind)?.forEach(add);
      last = kind;
    }
    for (const index of always) met[index] = round;
    for (const sign of signs) {
      for (const { index, others } of waysBehind[sign]!) {
        if (met[index] !== round && others.every((other) => found[other] === round)) met[index] = round;
      }
    }
    return things.filter((_, index) => met[index] === round);
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

/** What the characters of a kind are: the same signs, by number. */
interface Kind {
  readonly alone: readonly number[];
  /** Together with a kind right behind it. */
  readonly pairs: Map<number, readonly number[]>;
  /** Each pair has one of 32 colours: a kind is looked up behind one that begins a pair only where it ends one of the same colour. */
  readonly begins: number;
  readonly ends: number;
  readonly isSpace: boolean;
}

/** The kinds there are, and that of each character (UTF-16 code): most are of the first, which is a sign of nothing. */
function kindsOf(numbers: ReadonlyMap<Sign, number>): {
  readonly kindOf: Uint16Array;
  readonly kinds: readonly Kind[];
} {
  const kindOf = new Uint16Array(0x10000);
  const kinds: Kind[] = [{ alone: [], pairs: new Map(), begins: 0, ends: 0, isSpace: false }];
  /** Some characters leave their kinds for new ones. */
  const part = (characters: string, change: (kind: Kind) => Partial<Kind>) => {
    const others = new Map<number, number>();
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      const from = kindOf[code]!;
      const to = others.get(from) ?? kinds.push({ ...kinds[from]!, pairs: new Map(), ...change(kinds[from]!) }) - 1;
      others.set(from, to);
      kindOf[code] = to;
    }
  };
  part(SPACES, () => ({ isSpace: true }));
  const pairs: (Pair & { readonly number: number })[] = [];
  for (const [sign, number] of numbers) {
    if (typeof sign === 'string') part(sign, ({ alone }) => ({ alone: [...alone, number] }));
    else for (const pair of sign) pairs.push({ ...pair, number });
  }
  for (const [index, { first, second }] of pairs.entries()) {
    const colour = 1 << (index & 31);
    part(first, ({ begins }) => ({ begins: begins | colour }));
    part(second, ({ ends }) => ({ ends: ends | colour }));
  }
  const kindsIn = (characters: string) => new Set(characters.split('').map((each) => kindOf[each.charCodeAt(0)]!));
  for (const { first, second, number } of pairs) {
    const seconds = kindsIn(second);
    for (const kind of kindsIn(first)) {
      const behind = kinds[kind]!.pairs;
      for (const other of seconds) behind.set(other, [...(behind.get(other) ?? []), number]);
    }
  }
  return { kindOf, kinds };
}
