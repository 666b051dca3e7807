import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { buildXlsx, cellStyles, relationships, STRICT_NAMESPACE } from '../support/build-xlsx';
import { cellAt, cellsOf } from '../support/cells-of';
import { thorough } from '../support/thorough';

const readRows = (rows: string, pieces: Partial<Parameters<typeof buildXlsx>[0]> = {}) =>
  readXlsx(buildXlsx({ sheets: { 表: rows }, ...pieces }));
/** The content of A1, given how the file writes it. */
const readCell = (attributes: string, content: string, pieces: Partial<Parameters<typeof buildXlsx>[0]> = {}) =>
  cellAt(readRows(`<row r="1"><c r="A1" ${attributes}>${content}</c></row>`, pieces), 'A1');

describe('the content of a cell', () => {
  it.each<[what: string, attributes: string, content: string, value: unknown]>([
    ['a number', '', '<v>0.25</v>', 0.25],
    ['a number in scientific form', 't="n"', '<v>1E-3</v>', 0.001],
    ['an inline text', 't="inlineStr"', '<is><t>正常</t></is>', '正常'],
    ['an inline text of runs', 't="inlineStr"', '<is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is>', '粗细'],
    ['spaces that are kept', 't="inlineStr"', '<is><t xml:space="preserve"> 甲 </t></is>', ' 甲 '],
    ['lines of Windows', 't="inlineStr"', '<is><t>甲_x000D_\n乙&#13;\n丙</t></is>', '甲\n乙\n丙'],
    ['escapes', 't="inlineStr"', '<is><t>_x0041__x005F_x0041_</t></is>', 'A_x0041_'],
    ['entities', 't="inlineStr"', '<is><t>&lt;&amp;&#x4e2d;&#22269;</t></is>', '<&中国'],
    ['CDATA', 't="inlineStr"', '<is><t><![CDATA[<甲>]]></t></is>', '<甲>'],
    ['a text with comments inside', 't="inlineStr"', '<is><t>甲<!-- 注 -->乙</t></is>', '甲乙'],
    ['true', 't="b"', '<v>1</v>', true],
    ['false', 't="b"', '<v>0</v>', false],
    ['an error', 't="e"', '<v>#REF!</v>', { error: '#REF!' }],
    ['a written date', 't="d"', '<v>2021-03-25</v>', 44280],
    ['a written time', 't="d"', '<v>2021-03-25T12:00:00Z</v>', 44280.5],
    ['no content', 's="0"', '', undefined],
    ['an empty value', '', '<v></v>', undefined],
    ['an empty text', 't="inlineStr"', '<is><t></t></is>', undefined],
    [
      'its own text, whatever value stands beside it',
      't="inlineStr"',
      '<is><t>已招标。</t></is><v>已招标。</v>',
      '已招标。',
    ],
    ['its own text, also when it is empty', 't="inlineStr"', '<v>旧</v><is><t/></is>', undefined],
    ['a text in the place of its own', 't="inlineStr"', '<v>甲</v>', '甲'],
    ['a picture of WPS that lost its formula', 't="str"', '<v>=DISPIMG("ID_61A4",1)</v>', { error: '单元格图片' }],
    ['a picture placed in a cell', 't="e" vm="1"', '<v>#VALUE!</v>', { error: '单元格图片' }],
    ['a text about a picture', 't="str"', '<v>DISPIMG 是图片函数</v>', 'DISPIMG 是图片函数'],
    ['a text that begins like a picture', 't="str"', '<v>IMAGE(形象)设计</v>', 'IMAGE(形象)设计'],
  ])('is %s', (_, attributes, content, value) => {
    expect(readCell(attributes, content)?.value).toEqual(value);
  });

  it.each<[what: string, attributes: string, content: string, value: unknown]>([
    ['a number', '', '<f>SUM(B1:B9)</f><v>0.25</v>', 0.25],
    ['a text', 't="str"', '<f>B1&amp;C1</f><v>甲乙</v>', '甲乙'],
    ['an error', 't="e"', '<f>1/0</f><v>#DIV/0!</v>', { error: '#DIV/0!' }],
    ['a value shared with other cells', '', '<f t="shared" si="0"/><v>3</v>', 3],
    ['nothing known yet, which is not the same as blank', '', '<f>SUM(B1:B9)</f>', { error: '公式未计算' }],
    ['nothing known yet, with a place for it', '', '<f>SUM(B1:B9)</f><v/>', { error: '公式未计算' }],
    [
      'a picture of WPS',
      't="str"',
      '<f>_xlfn.DISPIMG("ID_61A4",1)</f><v>=DISPIMG("ID_61A4",1)</v>',
      { error: '单元格图片' },
    ],
    ['a picture of WPS after Excel', 't="e"', '<f>DISPIMG("ID_61A4",1)</f><v>#NAME?</v>', { error: '单元格图片' }],
    [
      'a picture of Excel',
      't="e" vm="1"',
      '<f>_xlfn.IMAGE("https://a.invalid/1.png")</f><v>#VALUE!</v>',
      { error: '单元格图片' },
    ],
    ['an error that Excel tells more about', 't="e" vm="1"', '<f>B1#</f><v>#VALUE!</v>', { error: '#VALUE!' }],
  ])('is %s of a formula', (_, attributes, content, value) => {
    expect(readCell(attributes, content)).toEqual({ column: 1, value, formula: true });
  });

  it('is a result in each cell of an array formula, known or not', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"/><c r="C1"/></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row><row r="3"><c r="A3"/></row>';
    const formula = true;
    expect(readRows(rows).sheets[0]!.rows.flatMap(({ cells }) => cells)).toEqual([
      { column: 1, value: 1, formula },
      { column: 2, value: { error: '公式未计算' }, formula },
      { column: 1, value: 3, formula },
      { column: 3, value: 4 },
    ]);
  });

  it('is nothing when a formula gives an empty text', () => {
    expect(readCell('t="str"', '<f>IF(B1,"","")</f><v></v>')).toBeUndefined();
  });

  it('is a shared text, of runs and without its phonetic hints', () => {
    const sharedStrings =
      '<si><t>甲</t></si><si><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t/></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>';
    expect(cellsOf(readRows(rows, { sharedStrings }))).toEqual({ A1: '东京', B1: '甲' });
  });
});

