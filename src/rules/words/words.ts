/** Finding words of the lexicon in a text: at each place the longest word counts, lawful ones among them. */
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

const BY_FIRST = new Map<string, LexiconWord[]>();
for (const word of WORDS) {
  const first = word.wrong[0]!;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), word].sort((a, b) => b.wrong.length - a.wrong.length),
  );
}

/** Lawful words by the wrong word within them, with where that begins. */
const LAWFUL = new Map<string, { readonly word: string; readonly offset: number }[]>();
for (const word of split(LAWFUL_WORDS)) {
  for (const { wrong } of WORDS) {
    const offset = word.indexOf(wrong);
    if (offset >= 0) LAWFUL.set(wrong, [...(LAWFUL.get(wrong) ?? []), { word, offset }]);
  }
}

/** The words of the lexicon that stand in a text, in its order. */
export function* wordsIn(text: string): Generator<FoundWord> {
  for (let start = 0; start < text.length; start++) {
    const word = BY_FIRST.get(text[start]!)?.find(({ wrong }) => text.startsWith(wrong, start));
    if (!word) continue;
    const isLawful = LAWFUL.get(word.wrong)?.some(({ word: lawful, offset }) =>
      text.startsWith(lawful, start - offset),
    );
    if (isLawful) continue;
    yield { ...word, start };
    start += word.wrong.length - 1;
  }
}
