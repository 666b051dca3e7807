/**
 * How else the layouts, and the tables that are no trackers, are read when a cell of theirs is blank, or a header is another word
 * (test/support/changed.ts). UPDATE_GOLDEN=1 writes what is read now: read it before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedTexts, UPDATES_GOLDEN } from '../support/golden';
import { changed, partsOf } from '../support/laid-out';

const FOLDER = join(__dirname, 'layouts');
const OTHERS = join(__dirname, 'no-trackers.txt');

/** A header that nobody knows, in the title, the headers and the first rows of a layout. */
const UNKNOWN = { words: ['甲乙'], rows: 4 };
/** Headers by which a table looks more like a tracker. */
const TRACKERS = { words: ['进展情况', '任务名称'], rows: 3 };

function now(text: string, { words, rows }: typeof UNKNOWN): string {
  return changed(partsOf(text).picture, words, rows);
}

/** The text with what is read now. */
function updated(text: string, how: typeof UNKNOWN): string {
  const { picture, read } = partsOf(text);
  return [picture, read, now(text, how), ''].join('\n');
}

test.each(readdirSync(FOLDER).map((name) => [name]))('%s', (name) => {
  const file = join(FOLDER, name);
  const text = readFileSync(file, 'utf8');
  if (UPDATES_GOLDEN) writeFileSync(file, updated(text, UNKNOWN));
  else expect(now(text, UNKNOWN)).toBe(partsOf(text).changed);
});

const others = namedTexts(OTHERS);
if (UPDATES_GOLDEN)
  writeFileSync(OTHERS, others.map(([name, text]) => `=== ${name}\n${updated(text, TRACKERS)}`).join(''));
else test.each(others)('%s', (_, text) => expect(now(text, TRACKERS)).toBe(partsOf(text).changed));
