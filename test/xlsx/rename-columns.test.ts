/** A header of a table that is typed anew is another name in every formula that calls the column. */
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { renameInFormula } from '../../src/adapters/xlsx/formulas/rename-columns';
import { buildXlsx, MAIN_NAMESPACE, relationships } from '../support/build-xlsx';
import { at } from '../support/cells-of';

const RENAMED = [
  { table: '目标_1', from: '进度', to: '完成率（%）' },
  { table: '目标_1', from: "a]'b", to: '编号' },
];

it.each([
  ['SUM(目标_1[进度])', 'SUM(目标_1[[完成率（%）]])'],
  ['SUM(目标_1[[#This Row],[进度]])', 'SUM(目标_1[[#This Row],[完成率（%）]])'],
  ['目标_1[@进度]+目标_1[@[进度]]', '目标_1[@[完成率（%）]]+目标_1[@[完成率（%）]]'],
  ['SUM(目标_1[[#Totals],[进度]:[其他]])', 'SUM(目标_1[[#Totals],[完成率（%）]:[其他]])'],
  ["目标_1[a']''b]+目标_1[[#All],[a']''b]]", '目标_1[编号]+目标_1[[#All],[编号]]'],
  ['"目标_1[进度]"&目标_2[进度]&[1]!目标_1[进度]', '"目标_1[进度]"&目标_2[进度]&[1]!目标_1[进度]'],
  ['INDIRECT("目标_1[进度]")&LEN("目标_1[进度]")', 'INDIRECT("目标_1[[完成率（%）]]")&LEN("目标_1[进度]")'],
  ['[@进度]*2', '[@[完成率（%）]]*2'],
  ['目标_1[#Headers]&目标_1[其他]', '目标_1[#Headers]&目标_1[其他]'],
])('%s becomes %s', (before, after) => {
  expect(renameInFormula(before, RENAMED, '目标_1')).toBe(after);
});

it('does not take brackets for those of a table that they do not stand in', () => {
  expect(renameInFormula('[@进度]*2', RENAMED, null)).toBe('[@进度]*2');
});

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

it('writes the new name wherever a formula of the workbook has the old one', async () => {
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const bytes = buildXlsx({
    sheets: {
      甲: `<row r="2">${text('编号')}${text('进度')}</row><row r="3"><c><v>1</v></c><c><f>[@编号]&amp;目标_1[@编号]</f><v>7</v></c></row>`,
      乙: '<row r="1"><c><f>SUM(目标_1[进度])</f><v>7</v></c><c><f>INDEX(目标_1[#Headers],1)</f><v>7</v></c></row>',
    },
    afterData:
      '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>SUM(目标_1[进度])&gt;1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation sqref="A1"><formula1>目标_1[进度]</formula1></dataValidation></dataValidations>' +
      `<extLst><ext xmlns:x14="${X14}" xmlns:q="${XM}"><x14:dataValidations><x14:dataValidation><x14:formula1><q:f>目标_1[进度]</q:f></x14:formula1>` +
      '<q:sqref>C3</q:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    afterSheets: '<definedNames><definedName name="全部">目标_1[进度]</definedName></definedNames>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml':
        `<table xmlns="${MAIN_NAMESPACE}" id="1" name="t" displayName="目标_1" ref="A2:B3"><tableColumns count="2">` +
        '<tableColumn id="1" name="编号"/><tableColumn id="2" name="进度"><calculatedColumnFormula>[@编号]&amp;目标_1[@进度]</calculatedColumnFormula></tableColumn>' +
        '</tableColumns></table>',
    },
  });
  const workbook = openXlsx(bytes);
  await workbook.write([
    { cell: at('甲', 'B2'), value: '完成率' },
    { cell: at('甲', 'A2'), value: '序 号' },
  ]);
  const pkg = openPackage(workbook.toBytes(), 'xlsx');
  const xml = (part: string): string => decodeXml(pkg.bytes(part));
  const first = xml('xl/worksheets/sheet1.xml');
  expect(first).toContain('<f>[@[序 号]]&amp;目标_1[@[序 号]]</f>');
  expect(first).toContain('<formula>SUM(目标_1[完成率])&gt;1</formula>');
  expect(first).toContain('<formula1>目标_1[完成率]</formula1>');
  expect(first).toContain('<q:f>目标_1[完成率]</q:f>');
  // A formula over the headers has another result now, one over the rows has not.
  expect(xml('xl/worksheets/sheet2.xml')).toContain(
    '<f>SUM(目标_1[完成率])</f><v>7</v></c><c><f>INDEX(目标_1[#Headers],1)</f></c>',
  );
  expect(xml('xl/workbook.xml')).toContain('<definedName name="全部">目标_1[完成率]</definedName>');
  expect(xml('xl/tables/table1.xml')).toContain(
    '<calculatedColumnFormula>[@[序 号]]&amp;目标_1[@完成率]</calculatedColumnFormula>',
  );
});

it('lets later kinds of validations and conditional formats grow with their table', async () => {
  const area = (kind: string, sqref: string) => `<x14:${kind}><q:sqref>${sqref}</q:sqref></x14:${kind}>`;
  const bytes = buildXlsx({
    sheets: { 甲: '<row r="2"><c><v>1</v></c><c><v>1</v></c></row><row r="3"/>' },
    afterData:
      `<extLst><ext xmlns:x14="${X14}" xmlns:q="${XM}">${area('dataValidation', 'A3:A4 H1')}${area('conditionalFormatting', 'B4')}` +
      `${area('conditionalFormatting', 'H4')}<x14:sparkline><q:sqref>B4</q:sqref></x14:sparkline></ext></extLst>`,
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml': `<table xmlns="${MAIN_NAMESPACE}" id="1" name="t" displayName="t" ref="A2:B4"><tableColumns/></table>`,
    },
  });
  const workbook = openXlsx(bytes);
  await workbook.write([{ cell: at('甲', 'A5'), value: 1 }], [{ header: at('甲', 'A2'), lastRow: 6 }]);
  const xml = decodeXml(openPackage(workbook.toBytes(), 'xlsx').bytes('xl/worksheets/sheet1.xml'));
  expect(xml.slice(xml.indexOf('<x14'), xml.indexOf('</ext>'))).toBe(
    `${area('dataValidation', 'A3:A6 H1')}${area('conditionalFormatting', 'B4:B6')}${area('conditionalFormatting', 'H4')}` +
      '<x14:sparkline><q:sqref>B4</q:sqref></x14:sparkline>',
  );
});
