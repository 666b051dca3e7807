/** What a worksheet has beside its cells: comments, rules, colours by condition, pictures, and what their formulas come to. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { SheetDetails } from '../../src/adapters/xlsx/looks/sheet-details';
import { buildXlsx, xlsxParts } from '../support/build-xlsx';
import { SAMPLE } from '../support/sample';

const TODAY = { year: 2021, month: 3, day: 25 };
const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const detailsOf = (pieces: Parameters<typeof buildXlsx>[0], sheet = '表'): Promise<SheetDetails> =>
  openXlsx(buildXlsx(pieces)).details(sheet, TODAY);

const related = (relations: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

describe('comments', () => {
  const COMMENTS =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>周敏</author><author/></authors><commentList>' +
    '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>周敏:</t></r><r><t xml:space="preserve">\n请核对</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></text></comment>' +
    '<comment ref="C3" authorId="1"><text><t>无名氏</t></text></comment>' +
    '<comment ref="D4" authorId="0"><text><t>[Threaded comment] 您的Excel版本…</t></text></comment></commentList></comments>';
  const TALKS = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"';

  test('of old and talks, with who wrote them', async () => {
    const pieces = { sheets: { 表: '' } };
    const { extras } = await detailsOf({
      ...pieces,
      parts: {
        'xl/comments1.xml': COMMENTS,
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments ${TALKS}><threadedComment ref="D4" personId="{1}" id="{a}" done="1"><text>进度对吗？</text></threadedComment><threadedComment ref="D4" personId="{2}" id="{b}" parentId="{a}"><text>对</text></threadedComment></ThreadedComments>`,
        'xl/persons/person.xml': `<personList ${TALKS}><person displayName="陈立" id="{1}"/></personList>`,
        'xl/worksheets/_rels/sheet1.xml.rels': related([
          [`${RELATIONSHIP}/comments`, '../comments1.xml'],
          [
            'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
            '../threadedComments/threadedComment1.xml',
          ],
        ]),
        'xl/_rels/workbook.xml.rels': String(xlsxParts(pieces)['xl/_rels/workbook.xml.rels']).replace(
          '</Relationships>',
          '<Relationship Id="p" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>',
        ),
      },
    });
    expect(extras.comments).toEqual([
      { row: 2, column: 2, lines: [{ author: '周敏', text: '请核对' }] },
      { row: 3, column: 3, lines: [{ text: '无名氏' }] },
      { row: 4, column: 4, resolved: true, lines: [{ author: '陈立', text: '进度对吗？' }, { text: '对' }] },
    ]);
  });
});

test('comments of cells whose numbers are written with the same digits', async () => {
  const comment = (cell: string) => `<comment ref="${cell}" authorId="0"><text><t>${cell}</t></text></comment>`;
  const { extras } = await detailsOf({
    sheets: { 表: '' },
    parts: {
      'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList>${comment('K1')}${comment('A11')}${comment('A11')}</commentList></comments>`,
      'xl/worksheets/_rels/sheet1.xml.rels': related([[`${RELATIONSHIP}/comments`, '../comments1.xml']]),
    },
  });
  expect(extras.comments.map(({ lines }) => lines[0]!.text)).toEqual(['K1', 'A11']);
});

test('what may be entered, in its old and its later form', async () => {
  const { extras } = await detailsOf({
    sheets: { 表: '' },
    afterData:
      '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="状态" error="请选择" sqref="A1:A9 C1"><formula1>"甲,乙"</formula1></dataValidation>' +
      '<dataValidation type="decimal" operator="notBetween" errorStyle="warning" showDropDown="1" sqref="B1"><formula1>0</formula1><formula2>A1*2</formula2></dataValidation>' +
      '<dataValidation showInputMessage="1" promptTitle="注意" prompt="按月填" sqref="D1"/><dataValidation type="odd" sqref="E1"/></dataValidations>' +
      `<extLst><ext ${X14}><x14:dataValidations><x14:dataValidation type="list" errorStyle="information"><x14:formula1><xm:f>名单!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F1:F3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  });
  expect(extras.entryRules).toMatchObject([
    {
      kind: 'list',
      ranges: [
        { top: 1, bottom: 9, left: 1, right: 1 },
        { top: 1, left: 3 },
      ],
      first: '"甲,乙"',
      second: null,
      allowsBlank: true,
      offersList: true,
      tells: true,
      severity: 'stop',
      title: '状态',
      message: '请选择',
    },
    {
      kind: 'decimal',
      comparison: 'notBetween',
      first: '0',
      second: 'A1*2',
      severity: 'warning',
      offersList: false,
      tells: false,
    },
    { kind: 'any', promptTitle: '注意', prompt: '按月填' },
    { kind: 'list', first: '名单!$A$1:$A$3', ranges: [{ top: 1, bottom: 3, left: 6 }], severity: 'information' },
  ]);
});

test('colours by condition, in their order, with what later versions add', async () => {
  const { extras } = await detailsOf({
    sheets: { 表: '' },
    styles:
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs><dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
      '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill><border><left style="thin"/></border></dxf></dxfs>',
    afterData:
      '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="3" operator="between" stopIfTrue="1"><formula>1</formula><formula>5</formula></cfRule>' +
      '<cfRule type="containsText" dxfId="1" priority="1" operator="containsText" text="完成"><formula>NOT(ISERROR(SEARCH("完成",B2)))</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C2:C9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext><x14:id xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">{X}</x14:id></ext></extLst></cfRule>' +
      '<cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale></cfRule>' +
      '<cfRule type="iconSet" priority="5"><iconSet iconSet="3Arrows" reverse="1" showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67" gte="0"/></iconSet></cfRule>' +
      '<cfRule type="odd" priority="6"/><cfRule type="top10" priority="7" rank="3" bottom="1" percent="1"/></conditionalFormatting>' +
      `<extLst><ext ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{X}"><x14:dataBar gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFAA0000"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C9</xm:sqref></x14:conditionalFormatting>` +
      '<x14:conditionalFormatting><x14:cfRule type="expression" priority="8"><xm:f>名单!$A$1=1</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  });
  expect(extras.conditions.map(({ priority, stops, what, look }) => [priority, stops, what, look])).toEqual([
    [
      1,
      false,
      { kind: 'text', where: 'contains', text: '完成' },
      { fill: '#00ff00', borders: { left: { kind: 'solid', width: 1, color: null } } },
    ],
    [
      2,
      false,
      {
        kind: 'bar',
        low: expect.objectContaining({ kind: 'min' }),
        high: expect.objectContaining({ kind: 'max' }),
        color: '#638ec6',
        negative: '#aa0000',
        isGradient: false,
        hidesValue: false,
      },
      {},
    ],
    [
      3,
      true,
      { kind: 'cellIs', comparison: 'between', formulas: ['1', '5'] },
      { bold: true, color: '#9c0006', fill: '#ffc7ce' },
    ],
    [
      4,
      false,
      {
        kind: 'scale',
        stops: [
          expect.objectContaining({ kind: 'min', color: '#ff0000' }),
          expect.objectContaining({ kind: 'percentile', value: '50', color: '#ffff00' }),
          expect.objectContaining({ kind: 'max', color: '#00ff00' }),
        ],
      },
      {},
    ],
    [
      5,
      false,
      {
        kind: 'icons',
        set: '3Arrows',
        thresholds: [
          expect.objectContaining({ value: '0', includes: true }),
          expect.objectContaining({ value: '33' }),
          expect.objectContaining({ value: '67', includes: false }),
        ],
        isReversed: true,
        hidesValue: true,
      },
      {},
    ],
    [7, false, { kind: 'top', rank: 3, isPercent: true, isBottom: true }, {}],
    [8, false, { kind: 'expression', formula: '名单!$A$1=1' }, { italic: true }],
  ]);
});

test('what colours by condition ask for, each with what it leaves open', async () => {
  const rules: readonly (readonly [rule: string, what: object | null])[] = [
    ['type="top10"', { kind: 'top', rank: 10, isPercent: false, isBottom: false }],
    ['type="top10" rank="5" percent="1"', { kind: 'top', rank: 5, isPercent: true, isBottom: false }],
    ['type="aboveAverage"', { kind: 'average', isAbove: true, includesEqual: false, deviations: 0 }],
    [
      'type="aboveAverage" aboveAverage="0" equalAverage="1" stdDev="2"',
      { kind: 'average', isAbove: false, includesEqual: true, deviations: 2 },
    ],
    ['type="aboveAverage" aboveAverage="1"', { kind: 'average', isAbove: true, includesEqual: false, deviations: 0 }],
    ['type="duplicateValues"', { kind: 'duplicates', isUnique: false }],
    ['type="uniqueValues"', { kind: 'duplicates', isUnique: true }],
    ['type="containsBlanks"', { kind: 'blanks', isNot: false }],
    ['type="notContainsBlanks"', { kind: 'blanks', isNot: true }],
    ['type="containsErrors"', { kind: 'errors', isNot: false }],
    ['type="notContainsErrors"', { kind: 'errors', isNot: true }],
    ['type="timePeriod" timePeriod="lastWeek"', { kind: 'period', period: 'lastWeek' }],
    ['type="timePeriod"', null],
    ['type="expression"', null],
    ['type="cellIs" operator="equal"', null],
    ['type="beginsWith"', null],
    ['type="beginsWith" text="甲"', { kind: 'text', where: 'begins', text: '甲' }],
    ['type="endsWith" text="甲"', { kind: 'text', where: 'ends', text: '甲' }],
    ['type="notContainsText" text="甲"', { kind: 'text', where: 'notContains', text: '甲' }],
  ];
  const withFormula: readonly (readonly [rule: string, what: object | null])[] = [
    ['type="expression"', { kind: 'expression', formula: 'A1' }],
    ['type="beginsWith"', { kind: 'expression', formula: 'A1' }],
    ['type="beginsWith" text="甲"', { kind: 'text', where: 'begins', text: '甲' }],
    ['type="cellIs" operator="equal"', { kind: 'cellIs', comparison: 'equal', formulas: ['A1'] }],
    ['type="cellIs" operator="odd"', null],
  ];
  const scale = (count: number) =>
    `<colorScale>${'<cfvo type="min"/>'.repeat(count)}<color rgb="FF112233"/></colorScale>`;
  const written = [
    ...rules.map(([rule]) => [rule, '']),
    ...withFormula.map(([rule]) => [rule, '<formula>A1</formula>']),
    ['type="colorScale"', scale(1)],
    ['type="colorScale"', scale(2)],
  ];
  const { extras } = await detailsOf({
    sheets: { 表: '' },
    afterData: `<conditionalFormatting sqref="B2:B9">${written
      .map(([rule, content], at) => `<cfRule ${rule} priority="${at + 1}">${content}</cfRule>`)
      .join('')}</conditionalFormatting>`,
  });
  const read = new Map(extras.conditions.map(({ priority, what }) => [priority, what]));
  const expected = [...rules, ...withFormula].map(([, what]) => what);
  expect(expected.map((_, at) => read.get(at + 1) ?? null)).toEqual(expected);
  expect(read.get(expected.length + 1)).toBeUndefined();
  expect(read.get(expected.length + 2)).toMatchObject({
    kind: 'scale',
    stops: [{ color: '#112233' }, { color: '#ffffff' }],
  });
});

test('pictures, charts and drawings, where they stand and what they are called', async () => {
  const anchor = (content: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    `xmlns:r="${RELATIONSHIP}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
    anchor(
      '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1" descr="现场照片"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic>',
    ) +
    anchor(
      '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 2"/></xdr:nvGraphicFramePr></xdr:graphicFrame>',
    ) +
    anchor('<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="4" name="藏着的" hidden="1"/></xdr:nvSpPr></xdr:sp>') +
    '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="476250"/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="5" name="文本框"/></xdr:nvSpPr></xdr:sp></xdr:oneCellAnchor></xdr:wsDr>';
  const { extras } = await detailsOf({
    sheets: { 表: '' },
    parts: {
      'xl/drawings/drawing1.xml': drawing,
      'xl/media/image1.png': new Uint8Array([1, 2, 3]),
      'xl/drawings/_rels/drawing1.xml.rels': related([[`${RELATIONSHIP}/image`, '../media/image1.png']]),
      'xl/worksheets/_rels/sheet1.xml.rels': related([[`${RELATIONSHIP}/drawing`, '../drawings/drawing1.xml']]),
    },
  });
  expect(extras.pictures).toEqual([
    {
      kind: 'picture',
      name: '现场照片',
      from: { row: 3, column: 2, x: 10, y: 0 },
      to: { row: 6, column: 4, x: 0, y: 2 },
      width: 0,
      height: 0,
      image: { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
    },
    expect.objectContaining({ kind: 'chart', name: '图表 2', image: null }),
    expect.objectContaining({ kind: 'shape', name: '文本框', to: null, width: 100, height: 50 }),
  ]);
});

test('a picture that WPS keeps in a cell is found by the id in its formula', async () => {
  const pieces = {
    sheets: { 表: '<row r="2"><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_A",1)</f><v>=DISPIMG("ID_A",1)</v></c></row>' },
  };
  const { extras } = await detailsOf({
    ...pieces,
    parts: {
      'xl/cellimages.xml':
        '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
        `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONSHIP}"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="ID_A" descr="印章"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>`,
      'xl/media/image1.jpeg': new Uint8Array([9]),
      'xl/_rels/cellimages.xml.rels': related([[`${RELATIONSHIP}/image`, 'media/image1.jpeg']]),
      'xl/_rels/workbook.xml.rels': String(xlsxParts(pieces)['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        '<Relationship Id="c" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>',
      ),
    },
  });
  expect(extras.cellPictures).toEqual([
    { row: 2, column: 3, name: '印章', image: { type: 'image/jpeg', bytes: new Uint8Array([9]) } },
  ]);
});

test('texts of several looks, shared and in their cells', async () => {
  const { extras } = await detailsOf({
    sheets: {
      表: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="B2" t="inlineStr"><is><r><rPr><i/></rPr><t>斜</t></r><r><t>正</t></r></is></c></row>',
    },
    sharedStrings:
      '<si><t>一样</t></si><si><r><t>进度</t></r><r><rPr><b/><sz val="20"/><color rgb="FFFF0000"/><rFont val="黑体"/></rPr><t xml:space="preserve">滞后 </t></r><rPh sb="0" eb="1"><t>jin</t></rPh></si>',
  });
  const plain = { bold: false, italic: false, strike: false, underline: null, color: null };
  expect(extras.richTexts).toEqual([
    {
      row: 1,
      column: 2,
      runs: [
        { text: '进度', look: null },
        { text: '滞后 ', look: { ...plain, bold: true, color: '#ff0000' } },
      ],
    },
    {
      row: 2,
      column: 2,
      runs: [
        { text: '斜', look: { ...plain, italic: true } },
        { text: '正', look: null },
      ],
    },
  ]);
});

describe('formulas of rules and cells', () => {
  const sheets = {
    表: '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v>6</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">$A1+1</f><v>4</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><f>A2*2</f><v>99</v></c><c r="C2"><f t="shared" si="0"/><v>6</v></c><c r="D2"><f t="array" ref="D2">_xlfn.CONCAT(A1:A2)</f><v>35</v></c></row>',
  };

  test('are reckoned from the cells, as trusted as those are', async () => {
    const { formulas, formulasWith } = await detailsOf({ sheets });
    const first = { row: 1, column: 1 };
    const value = (formula: string, at = first) => formulas.value(formula, first, at);
    expect(value('A1=3')).toBe(true);
    expect(value('$B1>5')).toBe(true);
    // One row further down; there the stored result is not that of its formula.
    expect(value('A1', { row: 2, column: 1 })).toBe(5);
    expect(value('$B1', { row: 2, column: 1 })).toBeNull();
    expect(value('TODAY()-A1')).toBe(44280 - 3);
    expect(value('"TODAY()"')).toBe('TODAY()');
    expect(value('没有的函数(A1)')).toBeNull();
    expect(formulas.list('$A:$A', first, first)).toEqual([3, 5]);
    expect(formulasWith({ row: 1, column: 1 }, 7).value('A1', first, first)).toBe(7);
    expect(value('A1')).toBe(3);
  });

  test('are shown as their users know them', async () => {
    const { formulaAt } = await detailsOf({ sheets });
    expect([
      formulaAt({ row: 1, column: 2 }),
      formulaAt({ row: 2, column: 3 }),
      formulaAt({ row: 2, column: 4 }),
    ]).toEqual(['=A1*2', '=$A2+1', '{=CONCAT(A1:A2)}']);
    expect(formulaAt({ row: 1, column: 1 })).toBeNull();
  });

  test('after an edit they are shown as they are then, also where one gave way to a value', async () => {
    const file = openXlsx(buildXlsx({ sheets }));
    const shown = async () => {
      const { formulaAt } = await file.details('表', TODAY);
      return ([1, 2, 3, 4] as const).map((column) => formulaAt({ row: 2, column }));
    };
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 10 }]);
    expect(await shown()).toEqual([null, '=A2*2', '=$A2+1', '{=CONCAT(A1:A2)}']);
    await file.write([{ cell: { sheet: '表', row: 1, column: 3 }, value: 1 }]);
    await file.write([{ cell: { sheet: '表', row: 2, column: 2 }, value: 7 }]);
    expect(await shown()).toEqual([null, null, '=$A2+1', '{=CONCAT(A1:A2)}']);
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 11 }]);
    expect(await shown()).toEqual([null, null, '=$A2+1', '{=CONCAT(A1:A2)}']);
  });

  test('after an edit they are those of the cells as they are then', async () => {
    const file = openXlsx(buildXlsx({ sheets }));
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 10 }]);
    const { formulas } = await file.details('表', TODAY);
    const first = { row: 1, column: 1 };
    expect(formulas.value('B1', first, first)).toBe(20);
  });
});

test('the sample has its lists', async () => {
  const sample = openXlsx(SAMPLE);
  const { extras } = await sample.details('第048项', TODAY);
  expect(extras.entryRules.length).toBeGreaterThan(0);
});
