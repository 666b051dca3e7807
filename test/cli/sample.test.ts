/** The sample tracker in assets/ is what the program makes today. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample } from '../../scripts/sample-file';

const root = path.join(__dirname, '../..');

test('assets/示例台账.xlsx is fresh (npm run make-sample)', async () => {
  const letter = readFileSync(path.join(root, 'test/cases/seed/source.txt'), 'utf8');
  const made = await makeSample(letter);
  expect(Buffer.from(made).equals(readFileSync(path.join(root, 'assets/示例台账.xlsx')))).toBe(true);
});
