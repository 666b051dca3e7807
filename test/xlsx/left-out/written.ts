/** Parts with one of everything that is followed when cells, rows, filters or sheets change. */
import { MAIN_NAMESPACE } from '../../support/build-xlsx';

const MAIN = `xmlns="${MAIN_NAMESPACE}"`;
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const LATER =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** What stands in the rows of the sheet `表`; `别表` is beside it. */
const ROWS =
  '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A3:A7)</f><v>5</v></c><c r="C1" t="str"><f>别表!A5&amp;A5</f><v>x</v></c></row>' +
  '<row r="3" s="1" customFormat="1"><c r="A3" s="1"><v>3</v></c><c r="B3"><f t="shared" ref="B3:B7" si="0">A3*表!$A$7</f><v>3</v></c></row>' +
  '<row r="4" ht="30" customHeight="1" spans="1:2"><c r="A4" s="2"/><c r="B4"><f t="shared" si="0"/><v>4</v></c><c r="D4"><v>4</v></c></row>' +
  '<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5"><f t="shared" si="0"/><v>5</v></c><c r="D5"><v>9</v></c></row>' +
  '<row r="7" hidden="1"><c r="A7" t="inlineStr"><is><t>七</t></is></c><c r="B7"><f t="shared" si="0"/><v>7</v></c><c r="D7"><v>7</v></c></row>' +
  '<row r="9"><c r="A9"><f t="array" ref="A9:A10">A7:A8</f><v>1</v></c><c r="C9"><f t="dataTable" ref="C9:C10" dt2D="1" dtr="1" r1="A7" r2="A8"/><v>2</v></c></row>' +
  '<row r="10"><c r="A10"><v>1</v></c><c r="C10"><v>2</v></c><c r="D10"><f>SUM(甲表[项])</f><v>3</v></c></row>';

/** In the order of the schema; the filter is over rows 7 to 12. */
export const SHEET =
  `<worksheet ${MAIN} ${R}><sheetPr filterMode="1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D10"/><sheetViews><sheetView topLeftCell="A1" workbookViewId="0"><pane ySplit="6" topLeftCell="A7" state="frozen"/><selection activeCell="B7" sqref="B7:B8"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="12" style="1" customWidth="1"/></cols><sheetData>${ROWS}</sheetData>` +
  '<protectedRanges><protectedRange sqref="A5:A7 C9" name="p"/></protectedRanges><scenarios><scenario name="s"><inputCells r="A7" val="1"/></scenario></scenarios>' +
  '<autoFilter ref="A7:D12"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn><filterColumn colId="2" hiddenButton="1"/><sortState ref="A8:D12"><sortCondition ref="B8:B12"/></sortState></autoFilter>' +
  '<dataConsolidate><dataRefs><dataRef ref="A5:B8" sheet="表"/><dataRef ref="A5:B8" sheet="别表"/></dataRefs></dataConsolidate>' +
  '<mergeCells count="4"><mergeCell ref="D4:D5"/><mergeCell ref="D7:D8"/><mergeCell ref="E4:F4"/><mergeCell ref="E5:F5"/></mergeCells>' +
  '<conditionalFormatting sqref="A3:A8 C7"><cfRule type="expression" priority="1"><formula>A3&gt;$A$5</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="formula" val="$A$7"/><cfvo type="num" val="5"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A5:B6"><cfRule type="expression" priority="3"><formula>A5=1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="decimal" sqref="B3:B7"><formula1>A3</formula1><formula2>别表!A5</formula2></dataValidation><dataValidation type="list" sqref="B5"><formula1>$A$7:$A$9</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A5" location="x"/><hyperlink ref="A7:B7" location="y"/></hyperlinks>' +
  '<rowBreaks count="3" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="5" max="16383" man="1"/><brk id="8" max="16383"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></colBreaks>' +
  '<cellWatches><cellWatch r="A5"/><cellWatch r="A7"/></cellWatches><ignoredErrors><ignoredError sqref="A5:A7" numberStoredAsText="1"/></ignoredErrors>' +
  `<extLst><ext uri="{1}" ${LATER}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" id="{A}"><xm:f>A5=别表!$A$5</xm:f></x14:cfRule><xm:sqref>A5:A7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{2}" ${LATER}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!A5:B5</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>` +
  `<ext uri="{3}" ${LATER}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>别表!$A$5:$A$9</xm:f></x14:formula1><xm:sqref>C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{4}" ${LATER}><x14:ignoredErrors><x14:ignoredError evalError="1"><xm:sqref>B5</xm:sqref></x14:ignoredError></x14:ignoredErrors></ext>` +
  '<ext uri="{5}" xmlns:odd="urn:odd"><odd:thing>no cells</odd:thing></ext></extLst></worksheet>';

export const TABLE =
  `<table ${MAIN} id="1" name="甲表" displayName="甲表" ref="A3:C8" totalsRowShown="0"><autoFilter ref="A3:C8"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter><sortState ref="A4:C8"><sortCondition ref="B4:B8"/></sortState>` +
  '<tableColumns count="3"><tableColumn id="1" name="项"/><tableColumn id="2" name="数"><calculatedColumnFormula>甲表[[#This Row],[项]]*表!$A$9</calculatedColumnFormula></tableColumn><tableColumn id="3" name="和"><totalsRowFormula>SUM(甲表[项])+表!A9</totalsRowFormula></tableColumn></tableColumns></table>';

export const WORKBOOK =
  `<workbook ${MAIN} ${R}><workbookPr/><bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="别表" sheetId="4" r:id="rId2"/><sheet name="图" sheetId="2" state="hidden" r:id="rId3"/></sheets>` +
  '<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$4,表!$A$5:$B$6</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">别表!$A$1:$B$9</definedName><definedName name="合计">表!$A$7+别表!A7+甲表[项]</definedName><definedName name="局部" localSheetId="2">表!A7</definedName></definedNames>' +
  '<calcPr calcId="191029"/></workbook>';

export const STYLES =
  `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" fontId="0" applyFont="1"><alignment wrapText="1"/></xf><xf numFmtId="170"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

export const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="XML" ContentType="a"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="w"/><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/gone.xml" ContentType="g"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>';

export const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>';

export const NOTES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="a"><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 4, 5, 3, 6, 8, 7</x:Anchor><x:Row>6</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="b"><x:ClientData ObjectType="Note"><x:Anchor>1, 2, 4, 5, 3, 6, 8, 7</x:Anchor><x:Row>4</x:Row></x:ClientData></v:shape>' +
  '<v:shape id="c"><x:ClientData ObjectType="Drop"><x:Anchor>1, 2, 3, 5, 3, 6, 9, 7</x:Anchor><x:FmlaLink>$A$7</x:FmlaLink><x:FmlaRange>表!$A$7:$A$9</x:FmlaRange></x:ClientData></v:shape></xml>';
