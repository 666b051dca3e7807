/** Real files that are damaged: trackers and letters of this program and of others, with as much of the formats as there is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { composeLetter } from '../../src/letter/compose';
import { letterToText } from '../../src/letter/to-text';
import { writeLetter } from '../../src/application/letters/write-letter';
import { buildDocx } from '../support/build-docx';
import { buildXlsx, cellStyles } from '../support/build-xlsx';
import { trackerOf } from '../support/row-tracker';
import { xlsxOfRows } from '../support/xlsx-of-rows';
import { SAMPLE } from '../support/sample';

const ROOT = path.join(__dirname, '../..');
const fileOf = (name: string) => new Uint8Array(readFileSync(path.join(ROOT, name)));

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Formulas of every kind, shared texts, rich text, merges, a table's worth of references. */
const FORMULAS = buildXlsx({
  sheets: {
    第048项:
      `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}${text('C1', '总体进度')}<c r="D1" s="1"><f>AVERAGE(C4:C6)</f><v>0.25</v></c></row>` +
      `<row r="2">${text('A2', '目标内容')}${text('B2', '推进教育评价改革。')}</row>` +
      `<row r="3">${['序号', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'].map((word, index) => text(`${'ABCDEF'[index]}3`, word)).join('')}</row>` +
      '<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" s="1"><v>0.25</v></c><c r="D4" t="s"><v>1</v></c><c r="E4" t="str"><f t="shared" ref="E4:E6" si="0">"无"&amp;A4</f><v>无1</v></c><c r="F4" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="A5"><f>A4+1</f><v>2</v></c><c r="B5" t="s"><v>1</v></c><c r="C5" t="str"><v>25%</v></c><c r="D5" t="s"><v>0</v></c><c r="E5" t="str"><f t="shared" si="0"/><v>无2</v></c><c r="F5" t="e"><v>#REF!</v></c></row>' +
      '<row r="6"><c r="A6"><f>A5+1</f><v>3</v></c><c r="B6" t="b"><v>1</v></c><c r="C6" t="d"><v>2021-03-25T00:00:00</v></c><c r="D6" s="2"><v>44280</v></c><c r="E6" t="str"><f t="shared" si="0"/><v>无3</v></c><c r="F6"><f t="array" ref="F6:G7">C4:D5</f><v>0</v></c></row>',
    数据: '<row r="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="9"/>',
  },
  beforeData: '<dimension ref="A1:F6"/><cols><col min="1" max="16384" width="9" style="1"/></cols>',
  afterData: '<mergeCells count="2"><mergeCell ref="B2:F2"/><mergeCell ref="A8:C9"/></mergeCells>',
  styles: `<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%"/></numFmts>${cellStyles(0, 9, 14, 176)}`,
  sharedStrings:
    '<si><t>学龄前儿童_x000D_工程</t></si><si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙。</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si>',
  afterSheets:
    '<definedNames><definedName name="合计">第048项!$C$4:$C$6</definedName></definedNames><calcPr calcId="1"/>',
});

/** The same kinds of things under prefixes of the file's own. */
const PREFIXED = buildXlsx({
  sheets: {
    表: '<row r="2"><c r="B2"><v>1</v></c><c r="C2" t="str"><v>文</v></c></row><row><c><v>2</v></c><c><f>B2</f><v>1</v></c></row>',
  },
  styles: cellStyles(0, 9, 14),
  prefix: 'x:',
});

/** A tracker whose letter can be written, so that the way from damage to letter is open. */
const COMPLETE = xlsxOfRows([
  {
    name: '设置',
    rows: [
      ['发文机关', '长宁区教育局'],
      ['成文日期', { date: '2021-03-25' }],
      ['联系人', '宗宏、石东红'],
      ['联系电话', '22050781'],
      ['版式', '信函'],
    ],
  },
  {
    name: '第048项',
    rows: [
      ['目标编号', '048'],
      ['目标内容', '推进教育评价改革。'],
      ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
      ['甲工程', { percent: 0.25 }, '完成招标。\n已进场。', '无', '组织施工。'],
      ['乙工程', '25%', '完成了3-5处;已于2021.3.1开工.', '资金紧张', '催办（一）。'],
    ],
  },
]);

export const TRACKERS: readonly Uint8Array[] = [
  COMPLETE,
  FORMULAS,
  SAMPLE,
  fileOf('test/cases/foreign-headers/source.xlsx'),
  PREFIXED,
];

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const listed = (words: string, level: number) =>
  `<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const level = (index: number, format: string, shape: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;

/** A letter as Word saves it when its headings are numbered by Word, with a table, a text box and tracked changes. */
const NUMBERED_LETTER = buildDocx({
  body: [
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('关于完成情况的反馈')}</w:p>`,
    `<w:p>${run('区府办：')}</w:p><w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${run('现将情况反馈如下')}<w:r><w:lastRenderedPageBreak/></w:r>${run('：')}</w:p>`,
    `<w:p>${run('第048项：推进教育评价改革。')}</w:p>`,
    listed('本月进展情况 25%', 0),
    listed('甲工程', 1),
    `<w:p>${run('完成招标。')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`,
    listed('乙工程', 1),
    `<w:tbl><w:tr><w:tc><w:p>${run('已进场。')}</w:p></w:tc></w:tr></w:tbl>`,
    listed('存在问题', 0),
    listed('甲工程', 1),
    `<w:p>${run('无。')}</w:p>`,
    listed('下一步工作打算', 0),
    listed('甲工程', 1),
    `<w:p><w:r><w:br w:type="page"/></w:r>${run('组织施工。')}</w:p>`,
    `<w:p>${run('长宁区教育局')}</w:p><w:p>${run('2021年3月25日')}</w:p><w:p>${run('（联系人：宗宏，联系电话：22050781）')}</w:p>`,
  ].join(''),
  numbering:
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseLegalSimplified', '（%2）')}${level(2, 'upperRoman', '%1.%3')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  styles:
    '<w:style w:type="paragraph" w:styleId="a" w:default="1"><w:basedOn w:val="b"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
});

const sampleLetter = () => {
  const { letter } = composeLetter(
    trackerOf(
      [
        {
          rows: [
            { name: '甲', progress: '第一段。\n第二段。' },
            { name: '乙', problems: '无' },
          ],
        },
        { number: '052', rows: [{ name: '丙' }] },
      ],
      { 版式: '信函', 发文字号: '长教函〔2021〕12号', 加盖印章: '是', 附注样式: '括号' },
    ),
  );
  return letter!;
};

export const LETTERS: readonly Uint8Array[] = [
  NUMBERED_LETTER,
  letterToDocx(sampleLetter()),
  letterToDocx(writeLetter(readXlsx(COMPLETE)).composition.letter!),
];

export const TEXT_LETTER = letterToText(sampleLetter()).join('\n');
