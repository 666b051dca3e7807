/** Files of letters that were once misread: where they are at hand, each paragraph is in its place or listed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocxLetter } from '../../src/adapters/docx/read-docx-letter';
import { readLetterFile } from '../../src/adapters/letter-file/read-letter-file';
import { lostOf } from '../support/lost-characters';

const FOLDER = path.join(__dirname, '../../../shared/cases/letters');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.docx')) : [];

(files.length > 0 ? test : test.skip)('no character of the letters at hand is lost', () => {
  const lost = files.map((name) => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
    return {
      name,
      lost: lostOf(
        readDocxLetter(bytes).flatMap(({ text }) => text.split('\n')),
        readLetterFile(bytes),
      ),
    };
  });
  expect(lost.filter((each) => each.lost.length > 0)).toEqual([]);
});
