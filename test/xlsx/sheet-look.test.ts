/** How a sheet looks, as the web page draws it. */
import type { CellLook } from '../../src/application/ports';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { PLAIN_LOOK } from '../../src/application/look/cell-look';
import { buildXlsx, xlsxParts } from '../support/build-xlsx';
import { SAMPLE } from '../support/sample';

const sample = openXlsx(SAMPLE);

test('the sample has its widths, its frozen header and its wraps', () => {
  const look = sample.look('第048项');
  expect([1, 2, 7].map((column) => look.columnWidth(column))).toEqual([6.625, 18.625, 44.625]);
  expect(look.frozen).toEqual({ rows: 6, columns: 0 });
  expect(look.rowHeight(5)).toBe(8);
  expect(look.cell(6, 2)).toMatchObject({ font: '黑体', align: 'center', color: '#ffffff', fill: '#2f5597' });
  expect(look.cell(7, 7)).toMatchObject({ wrap: true, bold: false });
  expect(look.cell(100, 50)).toBe(PLAIN_LOOK);
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
  const THEME =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
    '</a:clrScheme><a:fmtScheme><a:accent1><a:srgbClr val="000001"/></a:accent1></a:fmtScheme></a:themeElements></a:theme>';
  const FONTS = [
    '',
    '<b/><sz val="16"/><color rgb="FFC00000"/>',
    '<b val="0"/><sz val="x"/><i val="0"/>',
    '<name val="黑体"/><i/><strike/><u/>',
    '<name val="仿宋"/><color theme="1"/><u val="doubleAccounting"/>',
    '<color rgb="C00000"/><u val="none"/>',
    '<color indexed="10"/>',
    '<color theme="4" tint="-0.249977111117893"/>',
    '<color auto="1"/>',
  ];
  const FILLS = [
    '',
    '<patternFill patternType="solid"><fgColor rgb="FF2F5597"/></patternFill>',
    '<patternFill><bgColor rgb="FFFFFFFF"/></patternFill>',
    '<patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/><bgColor indexed="64"/></patternFill>',
    '<patternFill patternType="gray125"/>',
    '<patternFill patternType="lightGray"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFFFF00"/></patternFill>',
    '<patternFill patternType="solid"><fgColor indexed="16"/></patternFill>',
    '<gradientFill degree="90"><stop position="0"><color rgb="FF000000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>',
    '<patternFill><fgColor rgb="FFFF0000"/></patternFill>',
  ];
  const BORDERS = [
    '<border/>',
    '<border><left style="thin"><color rgb="FFFF0000"/></left><right/><top style="double"/><bottom style="mediumDashDot"><color theme="4"/></bottom></border>',
    '<border diagonalUp="1"><diagonal style="hair"><color auto="1"/></diagonal></border>',
    '<border><start style="thick"/><end style="odd"/></border>',
  ];
  const listed = (name: string, items: readonly string[]) =>
    `<${name}s>${items.map((item) => (item.startsWith('<border') ? item : `<${name}>${item}</${name}>`)).join('')}</${name}s>`;

  const LOOKS: readonly (readonly [name: string, xf: string, expected: Partial<CellLook>])[] = [
    ['no style of its own', '', {}],
    ['bold, its size and its colour', 'fontId="1"', { bold: true, size: 16, color: '#c00000' }],
    ['not bold, a size that is none', 'fontId="2"', {}],
    [
      'a typeface, slanted, struck out and underlined',
      'fontId="3"',
      { font: '黑体', italic: true, strike: true, underline: 'single' },
    ],
    ['a colour of the theme, two lines below', 'fontId="4"', { font: '仿宋', color: '#000000', underline: 'double' }],
    ['a colour of six digits is none of Excel’s', 'fontId="5"', {}],
    ['a colour of the palette', 'fontId="6"', { color: '#ff0000' }],
    ['a colour of the theme made darker', 'fontId="7"', { color: '#2f5597' }],
    ['the usual colour', 'fontId="8"', {}],
    ['a fill', 'fillId="1"', { fill: '#2f5597' }],
    ['the colour behind no pattern is no fill; a font that is not there', 'fillId="2" fontId="99"', {}],
    ['a fill of the theme made lighter', 'fillId="3"', { fill: '#dae3f3' }],
    ['a grey of dots', 'fillId="4"', { fill: '#dfdfdf' }],
    ['a pattern of two colours', 'fillId="5"', { fill: '#ffbf00' }],
    ['a colour of the palette of the file’s own', 'fillId="6"', { fill: '#123456' }],
    ['a fill from one colour to another', 'fillId="7"', { fill: '#808080' }],
    ['a colour without a pattern is no fill, as in Excel', 'fillId="8"', {}],
    [
      'lines',
      'borderId="1"',
      {
        borders: {
          left: { kind: 'solid', width: 1, color: '#ff0000' },
          top: { kind: 'double', width: 3, color: null },
          bottom: { kind: 'dashed', width: 2, color: '#4472c4' },
        },
      },
    ],
    [
      'a line from corner to corner',
      'borderId="2"',
      { borders: { rising: { kind: 'dotted', width: 1, color: null } } },
    ],
    [
      'sides as the strict form names them',
      'borderId="3"',
      { borders: { left: { kind: 'solid', width: 3, color: null } } },
    ],
    [
      'right, top, wrapped',
      '><alignment horizontal="right" vertical="top" wrapText="1"/',
      { align: 'right', vertical: 'top', wrap: true },
    ],
    [
      'centred over several columns',
      '><alignment horizontal="centerContinuous" vertical="center" wrapText="0"/',
      { align: 'across', vertical: 'center' },
    ],
    [
      'left, by steps',
      '><alignment horizontal="left" indent="2" vertical="justify"/',
      { align: 'left', indent: 2, vertical: 'top' },
    ],
    [
      'spread out, which breaks lines',
      '><alignment horizontal="distributed" vertical="distributed"/',
      { align: 'justify', wrap: true, vertical: 'center' },
    ],
    ['made to fit', '><alignment horizontal="fill" shrinkToFit="1"/', { align: 'fill', shrink: true }],
    ['letters one below the other', '><alignment textRotation="255"/', { turned: 'stacked' }],
    ['turned up and down, and a little', '><alignment textRotation="90"/', { turned: 'up' }],
    ['turned down', '><alignment textRotation="180"/', { turned: 'down' }],
    ['a little aslant stays level', '><alignment textRotation="30"/', {}],
    ['any other way', '><alignment horizontal="odd"/', {}],
  ];
  const xfs = LOOKS.map(([, xf]) => (xf.startsWith('>') ? `<xf${xf}></xf>` : `<xf ${xf}/>`)).join('');
  const styles =
    `${listed('font', FONTS)}${listed('fill', FILLS)}<borders>${BORDERS.join('')}</borders>` +
    // A <font> of another list is none of these.
    `<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs>${xfs}</cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs>` +
    `<colors><indexedColors>${'<rgbColor rgb="00000000"/>'.repeat(10)}<rgbColor rgb="00FF0000"/>${'<rgbColor rgb="00000000"/>'.repeat(5)}<rgbColor rgb="00123456"/></indexedColors></colors>`;
  const cells = Array.from({ length: LOOKS.length + 1 }, (_, style) => `<c s="${style}"><v>1</v></c>`).join('');
  const pieces = { sheets: { 表: `<row r="1">${cells}</row>` }, styles };
  const relationships = String(xlsxParts(pieces)['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
  );
  const look = openXlsx(
    buildXlsx({ ...pieces, parts: { 'xl/theme/theme1.xml': THEME, 'xl/_rels/workbook.xml.rels': relationships } }),
  ).look('表');

  test.each(LOOKS.map(([name, , expected], index) => [name, index + 1, expected] as const))(
    '%s',
    (_, column, expected) => {
      expect(look.cell(1, column)).toEqual({ ...PLAIN_LOOK, ...expected });
    },
  );

  test('a style that is not there is plain, and plain cells share one look', () => {
    expect(look.cell(1, LOOKS.length + 1)).toBe(PLAIN_LOOK);
    expect(look.cell(1, 1)).toBe(PLAIN_LOOK);
  });
});

test('the style of a cell goes before that of its row, and that before that of its column', () => {
  const styles =
    '<fonts><font/></fonts><fills><fill/>' +
    ['11', '22', '33']
      .map((two) => `<fill><patternFill patternType="solid"><fgColor rgb="FF0000${two}"/></patternFill></fill>`)
      .join('') +
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

test('thin lines between cells are there unless they are switched off', () => {
  const withView = (attributes: string) =>
    openXlsx(
      buildXlsx({
        sheets: { 表: '' },
        beforeData: `<sheetViews><sheetView ${attributes} workbookViewId="0"/></sheetViews>`,
      }),
    ).look('表').gridLines;
  expect([withView(''), withView('showGridLines="1"'), withView('showGridLines="0"')]).toEqual([true, true, false]);
});

test('a sheet that is not there is told', () => {
  expect(() => sample.look('第099项')).toThrow('没有名为“第099项”的工作表');
});

test('colours of the theme and of the palette by their numbers, of a file without either', () => {
  const given = [
    ...Array.from({ length: 13 }, (_, number) => `theme="${number}"`),
    ...[0, 1, 2, 7, 8, 10, 15, 16, 22, 63, 64].map((number) => `indexed="${number}"`),
    'rgb="FF00AA11"',
    'rgb="00AA11"',
    'theme="0" tint="-2"',
    'theme="1" tint="2"',
    'theme="4" tint="x"',
    'theme="4" auto="0"',
  ];
  const styles =
    `<fonts><font/>${given.map((colour) => `<font><color ${colour}/></font>`).join('')}</fonts><fills><fill/></fills><borders><border/></borders>` +
    `<cellXfs><xf/>${given.map((_, at) => `<xf fontId="${at + 1}"/>`).join('')}</cellXfs>`;
  const cells = given.map((_, at) => `<c s="${at + 1}"><v>1</v></c>`).join('');
  const look = openXlsx(buildXlsx({ sheets: { 表: `<row r="1">${cells}</row>` }, styles })).look('表');
  const known = Object.fromEntries(given.map((colour, at) => [colour, look.cell(1, at + 1).color]));
  expect(known).toEqual({
    'theme="0"': '#ffffff',
    'theme="1"': '#000000',
    'theme="2"': '#e7e6e6',
    'theme="3"': '#44546a',
    'theme="4"': '#4472c4',
    'theme="5"': '#ed7d31',
    'theme="6"': '#a5a5a5',
    'theme="7"': '#ffc000',
    'theme="8"': '#5b9bd5',
    'theme="9"': '#70ad47',
    'theme="10"': '#0563c1',
    'theme="11"': '#954f72',
    'theme="12"': null,
    'indexed="0"': '#000000',
    'indexed="1"': '#ffffff',
    'indexed="2"': '#ff0000',
    'indexed="7"': '#00ffff',
    'indexed="8"': '#000000',
    'indexed="10"': '#ff0000',
    'indexed="15"': '#00ffff',
    'indexed="16"': '#800000',
    'indexed="22"': '#c0c0c0',
    'indexed="63"': '#333333',
    'indexed="64"': null,
    'rgb="FF00AA11"': '#00aa11',
    'rgb="00AA11"': null,
    'theme="0" tint="-2"': '#000000',
    'theme="1" tint="2"': '#ffffff',
    'theme="4" tint="x"': '#4472c4',
    'theme="4" auto="0"': '#4472c4',
  });
});

test('colours of a theme of its own stand in the order in which cells number them, whatever that of the theme', () => {
  const names = 'folHlink hlink accent6 accent5 accent4 accent3 accent2 accent1 lt2 dk2 lt1 dk1'.split(' ');
  const digits = (name: string) => `0000${(names.indexOf(name) + 16).toString(16)}`;
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
    names.map((name) => `<a:${name}><a:srgbClr val="${digits(name)}"/></a:${name}>`).join('') +
    '</a:clrScheme></a:themeElements></a:theme>';
  const order = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  const styles =
    `<fonts><font/>${order.map((_, at) => `<font><color theme="${at}"/></font>`).join('')}</fonts><fills><fill/></fills><borders><border/></borders>` +
    `<cellXfs><xf/>${order.map((_, at) => `<xf fontId="${at + 1}"/>`).join('')}</cellXfs>`;
  const cells = order.map((_, at) => `<c s="${at + 1}"><v>1</v></c>`).join('');
  const pieces = { sheets: { 表: `<row r="1">${cells}</row>` }, styles };
  const relationships = String(xlsxParts(pieces)['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
  );
  const look = openXlsx(
    buildXlsx({ ...pieces, parts: { 'xl/theme/theme1.xml': theme, 'xl/_rels/workbook.xml.rels': relationships } }),
  ).look('表');
  expect(order.map((_, at) => look.cell(1, at + 1).color)).toEqual(order.map((name) => `#${digits(name)}`));
});
