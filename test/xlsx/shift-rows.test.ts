/** Rows of a file that come, go or change place: what speaks of them is followed, and what cannot be followed is refused. */
import { escapeXml } from '../../src/adapters/ooxml/escape-xml';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { RowChange } from '../../src/application/ports';
import { shiftFormula } from '../../src/application/calculate/shift-formula';
import { storedFormulas } from '../../src/adapters/xlsx/formulas/sheet-formulas';
import { cellsOf } from '../support/cells-of';
import { buildXlsx, MAIN_NAMESPACE, relationships, xlsxParts, type XlsxPieces } from '../support/build-xlsx';

const insert = (at: number, count = 1, more: object = {}): RowChange => ({
  kind: 'insert',
  sheet: '甲',
  at,
  count,
  ...more,
});
const remove = (at: number, count = 1): RowChange => ({ kind: 'delete', sheet: '甲', at, count });
const move = (at: number, to: number, count = 1): RowChange => ({ kind: 'move', sheet: '甲', at, count, to });

async function after(pieces: XlsxPieces, change: RowChange): Promise<Record<string, string>> {
  const book = openXlsx(buildXlsx(pieces));
  await book.shiftRows!(change);
  const parts = unzipSync(book.toBytes());
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheetAfter = async (pieces: XlsxPieces, change: RowChange): Promise<string> =>
  (await after(pieces, change))['xl/worksheets/sheet1.xml']!;

const number = (row: number, column: string, value: number): string => `<c r="${column}${row}"><v>${value}</v></c>`;
/** Rows 1 to 8, each with its number in A. */
const NUMBERED = Array.from(
  { length: 8 },
  (_, index) => `<row r="${index + 1}">${number(index + 1, 'A', index + 1)}</row>`,
).join('');

describe('formulas', () => {
  it.each<[formula: string, change: RowChange, after: string]>([
    ['A3+1', insert(3), 'A4+1'],
    ['A2+1', insert(3), 'A2+1'],
    ['SUM(A2:A5)', insert(3, 2), 'SUM(A2:A7)'],
    ['SUM(A3:A5)', insert(3), 'SUM(A4:A6)'],
    ['SUM(A2:A5)', insert(6), 'SUM(A2:A5)'],
    ['SUM(A2:A5)', insert(6, 2, { joins: true }), 'SUM(A2:A7)'],
    ['SUM(A5)', insert(6, 1, { joins: true }), 'SUM(A5)'],
    ['SUM($A$2:A$5)', insert(3), 'SUM($A$2:A$6)'],
    ['SUM(A5:A2)', insert(3), 'SUM(A6:A2)'],
    ['SUM(A:A)+SUM(3:4)', insert(4), 'SUM(A:A)+SUM(3:5)'],
    ['SUM(A2:A1048576)', insert(4), 'SUM(A2:A1048576)'],
    ['甲!A3&"A3"&乙!A3', insert(2), '甲!A4&"A3"&乙!A3'],
    ['INDIRECT("A3")+[1]甲!A3', insert(2), 'INDIRECT("A3")+[1]甲!A3'],
    ['A3+1', remove(3), '#REF!+1'],
    ['SUM(A2:A5)', remove(3, 2), 'SUM(A2:A3)'],
    ['SUM(A2:A5)', remove(1, 3), 'SUM(A1:A2)'],
    ['SUM(甲!A2:A5,A1)', remove(2, 4), 'SUM(#REF!,A1)'],
    ['A3+A5', move(3, 6), 'A5+A4'],
    ['SUM(A2:A5)', move(3, 2), 'SUM(A2:A5)'],
    ['SUM(A2:A5)', move(2, 6), 'SUM(A2:A5)'],
    ['SUM(A2:A5)', move(3, 8), 'SUM(A2:A4)'],
    ['SUM(A2:A5)', move(7, 3), 'SUM(A2:A6)'],
    ['SUM(A2:A3)', move(2, 6, 2), 'SUM(A4:A5)'],
  ])('%s, %j: %s', async (formula, change, expected) => {
    const own = `${NUMBERED}<row r="9"><c r="B9"><f>${escapeXml(formula)}</f></c></row>`;
    const xml = await sheetAfter({ sheets: { 甲: own, 乙: '' } }, change);
    expect(storedFormulas(xml).map(({ text }) => text)).toEqual([expected]);
  });

  it('of other sheets, of names and of charts follow; those of another workbook do not', async () => {
    const pieces: XlsxPieces = {
      sheets: { 甲: NUMBERED, "它's": '<row r="1"><c r="A1"><f>甲!A3+A3</f></c></row>' },
      afterSheets:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1:$B$2,甲!$A$5:$B$6</definedName>' +
        '<definedName name="固定">甲!$A$3</definedName><definedName name="同一行">甲!A3</definedName></definedNames>',
    };
    const parts = await after(pieces, insert(2));
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>甲!A4+A3</f>');
    expect(parts['xl/workbook.xml']).toContain('甲!$A$1:$B$3,甲!$A$6:$B$7<');
    expect(parts['xl/workbook.xml']).toContain('>甲!$A$4<');
    expect(parts['xl/workbook.xml']).toContain('>甲!A3<');
    const gone = await after(pieces, remove(5, 2));
    expect(gone['xl/workbook.xml']).toContain('>甲!$A$1:$B$2<');
  });

  it('that were filled down stay one group where they can, and part where they must', async () => {
    const filled = (row: number): string => `<c r="B${row}"><f t="shared" si="0"/><v>1</v></c>`;
    const rows = Array.from({ length: 6 }, (_, index) => {
      const row = index + 2;
      const formula = row === 2 ? '<c r="B2"><f t="shared" ref="B2:B7" si="0">A2+$A$1</f><v>1</v></c>' : filled(row);
      return `<row r="${row}">${number(row, 'A', row)}${formula}</row>`;
    }).join('');
    const pieces = { sheets: { 甲: `<row r="1">${number(1, 'A', 1)}</row>${rows}` } };
    const formulas = async (change: RowChange): Promise<string[]> => {
      const xml = await sheetAfter(pieces, change);
      return storedFormulas(xml).map(({ row, text, offset }) => `${row}: ${shiftFormula(text, offset)}`);
    };
    const below = await sheetAfter(pieces, insert(1));
    expect(below).toContain('<f t="shared" ref="B3:B8" si="0">A3+$A$2</f>');
    expect(await formulas(insert(4))).toEqual([
      '2: A2+$A$1',
      '3: A3+$A$1',
      '5: A5+$A$1',
      '6: A6+$A$1',
      '7: A7+$A$1',
      '8: A8+$A$1',
    ]);
    expect(await formulas(remove(2))).toEqual(['2: A2+$A$1', '3: A3+$A$1', '4: A4+$A$1', '5: A5+$A$1', '6: A6+$A$1']);
    expect(await formulas(remove(1))).toEqual([
      '1: A1+#REF!',
      '2: A2+#REF!',
      '3: A3+#REF!',
      '4: A4+#REF!',
      '5: A5+#REF!',
      '6: A6+#REF!',
    ]);
    expect(await formulas(move(2, 6))).toEqual([
      '2: A2+$A$1',
      '3: A3+$A$1',
      '4: A4+$A$1',
      '5: A5+$A$1',
      '6: A6+$A$1',
      '7: A7+$A$1',
    ]);
  });

  it('keep results that blank rows cannot change, and lose those that may be others', async () => {
    const row = ['SUM(A1:A8)', 'ROWS(A1:A8)', 'A8', 'ROW()', 'B9*2', 'SUM(A1:A2)', 'MATCH(7,A1:A8,0)', 'C9']
      .map((text, index) => `<c r="${'BCDEFGHI'[index]}9"><f>${text}</f><v>5</v></c>`)
      .join('');
    const pieces = { sheets: { 甲: `${NUMBERED}<row r="9">${row}</row>` } };
    const left = async (change: RowChange): Promise<string> => {
      const xml = await sheetAfter(pieces, change);
      return [...xml.matchAll(/<c r="([A-Z])\d+"[^>]*><f>[^<]*<\/f><v>5<\/v>/gu)].map(([, column]) => column).join('');
    };
    expect(await left(insert(5))).toBe('BDFG');
    expect(await left(insert(12))).toBe('BCDEFGHI');
    expect(await left(remove(5))).toBe('DG');
    expect(await left(move(5, 3))).toBe('BDEFG');
  });

  it.each<[what: string, change: RowChange, results: Record<string, unknown>]>([
    ['a row inserted', insert(3), { B10: 36, B11: 9, B12: 4.5 }],
    ['a row deleted', remove(2), { B8: 34, B9: 7, B10: 34 / 7 }],
    ['a row moved', move(2, 7), { B9: 36, B10: 8, B11: 4.5 }],
  ])('that are trusted are calculated anew: %s', async (_, change, results) => {
    const formula = (row: number, text: string, result: number): string =>
      `<row r="${row}"><c r="B${row}"><f>${text}</f><v>${result}</v></c></row>`;
    const totals = formula(9, 'SUM(A1:A8)', 36) + formula(10, 'ROWS(A1:A8)', 8) + formula(11, 'B9/COUNT(A1:A8)', 4.5);
    const book = openXlsx(buildXlsx({ sheets: { 甲: NUMBERED + totals } }));
    await book.shiftRows!(change);
    expect(cellsOf(await book.read(), '甲')).toMatchObject(results);
    // And what is typed then reaches them where they stand now.
    const [place] = Object.keys(results);
    await book.write([{ cell: { sheet: '甲', row: 1, column: 1 }, value: 101 }]);
    expect(cellsOf(await book.read(), '甲')[place!]).toBe((results[place!] as number) + 100);
  });
});

describe('what stands beside the rows', () => {
  const X14 =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const ext = (content: string): string =>
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}>${content}</ext></extLst>`;

  it.each<[what: string, pieces: Partial<XlsxPieces>, change: RowChange, after: string]>([
    [
      'merged blocks grow',
      { afterData: '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>' },
      insert(3),
      'ref="B2:B5"',
    ],
    [
      'merged blocks take in what joins them',
      { afterData: '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>' },
      insert(5, 1, { joins: true }),
      'ref="B2:B5"',
    ],
    [
      'rows that join have the blocks of their model',
      { afterData: '<mergeCells count="1"><mergeCell ref="B4:C4"/></mergeCells>' },
      insert(5, 2, { joins: true }),
      '<mergeCells count="3"><mergeCell ref="B4:C4"/><mergeCell ref="B5:C5"/><mergeCell ref="B6:C6"/></mergeCells>',
    ],
    [
      'a block of one cell is none',
      { afterData: '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="C6:D7"/></mergeCells>' },
      remove(3),
      '<mergeCells count="1"><mergeCell ref="C5:D6"/></mergeCells>',
    ],
    [
      'validations are for rows below their last',
      {
        afterData:
          '<dataValidations count="1"><dataValidation type="list" sqref="B2:B4 D9"><formula1>$A$1:$A$8</formula1></dataValidation></dataValidations>',
      },
      insert(5),
      'sqref="B2:B5 D10"><formula1>$A$1:$A$9<',
    ],
    [
      'rows like those below have their validations',
      {
        afterData:
          '<dataValidations count="1"><dataValidation type="list" sqref="B5:B6"><formula1>$A$1:$A$8</formula1></dataValidation></dataValidations>',
      },
      insert(5, 1, { like: 'below' }),
      'sqref="B5:B7"',
    ],
    [
      'validations without cells go',
      {
        afterData:
          '<dataValidations count="1"><dataValidation type="list" sqref="B2:B4"><formula1>"是"</formula1></dataValidation></dataValidations>',
      },
      remove(2, 3),
      '</sheetData></worksheet>',
    ],
    [
      'conditional formats mean each row as before',
      {
        afterData:
          '<conditionalFormatting sqref="B2:B6"><cfRule type="expression" priority="1"><formula>$A2&gt;$A$1</formula></cfRule></conditionalFormatting>',
      },
      remove(2),
      'sqref="B2:B5"><cfRule type="expression" priority="1"><formula>$A2&gt;$A$1</formula>',
    ],
    [
      'thresholds of colours follow',
      {
        afterData:
          '<conditionalFormatting sqref="B2:B6"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="formula" val="$A$7"/><cfvo type="num" val="5"/></dataBar></cfRule></conditionalFormatting>',
      },
      insert(7),
      'val="$A$8"/><cfvo type="num" val="5"/>',
    ],
    [
      'later validations follow',
      {
        afterData: ext(
          '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>甲!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>B2:B4</xm:sqref></x14:dataValidation></x14:dataValidations>',
        ),
      },
      insert(3),
      '<xm:f>甲!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref>',
    ],
    [
      'later rules without cells go, with their lists',
      {
        afterData: ext(
          '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
        ),
      },
      remove(3),
      '</sheetData></worksheet>',
    ],
    [
      'sparklines follow',
      {
        afterData: ext(
          '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>甲!A5:A8</xm:f><xm:sqref>B5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
        ),
      },
      insert(6),
      '<xm:f>甲!A5:A9</xm:f><xm:sqref>B5</xm:sqref>',
    ],
    [
      'protected ranges, ignored errors and watches follow',
      { afterData: '<protectedRanges><protectedRange sqref="A5:B6" name="甲"/></protectedRanges>' },
      insert(1),
      'sqref="A6:B7"',
    ],
    [
      'links follow',
      {
        afterData:
          '<hyperlinks><hyperlink ref="A3" location="甲!A1"/><hyperlink ref="A4" location="甲!A1"/></hyperlinks>',
      },
      remove(3),
      '<hyperlinks><hyperlink ref="A3" location="甲!A1"/></hyperlinks>',
    ],
    [
      'page breaks follow',
      { afterData: '<rowBreaks count="2" manualBreakCount="2"><brk id="3" man="1"/><brk id="6" man="1"/></rowBreaks>' },
      remove(4),
      '<rowBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></rowBreaks>',
    ],
    ['filters follow', { afterData: '<autoFilter ref="A1:B8"/>' }, insert(8), 'ref="A1:B9"'],
    [
      'filters go with their headers',
      { afterData: '<autoFilter ref="A3:B8"/>' },
      remove(3),
      '</sheetData></worksheet>',
    ],
    [
      'frozen rows take in what comes among them',
      {
        beforeData:
          '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/><selection pane="bottomLeft" activeCell="A5" sqref="A5:B6"/></sheetView></sheetViews>',
      },
      insert(2),
      'ySplit="4" topLeftCell="A5" state="frozen"/><selection pane="bottomLeft" activeCell="A6" sqref="A6:B7"/>',
    ],
    ['the range in use follows', { beforeData: '<dimension ref="A1:A8"/>' }, remove(4, 2), '<dimension ref="A1:A6"/>'],
  ])('%s', async (_, pieces, change, expected) => {
    expect(await sheetAfter({ sheets: { 甲: NUMBERED }, ...pieces }, change)).toContain(expected);
  });

  it('a merged block keeps its text where no cell of its next row stands behind it', async () => {
    const rows = `<row r="2">${number(2, 'A', 2)}${number(2, 'D', 7)}</row><row r="3">${number(3, 'A', 3)}</row>`;
    const pieces = { sheets: { 甲: rows }, afterData: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>' };
    expect(await sheetAfter(pieces, remove(2))).toContain(
      `<row r="2">${number(2, 'A', 3)}${number(2, 'D', 7)}</row></sheetData>`,
    );
  });

  it('a merged block keeps its text when its first row goes, or is another one', async () => {
    const rows =
      `<row r="2"><c r="A2" t="inlineStr"><is><t>目标一</t></is></c>${number(2, 'B', 2)}</row>` +
      `<row r="3"><c r="A3"/>${number(3, 'B', 3)}</row><row r="4">${number(4, 'B', 4)}</row>`;
    const bytes = buildXlsx({
      sheets: { 甲: rows },
      afterData: '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>',
    });
    const read = async (change: RowChange): Promise<unknown> => {
      const book = openXlsx(bytes);
      await book.shiftRows!(change);
      return cellsOf(readXlsx(book.toBytes()));
    };
    expect(await read(remove(2))).toEqual({ A2: '目标一', B2: 3, B3: 4 });
    expect(await read(move(2, 5))).toEqual({ A2: '目标一', B2: 3, B3: 4, B4: 2 });
    expect(await read(move(4, 2))).toEqual({ A2: '目标一', B2: 4, B3: 2, B4: 3 });
  });

  it('new rows look like the one above, or below, and hold nothing', async () => {
    const row = (at: number, style: number): string =>
      `<row r="${at}" ht="30" customHeight="1" hidden="1"><c r="A${at}" s="${style}"><v>1</v></c><c r="C${at}" s="${style}"/></row>`;
    const pieces = { sheets: { 甲: row(1, 1) + row(2, 2) }, styles: STYLES };
    const like = (at: number, style: number): string =>
      `<row r="${at}" ht="30" customHeight="1"><c r="A${at}" s="${style}"/><c r="C${at}" s="${style}"/></row>`;
    expect(await sheetAfter(pieces, insert(2, 2))).toContain(like(2, 1) + like(3, 1) + row(4, 2));
    expect(await sheetAfter(pieces, insert(2, 1, { like: 'below' }))).toContain(row(1, 1) + like(2, 2) + row(3, 2));
  });

  it('a table takes rows in, and fills its calculated columns', async () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B4"><autoFilter ref="A1:B4"/>' +
      '<tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"><calculatedColumnFormula>表1[[#This Row],[甲]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>';
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
    const head =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>';
    const pieces: XlsxPieces = {
      sheets: { 甲: head + NUMBERED.replace(/<row r="1">.*?<\/row>/u, '') },
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': relationships, 'xl/tables/table1.xml': table },
    };
    const parts = await after(pieces, insert(3));
    expect(parts['xl/tables/table1.xml']).toContain('ref="A1:B5"><autoFilter ref="A1:B5"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B3"><f>表1[[#This Row],[甲]]*2</f></c>');
    expect((await after(pieces, insert(5, 1, { joins: true })))['xl/tables/table1.xml']).toContain('ref="A1:B5"');
    await expect(after(pieces, remove(1))).rejects.toThrow('表格“表1”的标题行');
    await expect(after(pieces, remove(2, 3))).rejects.toThrow('表格“表1”至少要留一行');
    await expect(after(pieces, move(3, 8))).rejects.toThrow('行会移出或移入表格“表1”');
    expect((await after(pieces, move(3, 2)))['xl/tables/table1.xml']).toContain('ref="A1:B4"');
  });

  it('new rows of a table show the results of their formulas, and so do the sums over them', async () => {
    const table =
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="t" ref="A1:B3"><tableColumns count="2">` +
      '<tableColumn id="1" name="数"/><tableColumn id="2" name="倍"><calculatedColumnFormula>t[[#This Row],[数]]*2+1</calculatedColumnFormula></tableColumn></tableColumns></table>';
    const formula = (row: number, result: number): string =>
      `<row r="${row}">${number(row, 'A', row)}<c r="B${row}"><f>t[[#This Row],[数]]*2+1</f><v>${result}</v></c></row>`;
    const book = openXlsx(
      buildXlsx({
        sheets: {
          甲:
            '<row r="1"><c r="A1" t="inlineStr"><is><t>数</t></is></c><c r="B1" t="inlineStr"><is><t>倍</t></is></c></row>' +
            `${formula(2, 5)}${formula(3, 7)}<row r="5"><c r="B5"><f>SUM(t[倍])</f><v>12</v></c></row>`,
        },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
          'xl/tables/table1.xml': table,
        },
      }),
    );
    await book.shiftRows!(insert(3));
    expect(cellsOf(await book.read(), '甲')).toMatchObject({ B2: 5, B3: 1, B4: 7, B6: 13 });
  });

  it('comments, their notes and pictures go along', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relationships = ['comments', 'vmlDrawing', 'drawing']
      .map(
        (type, index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="../${type}1.${type === 'vmlDrawing' ? 'vml' : 'xml'}"/>`,
      )
      .join('');
    const note = (row: number): string =>
      `<v:shape id="_" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>1, 5, ${row}, 2, 3, 5, ${row + 3}, 2</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
    const anchor = (edit: string, from: number, to: number): string =>
      `<xdr:twoCellAnchor editAs="${edit}"><xdr:from><xdr:col>1</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>${to}</xdr:row></xdr:to></xdr:twoCellAnchor>`;
    const drawing = (content: string): string =>
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${content}</xdr:wsDr>`;
    const pieces: XlsxPieces = {
      sheets: { 甲: NUMBERED },
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="A3" authorId="0"/><comment ref="A5" authorId="0"/></commentList></comments>',
        'xl/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${note(2)}${note(4)}</xml>`,
        'xl/drawing1.xml': drawing(anchor('twoCell', 1, 6) + anchor('oneCell', 4, 6) + anchor('absolute', 4, 6)),
      },
    };
    const down = await after(pieces, insert(4));
    expect(down['xl/comments1.xml']).toContain('<comment ref="A3" authorId="0"/><comment ref="A6" authorId="0"/>');
    expect(down['xl/vmlDrawing1.vml']).toContain(note(2) + note(5));
    expect(down['xl/drawing1.xml']).toContain(
      drawing(anchor('twoCell', 1, 7) + anchor('oneCell', 5, 7) + anchor('absolute', 4, 6)),
    );
    const up = await after(pieces, remove(3));
    expect(up['xl/comments1.xml']).toContain('<commentList><comment ref="A4" authorId="0"/></commentList>');
    expect(up['xl/vmlDrawing1.vml']).toContain(`>${note(3)}</xml>`);
  });

  it('the list of what is ignored names cells as they are called then', async () => {
    const text = (reference: string, value: string): string =>
      `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const headers = ['规则', '范围', '工作表', '单元格']
      .map((header, index) => text(`${'ABCD'[index]}1`, header))
      .join('');
    const entry = (row: number, sheet: string, cell: string): string =>
      `<row r="${row}">${text(`A${row}`, 'x')}${text(`C${row}`, sheet)}${text(`D${row}`, cell)}</row>`;
    const list = `<row r="1">${headers}</row>${entry(2, '甲', 'G8')}${entry(3, '甲', 'G2')}${entry(4, '乙', 'G8')}`;
    const book = openXlsx(buildXlsx({ sheets: { 甲: NUMBERED, 忽略清单: list } }));
    await book.shiftRows!(insert(5));
    expect(cellsOf(await book.read(), '忽略清单')).toMatchObject({ D2: 'G9', D3: 'G2', D4: 'G8' });
  });
});

describe('what is refused', () => {
  it.each<[why: string, pieces: Partial<XlsxPieces>, change: RowChange, sentence: string]>([
    [
      'half of an array',
      { sheets: { 甲: `<row r="2"><c r="B2"><f t="array" ref="B2:B4">A2:A4</f></c></row>` } },
      insert(3),
      'B2:B4 是数组公式',
    ],
    [
      'cells of several sheets at once',
      { sheets: { 甲: NUMBERED, 乙: '', 丙: '<row r="1"><c r="A1"><f>SUM(甲:乙!A5)</f></c></row>' } },
      insert(3),
      '同时引用多张工作表',
    ],
    [
      'a merged block torn apart',
      { afterData: '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>' },
      move(3, 7),
      'B2:B4 是合并单元格',
    ],
    [
      'an extension that speaks of cells',
      { afterData: '<extLst><ext uri="{1}" xmlns:z="urn:z"><z:note at="B3"/></ext></extLst>' },
      insert(3),
      '不认识的扩展内容',
    ],
    ['a protected sheet', { beforeData: '', afterData: '<sheetProtection sheet="1"/>' }, insert(3), '受保护'],
    ['a full sheet', { sheets: { 甲: `<row r="1048576">${number(1048576, 'A', 1)}</row>` } }, insert(3), '放不下'],
    ['a sheet that is not there', { sheets: { 乙: NUMBERED } }, insert(3), '没有名为“甲”的工作表'],
  ])('%s', async (_, pieces, change, sentence) => {
    await expect(after({ sheets: { 甲: NUMBERED }, ...pieces }, change)).rejects.toThrow(sentence);
  });

  const WITH_PART = (source: string, type: string): XlsxPieces => {
    const pieces = { sheets: { 甲: NUMBERED, 乙: '' } };
    const list = `${source.replace(/[^/]*$/u, '_rels/$&')}.rels`;
    const before = String(xlsxParts(pieces)[list] ?? relationships([]));
    const one = `<Relationship Id="odd" Type="http://x/${type}" Target="odd.xml"/></Relationships>`;
    const folder = source.replace(/[^/]*$/u, '');
    return { ...pieces, parts: { [list]: before.replace('</Relationships>', one), [`${folder}odd.xml`]: '<odd/>' } };
  };
  it.each<[source: string, type: string, sentence: string | null]>([
    ['xl/workbook.xml', 'revisionHeaders', '这是旧式“共享工作簿”，带有修订记录'],
    ['xl/workbook.xml', 'volatileDependencies', '工作簿有实时数据公式'],
    ['xl/workbook.xml', 'xmlMaps', '工作簿有 XML 映射'],
    ['xl/workbook.xml', 'metadata', null],
    ['xl/worksheets/sheet1.xml', 'metadata', '工作表带有本程序不认识的部件（metadata）'],
    ['xl/worksheets/sheet2.xml', 'metadata', null],
    ...[
      ...[
        'table',
        'drawing',
        'vmlDrawing',
        'comments',
        'threadedComment',
        'hyperlink',
        'printerSettings',
        'pivotTable',
      ],
      ...['queryTable', 'image', 'oleObject', 'package', 'control', 'ctrlProp', 'slicer', 'timeline', 'customProperty'],
      ...['chart', 'chartEx', 'activeXControlBinary', 'diagramData', 'diagramLayout', 'diagramColors', 'hdphoto'],
      ...['diagramQuickStyle', 'diagramDrawing', 'media', 'video', 'audio', 'namedSheetView'],
    ].map((type): [string, string, null] => ['xl/worksheets/sheet1.xml', type, null]),
  ])('a part of %s: %s', async (source, type, sentence) => {
    const done = after(WITH_PART(source, type), insert(3));
    if (sentence === null) expect(Object.keys(await done)).toContain(source);
    else await expect(done).rejects.toThrow(sentence);
  });

  it.each([
    ['<cellSmartTags/>', '含有智能标记'],
    ['<webPublishItems><webPublishItem/></webPublishItems>', '含有网页发布设置'],
    [
      '<extLst><ext uri="{1}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerCache/></ext></extLst>',
      '含有切片器缓存',
    ],
    ['<scenarios><scenario><inputCells r="A3"/></scenario></scenarios>', '方案使用了单元格 A3'],
  ])('%s', async (afterData, sentence) => {
    await expect(after({ sheets: { 甲: NUMBERED }, afterData }, remove(3))).rejects.toThrow(sentence);
  });

  it.each<RowChange>([
    insert(0),
    insert(1.5),
    insert(3, 0),
    insert(1_048_576, 2),
    remove(-1),
    move(3, 3),
    move(3, 4),
    move(3, 5, 2),
    move(3, 0),
    move(3, 1.5),
    move(3, 1_048_577),
  ])('no such change is asked for: %j', async (change) => {
    await expect(after({ sheets: { 甲: NUMBERED } }, change)).rejects.toThrow(RangeError);
  });

  it.each<RowChange>([insert(1_048_576), remove(1), move(3, 2), move(3, 5), move(3, 1_048_576)])(
    'such a change may be asked for: %j',
    async (change) => {
      expect(await sheetAfter({ sheets: { 甲: NUMBERED } }, change)).toContain('<row ');
    },
  );

  it('an array goes with all of its rows, and new rows of an empty sheet leave it as it is', async () => {
    const array = `<row r="2"><c r="B2"><f t="array" ref="B2:B4">A2:A4</f></c></row><row r="6">${number(6, 'A', 6)}</row>`;
    expect(await sheetAfter({ sheets: { 甲: array } }, remove(2, 3))).toContain('<sheetData><row r="3">');
    const empty = `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData/></worksheet>`;
    const book = openXlsx(buildXlsx({ sheets: { 甲: '' }, parts: { 'xl/worksheets/sheet1.xml': empty } }));
    const before = unzipSync(book.toBytes());
    await book.shiftRows!(insert(1));
    const now = unzipSync(book.toBytes());
    expect(strFromU8(now['xl/worksheets/sheet1.xml']!)).toBe(strFromU8(before['xl/worksheets/sheet1.xml']!));
    expect(strFromU8(now['xl/workbook.xml']!)).not.toContain('calcPr');
  });

  it('an extension without cells is no reason', async () => {
    const note =
      '<extLst><ext uri="{1}" xmlns:z="urn:z"><z:note id="{A1B2C3D4-0000-0000-0000-000000000000}"/></ext></extLst>';
    expect(await sheetAfter({ sheets: { 甲: NUMBERED }, afterData: note }, insert(3))).toContain(note);
  });
});

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf/><xf/></cellXfs>';
