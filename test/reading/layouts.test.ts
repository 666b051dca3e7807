/**
 * Trackers as offices lay them out, each a picture of its cells and what is read of it (test/support/pictured.ts, told.ts).
 * UPDATE_CASES=1 writes what is read now: read it before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { pictured } from '../support/pictured';
import { told } from '../support/told';

const FOLDER = join(__dirname, 'layouts');
const READ = '\n=> read\n';

test.each(readdirSync(FOLDER).map((name) => [name]))('%s', (name) => {
  const file = join(FOLDER, name);
  const [picture = '', expected = ''] = readFileSync(file, 'utf8').split(READ);
  const read = told(readTracker(pictured(picture)));
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, `${picture}${READ}${read}\n`);
  else expect(read).toBe(expected.trimEnd());
});
