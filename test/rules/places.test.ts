/** Where each rule of writing form finds something, and where it must not: `places.txt` has the texts, each place in ⟦ ⟧, ⏎ for a new line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkTexts } from '../support/official-prose';

const sections = readFileSync(path.join(__dirname, 'places.txt'), 'utf8')
  .trimEnd()
  .split(/^# /mu)
  .slice(1)
  .map((section) => section.trimEnd().split('\n') as [rule: string, ...texts: string[]]);

/** A text with the places that a rule finds in it. */
function marked(rule: string, text: string): string {
  const places = checkTexts([text])
    .filter((finding) => finding.rule.id === rule)
    .map(({ place }) => place!)
    .sort((one, other) => other.start - one.start);
  return places.reduce(
    (left, { start, end }) => `${left.slice(0, start)}⟦${left.slice(start, end)}⟧${left.slice(end)}`,
    text,
  );
}

describe.each(sections)('%s', (rule, ...texts) => {
  test.each(texts)('%s', (shown) => {
    const text = shown.replaceAll('⏎', '\n').replace(/[⟦⟧]/gu, '');
    expect(marked(rule, text).replaceAll('\n', '⏎')).toBe(shown);
  });
});
