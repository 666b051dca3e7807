/** Packages as other programs leave them: what is added to them declares and names what it uses, and strict readers open the result. */
import { openPackage, withParts } from '../../src/adapters/ooxml/open-package';
import { writePackage } from '../../src/adapters/ooxml/write-package';
import { ChangedParts } from '../../src/adapters/xlsx/changed-parts';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import {
  buildXlsx,
  cellStyles,
  MAIN_NAMESPACE,
  relationships,
  signed,
  STRICT_NAMESPACE,
  xlsxParts,
  zipParts,
} from '../support/build-xlsx';
import type { XlsxPieces } from '../support/build-xlsx';
import { cellAt, cellsOf } from '../support/cells-of';
import { judge } from '../support/judge';
import { describeWith } from '../support/office-tools';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>0.5</v></c></row>';
const PIECES: XlsxPieces = { sheets: { 表: ROW }, styles: cellStyles(0) };

const workbook = (attributes: string, sheets: string, rest = '') =>
  `<workbook xmlns="${MAIN_NAMESPACE}"${attributes}><sheets>${sheets}</sheets>${rest}</workbook>`;
const withWorkbook = (xml: string, parts: XlsxPieces['parts'] = {}) =>
  buildXlsx({ ...PIECES, parts: { 'xl/workbook.xml': xml, ...parts } });

/** Changes of parts that the builder makes, by text. */
function altered(pieces: XlsxPieces, part: string, from: string | RegExp, to: string): Uint8Array {
  const pkg = openPackage(buildXlsx(pieces), 'xlsx');
  const before = new TextDecoder().decode(pkg.bytes(part));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  return writePackage(withParts(pkg, new Map([[part, after]])).entries);
}

const plan = planTracker({ settings: {}, targets: [{ number: '048', text: '甲。', subProjects: [{ name: '乙' }] }] });
const SHEETS = { sheets: plan.sheets.filter(({ table }) => table) };

/** With a sheet and its table added, and a cell with a format of its own written. */
async function written(bytes: Uint8Array): Promise<Uint8Array> {
  const file = openXlsx(bytes);
  await file.write([
    { cell: { sheet: '表', row: 1, column: 1 }, value: '乙' },
    { cell: { sheet: '表', row: 1, column: 2 }, value: 0.25, format: 'percent' },
  ]);
  await file.addSheets(SHEETS);
  return file.toBytes();
}

