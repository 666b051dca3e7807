/** Every workbook tells alike which sheets and rows are hidden, and goes on telling after a write. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import type { Workbook, WorkbookSnapshot } from '../../src/application/ports';
import { workbookOf } from '../excel-host/from-snapshot';
import { loadExcel } from '../excel-host/load-in-jest';
import { buildXlsx } from '../support/build-xlsx';

const text = (row: number, value: string, hidden?: true) => ({
  row,
  cells: [{ column: 1, value }],
  ...(hidden && { hidden }),
});

const HIDDEN: WorkbookSnapshot = {
  dateSystem: 1900,
  sheets: [
    { name: '今年', rows: [text(1, '看得见'), text(2, '藏起来', true), text(4, '又看得见')], merges: [] },
    { name: '去年', hidden: 'hidden', rows: [text(1, '旧')], merges: [] },
    { name: '字典', hidden: 'veryHidden', rows: [text(1, '甲')], merges: [] },
  ],
};

function asFile(): Uint8Array {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const file = {
    sheets: {
      今年: `<row r="1">${cell('看得见')}</row><row r="2" hidden="1">${cell('藏起来')}</row><row r="3" hidden="true"/><row r="4" hidden="0">${cell('又看得见')}</row>`,
      去年: `<row r="1">${cell('旧')}</row>`,
      字典: `<row r="1">${cell('甲')}</row>`,
    },
  };
  const states = ['', ' state="hidden"', ' state="veryHidden"'];
  const sheets = Object.keys(file.sheets).map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}"${states[index]!} r:id="rId${index + 1}"/>`,
  );
  const names =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return buildXlsx({
    ...file,
    parts: { 'xl/workbook.xml': `<workbook ${names}><sheets>${sheets.join('')}</sheets></workbook>` },
  });
}

const loading = loadExcel({ excelApi: '1.17' });
beforeAll(async () => (await loading).use());

it.each<[string, () => Workbook | Promise<Workbook>]>([
  ['plain data', () => memoryOpenWorkbook(HIDDEN)],
  ['a file', () => openXlsx(asFile())],
  [
    'Excel',
    async () => {
      (await loading).host.workbook = workbookOf(HIDDEN);
      return excelWorkbook();
    },
  ],
])('%s', async (name, open) => {
  const workbook = await open();
  expect(await workbook.read()).toEqual(HIDDEN);
  await workbook.write([{ cell: { sheet: '今年', row: 2, column: 1 }, value: '改' }]);
  const [year, ...others] = HIDDEN.sheets;
  const written = {
    ...HIDDEN,
    sheets: [{ ...year!, rows: [year!.rows[0]!, text(2, '改', true), year!.rows[2]!] }, ...others],
  };
  expect(await workbook.read()).toEqual(written);
  if (name === 'a file') expect(await openXlsx((workbook as XlsxWorkbook).toBytes()).read()).toEqual(written);
});
