/** How a sheet looks, as the web page draws it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { buildXlsx } from '../support/build-xlsx';

const sample = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, '../../assets/示例台账.xlsx'))));

test('the sample has its widths, its frozen header and its wraps', () => {
  const look = sample.look('第048项');
  expect([1, 2, 7].map((column) => look.columnWidth(column))).toEqual([6.625, 18.625, 44.625]);
  expect(look.frozen).toEqual({ rows: 6, columns: 0 });
  expect(look.rowHeight(5)).toBe(8);
  expect(look.cell(6, 2)).toMatchObject({ bold: true, align: 'center', color: '#ffffff', fill: '#2f5597' });
  expect(look.cell(7, 7)).toMatchObject({ wrap: true, bold: false });
  expect(look.cell(100, 50)).toMatchObject({
    bold: false,
    size: 11,
    color: null,
    align: null,
    wrap: false,
    fill: null,
  });
});

test('hidden rows and columns have no size, others without one that of the sheet', () => {
  const file = buildXlsx({
    sheets: { 表: '<row r="2" hidden="1"/><row r="3" ht="30" customHeight="1"><c r="A3"><v>1</v></c></row>' },
    beforeData:
      '<sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/><cols><col min="2" max="16384" width="9" hidden="1"/></cols>',
  });
  const look = openXlsx(file).look('表');
  expect([1, 2, 3].map((row) => look.rowHeight(row))).toEqual([null, 0, 30]);
  expect([1, 2, 900].map((column) => look.columnWidth(column))).toEqual([10, 0, 0]);
  expect(look.defaultHeight).toBe(18);
});

test('a sheet that is not there is told', () => {
  expect(() => sample.look('第099项')).toThrow('没有名为“第099项”的工作表');
});
