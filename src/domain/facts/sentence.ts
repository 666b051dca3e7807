/**
 * Sentences with their numbers masked: each quantity is one sign, so that a rule's pattern reads like the sentence it looks for.
 * Patterns are written with <n> an amount, <p> a percentage, <pp> percentage points, <x> times, <t> a duration, <d> a date.
 */
import type { WrittenDate } from './dates';
import type { Place, Quantity } from './quantity';
import type { UnitKind } from './unit';

const SIGNS = { n: '\ue0c0', p: '\ue0c1', pp: '\ue0c2', x: '\ue0c3', t: '\ue0c4', d: '\ue0c5' } as const;
type SignName = keyof typeof SIGNS;

const SIGN_OF: Readonly<Record<UnitKind, string>> = {
  count: SIGNS.n,
  money: SIGNS.n,
  measure: SIGNS.n,
  percent: SIGNS.p,
  points: SIGNS.pp,
  times: SIGNS.x,
  duration: SIGNS.t,
};

export interface Sentence extends Place {
  readonly quantities: readonly Quantity[];
  /** The sentence without spaces, marks full-width, quantities and dates as signs. */
  readonly masked: string;
  /** The quantity whose sign stands at an offset of `masked`. */
  readonly quantityAt: (masked: number) => Quantity | null;
  /** The offset in the text of an offset of `masked`. */
  readonly placeOf: (masked: number) => number;
}

const ENDS = /[。！？!?\n]/gu;
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The sentences of a plain text that hold a quantity, in order. */
export function sentencesOf(
  plain: string,
  quantities: readonly Quantity[],
  dates: readonly WrittenDate[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let firstQuantity = 0;
  let firstDate = 0;
  const close = (end: number) => {
    let lastQuantity = firstQuantity;
    let lastDate = firstDate;
    while (lastQuantity < quantities.length && quantities[lastQuantity]!.start < end) lastQuantity++;
    while (lastDate < dates.length && dates[lastDate]!.start < end) lastDate++;
    if (lastQuantity > firstQuantity) {
      const own = quantities.slice(firstQuantity, lastQuantity);
      sentences.push(sentenceOf(plain, { start, end }, own, dates.slice(firstDate, lastDate)));
    }
    [start, firstQuantity, firstDate] = [end, lastQuantity, lastDate];
  };
  for (const match of plain.matchAll(ENDS)) close(match.index + 1);
  close(plain.length);
  return sentences;
}

interface Mask {
  readonly masked: string;
  readonly byMasked: ReadonlyMap<number, Quantity>;
}

type Signed = Place & { readonly sign: string; readonly quantity: Quantity | null };

function sentenceOf(
  plain: string,
  { start, end }: Place,
  quantities: readonly Quantity[],
  dates: readonly WrittenDate[],
): Sentence {
  const signed = () =>
    [
      // Written out, which is several times faster than to spread what is there.
      ...quantities.map((quantity): Signed => {
        return { start: quantity.start, end: quantity.end, sign: SIGN_OF[quantity.kind], quantity };
      }),
      ...dates.map((date): Signed => ({ start: date.start, end: date.end, sign: SIGNS.d, quantity: null })),
    ].sort((a, b) => a.start - b.start);
  let mask: Mask | null = null;
  const made = () => (mask ??= maskOf(plain, { start, end }, signed()));
  return {
    start,
    end,
    quantities,
    get masked() {
      return made().masked;
    },
    quantityAt: (at) => made().byMasked.get(at) ?? null,
    placeOf: (at) => placeOf(plain, { start, end }, signed(), at),
  };
}

function maskOf(plain: string, { start, end }: Place, signed: readonly Signed[]): Mask {
  let masked = '';
  const byMasked = new Map<number, Quantity>();
  let from = start;
  for (const { start: first, end: after, sign, quantity } of signed) {
    masked += withoutSpaces(plain.slice(from, first));
    if (quantity) byMasked.set(masked.length, quantity);
    masked += sign;
    from = after;
  }
  return { masked: masked + withoutSpaces(plain.slice(from, end)), byMasked };
}

function withoutSpaces(piece: string): string {
  return piece.replace(/[ ,;:()]/gu, (mark) => FULL_WIDTH[mark] ?? '');
}

/** Where in the text a character of the masked sentence stands. */
function placeOf(plain: string, { start, end }: Place, signed: readonly Signed[], masked: number): number {
  let length = 0;
  let next = 0;
  for (let at = start; at < end;) {
    if (plain[at] === ' ') {
      at++;
      continue;
    }
    if (length === masked) return at;
    const sign = signed[next];
    if (sign?.start === at) next++;
    at = sign?.start === at ? sign.end : at + 1;
    length++;
  }
  return end;
}

/**
 * A pattern over masked sentences: <n> and its kin are captured, <name:n> under a name. Within it `~` stands for any characters but
 * marks and signs, so that `~{0,6}` is a few words.
 */
export function pattern(source: string): RegExp {
  const signs = Object.values(SIGNS).join('');
  const words = `[^，。；：、（）${signs}]`;
  const written = source
    .replace(/<(?:(\w+):)?((?:n|pp?|x|t|d)(?:\|(?:n|pp?|x|t|d))*)>/gu, (_, name: string | undefined, kinds: string) => {
      const set = kinds
        .split('|')
        .map((kind) => SIGNS[kind as SignName])
        .join('');
      return name === undefined ? `[${set}]` : `(?<${name}>[${set}])`;
    })
    .replace(/~/gu, words);
  return new RegExp(written, 'dgu');
}

/** What a pattern found in a sentence: its quantities by name. */
export interface Match {
  readonly index: number;
  readonly end: number;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly quantities: Readonly<Record<string, Quantity | undefined>>;
}

/** Every place of a sentence where a pattern fits. */
export function* matchesOf(wanted: RegExp, sentence: Sentence): Generator<Match> {
  for (const match of sentence.masked.matchAll(wanted)) {
    const quantities: Record<string, Quantity> = {};
    for (const [name, place] of Object.entries(match.indices?.groups ?? {})) {
      const quantity = place && sentence.quantityAt(place[0]);
      if (quantity) quantities[name] = quantity;
    }
    yield {
      index: match.index,
      end: match.index + match[0].length,
      text: match[0],
      groups: match.groups ?? {},
      quantities,
    };
  }
}