describe('the format of a cell', () => {
  it.each([
    [0, undefined],
    [9, '0%'],
    [10, '0.00%'],
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [49, '@'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [180, '0.0%'],
    [181, 'yyyy"年"'],
    [182, undefined],
  ])('with the number %i is %s', (id, format) => {
    const styles =
      '<numFmts count="3"><numFmt numFmtId="180" formatCode="0.0%"/>' +
      '<numFmt numFmtId="181" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="182" formatCode="GENERAL"/></numFmts>' +
      cellStyles(0, id) +
      // Formats of conditional formatting and of named styles say nothing about cells.
      '<dxfs count="1"><dxf><numFmt numFmtId="9" formatCode="other"/></dxf></dxfs>';
    expect(readCell('s="1"', '<v>1</v>', { styles })).toEqual({ column: 1, value: 1, ...(format && { format }) });
  });

  it('is General where the file has no styles, or not that one', () => {
    expect(readCell('s="7"', '<v>1</v>')).toEqual({ column: 1, value: 1 });
    expect(readCell('s="7"', '<v>1</v>', { styles: cellStyles(0) })).toEqual({ column: 1, value: 1 });
  });

  it('is a date where the date is written out', () => {
    expect(readCell('t="d"', '<v>2021-03-25</v>')?.format).toBe('yyyy/m/d');
  });
});

describe('rows and cells', () => {
  it('may come without references', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOf(readRows(rows))).toEqual({ A1: 1, B1: 2, D5: 3, E5: 4, A6: 5 });
  });

  it('without content are left out', () => {
    const content = readRows(
      '<row r="1"><c r="A1" s="1"/></row><row r="2" ht="20"/><row r="3"><c r="B3"><v>1</v></c></row>',
    );
    expect(content.sheets[0]!.rows).toEqual([{ row: 3, cells: [{ column: 2, value: 1 }] }]);
  });

  it('hidden under a merge are left out', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="D2"><v>5</v></c></row><row r="3"><c r="B3"><v>6</v></c></row>';
    const afterData =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D2:D1048576"/><mergeCell ref="A3:B3"/></mergeCells>';
    const content = readRows(rows, { afterData });
    expect(cellsOf(content)).toEqual({ A1: 1, C1: 3, D2: 5 });
    expect(content.sheets[0]!.merges).toHaveLength(3);
  });

  it('may reach the last cell of a sheet', () => {
    expect(cellsOf(readRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual({ XFD1048576: 1 });
  });
});

