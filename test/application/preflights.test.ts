/**
 * What is said beside a letter before it goes out: `preflights.txt` has pictures of workbooks (test/support/pictured.ts), each with the remarks and their
 * cells, or what keeps the letter back.
 * UPDATE_CASES=1 writes what is said now: read it before it is committed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLetter } from '../../src/application/letters/write-letter';
import { cellName } from '../../src/domain/cell';
import { namedTexts } from '../support/golden';
import { pictured } from '../support/pictured';

const FILE = join(__dirname, 'preflights.txt');
const TOLD = '\n=> told\n';

function told(picture: string): string {
  const { blockers, notes } = writeLetter(pictured(picture)).composition;
  return [
    ...blockers.map(({ cell, message }) => `缺 ${cellName(cell)} ${message}`),
    ...notes.map(({ cell, message }) => `注 ${cellName(cell)} ${message}`),
  ].join('\n');
}

const CASES = namedTexts(FILE).map(([name, text]): [string, string, string] => {
  const [picture = '', expected = ''] = text.split(TOLD);
  return [name, picture.trimEnd(), expected.trimEnd()];
});

if (process.env['UPDATE_CASES'] === '1') {
  writeFileSync(FILE, CASES.map(([name, picture]) => `=== ${name}\n${picture}${TOLD}${told(picture)}\n`).join('\n'));
} else test.each(CASES)('%s', (_, picture, expected) => expect(told(picture)).toBe(expected));
