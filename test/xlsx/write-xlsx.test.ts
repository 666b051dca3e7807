/** What a write changes in the package as a whole, and what it must not. */
import { openPackage } from '../../src/adapters/ooxml/open-package';
import type { OpcPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { CellEdit } from '../../src/application/ports';
import { buildXlsx, cellStyles, MAIN_NAMESPACE, relationships } from '../support/build-xlsx';
import type { XlsxPieces } from '../support/build-xlsx';
import { at, cellAt, cellsOf } from '../support/cells-of';

const EDIT: CellEdit = { cell: at('甲', 'A1'), value: 5 };
const TWO_SHEETS = { 甲: '<row><c><v>1</v></c></row>', 乙: '<row><c><v>2</v></c></row>' };

/** The file after the edits, and the names of the parts that differ, are new or are gone. */
async function write(pieces: XlsxPieces, ...edits: CellEdit[]) {
  const before = buildXlsx(pieces);
  const workbook = openXlsx(before);
  await workbook.write(edits);
  const [old, now] = [openPackage(before, 'xlsx'), openPackage(workbook.toBytes(), 'xlsx')] as const;
  const dataOf = (pkg: OpcPackage): Map<string, Uint8Array> =>
    new Map(pkg.entries.map(({ name, data }) => [name, data]));
  const [oldData, newData] = [dataOf(old), dataOf(now)] as const;
  const names = [...new Set([...oldData.keys(), ...newData.keys()])];
  const isSame = (name: string): boolean => {
    const [a, b] = [oldData.get(name), newData.get(name)];
    return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
  };
  return {
    changed: names.filter((name) => !isSame(name)).sort(),
    xml: (name: string) => decodeXml(now.bytes(name)),
    has: now.has,
    workbook,
  };
}

it('changes the sheet alone', async () => {
  expect((await write({ sheets: TWO_SHEETS, styles: cellStyles(0) }, EDIT)).changed).toEqual([
    'xl/worksheets/sheet1.xml',
  ]);
});

it('gives back the very same bytes when nothing was written', async () => {
  const bytes = buildXlsx({ sheets: TWO_SHEETS });
  const workbook = openXlsx(bytes);
  await workbook.write([]);
  expect(workbook.toBytes()).toBe(bytes);
});

it('gives the same bytes for the same edits', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => write({ sheets: TWO_SHEETS }, EDIT)));
  expect(first!.workbook.toBytes()).toEqual(second!.workbook.toBytes());
});

it('adds styles to a file that has none when a format is needed', async () => {
  const { changed, workbook } = await write({ sheets: TWO_SHEETS }, { ...EDIT, value: 0.333, format: 'percent' });
  expect(changed).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(cellAt(await openXlsx(workbook.toBytes()).read(), 'A1')).toEqual({ column: 1, value: 0.333, format: '0.0%' });
});

it.each([
  ['spreadsheetml.sheet.main', '.xlsx'],
  ['ms-excel.sheet.macroEnabled.main', '.xlsm'],
  ['spreadsheetml.template.main', '.xltx'],
  ['ms-excel.template.macroEnabled.main', '.xltm'],
])('knows by the content type %s that the name must end with %s', (type, extension) => {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.${type}+xml"/></Types>`,
  };
  expect(openXlsx(buildXlsx({ sheets: TWO_SHEETS, parts })).extension).toBe(extension);
});

