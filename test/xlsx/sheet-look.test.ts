/** How a sheet looks, as the web page draws it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellLook } from '../../src/application/ports';
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

describe('what the style of a cell makes of it', () => {
  const STYLES =
    '<fonts count="6"><font/><font><b/><sz val="16"/><color rgb="FFC00000"/></font><font><b val="0"/><sz val="x"/></font>' +
    '<font><name val="黑体"/></font><font><name val="仿宋"/><color theme="1"/></font><font><i/><color rgb="C00000"/></font></fonts>' +
    '<fills count="3"><fill/><fill><patternFill><fgColor rgb="FF2F5597"/></patternFill></fill><fill><patternFill><bgColor rgb="FFFFFFFF"/></patternFill></fill></fills>' +
    // A <font> of another list is none of these.
    '<cellStyleXfs count="1"><xf fontId="1"/></cellStyleXfs><cellXfs>' +
    [
      '<xf/>',
      '<xf fontId="1"/>',
      '<xf fontId="2"/>',
      '<xf fontId="3"/>',
      '<xf fontId="4"/>',
      '<xf fontId="5"/>',
      '<xf fillId="1"/>',
      '<xf fillId="2" fontId="9"/>',
      '<xf><alignment horizontal="right" vertical="top" wrapText="1"/></xf>',
      '<xf><alignment horizontal="centerContinuous" vertical="center" wrapText="0"/></xf>',
      '<xf><alignment horizontal="left" vertical="justify"/></xf>',
      '<xf><alignment horizontal="fill"/></xf>',
    ].join('') +
    '</cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs>';
  const plain = { bold: false, size: 11, color: null, align: null, vertical: 'bottom', wrap: false, fill: null };
  const cells = Array.from({ length: 13 }, (_, style) => `<c s="${style}"><v>1</v></c>`).join('');
  const look = openXlsx(buildXlsx({ sheets: { 表: `<row r="1">${cells}</row>` }, styles: STYLES })).look('表');

  const LOOKS: readonly (readonly [string, Partial<CellLook>])[] = [
    ['no style of its own', {}],
    ['bold, its size and its colour', { bold: true, size: 16, color: '#c00000' }],
    ['not bold, a size that is none', {}],
    ['黑体 is bold', { bold: true }],
    ['a colour of the theme is left to the page', {}],
    ['a colour of six digits is none of Excel’s', {}],
    ['a fill', { fill: '#2f5597' }],
    ['the colour behind a pattern is no fill; a font that is not there', {}],
    ['right, top, wrapped', { align: 'right', vertical: 'top', wrap: true }],
    ['centred over several columns', { align: 'center', vertical: 'center' }],
    ['left', { align: 'left' }],
    ['any other way', {}],
    ['a style that is not there', {}],
  ];
  test.each(LOOKS.map(([name, expected], index) => [name, index + 1, expected] as const))(
    '%s',
    (_, column, expected) => {
      expect(look.cell(1, column)).toEqual({ ...plain, ...expected });
    },
  );
});

test('the style of a cell goes before that of its row, and that before that of its column', () => {
  const styles =
    '<fonts><font/></fonts><fills><fill/>' +
    ['11', '22', '33'].map((two) => `<fill><patternFill><fgColor rgb="FF0000${two}"/></patternFill></fill>`).join('') +
    '</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs>';
  const file = buildXlsx({
    sheets: {
      表: '<row r="1" s="2" customFormat="1"><c r="A1" s="3"/><c r="B1"/></row><row r="2" s="2"><c r="A2" s="3"/></row><row r="3" ht="40"/>',
    },
    beforeData: '<cols><col min="1" max="2" style="1"/><col min="4" max="4" width="20"/></cols>',
    styles,
  });
  const look = openXlsx(file).look('表');
  const fills = [1, 2, 3].map((row) => [1, 2, 3].map((column) => look.cell(row, column).fill));
  expect(fills).toEqual([
    ['#000033', null, '#000022'],
    ['#000033', '#000011', null],
    ['#000011', '#000011', null],
  ]);
  // A height that no person set is left to the page.
  expect(look.rowHeight(3)).toBeNull();
  expect([1, 3, 4].map((column) => look.columnWidth(column))).toEqual([8.43, 8.43, 20]);
  expect([look.defaultHeight, look.frozen]).toEqual([15, { rows: 0, columns: 0 }]);
});

test.each([
  ['<pane xSplit="2" ySplit="1" state="frozen"/>', { rows: 1, columns: 2 }],
  ['<pane ySplit="3" state="frozenSplit"/>', { rows: 3, columns: 0 }],
  ['<pane xSplit="2" state="frozen"/>', { rows: 0, columns: 2 }],
  ['<pane xSplit="2000" state="split"/>', { rows: 0, columns: 0 }],
  ['<pane xSplit="2"/>', { rows: 0, columns: 0 }],
])('panes that are frozen: %s', (pane, frozen) => {
  const beforeData = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  expect(openXlsx(buildXlsx({ sheets: { 表: '' }, beforeData })).look('表').frozen).toEqual(frozen);
});

test('a sheet that is not there is told', () => {
  expect(() => sample.look('第099项')).toThrow('没有名为“第099项”的工作表');
});
