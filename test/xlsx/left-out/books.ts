/** Workbooks with one of everything that is read, each with all the attributes that are looked at. */
import { MAIN_NAMESPACE, relationships, xlsxParts } from '../../support/build-xlsx';

type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = `xmlns="${MAIN_NAMESPACE}"`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const R = `xmlns:r="${OFFICE}"`;
const LATER =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const TALKS = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"';
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ${R}`;
const related = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Every type of cell, formulas of every kind, and what says how they are read. */
export const CELLS: Parts = {
  ...xlsxParts({
    sheets: {
      满:
        '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>直接</v></c><c r="D1" t="inlineStr"><is><r><t>自</t></r><r><t>带</t></r><rPh sb="0" eb="1"><t>zi</t></rPh></is></c></row>' +
        '<row r="2" hidden="1"><c r="A2" s="2"><v>0.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="d" s="3"><v>2021-03-25</v></c><c r="E2" t="e" vm="1"><v>#VALUE!</v></c></row>' +
        '<row r="3"><c r="A3"><f>SUM(A2:A2)</f><v>0.5</v></c><c r="B3"><f t="shared" ref="B3:B4" si="0">$A3*2</f><v>1</v></c><c r="C3"><f t="array" ref="C3:C4">A2:A3</f><v>0.5</v></c><c r="E3"><f t="dataTable" ref="E3:E4" dt2D="0" dtr="0" r1="A2"/><v>7</v></c>' +
        '<c r="F3" t="str"><f>_xlfn.DISPIMG("ID_A",1)</f><v>=DISPIMG("ID_A",1)</v></c><c r="G3"><f>INDIRECT(C1)</f><v>0.5</v></c></row>' +
        '<row r="4"><c r="B4"><f t="shared" si="0"/><v>0</v></c><c r="C4"><v>0.5</v></c><c r="E4"><v>8</v></c></row>',
    },
    sharedStrings:
      '<si><t>一样</t></si><si><r><t>进度</t></r><r><t>滞后</t></r><rPh sb="0" eb="1"><t>jin</t></rPh></si>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>' +
      '<cellXfs count="4"><xf/><xf numFmtId="9"/><xf numFmtId="164"><protection locked="0"/></xf><xf numFmtId="14"/></cellXfs>',
    afterData: '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>',
  }),
  'xl/workbook.xml':
    `<workbook ${MAIN} ${R}><workbookPr date1904="0"/><workbookProtection lockStructure="1"/>` +
    '<sheets><sheet name="满" sheetId="1" r:id="rId1"/><sheet name="锁" sheetId="2" state="hidden" r:id="rId4"/></sheets>' +
    '<definedNames><definedName name="合计">满!$B$2</definedName></definedNames><calcPr calcId="191029" fullPrecision="1" fullCalcOnLoad="1"/></workbook>',
  'xl/_rels/workbook.xml.rels': related([
    [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
  ]),
  'xl/worksheets/sheet2.xml':
    `<worksheet ${MAIN}><cols><col min="2" max="3" style="2"/></cols><sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" s="2" customFormat="1"/></sheetData>` +
    '<sheetProtection sheet="1" formatCells="0"/><protectedRanges><protectedRange sqref="D4:E5 G7" name="a"/></protectedRanges></worksheet>',
};

