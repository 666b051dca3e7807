/** What the sheet 用词 says: names that are left alone, and the office's own words. */
import type { OwnWord } from '../../domain/own-words';
import type { ProseComplaint } from '../rule';

/** The complaints that touch no word of the office's own. */
export function* outside(
  text: string,
  words: readonly OwnWord[],
  complaints: Iterable<ProseComplaint>,
): Generator<ProseComplaint> {
  const spans = words.flatMap(({ word }) => placesOf(text, word));
  for (const complaint of complaints) {
    if (!spans.some(({ start, end }) => start < complaint.end && complaint.start < end)) yield complaint;
  }
}

/** The words that are left alone. */
export function namesOf(words: readonly OwnWord[]): readonly OwnWord[] {
  return words.filter(({ instead }) => instead === '');
}

/** Where the office's own words stand that are to become others, but not where they already are part of them. */
export function* ownSlips(text: string, words: readonly OwnWord[]): Generator<ProseComplaint> {
  for (const { word, instead, note } of words) {
    if (instead === '') continue;
    const offset = instead.indexOf(word);
    for (const { start, end } of placesOf(text, word)) {
      if (offset >= 0 && text.startsWith(instead, start - offset)) continue;
      const why = note === '' ? '' : `（${note}）`;
      yield { start, end, message: `“${word}”请改为“${instead}”：见“用词”表${why}。`, insert: instead };
    }
  }
}

/** What a text has in which one of them is to become another. */
export function signsOfOwn(words: readonly OwnWord[]): string {
  return words.map(({ word, instead }) => (instead === '' ? '' : word[0]!)).join('');
}

function placesOf(text: string, word: string): { readonly start: number; readonly end: number }[] {
  const places = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    places.push({ start, end: start + word.length });
  }
  return places;
}
