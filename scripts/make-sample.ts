/** Writes the samples into assets/, each as an .xlsx file and as sheets for pane and page. A test proves that all are fresh. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleJson, SAMPLES } from './sample-file';
import { makeXlsx } from '../src/adapters/xlsx/make-xlsx';

async function main(): Promise<void> {
  const root = path.join(__dirname, '..');
  for (const [name, sample] of Object.entries(SAMPLES)) {
    writeFileSync(path.join(root, `assets/${name}.xlsx`), await makeXlsx(sample));
    writeFileSync(path.join(root, `assets/${name}.json`), sampleJson(sample));
  }
}

void main();