describe('formulas', () => {
  const withFormula = { 甲: '<row><c><v>1</v></c></row>', 乙: '<row><c><f>甲!A1*2</f><v>2</v></c></row>' };

  it.each([
    ['', '<calcPr fullCalcOnLoad="1"/>'],
    [
      '<definedNames><definedName name="a">甲!$A$1</definedName></definedNames>',
      '</definedNames><calcPr fullCalcOnLoad="1"/>',
    ],
    ['<calcPr calcId="1"/><oleSize ref="A1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
    ['<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
  ])('are calculated anew when the file is opened: %s', async (afterSheets, expected) => {
    const { changed, xml } = await write({ sheets: withFormula, afterSheets }, EDIT);
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    expect(xml('xl/workbook.xml')).toContain(`${expected}</workbook>`);
  });

  it('that show nothing count, too', async () => {
    const sheets = { ...TWO_SHEETS, 乙: '<row><c t="str"><f>IF(甲!A1,"","")</f><v></v></c></row>' };
    expect((await write({ sheets }, EDIT)).xml('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  const chain = {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN_NAMESPACE}"><c r="A1" i="2"/></calcChain>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['calcChain', 'calcChain.xml'],
    ]),
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="a"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/calcChain.xml" ContentType="b"/></Types>',
  };

  it('that are overwritten take the calculation chain with them', async () => {
    const { changed, has, xml } = await write(
      { sheets: withFormula, parts: chain },
      { cell: at('乙', 'A1'), value: 3 },
    );
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(has('xl/calcChain.xml')).toBe(false);
    expect(xml('[Content_Types].xml')).not.toContain('calcChain');
    expect(xml('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('that stay leave the calculation chain alone', async () => {
    const { changed } = await write({ sheets: withFormula, parts: chain }, { ...EDIT, cell: at('甲', 'B9') });
    expect(changed).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });
});

describe('results of formulas', () => {
  const sheets = {
    甲:
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A9)</f><v>1</v></c><c r="C1" t="str"><f>IF(B1&gt;0,"是","否")</f><v>是</v></c></row>' +
      '<row r="2"><c r="D2"><f t="shared" ref="D2:D3" si="0">A2*2</f><v>0</v></c></row>' +
      '<row r="3"><c r="D3"><f t="shared" si="0"/><v>0</v></c><c r="E3"><f>1+1</f><v>2</v></c><c r="F3"><f>进度</f><v>3</v></c></row>',
    乙: '<row r="1"><c r="A1"><f>甲!B1</f><v>1</v></c><c r="B1"><f>A9</f><v>0</v></c></row>',
  };

  it('that an edit makes wrong are calculated anew, the others stay', async () => {
    const { workbook } = await write({ sheets }, { cell: at('甲', 'A3'), value: 5 });
    const content = await workbook.read();
    expect(cellsOf(content, '甲')).toEqual({
      A1: 1,
      A3: 5,
      B1: 6,
      C1: '是',
      D2: 0,
      D3: 10,
      E3: 2,
      // There is no such name: it stands for no cell.
      F3: 3,
    });
    expect(cellsOf(content, '乙')).toEqual({ A1: 6, B1: 0 });
  });
});

describe('new results', () => {
  const cell = (reference: string, text: string, type: string, result: string): string =>
    `<x:c r="${reference}"${type}><x:f>${text}</x:f>${result}</x:c>`;

  it.each([
    ['A1*2', '', '<x:v>2</x:v>', '<x:c r="B1"><x:f>A1*2</x:f><x:v>-0.5</x:v></x:c>'],
    [
      'A1&amp;&quot;%&quot;',
      ' t="str"',
      '<x:v>1%</x:v>',
      '<x:c r="B1" t="str"><x:f>A1&amp;&quot;%&quot;</x:f><x:v>-0.25%</x:v></x:c>',
    ],
    ['A1&gt;0', ' t="b"', '<x:v>1</x:v>', '<x:c r="B1" t="b"><x:f>A1&gt;0</x:f><x:v>0</x:v></x:c>'],
    ['SQRT(A1)', '', '<x:v>1</x:v>', '<x:c r="B1" t="e"><x:f>SQRT(A1)</x:f><x:v>#NUM!</x:v></x:c>'],
    [
      'IF(A1&gt;0,1,&quot;&lt;a&gt;&quot;)',
      ' s="1"',
      '<x:v>1</x:v>',
      '<x:c r="B1" s="1" t="str"><x:f>IF(A1&gt;0,1,&quot;&lt;a&gt;&quot;)</x:f><x:v>&lt;a&gt;</x:v></x:c>',
    ],
    [
      'IF(A1&gt;0,&quot;&quot;,A1)',
      ' t="str"',
      '',
      '<x:c r="B1"><x:f>IF(A1&gt;0,&quot;&quot;,A1)</x:f><x:v>-0.25</x:v></x:c>',
    ],
    [
      'IF(A1&gt;0,1,&quot;&quot;)',
      '',
      '<x:v>1</x:v>',
      '<x:c r="B1" t="str"><x:f>IF(A1&gt;0,1,&quot;&quot;)</x:f><x:v></x:v></x:c>',
    ],
    ['A1*3', '', '<x:v>2</x:v>', '<x:c r="B1"><x:f>A1*3</x:f></x:c>'],
    ['A1*RAND()', '', '<x:v>2</x:v>', '<x:c r="B1"><x:f>A1*RAND()</x:f></x:c>'],
  ])('of =%s have their own kind', async (text, type, result, expected) => {
    const { xml } = await write(
      {
        sheets: { 甲: '' },
        parts: {
          'xl/worksheets/sheet1.xml':
            `<x:worksheet xmlns:x="${MAIN_NAMESPACE}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>` +
            `${cell('B1', text, type, result)}</x:row></x:sheetData></x:worksheet>`,
        },
        styles: cellStyles(0, 0),
      },
      { cell: at('甲', 'A1'), value: -0.25 },
    );
    expect(xml('xl/worksheets/sheet1.xml')).toContain(`<x:c r="A1"><x:v>-0.25</x:v></x:c>${expected}</x:row>`);
  });
  it('are none where Excel calculates with rounded numbers', async () => {
    const sheets = { 甲: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1/3</f><v>0.333333333333333</v></c></row>' };
    const pieces = { sheets, afterSheets: '<calcPr fullPrecision="0"/>' };
    const { workbook } = await write(pieces, { cell: at('甲', 'A1'), value: 2 });
    expect(cellsOf(await workbook.read(), '甲')).toEqual({ A1: 2, B1: { error: '公式未计算' } });
  });
  it('take in the rows by which a table grows, and the new name of a column', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>数</t></is></c></row><row r="2"><c r="A2"><v>3</v></c></row>' +
      '<row r="9"><c r="B9"><f>SUM(t[数])</f><v>3</v></c><c r="C9"><f>t[[#Headers],[数]]&amp;"："&amp;B9</f><v>数：3</v></c></row>';
    const workbook = openXlsx(
      buildXlsx({
        sheets: { 甲: rows.replace('<c r="C9">', '<c r="C9" t="str">') },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
          'xl/tables/table1.xml': `<table xmlns="${MAIN_NAMESPACE}" id="1" name="t" displayName="t" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="数"/></tableColumns></table>`,
        },
      }),
    );
    await workbook.write([{ cell: at('甲', 'A3'), value: 4 }], [{ header: at('甲', 'A1'), lastRow: 3 }]);
    expect(cellsOf(await workbook.read(), '甲')).toMatchObject({ B9: 7, C9: '数：7' });
    await workbook.write([{ cell: at('甲', 'A1'), value: '个' }]);
    expect(cellsOf(await workbook.read(), '甲')).toMatchObject({ B9: 7, C9: '个：7' });
  });
  it('follow through one edit after the other, and through going back', async () => {
    const workbook = openXlsx(
      buildXlsx({
        sheets: {
          甲: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>B1*10</f><v>20</v></c></row>',
        },
      }),
    );
    const shown = async () => cellsOf(await workbook.read(), '甲');
    await workbook.write([{ cell: at('甲', 'A1'), value: 2 }]);
    const back = workbook.checkpoint();
    await workbook.write([{ cell: at('甲', 'A1'), value: 3 }]);
    expect(await shown()).toEqual({ A1: 3, B1: 4, C1: 40 });
    await workbook.write([{ cell: at('甲', 'B1'), value: 9 }]);
    expect(await shown()).toEqual({ A1: 3, B1: 9, C1: 90 });
    await workbook.write([{ cell: at('甲', 'A1'), value: 5 }]);
    expect(await shown()).toEqual({ A1: 5, B1: 9, C1: 90 });
    back();
    await workbook.write([{ cell: at('甲', 'A1'), value: 6 }]);
    expect(await shown()).toEqual({ A1: 6, B1: 7, C1: 70 });
  });
});

describe('results of formulas that are told by names and tables', () => {
  const formula = (reference: string, text: string, attributes = ''): string =>
    `<c r="${reference}"><f${attributes}>${text}</f><v>7</v></c>`;
  const pieces: XlsxPieces = {
    sheets: {
      甲:
        `<row r="1">${formula('A1', 'SUM(目标_1[进度])')}${formula('B1', '目标_1[[#Totals],[进度]]')}${formula('C1', '总数*2')}</row>` +
        '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>' +
        `<row r="4"><c r="A4"><v>3</v></c><c r="B4"><v>4</v></c>${formula('C4', 'A4:A4*2', ' t="array" ref="C4:C5"')}</row>` +
        '<row r="5"><c r="C5"><v>7</v></c></row>',
      乙:
        `<row r="1">${formula('A1', '[1]甲!B3')}${formula('B1', 'INDIRECT(&quot;甲!B&quot;&amp;1+2)')}${formula('C1', 'OFFSET(甲!A3,0,1)')}${formula('D1', '甲!C5')}</row>` +
        `<row r="2"><c r="A2"><v>1</v></c>${formula('B2', 'A2*2')}</row>` +
        '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="A2"/><v>7</v></c></row>' +
        '<row r="4"><c r="A4"><v>6</v></c><c r="B4"><v>7</v></c></row>',
    },
    afterSheets: '<definedNames><definedName name="总数">甲!$A$1+1</definedName></definedNames>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml':
        `<table xmlns="${MAIN_NAMESPACE}" id="1" name="t" displayName="目标_1" ref="A2:B5" totalsRowCount="1">` +
        '<tableColumns count="2"><tableColumn id="1" name="编号"/><tableColumn id="2" name="进度"/></tableColumns></table>',
    },
  };

  /** Cells whose results an edit takes out; none of them is that of its formula, so that none is calculated anew. */
  const stale = async (sheet: string, reference: string): Promise<string[]> => {
    const { xml } = await write(pieces, { cell: at(sheet, reference), value: 9 });
    return [1, 2].flatMap((number) => {
      const [, ...cells] = xml(`xl/worksheets/sheet${number}.xml`).split('<c r="');
      const empty = cells.filter((cell) => !cell.includes('<v>'));
      return empty.map((cell) => `${'甲乙'[number - 1]!}!${cell.slice(0, cell.indexOf('"'))}`);
    });
  };

  it.each([
    ['甲', 'B3', ['甲!A1', '甲!C1', '乙!C1']],
    ['甲', 'A4', ['甲!C4', '甲!C5', '乙!D1']],
    ['甲', 'B5', ['甲!B1']],
    ['乙', 'A2', ['乙!B2', '乙!B3', '乙!B4']],
    ['乙', 'A4', ['乙!B3', '乙!B4']],
    ['乙', 'H9', []],
  ])('go with an edit of %s!%s where it reaches them', async (sheet, reference, expected) => {
    expect(await stale(sheet, reference)).toEqual(expected);
  });
});

describe('a table', () => {
  const table =
    `<table xmlns="${MAIN_NAMESPACE}" id="1" name="目标_1" displayName="目标_1" ref="A2:B4"><autoFilter ref="A2:B4"/>` +
    '<tableColumns count="2"><tableColumn id="1" name="子项目"/><tableColumn id="2" name="进度"/></tableColumns></table>';
  const pieces = {
    sheets: {
      甲: '<row r="2"><c t="inlineStr"><is><t>子项目</t></is></c><c t="inlineStr"><is><t>进度</t></is></c></row>',
    },
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml': table,
    },
  };
  const header = (reference: string, value: CellEdit['value']) => write(pieces, { cell: at('甲', reference), value });

  it('is not touched by edits of its rows', async () => {
    expect((await header('B3', 0.5)).changed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('gets the new name of a column with its header cell', async () => {
    const { xml } = await header('B2', '完成进度\n（%）');
    expect(xml('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="完成进度_x000a_（%）"/>');
  });

  it.each([['子项目'], [null], [7]])('refuses %j as a header', async (value) => {
    await expect(header('B2', value)).rejects.toThrow('甲!B2 是表格的列标题，须是文字，且不能与其他列标题相同。');
  });
});

it('keeps a part in UTF-16 readable', async () => {
  const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN_NAMESPACE}"><sheetData/></worksheet>`;
  const bytes = new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le'));
  const { xml } = await write({ sheets: { 甲: '' }, parts: { 'xl/worksheets/sheet1.xml': bytes } }, EDIT);
  expect(xml('xl/worksheets/sheet1.xml')).toContain('encoding="UTF-8"?>');
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<v>5</v>');
});

test('sheets that a write leaves alone are not read again', async () => {
  const workbook = openXlsx(buildXlsx({ sheets: TWO_SHEETS }));
  const [, untouched] = (await workbook.read()).sheets;
  await workbook.write([EDIT]);
  const [changed, same] = (await workbook.read()).sheets;
  expect(changed!.rows[0]!.cells[0]!.value).toBe(5);
  expect(same).toBe(untouched);
});

it('makes a part of styles where the relationship leads nowhere, under a name that no other part has', async () => {
  const styles = ['styles', 'gone.xml'] as const;
  const list = relationships([['worksheet', 'worksheets/sheet1.xml'], styles]);
  const one = { 甲: TWO_SHEETS.甲 };
  const DATE: CellEdit = { ...EDIT, value: 44280, format: 'date' };
  const parts = { 'xl/_rels/workbook.xml.rels': list };
  const made = await write({ sheets: one, parts }, DATE);
  expect(made.xml('xl/_rels/workbook.xml.rels').match(/Target="[^"]*"/gu)).toEqual([
    'Target="worksheets/sheet1.xml"',
    'Target="styles.xml"',
  ]);
  const beside = await write({ sheets: one, parts: { ...parts, 'xl/styles.xml': '<other/>' } }, DATE);
  expect(beside.xml('xl/_rels/workbook.xml.rels')).toContain('Target="styles2.xml"');
  expect(beside.xml('xl/styles.xml')).toContain('<other/>');
});
