/** Finding words of the lexicon in a text: at each place the longest word counts, lawful ones among them. */
import { groupBy } from '../../domain/group-by';
import { oneOfTwos, type Signs } from '../signs';
import { LAWFUL_WORDS, WORD_GROUPS } from './lexicon';

export interface LexiconWord {
  readonly wrong: string;
  readonly right: string;
  readonly certain: boolean;
}

export interface FoundWord extends LexiconWord {
  /** UTF-16 offset in the text. */
  readonly start: number;
}

const split = (words: string) => words.split(/\s+/u).filter((word) => word !== '');

export const WORDS: readonly LexiconWord[] = WORD_GROUPS.flatMap(({ certain, entries }) =>
  split(entries).map((entry) => {
    const [wrong, right] = entry.split('→') as [string, string];
    return { wrong, right, certain };
  }),
);

/** What every word of the lexicon has. */
export const WORD_SIGNS: Signs = [[oneOfTwos(WORDS.map(wrongPart))]];

/** Two characters of a wrong word that hardly another text has: those around what is wrong in it. */
function wrongPart({ wrong, right }: LexiconWord): string {
  let at = 1;
  while (at < wrong.length - 1 && wrong[at - 1] === right[at - 1] && wrong[at] === right[at]) at++;
  return wrong.slice(at - 1, at + 1);
}

/** What is looked up in a text; made for the first text in which a word may stand, as few have one. */
interface Lookup {
  /** By their first characters, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly LexiconWord[]>;
  /** Lawful words by the wrong word within them, with where that begins. */
  readonly lawful: ReadonlyMap<string, readonly { readonly word: string; readonly offset: number }[]>;
  /** Codes that a word begins with (1) and goes on with (2): most places of a text are passed by after a look at two of them. */
  readonly parts: Uint8Array;
}

const BEGINS = 1;
const GOES_ON = 2;
let lookup: Lookup | null = null;

function makeLookup(): Lookup {
  const byFirst = groupBy(
    [...WORDS].sort((a, b) => b.wrong.length - a.wrong.length),
    ({ wrong }) => wrong[0]!,
  );
  const lawful = new Map<string, { readonly word: string; readonly offset: number }[]>();
  for (const word of split(LAWFUL_WORDS)) {
    for (let offset = 0; offset < word.length; offset++) {
      for (const { wrong } of byFirst.get(word[offset]!) ?? []) {
        if (word.startsWith(wrong, offset)) lawful.set(wrong, [...(lawful.get(wrong) ?? []), { word, offset }]);
      }
    }
  }
  const parts = new Uint8Array(0x10000);
  for (const { wrong } of WORDS) {
    parts[wrong.charCodeAt(0)]! |= BEGINS;
    parts[wrong.charCodeAt(1)]! |= GOES_ON;
  }
  return { byFirst, lawful, parts };
}

/** The text that was read last: both rules on words ask for it. */
let last: { readonly text: string; readonly words: readonly FoundWord[] } = { text: '', words: [] };

/** The words of the lexicon that stand in a text, in its order. */
export function wordsIn(text: string): readonly FoundWord[] {
  if (last.text !== text) last = { text, words: read(text) };
  return last.words;
}

function read(text: string): readonly FoundWord[] {
  const { byFirst, lawful, parts } = (lookup ??= makeLookup());
  const words: FoundWord[] = [];
  for (let start = 0; start < text.length - 1; start++) {
    if ((parts[text.charCodeAt(start)]! & BEGINS) === 0 || (parts[text.charCodeAt(start + 1)]! & GOES_ON) === 0)
      continue;
    const word = byFirst.get(text[start]!)?.find(({ wrong }) => text.startsWith(wrong, start));
    if (!word) continue;
    const isLawful = lawful.get(word.wrong)?.some((around) => text.startsWith(around.word, start - around.offset));
    if (isLawful) continue;
    words.push({ ...word, start });
    start += word.wrong.length - 1;
  }
  return words;
}
