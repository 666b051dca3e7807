/**
 * Trackers as offices lay them out, each a picture of its cells and what is read of it (test/support/pictured.ts, told.ts), and what is asked
 * about its headers. How else it is read is near-misses.test.ts's.
 * UPDATE_GOLDEN=1 writes what is read now: read it before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UPDATES_GOLDEN } from '../support/golden';
import { partsOf, readAndAsked } from '../support/laid-out';

const FOLDER = join(__dirname, 'layouts');

test.each(readdirSync(FOLDER).map((name) => [name]))('%s', (name) => {
  const file = join(FOLDER, name);
  const { picture, read, changed } = partsOf(readFileSync(file, 'utf8'));
  const now = readAndAsked(picture);
  if (UPDATES_GOLDEN) writeFileSync(file, [picture, now, changed, ''].join('\n'));
  else expect(now).toBe(read);
});
