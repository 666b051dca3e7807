/** Widths and hiding, in the XML of a sheet and as the file is read again. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { resizeSheet, type SizeChange } from '../../src/adapters/xlsx/sheet-sizes';
import { buildXlsx, MAIN_NAMESPACE } from '../support/build-xlsx';

const sheet = (cols: string, rows: string): string =>
  `<worksheet xmlns="${MAIN_NAMESPACE}">${cols}<sheetData>${rows}</sheetData></worksheet>`;
const width = (from: number, to: number, characters: number): SizeChange => ({ kind: 'width', from, to, characters });
const columns = (from: number, to: number, hidden: boolean): SizeChange => ({ kind: 'columns', from, to, hidden });
const rows = (hidden: boolean, ...numbers: number[]): SizeChange => ({ kind: 'rows', rows: new Set(numbers), hidden });

test.each<[what: string, cols: string, change: SizeChange, after: string]>([
  ['a column of its own', '', width(2, 2, 20), '<cols><col min="2" max="2" width="20" customWidth="1"/></cols>'],
  [
    'a run is cut in three',
    '<cols><col min="1" max="5" width="10" style="3" customWidth="1"/></cols>',
    width(2, 3, 20),
    '<cols><col min="1" max="1" width="10" style="3" customWidth="1"/><col min="2" max="3" width="20" style="3" customWidth="1"/><col min="4" max="5" width="10" style="3" customWidth="1"/></cols>',
  ],
  [
    'gaps between runs',
    '<cols><col min="2" max="2" width="10"/><col min="5" max="6" width="11"/></cols>',
    columns(1, 5, true),
    '<cols><col min="1" max="1" width="8.43" hidden="1"/><col min="2" max="2" width="10" hidden="1"/><col min="3" max="4" width="8.43" hidden="1"/><col min="5" max="5" width="11" hidden="1"/><col min="6" max="6" width="11"/></cols>',
  ],
  [
    'shown again',
    '<cols><col min="2" max="2" width="10" hidden="1"/></cols>',
    columns(2, 2, false),
    '<cols><col min="2" max="2" width="10"/></cols>',
  ],
  [
    'what is of no column stays as it is',
    '<cols><col width="9"/><col min="4" max="3" width="10"/></cols>',
    width(3, 3, 20),
    '<cols><col width="9"/><col min="4" max="3" width="10"/><col min="3" max="3" width="20" customWidth="1"/></cols>',
  ],
])('columns: %s', (_, cols, change, after) => {
  expect(resizeSheet(sheet(cols, ''), change)).toBe(sheet(after, ''));
});

test('rows are hidden, also those that the file does not speak of, and shown again', () => {
  const before = sheet('', '<row r="2" ht="20"/><row r="4" hidden="1"/>');
  expect(resizeSheet(before, rows(true, 5, 1, 2, 4))).toBe(
    sheet('', '<row r="1" hidden="1"/><row r="2" ht="20" hidden="1"/><row r="4" hidden="1"/><row r="5" hidden="1"/>'),
  );
  expect(resizeSheet(before, rows(false, 1, 2, 4))).toBe(sheet('', '<row r="2" ht="20"/><row r="4"/>'));
});

test('the file is read as it was changed; a protected sheet refuses', async () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const book = openXlsx(buildXlsx({ sheets: { 甲: cells } }));
  await book.resize('甲', width(1, 1, 30));
  await book.resize('甲', rows(true, 1));
  const look = book.look('甲');
  expect([look.columnWidth(1), look.rowHeight(1)]).toEqual([30, 0]);
  expect((await book.read()).sheets[0]!.rows[0]).toMatchObject({ hidden: true });
  const kept = openXlsx(buildXlsx({ sheets: { 甲: cells }, afterData: '<sheetProtection sheet="1"/>' }));
  await expect(kept.resize('甲', width(1, 1, 30))).rejects.toThrow('受保护');
});
