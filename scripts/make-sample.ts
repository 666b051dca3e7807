/** Writes the sample tracker into assets/, as an .xlsx file and as sheets for the pane. A test proves that both are fresh. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleJson, sampleSheets } from './sample-file';
import { makeXlsx } from '../src/adapters/xlsx/make-xlsx';

async function main(): Promise<void> {
  const root = path.join(__dirname, '..');
  const sample = sampleSheets(readFileSync(path.join(root, 'test/cases/seed/source.txt'), 'utf8'));
  writeFileSync(path.join(root, 'assets/示例台账.xlsx'), await makeXlsx(sample));
  writeFileSync(path.join(root, 'assets/示例台账.json'), sampleJson(sample));
}

void main();