describe('a workbook', () => {
  it.each([
    ['0', 1900],
    ['1', 1904],
    ['true', 1904],
  ])('with date1904="%s" counts its days from %i', (date1904, dateSystem) => {
    expect(readRows('', { workbookPr: `date1904="${date1904}"` }).dateSystem).toBe(dateSystem);
  });

  it('may be written with a prefix, in the strict form, with a mark of UTF-8 or in UTF-16', () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>';
    const styles = cellStyles(0, 9);
    const sheet = `<worksheet xmlns="${STRICT_NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`;
    for (const pieces of [
      { styles, prefix: 'x:' },
      { styles, namespace: STRICT_NAMESPACE },
      { styles, parts: { 'xl/worksheets/sheet1.xml': `\ufeff<?xml version="1.0"?>${sheet}` } },
      { styles, parts: { 'xl/worksheets/sheet1.xml': utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`) } },
    ]) {
      const content = readRows(rows, pieces);
      expect(cellsOf(content)).toEqual({ A1: '甲', B1: 0.5 });
      expect(cellAt(content, 'B1')?.format).toBe('0%');
    }
  });

  it('is read with hidden sheets, but without charts and macro sheets', () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
      '<sheet name="图" sheetId="1" q:id="rId2"/><sheet name="藏" sheetId="2" state="veryHidden" q:id="rId1"/>' +
      '<sheet name="&lt;&apos;!？&gt;" sheetId="3" q:id="rId3"/><sheet name="宏" sheetId="4" q:id="rId4"/></sheets></workbook>';
    const bytes = buildXlsx({
      sheets: { 甲: '<row><c><v>1</v></c></row>', 乙: '<row><c><v>2</v></c></row>' },
      parts: {
        'xl/workbook.xml': workbook,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', '/xl/worksheets/sheet2.xml'],
          ['chartsheet', 'chartsheets/sheet1.xml'],
          ['worksheet', './worksheets/../worksheets/Sheet1.xml'],
          ['xlMacrosheet', 'macrosheets/sheet1.xml'],
        ]),
      },
    });
    const { sheets } = readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['藏', "<'!？>"]);
    expect(sheets.map(({ rows }) => rows[0]!.cells[0]!.value)).toEqual([2, 1]);
  });

  it('tells of its progress sheet by sheet', () => {
    const steps: unknown[] = [];
    readXlsx(buildXlsx({ sheets: { 甲: '', 乙: '' } }), { onSheet: (...step) => steps.push(step) });
    expect(steps).toEqual([
      ['甲', 1, 2],
      ['乙', 2, 2],
    ]);
  });
});

describe('a large sheet', () => {
  thorough('of 100,000 rows is read', () => {
    const row = (number: number): string =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}" t="inlineStr"><is><t>第${number}行</t></is></c></row>`;
    const rows = Array.from({ length: 100_000 }, (_, index) => row(index + 1)).join('');
    const bytes = buildXlsx({ sheets: { 表: rows } });
    const content = readXlsx(bytes);
    expect(content.sheets[0]!.rows).toHaveLength(100_000);
  });

  thorough('whose rows are formatted to the last but blank is read as empty', () => {
    const rows = Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}" s="1" customFormat="1"/>`).join(
      '',
    );
    const content = readXlsx(buildXlsx({ sheets: { 表: rows } }));
    expect(content.sheets[0]!.rows).toEqual([]);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}
