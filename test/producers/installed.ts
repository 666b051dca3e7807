/** The tracker of tracker.json, saved by the writers that are installed. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convertWithLibreOffice, PYTHON } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';

const script = (name: string) => path.join(__dirname, name);

/** By openpyxl, with lxml where it has it, and without. */
export function savedByOpenpyxl(): Map<string, Uint8Array> {
  return saved((folder) => {
    const words = [script('make_installed.py'), folder, 'openpyxl'];
    execFileSync(PYTHON!, words);
    execFileSync(PYTHON!, words, { env: { ...process.env, OPENPYXL_LXML: 'False' } });
  });
}

/** By XlsxWriter, exceljs and SheetJS, as far as scripts/install-producers.sh could fetch them, and by LibreOffice. */
export function savedByOthers(): Map<string, Uint8Array> {
  const files = saved((folder) => {
    execFileSync(PYTHON!, [script('make_installed.py'), folder, 'xlsxwriter'], { stdio: 'inherit' });
    execFileSync(process.execPath, [script('make_installed.mjs'), folder], { stdio: 'inherit' });
  });
  for (const [name, bytes] of savedByOpenpyxl()) {
    if (name === 'openpyxl-plain') files.set('LibreOffice', convertWithLibreOffice(bytes, 'xlsx'));
  }
  return files;
}

function saved(save: (folder: string) => void): Map<string, Uint8Array> {
  return inTemporaryFolder((folder) => {
    save(folder);
    return new Map(
      readdirSync(folder).map((name) => [path.parse(name).name, new Uint8Array(readFileSync(path.join(folder, name)))]),
    );
  });
}
