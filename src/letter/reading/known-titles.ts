/** A 汇报 that counts its items and has no titles of sections: they are known by the words of the tracker that is at hand. */
import { comparable, likeness } from '../../domain/likeness';
import type { Head } from './headings';
import { endsSentence, withText } from './lines';
import { PROGRESS, type ParsedTarget } from './target-sections';

const LONGEST_HEADING = 60;
/** Shorter ones are alike by chance. */
const SHORTEST_BEGINNING = 6;
const LEAST_LIKENESS = 0.8;

/** The items of such a letter; none when no heading repeats a title, or other titles of sections are there. */
export function itemsByTitles(heads: readonly Head[], titles: readonly string[]): readonly number[] {
  if (titles.length === 0 || heads.some(({ section, line }) => section !== null || line.cells !== null)) return [];
  const known = titles.map(plainTitle).filter((title) => title.length >= 2);
  const kinds = heads.flatMap((head) => (head.counter && isKnown(titleOf(head), known) ? [head.counter.kind] : []));
  const [kind] = kinds;
  return heads.flatMap((head, index) =>
    kind !== undefined && head.counter?.kind === kind && isHeading(head) ? [index] : [],
  );
}

/** The items as targets: all that stands below each is its progress. */
export function targetsByTitles(heads: readonly Head[], items: readonly number[]): readonly ParsedTarget[] {
  return items.map((start, index) => {
    const head = heads[start]!;
    const text = titleOf(head);
    const lines = heads.slice(start + 1, items[index + 1]).map(({ line }) => line);
    return {
      label: null,
      name: `“${text.slice(0, 20)}”`,
      lines: [withText(head.line, text)],
      overall: null,
      before: [],
      sections: [{ ...PROGRESS, heading: head.line, lines }],
      rows: null,
      tableTargets: [],
      titles: [],
    };
  });
}

function titleOf({ counter, line }: Head): string {
  return (counter?.rest ?? line.text).replace(/[：:]$/u, '').trim();
}

function isHeading(head: Head): boolean {
  const text = titleOf(head);
  return text !== '' && text.length <= LONGEST_HEADING && !endsSentence(text);
}

function plainTitle(title: string): string {
  return comparable(title).replace(/[。；：:]$/u, '');
}

function isKnown(text: string, known: readonly string[]): boolean {
  const own = plainTitle(text);
  return known.some(
    (title) =>
      title === own ||
      (own.length >= SHORTEST_BEGINNING && title.startsWith(own)) ||
      (own.length >= SHORTEST_BEGINNING && likeness(own, title) >= LEAST_LIKENESS),
  );
}
