/** Where each rule of texts finds something, and where it must not: `places.txt` has the texts, each place in ⟦ ⟧, ⏎ for a new line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { RULES } from '../../src/rules/index';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';

const sections = readFileSync(path.join(__dirname, 'places.txt'), 'utf8')
  .trimEnd()
  .split(/^# /mu)
  .slice(1)
  .map((section) => section.trimEnd().split('\n') as [rule: string, ...texts: string[]]);

/** A text with the places that a rule finds in it. */
function marked(rule: string, text: string): string {
  const only = RULES.filter(({ id }) => id === rule);
  const places = findings(readTracker(workbookOf({ rows: [{ progress: text }] })), only)
    .filter(({ cell }) => cell.row === 6)
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
