/** The gate before a file is handed out: what this program made wrong stops it, what was wrong before does not. */
import { openPackage, withParts, type OpcPackage } from '../../src/adapters/ooxml/open-package';
import { WrittenFault } from '../../src/adapters/ooxml/gate';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { checkWorkbook } from '../../src/adapters/xlsx/workbook-faults';
import { Failure } from '../../src/application/errors';
import { planTracker } from '../../src/application/new-sheets/new-tracker';

const bytes = createXlsx(
  planTracker({
    settings: {},
    targets: [{ number: '048', text: '甲。', subProjects: [{ name: '乙' }, { name: '丙' }] }],
  }),
);
const pkg = openPackage(bytes, 'xlsx');
const SHEET = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const TABLE = 'xl/tables/table1.xml';

function edited(part: string, from: string | RegExp, to: string) {
  const before = new TextDecoder().decode(pkg.bytes(part));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  return withParts(pkg, new Map([[part, after]]));
}
function faultOf(before: OpcPackage, after: OpcPackage): string {
  try {
    checkWorkbook(before, after);
    return '';
  } catch (error) {
    const fault = error instanceof Failure ? error.cause : error;
    if (!(fault instanceof WrittenFault)) throw error;
    return fault.message;
  }
}
const removed = (part: string) => withParts(pkg, new Map([[part, null]]));

test.each([
  ['XML that breaks off', edited(SHEET, '</worksheet>', ''), `${SHEET}: `],
  ['a second root', edited(SHEET, /$/u, '<a/>'), 'a second root'],
  [
    'a prefix that is not declared',
    edited(WORKBOOK, / xmlns:r="[^"]*"/u, ''),
    'xl/workbook.xml: the prefix r is not bound',
  ],
  [
    'an ignorable prefix that is not declared',
    edited(
      WORKBOOK,
      '<workbook ',
      '<workbook xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ',
    ),
    'x14ac',
  ],
  ['another encoding than it says', edited(WORKBOOK, 'encoding="UTF-8"', 'encoding="GBK"'), 'GBK'],
  ['a cell twice in a row', edited(SHEET, /(<c r="B\d+"[^>]*?(?:\/>|>[^]*?<\/c>))/u, '$1$1'), 'behind 2'],
  ['a part listed twice', edited(TYPES, /(<Override [^>]*>)/u, '$1$1'), 'two content types for xl/workbook.xml'],
  [
    'a part that is listed and not there',
    edited(TYPES, '</Types>', '<Override PartName="/a.xml" ContentType="b"/></Types>'),
    'a.xml, which is not there',
  ],
  ['a part of no type', withParts(pkg, new Map([['xl/a.abc', 'a']])), 'xl/a.abc has no content type'],
  ['a sheet listed as something else', edited(TYPES, 'worksheet+xml', 'chartsheet+xml'), 'is listed as no worksheet'],
  ['a relationship id twice', edited(RELATIONSHIPS, 'Id="rId2"', 'Id="rId1"'), 'rId1 twice'],
  ['a relationship to nowhere', removed(TABLE), 'leads to xl/tables/table1.xml, which is not there'],
  [
    'an id without a relationship',
    edited('xl/worksheets/_rels/sheet2.xml.rels', 'rId1', 'rId9'),
    `${SHEET}: no relationship rId1`,
  ],
  [
    'relationships of no part',
    withParts(
      pkg,
      new Map([
        [
          'xl/_rels/a.xml.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        ],
      ]),
    ),
    'belongs to no part',
  ],
  ['two sheets of a name', edited(WORKBOOK, 'name="第048项"', 'name="设置"'), 'sheet name 设置 twice'],
  ['two sheets of an id', edited(WORKBOOK, 'sheetId="2"', 'sheetId="1"'), 'sheet sheetId 1 twice'],
  ['a name for a sheet that is not there', edited(WORKBOOK, 'localSheetId="1"', 'localSheetId="7"'), 'for sheet 7'],
  ['a name twice', edited(WORKBOOK, 'localSheetId="1"', 'localSheetId="0"'), 'name 0 _xlnm.print_titles twice'],
  ['a tab that is not there', edited(WORKBOOK, '<workbookView ', '<workbookView activeTab="5" '), 'activeTab 5'],
  [
    'two tables of a name',
    edited(WORKBOOK, '<definedNames>', '<definedNames><definedName name="目标_048">1</definedName>'),
    'table name 目标_048 twice',
  ],
  ['columns of a table of one name', edited(TABLE, /(name="子项目")/u, 'name="序号"'), "a column's name twice"],
  ['fewer columns than a table has', edited(TABLE, / ref="A(\d+):[A-Z]+/u, ' ref="A$1:ZZ'), 'not as many columns'],
  ['rows out of order', edited(SHEET, '<row r="2"', '<row r="1"'), 'row 1 behind 1'],
  ['a cell in another row', edited(SHEET, '<c r="A2"', '<c r="A3"'), 'cell A3 in row 2'],
  ['a style that is not there', edited(SHEET, /<c r="A2" s="\d+"/u, '<c r="A2" s="999"'), 'style 999'],
  [
    'elements in another order',
    edited(SHEET, /(<sheetData>.*<\/sheetData>)(<mergeCells.*<\/mergeCells>)/u, '$2$1'),
    'sheetData stands too far back',
  ],
])('%s stops it', (_, after, fault) => {
  expect(() => checkWorkbook(pkg, after)).toThrow(WrittenFault);
  expect(() => checkWorkbook(pkg, after)).toThrow(fault);
  expect(() => checkWorkbook(null, after)).toThrow(fault);
  // What the file had before is no fault of this program.
  expect(faultOf(after, withParts(after, new Map([['docProps/app.xml', null]])))).toContain('docprops/app.xml');
  expect(() =>
    checkWorkbook(after, withParts(after, new Map([['xl/theme/theme1.xml', after.bytes('xl/theme/theme1.xml')]]))),
  ).not.toThrow();
});

it('cannot vouch for what is built on a file that had faults of its own', () => {
  const before = edited(WORKBOOK, /(<sheets>.*<\/sheets>)/u, '<sheets>$1</sheets>');
  const xml = new TextDecoder().decode(before.bytes(WORKBOOK));
  const after = withParts(
    before,
    new Map([[WORKBOOK, xml.replace(/(<sheet [^>]*>)(<\/sheets>)+/u, '$1</sheets>$1</sheets>')]]),
  );
  expect(() => checkWorkbook(before, after)).toThrow('文件已损坏（内部各部分互相对不上');
  expect(() => checkWorkbook(before, after)).not.toThrow(WrittenFault);
});

it('takes cells of styles that were never there as they came', () => {
  const two = edited(SHEET, /<c r="A2" s="\d+"/u, '<c r="A2" s="998"');
  const xml = new TextDecoder().decode(two.bytes(SHEET)).replace(/<c r="A3" s="\d+"/u, '<c r="A3" s="999"');
  const before = withParts(two, new Map([[SHEET, xml]]));
  const after = withParts(before, new Map([[SHEET, xml.replace(' s="998"', '')]]));
  expect(() => checkWorkbook(before, after)).not.toThrow();
});

it('takes a row of another namespace for no row', () => {
  const foreign = edited(SHEET, '<row r="2"', '<x:row xmlns:x="urn:x" r="9"/><row r="2"');
  expect(() => checkWorkbook(pkg, foreign)).not.toThrow();
});

it('lets whole files pass', () => {
  expect(() => checkWorkbook(null, pkg)).not.toThrow();
  expect(() => checkWorkbook(null, openPackage(bytes, 'xlsx'))).not.toThrow();
});
