/** The sample tracker in assets/ is what the program makes today. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleJson, sampleSheets } from '../../scripts/sample-file';
import { makeXlsx } from '../../src/adapters/xlsx/make-xlsx';

const ROOT = path.join(__dirname, '../..');
const sample = sampleSheets(readFileSync(path.join(ROOT, 'test/cases/seed/source.txt'), 'utf8'));

test('assets/示例台账.xlsx is fresh (npm run make-sample)', async () => {
  const present = readFileSync(path.join(ROOT, 'assets/示例台账.xlsx'));
  expect(Buffer.compare(present, await makeXlsx(sample))).toBe(0);
});

test('assets/示例台账.json is fresh (npm run make-sample)', () => {
  expect(readFileSync(path.join(ROOT, 'assets/示例台账.json'), 'utf8')).toBe(sampleJson(sample));
});
