/** What is found in Excel is what is found in the file: over the project's own workbooks, and the cases where they are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { workbookOfFile } from '../excel-host/from-xlsx';
import { IS_QUICK } from '../support/quick';
import { resultOf } from './reading-of';
import { startExcel } from './support';

const CASES = path.join(__dirname, '../../../shared/cases');
const FOLDERS = [
  path.join(__dirname, '../../assets'),
  path.join(__dirname, 'files'),
  ...['files', 'layouts', 'month', 'rules', 'host'].map((name) => path.join(CASES, name)),
];
/** Formulas without results, which Excel calculates; and a sheet of which Excel is not asked for all, as it says. */
const LEFT_OUT = new Set([
  'text-fractions.xlsx',
  'unrelated_long_sheet.xlsx',
  'many-names-1.5MB.xlsx',
  'two-roots.xlsx',
]);

const files = FOLDERS.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx') && !LEFT_OUT.has(name))
    .map((name) => [name, path.join(folder, name)] as const),
);

// Of the oldest Excel and a new one, the inner loop asks the new one.
describe.each(IS_QUICK ? ['1.17'] : ['1.7', '1.17'])('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it.each(files)('%s', async (_, file) => {
    const bytes = readFileSync(file);
    excel.host.workbook = workbookOfFile(bytes);
    excel.host.resetCounters();
    const content = await excelWorkbook().read();
    expect(resultOf(content)).toEqual(resultOf(readXlsx(bytes)));
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
  });
});