/** Sizes, what stays on the screen, and everything that a style may say. */
export const LOOKS: Parts = {
  ...xlsxParts({
    sheets: {
      表:
        '<row r="1" s="1" customFormat="1" ht="30" customHeight="1"><c r="A1" s="2"/><c r="B1"/></row><row r="2" hidden="1"><c r="A2" s="3"/></row>' +
        '<row r="3"><c r="A3" s="4"/><c r="B3"/></row>',
    },
    beforeData:
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultColWidth="9.5" defaultRowHeight="14.25"/><cols><col min="2" max="2" width="20" style="1"/><col min="3" max="3" width="5" hidden="1"/></cols>',
    styles:
      '<fonts count="2"><font><sz val="11"/></font><font><b/><i/><strike/><u val="double"/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"><fgColor theme="4" tint="0.4"/><bgColor indexed="1"/></patternFill></fill>' +
      '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>' +
      '<borders count="2"><border><left/><diagonal/></border><border diagonalUp="1" diagonalDown="1"><left style="thin"><color rgb="FF00FF00"/></left><right style="medium"/><top style="double"/><bottom style="hair"/><diagonal style="dashed"><color auto="1"/></diagonal></border></borders>' +
      '<cellStyleXfs count="1"><xf fontId="1"/></cellStyleXfs>' +
      '<cellXfs count="5"><xf/><xf fontId="1"/><xf fillId="1"/><xf borderId="1"/><xf fillId="2"><alignment horizontal="center" vertical="top" wrapText="1" indent="1" shrinkToFit="1" textRotation="90"/></xf></cellXfs>' +
      '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>',
  }),
  'xl/_rels/workbook.xml.rels': related([
    [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/theme`, 'theme/theme1.xml'],
  ]),
  'xl/theme/theme1.xml':
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="102030"/></a:accent1></a:clrScheme><a:x><a:accent1><a:srgbClr val="000001"/></a:accent1></a:x></a:themeElements></a:theme>',
};

/** What stands in the parts that a page asks for when a sheet is on the screen. */
const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:${name}>`;

export const BESIDE: Parts = {
  ...xlsxParts({
    sheets: {
      表: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><i/></rPr><t>斜</t></r><r><t>正</t></r><rPh sb="0" eb="1"><t>xie</t></rPh></is></c></row><row r="3"><c r="F3" t="str"><f>_xlfn.DISPIMG("ID_A",1)</f><v>x</v></c></row>',
    },
    sharedStrings:
      '<si><t>一样</t></si><si><r><t>进度</t></r><r><rPr><b/><i/><u/><strike/><color rgb="FFFF0000"/></rPr><t>滞后</t></r><rPh sb="0" eb="1"><t>jin</t></rPh></si>',
    styles:
      '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><top style="thin"/></border></dxf></dxfs>',
    afterData:
      '<conditionalFormatting sqref="A1:A4"><cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="between"><formula>1</formula><formula>5</formula></cfRule>' +
      '<cfRule type="top10" dxfId="1" priority="2" rank="3" percent="1" bottom="1"/><cfRule type="aboveAverage" priority="3" aboveAverage="0" equalAverage="1" stdDev="2"/>' +
      '<cfRule type="containsText" priority="4" operator="containsText" text="完成"><formula>LEN(A1)</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B2:B9 D2"><cfRule type="dataBar" priority="5"><dataBar showValue="0"><cfvo type="min"/><cfvo type="num" val="8" gte="0"/><color rgb="FF638EC6"/></dataBar>' +
      `<extLst><ext ${LATER}><x14:id>{X}</x14:id></ext></extLst></cfRule>` +
      '<cfRule type="colorScale" priority="6"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><color rgb="FFFF0000"/><color theme="4"/></colorScale></cfRule>' +
      '<cfRule type="iconSet" priority="7"><iconSet iconSet="3Arrows" reverse="1" showValue="0"><cfvo type="percent" val="0"/><cfvo val="33"/></iconSet></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="decimal" operator="notBetween" errorStyle="warning" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1" errorTitle="数" error="请填数" promptTitle="注意" prompt="按月填" sqref="A1:A9 C1"><formula1>0</formula1><formula2>A1*2</formula2></dataValidation>' +
      '<dataValidation showInputMessage="1" prompt="请核对" sqref="G1"/></dataValidations>' +
      `<extLst><ext ${LATER}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{X}"><x14:dataBar gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFAA0000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9 D2</xm:sqref></x14:conditionalFormatting>` +
      '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="8" id="{Y}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="formula"><xm:f>锁!$A$1</xm:f></x14:cfvo><x14:cfvo type="max"/></x14:iconSet></x14:cfRule>' +
      '<x14:cfRule type="expression" priority="9"><xm:f>锁!$A$1=1</xm:f><x14:dxf><font><i/><color rgb="FF0000AA"/></font></x14:dxf></x14:cfRule><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>' +
      '<x14:dataValidations count="1"><x14:dataValidation type="list" errorStyle="information"><x14:formula1><xm:f>锁!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F1:F3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  }),
  'xl/_rels/workbook.xml.rels': related([
    [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ['http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ['http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
  ]),
  'xl/worksheets/_rels/sheet1.xml.rels': related([
    [`${OFFICE}/comments`, '../comments1.xml'],
    ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/talk1.xml'],
    [`${OFFICE}/drawing`, '../drawings/drawing1.xml'],
  ]),
  'xl/comments1.xml':
    `<comments ${MAIN}><authors><author> 周敏 </author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>周敏:</t></r><r><t>请核对</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></text></comment>` +
    '<comment ref="D4" authorId="0"><text><t>有人在谈</t></text></comment></commentList></comments>',
  'xl/threadedComments/talk1.xml': `<ThreadedComments ${TALKS}><threadedComment ref="D4" personId="{1}" id="{a}" done="1"><text>对吗？</text></threadedComment><threadedComment ref="D4" personId="{2}" id="{b}" parentId="{a}"><text>对</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `<personList ${TALKS}><person displayName="陈立" id="{1}"/></personList>`,
  'xl/drawings/drawing1.xml':
    `<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor>${corner('from', 1, 2)}${corner('to', 3, 5)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1" descr="照片"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>` +
    `<xdr:oneCellAnchor>${corner('from', 0, 0)}<xdr:ext cx="952500" cy="476250"/><mc:AlternateContent><mc:Choice Requires="x"><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 2"/></xdr:nvGraphicFramePr></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="代替的"/></xdr:nvSpPr></xdr:sp></mc:Fallback></mc:AlternateContent></xdr:oneCellAnchor>` +
    '<xdr:absoluteAnchor><xdr:pos x="9525" y="19050"/><xdr:ext cx="95250" cy="47625"/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="4" name="框" hidden="0"/></xdr:nvSpPr></xdr:sp></xdr:absoluteAnchor></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['image', '../media/image1.png']]),
  'xl/media/image1.png': new Uint8Array([1, 2, 3]),
  'xl/cellimages.xml': `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ${DRAWING}><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="ID_A" descr="印章"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>`,
  'xl/_rels/cellimages.xml.rels': relationships([['image', 'media/image1.png']]),
};

/** The filter of the sheet with a column of each kind, and that of a table. */
export const FILTERS: Parts = {
  ...xlsxParts({
    sheets: { 表: '' },
    afterData:
      '<autoFilter ref="A1:G12"><filterColumn colId="0" hiddenButton="0"><filters blank="1"><filter val="甲"/><filter val="乙"/><dateGroupItem year="2021" month="3" day="25" dateTimeGrouping="day"/></filters></filterColumn>' +
      '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter val="甲*"/></customFilters></filterColumn>' +
      '<filterColumn colId="2" showButton="0"><top10 top="0" percent="1" val="5" filterVal="3"/></filterColumn><filterColumn colId="3"><dynamicFilter type="aboveAverage" val="2" maxVal="9"/></filterColumn>' +
      '<filterColumn colId="4"><colorFilter dxfId="0" cellColor="0"/></filterColumn><filterColumn colId="5" hiddenButton="1"><iconFilter iconSet="3Arrows"/></filterColumn></autoFilter>' +
      '<customSheetViews><customSheetView guid="x"><autoFilter ref="B2:B3"/></customSheetView></customSheetViews>',
  }),
  'xl/worksheets/_rels/sheet1.xml.rels': related([[`${OFFICE}/table`, '../tables/table1.xml']]),
  'xl/tables/table1.xml':
    `<table ${MAIN} id="1" name="名" displayName="甲表" ref="A20:B22"><autoFilter ref="A20:B22"><filterColumn colId="1"><filters><filter val="丙"/></filters></filterColumn></autoFilter>` +
    '<tableColumns count="2"><tableColumn id="1" name="项"/><tableColumn id="2" name="数"/></tableColumns></table>',
};