const SHEET_ELSEWHERE = '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/xml"/>';

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'r declared on each sheet': () =>
    withWorkbook(workbook('', `<sheet xmlns:r="${OFFICE}" name="表" sheetId="1" r:id="rId1"/>`)),
  'another prefix on each sheet': () =>
    withWorkbook(workbook('', `<sheet name="表" sheetId="1" d3p1:id="rId1" xmlns:d3p1="${OFFICE}"/>`)),
  'another prefix at the root': () =>
    withWorkbook(workbook(` xmlns:关系="${OFFICE}"`, '<sheet name="表" sheetId="1" 关系:id="rId1"/>')),
  'r for something else': () =>
    withWorkbook(workbook(' xmlns:r="urn:r"', `<sheet name="表" sheetId="1" q:id="rId1" xmlns:q="${OFFICE}"/>`)),
  'r for the elements': () =>
    withWorkbook(
      `<r:workbook xmlns:r="${MAIN_NAMESPACE}"><r:sheets><r:sheet name="表" sheetId="1" q:id="rId1" xmlns:q="${OFFICE}"/></r:sheets></r:workbook>`,
    ),
  'names declared on their own element': () =>
    withWorkbook(
      `<x:workbook xmlns:x="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets>` +
        `<q:definedNames xmlns:q="${MAIN_NAMESPACE}"><q:definedName name="甲">1</q:definedName></q:definedNames></x:workbook>`,
    ),
  'prefixes everywhere': () => buildXlsx({ ...PIECES, prefix: 'x:' }),
  'the strict form': () =>
    buildXlsx({
      ...PIECES,
      namespace: STRICT_NAMESPACE,
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${STRICT_NAMESPACE}" conformance="strict"><sheets><sheet name="表" sheetId="1" a:id="rId1" xmlns:a="${STRICT_OFFICE}"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]).replaceAll(OFFICE, STRICT_OFFICE),
        '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]).replaceAll(OFFICE, STRICT_OFFICE),
      },
    }),
  'a style sheet of nothing': () =>
    buildXlsx({ ...PIECES, parts: { 'xl/styles.xml': `<styleSheet xmlns="${MAIN_NAMESPACE}"/>` } }),
  'a style sheet of blank lists': () =>
    buildXlsx({ ...PIECES, styles: '<fonts count="0"/><cellXfs count="0"></cellXfs><dxfs/>' }),
  'styles without fonts': () => buildXlsx({ ...PIECES, styles: '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>' }),
  'no styles': () => buildXlsx({ sheets: PIECES.sheets }),
  'a relationship to styles that are not there': () =>
    buildXlsx({ sheets: PIECES.sheets, styles: '', parts: { 'xl/styles.xml': null } }),
  'a part listed twice': () => altered(PIECES, '[Content_Types].xml', /(<Override [^>]*sheet1[^>]*>)/u, '$1$1'),
  'an extension listed twice': () => altered(PIECES, '[Content_Types].xml', /(<Default [^>]*>)/u, '$1$1'),
  'no type for relationships': () => altered(PIECES, '[Content_Types].xml', /<Default [^>]*>/u, ''),
  'a part listed that is not there': () =>
    altered(PIECES, '[Content_Types].xml', '</Types>', `${SHEET_ELSEWHERE}</Types>`),
  'relationships left of a sheet that is gone': () =>
    buildXlsx({
      ...PIECES,
      parts: { 'xl/worksheets/_rels/sheet2.xml.rels': relationships([['table', '../tables/table1.xml']]) },
    }),
  'a relationship left to a sheet that is gone': () =>
    altered(
      PIECES,
      'xl/_rels/workbook.xml.rels',
      '</Rel',
      `<Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Rel`,
    ),
  'modules of macros': () =>
    withWorkbook(
      workbook(
        ` xmlns:r="${OFFICE}"`,
        '<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>',
      ),
    ),
  'a chart sheet': () =>
    withWorkbook(
      workbook(
        ` xmlns:r="${OFFICE}"`,
        '<sheet name="图" sheetId="1" r:id="rId9"/><sheet name="表" sheetId="2" r:id="rId1"/>',
      ),
      {
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]).replace(
          '</Rel',
          `<Relationship Id="rId9" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Rel`,
        ),
        'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
        '[Content_Types].xml': typesWith(
          '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/>',
        ),
      },
    ),
  'targets from the root and around corners': () =>
    buildXlsx({
      ...PIECES,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', '/xl/worksheets/sheet1.xml'],
          ['styles', './worksheets/../styles.xml'],
        ]),
      },
    }),
  'names with another case': () =>
    buildXlsx({
      ...PIECES,
      parts: {
        'xl/styles.xml': null,
        'xl/Styles.XML': `<styleSheet xmlns="${MAIN_NAMESPACE}">${cellStyles(0)}</styleSheet>`,
      },
    }),
  'a mark at the beginning': () =>
    withWorkbook(
      `\ufeff<?xml version="1.0"?>${workbook(` xmlns:r="${OFFICE}"`, '<sheet name="表" sheetId="1" r:id="rId1"/>')}`,
    ),
  'UTF-16': () =>
    buildXlsx({
      ...PIECES,
      parts: {
        'xl/worksheets/sheet1.xml': utf16(
          `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${ROW}</sheetData></worksheet>`,
        ),
      },
    }),
  'an encoding of old': () =>
    buildXlsx({
      ...PIECES,
      parts: {
        'xl/worksheets/sheet1.xml': `<?xml version='1.0' encoding='GB2312' standalone='yes'?><worksheet xmlns="${MAIN_NAMESPACE}"><sheetData/></worksheet>`,
      },
    }),
  'comments and instructions': () =>
    withWorkbook(
      `<?a b?><!-- <sheet/> -->${workbook(` xmlns:r="${OFFICE}"`, '<?c <sheet/> ?><sheet name="表" sheetId="1" r:id="rId1"/><!-- </sheets> -->')}<!-- d -->`,
    ),
  'alternate content': () =>
    withWorkbook(
      workbook(
        ` xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"`,
        '<sheet name="表" sheetId="1" r:id="rId1"/>',
        '<mc:AlternateContent><mc:Choice Requires="x15"><x15:absPath url="a"/></mc:Choice></mc:AlternateContent>',
      ),
    ),
  'the last sheet id there is': () =>
    withWorkbook(workbook(` xmlns:r="${OFFICE}"`, '<sheet name="表" sheetId="65534" r:id="rId1"/>')),
  'a name left of a sheet that is gone': () =>
    withWorkbook(
      workbook(
        ` xmlns:r="${OFFICE}"`,
        '<sheet name="表" sheetId="1" r:id="rId1"/>',
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">表!$1:$1</definedName></definedNames>',
      ),
    ),
};

