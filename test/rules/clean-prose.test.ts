/** Prose of every kind that offices write and no text-form rule may accuse: one text a line, each in a cell of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkTexts } from '../support/official-prose';

const texts = readFileSync(path.join(__dirname, 'clean-prose.txt'), 'utf8').trimEnd().split('\n');

test.each(texts)('%s', (text) => {
  expect(checkTexts([text]).map(({ rule, excerpt }) => [rule.id, excerpt])).toEqual([]);
});
