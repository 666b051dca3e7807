/** Writes assets/示例台账.xlsx, the sample tracker, with the program's own means. A test proves that the file is fresh. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample } from './sample-file';

const root = path.join(__dirname, '..');
makeSample(readFileSync(path.join(root, 'test/cases/seed/source.txt'), 'utf8')).then((bytes) => {
  writeFileSync(path.join(root, 'assets/示例台账.xlsx'), bytes);
});