it('takes signatures out with the first change, and says before that they are there', async () => {
  const bytes = signed(xlsxParts(PIECES));
  const file = openXlsx(bytes);
  expect(file.signed).toBe(true);
  expect(file.toBytes()).toBe(bytes);
  await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }]);
  const pkg = openPackage(file.toBytes(), 'xlsx');
  expect(pkg.entries.filter(({ name }) => name.startsWith('_xmlsignatures'))).toEqual([]);
  for (const list of ['[Content_Types].xml', '_rels/.rels']) {
    expect(new TextDecoder().decode(pkg.bytes(list))).not.toMatch(/_xmlsignatures/u);
  }
  expect(openXlsx(file.toBytes()).signed).toBe(false);
});

function typesWith(more: string): string {
  const types = new TextDecoder().decode(
    openPackage(buildXlsx({ sheets: PIECES.sheets }), 'xlsx').bytes('[Content_Types].xml'),
  );
  return types.replace('</Types>', `${more}</Types>`);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

describeWith(['openpyxl'], 'a written package', () => {
  const results = new Map<string, Uint8Array>();
  const failed = new Map<string, unknown>();
  const inputs = new Map<string, Uint8Array>();
  let inputFaults: ReadonlyMap<string, readonly string[]>;
  let faults: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    for (const [name, make] of Object.entries(FILES)) {
      inputs.set(name, make());
      try {
        results.set(name, await written(inputs.get(name)!));
      } catch (error) {
        failed.set(name, error);
      }
    }
    inputFaults = judge(inputs);
    faults = judge(results);
  });

  test.each(Object.keys(FILES))('from one with %s is what strict readers open', (name) => {
    expect(failed.get(name)).toBeUndefined();
    // openpyxl finds styles by the usual spelling of their part alone, and knows nothing of the strict form.
    const beyond = ['names with another case', 'the strict form'].includes(name);
    const known = (fault: string) =>
      inputFaults.get(name)!.includes(fault) || (beyond && fault.startsWith('openpyxl: '));
    expect(faults.get(name)!.filter((fault) => !known(fault))).toEqual([]);
    const snapshot = readXlsx(results.get(name)!);
    expect(cellsOf(snapshot, '表')).toEqual({ A1: '乙', B1: 0.25 });
    expect(cellAt(snapshot, 'B1', '表')?.format).toBe('0%');
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['表', ...SHEETS.sheets.map((sheet) => sheet.name)]);
  });
});

it('gives no sheet the name of a chart', async () => {
  const file = openXlsx(FILES['a chart sheet']!());
  await expect(file.addSheets({ sheets: [{ ...SHEETS.sheets[0]!, name: '图' }] })).rejects.toThrow('图');
});

