/** Rows that come and go: what LibreOffice makes of a file is what the program makes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { RowChange } from '../../src/application/ports';
import { judge } from '../support/judge';
import { describeWith, runPython } from '../support/office-tools';
import { inTemporaryFolderAsync } from '../support/temporary-folder';

interface Told {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly names: unknown;
  readonly charts: unknown;
}

const SHEETS = ['一月', "二 月's", '一月', '汇总'];
/** MUBIAO_ROW_FILES=200 tries more. */
const FILES = Number(process.env['MUBIAO_ROW_FILES'] ?? 30);

function changeOf(number: number): RowChange {
  const at = 2 + ((number * 17) % 38);
  const sheet = SHEETS[number % SHEETS.length]!;
  return { kind: number % 2 === 1 ? 'insert' : 'delete', sheet, at, count: 1 + (number % 3) };
}

/**
 * LibreOffice loses a merged block, and the first reference of a conditional format, when the first of their rows goes. The program
 * keeps both, as a text in a merged cell must not be lost.
 */
function withoutLosses(told: Told, change: RowChange): Told {
  if (change.kind !== 'delete') return told;
  const kept = ([name, sheet]: [string, Told['sheets'][string]]) => {
    const formats = (sheet['formats'] as string[][]).filter(([type]) => type !== 'expression');
    return [name, { ...sheet, formats, merges: [] }];
  };
  return { ...told, sheets: Object.fromEntries(Object.entries(told.sheets).map(kept)) as Told['sheets'] };
}

describeWith(['openpyxl', 'LibreOffice', 'uno'], `inserting and deleting rows in ${FILES} files`, () => {
  it('gives the formulas, ranges, rules, names, tables and charts that LibreOffice gives', async () => {
    await inTemporaryFolderAsync(async (folder) => {
      const jobs: {
        change: RowChange;
        kind: string;
        sheet: string;
        at: number;
        count: number;
        from: string;
        to: string;
      }[] = [];
      const written = new Map<string, Uint8Array>();
      for (let number = 1; number <= FILES; number++) {
        const path = (name: string): string => join(folder, `${number}.${name}.xlsx`);
        runPython(join(__dirname, 'make_rows.py'), path('made'), String(number));
        const change = changeOf(number);
        const book = openXlsx(new Uint8Array(readFileSync(path('made'))));
        await book.shiftRows!(change);
        written.set(`${number}`, book.toBytes());
        writeFileSync(path('ours'), book.toBytes());
        const { kind, sheet, at, count } = change;
        const job = { change, kind, sheet, at, count };
        jobs.push({ ...job, from: path('made'), to: path('office') });
        jobs.push({ ...job, kind: '', from: path('ours'), to: path('same') });
      }
      expect([...judge(written).values()].flat()).toEqual([]);
      writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs));
      runPython(join(__dirname, 'rows_in_office.py'), join(folder, 'jobs.json'));
      const told = JSON.parse(runPython(join(__dirname, 'describe_rows.py'), ...jobs.map(({ to }) => to))) as Told[];
      for (let index = 0; index < told.length; index += 2) {
        const job = jobs[index]!;
        const [office, ours] = [told[index]!, told[index + 1]!].map((one) => withoutLosses(one, job.change));
        expect({ job: job.at, ...ours }).toEqual({ job: job.at, ...office });
      }
    });
  }, 600_000);
});
