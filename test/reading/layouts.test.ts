/**
 * Trackers as offices lay them out, each a picture of its cells and what is read of it (test/support/pictured.ts, told.ts); what is asked
 * about its headers; and how else it is read when a cell is blank or a header is a word that nobody knows (changed.ts).
 * UPDATE_CASES=1 writes what is read now: read it before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laidOut, pictureIn } from '../support/laid-out';

const FOLDER = join(__dirname, 'layouts');
/** A header that nobody knows. */
const UNKNOWN = ['甲乙'];
/** The title, the headers and the first rows. */
const ROWS = 4;

test.each(readdirSync(FOLDER).map((name) => [name]))('%s', (name) => {
  const file = join(FOLDER, name);
  const text = readFileSync(file, 'utf8');
  const now = `${laidOut(pictureIn(text), UNKNOWN, ROWS)}\n`;
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, now);
  else expect(now).toBe(text);
});