test.each([
  ['a macro workbook', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', '.xlsm'],
  ['a template', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', '.xltx'],
])('%s whose type is that of all .xml keeps its extension', (_, type, extension) => {
  const bytes = altered(
    PIECES,
    '[Content_Types].xml',
    /<Override [^>]*workbook[^>]*>/u,
    `<Default Extension="xml" ContentType="${type}"/>`,
  );
  expect(openXlsx(bytes).extension).toBe(extension);
});

test.each([
  [
    'a sheet whose id has no namespace',
    workbook(` xmlns:r="${OFFICE}"`, '<sheet name="表" sheetId="1" id="rId1"/>'),
    '缺少工作表“表”',
  ],
  [
    'a prefix that nobody declared',
    workbook('', '<sheet name="表" sheetId="1" r:id="rId1"/>'),
    'xl/workbook.xml 无法读取',
  ],
  [
    'a prefix of something else',
    workbook(' xmlns:r="urn:r"', '<sheet name="表" sheetId="1" r:id="rId1"/>'),
    '缺少工作表“表”',
  ],
  ['no namespace at all', '<workbook><sheets/></workbook>', '不是有效的 .xlsx 工作簿'],
  [
    'GBK',
    new Uint8Array([...Buffer.from('<?xml version="1.0" encoding="GBK"?><workbook>'), 0xb1, 0xed]),
    'xl/workbook.xml 无法读取',
  ],
  [
    'another encoding than it says',
    `<?xml version="1.0" encoding="GBK"?>${workbook(` xmlns:r="${OFFICE}"`, '<sheet name="表" sheetId="1" r:id="rId1"/>')}`,
    'xl/workbook.xml 无法读取',
  ],
])('a workbook with %s is refused', (_, xml, sentence) => {
  expect(() => readXlsx(buildXlsx({ ...PIECES, parts: { 'xl/workbook.xml': xml } }))).toThrow(sentence);
});

test.each([
  ['a second root', '<a/>'],
  ['text', '甲'],
  ['half an element', '<a'],
])('%s behind the cells is damage', (_, tail) => {
  const xml = `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${ROW}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>${tail}`;
  expect(() => readXlsx(buildXlsx({ ...PIECES, parts: { 'xl/worksheets/sheet1.xml': xml } }))).toThrow(
    'xl/worksheets/sheet1.xml 无法读取',
  );
});

test.each([
  ['2021-03-25', 44280, 'yyyy/m/d'],
  ['2021-03-25T12:00:00Z', 44280.5, 'yyyy/m/d h:mm'],
  ['2021-03-25T06:00:00.000+08:00', 44280.25, 'yyyy/m/d h:mm'],
  ['2021-03-25 18:00', 44280.75, 'yyyy/m/d h:mm'],
  ['12:00:00', 0.5, 'h:mm:ss'],
  ['T18:00', 0.75, 'h:mm:ss'],
  ['1899-12-30T06:00:00', 0.25, 'yyyy/m/d h:mm'],
  ['PT36H', 1.5, '[h]:mm:ss'],
  ['1900-02-29', 60, 'yyyy/m/d'],
  ['1900-03-01', 61, 'yyyy/m/d'],
  ['2021-02-30', '2021-02-30', undefined],
  ['25:00:00', '25:00:00', undefined],
])('a date or time written as %s is the number that Excel keeps', (text, value, format) => {
  const snapshot = readXlsx(buildXlsx({ sheets: { 表: `<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>` } }));
  expect(cellAt(snapshot, 'A1')).toEqual({ column: 1, value, ...(format === undefined ? {} : { format }) });
});

test.each<[string, (xml: string) => Uint8Array]>([
  ['in UTF-16', (xml) => new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'))],
  [
    'in ASCII, which it says',
    (xml) => new Uint8Array(Buffer.from(xml.replace('UTF-8', 'us-ascii').replace('宋体', '&#23435;'))),
  ],
])('parts that stay as they are may be %s', async (_, encoded) => {
  const parts = Object.fromEntries(
    Object.entries(xlsxParts(PIECES)).map(([name, xml]) =>
      name === 'xl/styles.xml' ? [name, encoded(xml as string)] : [name, xml],
    ),
  );
  const file = openXlsx(zipParts(parts));
  await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }]);
  expect(cellAt(readXlsx(file.toBytes()), 'A1')).toMatchObject({ value: '乙' });
});

test('a style that a cell has and the file has not is not taken by a new one', async () => {
  const row = `<row r="1">${'<c r="A1" s="1"><v>0.3</v></c>'}<c r="B1"><v>0.5</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" s="2"><v>5</v></c></row>`;
  for (const styles of [undefined, '', cellStyles(0)]) {
    const file = openXlsx(buildXlsx({ sheets: { 表: row }, ...(styles !== undefined && { styles }) }));
    await file.write([{ cell: { sheet: '表', row: 1, column: 2 }, value: 0.25, format: 'percent' }]);
    await file.addSheets(SHEETS);
    const content = readXlsx(file.toBytes());
    expect(['A1', 'A2', 'B1'].map((cell) => cellAt(content, cell)?.format)).toEqual([undefined, undefined, '0%']);
  }
});

describe('a name for a new part is not free', () => {
  const changedOf = (parts: Readonly<Record<string, string>>) =>
    new ChangedParts(openPackage(zipParts({ ...xlsxParts(PIECES), ...parts }), 'xlsx'));
  const free = (parts: ChangedParts) => parts.freePart('xl/new/part');

  test.each<[why: string, part: string, xml: string]>([
    ['the part is there', 'xl/new/PART1.xml', '<a/>'],
    ['relationships of such a part were left behind', 'xl/new/_rels/part1.xml.rels', relationships([])],
    ['a relationship names it', 'xl/worksheets/_rels/sheet1.xml.rels', relationships([['table', '../new/part1.xml']])],
  ])('while %s', (_, part, xml) => {
    expect(free(changedOf({}))).toBe('xl/new/part1.xml');
    expect(free(changedOf({ [part]: xml }))).toBe('xl/new/part2.xml');
  });

  test('when the part was just added, or taken away', () => {
    const parts = changedOf({ 'xl/new/part2.xml': '<a/>' });
    parts.add('xl/new/part1.xml', '<a/>');
    parts.remove('xl/new/part2.xml');
    expect(free(parts)).toBe('xl/new/part3.xml');
  });
});
