/** A workbook of which every part is spoken of by another. */
import { MAIN_NAMESPACE, xlsxParts } from '../../support/build-xlsx';

const MAIN = `xmlns="${MAIN_NAMESPACE}"`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const R = `xmlns:r="${OFFICE}"`;
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  R;
const list = (...targets: (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const type = (part: string, word: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${word}+xml"/>`;

const common = xlsxParts({ sheets: { 表: '', 别表: '' }, styles: '' });

export const BOOK: Readonly<Record<string, string | Uint8Array>> = {
  ...common,
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    type('xl/workbook.xml', 'spreadsheetml.sheet.main') +
    [1, 2].map((number) => type(`xl/worksheets/sheet${number}.xml`, 'spreadsheetml.worksheet')).join('') +
    type('xl/chartsheets/sheet1.xml', 'spreadsheetml.chartsheet') +
    type('xl/styles.xml', 'spreadsheetml.styles') +
    type('xl/calcChain.xml', 'spreadsheetml.calcChain') +
    type('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings') +
    type('xl/tables/table1.xml', 'spreadsheetml.table') +
    type('xl/comments1.xml', 'spreadsheetml.comments') +
    type('xl/pivotTables/pivotTable1.xml', 'spreadsheetml.pivotTable') +
    type('xl/pivotCache/pivotCacheDefinition1.xml', 'spreadsheetml.pivotCacheDefinition') +
    '<Override PartName="/xl/threadedComments/talk1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>' +
    type('xl/drawings/drawing1.xml', 'drawing') +
    type('xl/charts/chart1.xml', 'drawingml.chart') +
    '<Override PartName="/xl/ctrlProps/ctrlProp1.xml" ContentType="application/vnd.ms-excel.controlproperties+xml"/></Types>',
  'xl/workbook.xml':
    `<workbook ${MAIN} ${R}><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="别表" sheetId="2" r:id="rId2"/><sheet name="图A" sheetId="3" r:id="rId3"/></sheets>` +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">别表!$A$1:$B$4</definedName><definedName name="头">表!$A$3</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches></workbook>',
  'xl/_rels/workbook.xml.rels': list(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['calcChain', 'calcChain.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ),
  'xl/styles.xml': `<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  'xl/calcChain.xml': `<calcChain ${MAIN}><c r="B2" i="1"/></calcChain>`,
  'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>共</t></si></sst>`,
  'xl/worksheets/sheet1.xml':
    `<worksheet ${MAIN} ${R}><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项</t></is></c><c r="B1" t="inlineStr"><is><t>数</t></is></c></row>` +
    [2, 3, 4]
      .map(
        (row) =>
          `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><f>A${row}*2</f><v>${row * 2}</v></c></row>`,
      )
      .join('') +
    '<row r="7"><c r="A7"><f>SUM(表一[数])</f><v>18</v></c><c r="B7"><f>别表!B1</f><v>3</v></c></row></sheetData><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': list(
    ['table', '../tables/table1.xml'],
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vml1.vml'],
    ['comments', '../comments1.xml'],
    ['pivotTable', '../pivotTables/pivotTable1.xml'],
    ['threadedComment', '../threadedComments/talk1.xml'],
  ),
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition ${MAIN} name="透视" cacheId="1"><location ref="E10:F12" firstHeaderRow="1"/></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': list([
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${MAIN}><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="表"/></cacheSource></pivotCacheDefinition>`,
  'xl/threadedComments/talk1.xml':
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A4" id="{a}"><text>对吗？</text></threadedComment></ThreadedComments>',

  'xl/tables/table1.xml': `<table ${MAIN} id="1" name="表一" displayName="表一" ref="A1:B4"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="项"/><tableColumn id="2" name="数"><calculatedColumnFormula>表一[[#This Row],[项]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
  'xl/comments1.xml': `<comments ${MAIN}><authors><author/></authors><commentList><comment ref="A4" authorId="0"><text><t>注</t></text></comment></commentList></comments>`,
  'xl/drawings/vml1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>3</x:Row></x:ClientData></v:shape></xml>',
  // The same chart twice: it is followed once.
  'xl/drawings/drawing1.xml': `<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor><xdr:from><xdr:row>3</xdr:row></xdr:from><xdr:to><xdr:row>8</xdr:row></xdr:to><c:chart r:id="rId1"/><c:chart r:id="rId2"/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': list(['chart', '../charts/chart1.xml'], ['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml':
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>表!$A$3:$A$4</c:f></c:chartSpace>',
  'xl/worksheets/sheet2.xml': `<worksheet ${MAIN} ${R}><sheetPr filterMode="1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><f>表!A4+头</f><v>7</v></c><c r="B1"><v>3</v></c></row><row r="2"><c r="A2"><f>A1*2</f><v>14</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData><autoFilter ref="A1:B4"/></worksheet>`,
  'xl/worksheets/_rels/sheet2.xml.rels': list(['ctrlProp', '../ctrlProps/ctrlProp1.xml']),
  'xl/ctrlProps/ctrlProp1.xml':
    '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" fmlaLink="表!$A$4"/>',
  'xl/chartsheets/sheet1.xml': `<chartsheet ${MAIN} ${R}><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': list(['drawing', '../drawings/drawing1.xml']),
};
