/** Letters by other hands, as Word and WPS save them. */
import { readDocxFile, readDocxLetter } from '../../src/adapters/docx/read-docx-letter';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { composeLetter } from '../../src/letter/compose';
import { letterToText } from '../../src/letter/to-text';
import { Failure } from '../../src/application/errors';
import { buildDocx, type DocxPieces } from '../support/build-docx';
import { zipParts } from '../support/build-xlsx';
import { trackerOf } from '../support/row-tracker';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const numbered = (text: string, level: number, id = 1) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

const textsOf = (pieces: DocxPieces) => readDocxLetter(buildDocx(pieces)).map(({ text }) => text);

describe('text', () => {
  test.each<[string, string, readonly string[]]>([
    ['runs of one letter', p(run('x') + run('') + run('y')), ['xy']],
    ['runs are joined', p(run('推进') + run('改革。')), ['推进改革。']],
    ['empty paragraphs are left out', p('') + p(run('一')) + p(run('  ')), ['一']],
    [
      'a soft line break is a line feed, however it is written',
      p(`${run('关于')}<w:r><w:br/></w:r>${run('甲')}<w:r><w:cr/></w:r>${run('的反馈')}`),
      ['关于\n甲\n的反馈'],
    ],
    ['a tab is a space', p(`${run('联系人')}<w:r><w:tab/></w:r>${run('宗宏')}`), ['联系人 宗宏']],
    [
      'deleted text is gone, inserted text is there',
      p(`<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>`),
      ['新'],
    ],
    [
      'codes of fields are not read, their results are',
      p(`<w:r><w:instrText> PAGE </w:instrText></w:r>${run('3')}`),
      ['3'],
    ],
    [
      'tables are read row by row',
      `<w:tbl><w:tr><w:tc>${p(run('甲'))}</w:tc><w:tc>${p(run('乙'))}</w:tc></w:tr></w:tbl>`,
      ['甲\t乙'],
    ],
    [
      'a table of one column lays out the page',
      `<w:tbl><w:tr><w:tc>${p(run('甲'))}</w:tc></w:tr><w:tr><w:tc>${p(run('乙'))}</w:tc></w:tr></w:tbl>`,
      ['甲', '乙'],
    ],
    [
      'symbols of fonts',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'),
      ['☑≥'],
    ],
    ['a symbol of a font for text', p('<w:r><w:sym w:font="宋体" w:char="33A1"/></w:r>'), ['㎡']],
    [
      'formulas are text',
      p(
        `${run('率')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>`,
      ),
      ['率=(a+b)/(c^2)'],
    ],
    [
      'a field that sets characters over each other has no result of its own',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          run('号'),
      ),
      ['○3号'],
    ],
    [
      'a paragraph whose mark was deleted goes on with the next',
      p(run('推进'), '<w:rPr><w:del/></w:rPr>') + p(run('改革。')),
      ['推进改革。'],
    ],
    [
      'but not out of its cell',
      `<w:tbl><w:tr><w:tc>${p(run('甲'), '<w:rPr><w:del/></w:rPr>')}</w:tc><w:tc>${p(run('乙'))}</w:tc></w:tr></w:tbl>`,
      ['甲\t乙'],
    ],
    [
      'text moved away is gone, where it was moved to it is there',
      p(`<w:moveFrom>${run('旧')}</w:moveFrom>${run('中')}<w:moveTo>${run('新')}</w:moveTo>`),
      ['中新'],
    ],
    [
      'readings above hanzi are not read',
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>tuo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>托</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
          run('育'),
      ),
      ['托育'],
    ],
    [
      'optional hyphens are not read, hyphens that keep a word together are',
      p('<w:r><w:t>A</w:t><w:softHyphen/><w:t>B</w:t><w:noBreakHyphen/><w:t>C</w:t></w:r>'),
      ['AB-C'],
    ],
    [
      'a page break of hand cuts a paragraph',
      p(`${run('甲。')}<w:r><w:br w:type="page"/></w:r>${run('乙。')}`),
      ['甲。', '乙。'],
    ],
    [
      'a page that just ended there does not',
      p(`${run('甲')}<w:r><w:lastRenderedPageBreak/></w:r>${run('乙。')}`),
      ['甲乙。'],
    ],
    ['content controls are looked into', `<w:sdt><w:sdtContent>${p(run('甲'))}</w:sdtContent></w:sdt>`, ['甲']],
    [
      'a text box counts once',
      `${p(`<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${p(run('框'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(run('框'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('外')}`)}`,
      ['框', '外'],
    ],
  ])('%s', (_, body, expected) => {
    expect(textsOf({ body })).toEqual(expected);
  });
});

test('hidden text is listed apart, a piece for what stands together', () => {
  const hidden = (text: string) => run(text, '<w:vanish/>');
  const body = p(run('看得见') + hidden('看不') + hidden('见') + run('。')) + p(hidden('全段隐藏')) + p(hidden(' '));
  expect(readDocxLetter(buildDocx({ body })).map(({ text, place }) => [text, place])).toEqual([
    ['看得见。', undefined],
    ['看不见', '隐藏文字'],
    ['全段隐藏', '隐藏文字'],
  ]);
});

test('a table of contents says the headings again: it is not read, and that is said', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const start = `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}`;
  const entry = (text: string) => `${run(text)}<w:r><w:tab/></w:r>${run('1')}`;
  const body = p(start + entry('一、进展')) + p(entry('二、问题')) + p(mark('end')) + p(run('第048项'));
  const { paragraphs, messages } = readDocxFile(buildDocx({ body }));
  expect(paragraphs.map(({ text }) => text)).toEqual(['第048项']);
  expect(messages).toEqual(['文件中的目录是各标题的重复，没有读取。']);
});

describe('automatic numbers are written out as Word shows them', () => {
  const level = (index: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, ...levels: readonly string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const instance = (id: number, abstractId: number, override = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${override}</w:num>`;
  const official = abstract(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
  );

  test('levels of an official document, each begun anew below the one above', () => {
    const body =
      numbered('本月进展情况', 0) +
      numbered('甲', 1) +
      numbered('乙', 1) +
      numbered('子', 2) +
      numbered('存在问题', 0) +
      numbered('甲', 1);
    expect(textsOf({ body, numbering: official + instance(1, 0) })).toEqual([
      '一、本月进展情况',
      '（一）甲',
      '（二）乙',
      '1.子',
      '二、存在问题',
      '（一）甲',
    ]);
  });

  test('a list or a level that is not there gives no number', () => {
    const body = numbered('甲', 1, 99) + numbered('乙', 7);
    expect(textsOf({ body, numbering: official + instance(1, 0) })).toEqual(['甲', '乙']);
  });

  test('text between does not begin the count anew', () => {
    const body = numbered('甲', 1) + p(run('正文。')) + numbered('乙', 1);
    expect(textsOf({ body, numbering: official + instance(1, 0) })).toEqual(['（一）甲', '正文。', '（二）乙']);
  });

  test('deleted paragraphs do not count', () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
    const body = numbered('甲', 1) + deleted + numbered('乙', 1);
    expect(textsOf({ body, numbering: official + instance(1, 0) })).toEqual(['（一）甲', '（二）乙']);
  });

  test('a second instance of the same list goes on counting', () => {
    const numbering = official + instance(1, 0) + instance(2, 0);
    expect(textsOf({ body: numbered('甲', 0) + numbered('乙', 0, 2), numbering })).toEqual(['一、甲', '二、乙']);
  });

  test('a level that never begins anew, numbers of two levels, all in digits', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2 ').replace('<w:lvlText', '<w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText'),
      ) + instance(1, 0);
    const body = numbered('甲', 0) + numbered('子', 1) + numbered('乙', 0) + numbered('丑', 1);
    expect(textsOf({ body, numbering })).toEqual(['一、甲', '1.1 子', '二、乙', '2.2 丑']);
  });

  test('a list that is only a link to the list of a style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="s"/></w:abstractNum>' +
      abstract(6, '<w:styleLink w:val="s"/>', level(0, 'chineseCounting', '%1、')) +
      instance(1, 5);
    expect(textsOf({ body: numbered('甲', 0), numbering })).toEqual(['一、甲']);
  });

  test('a second instance counts for itself, from where it says', () => {
    const numbering =
      official +
      instance(1, 0) +
      instance(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>');
    expect(textsOf({ body: numbered('甲', 0) + numbered('乙', 0, 2), numbering })).toEqual(['一、甲', '三、乙']);
  });

  test.each([
    ['decimal', '12'],
    ['decimalFullWidth', '１２'],
    ['decimalEnclosedCircle', '⑫'],
    ['chineseCountingThousand', '十二'],
    ['japaneseCounting', '十二'],
    ['decimalZero', '12'],
    ['upperLetter', 'L'],
    ['lowerRoman', 'xii'],
    ['ideographZodiac', '亥'],
    ['ideographDigital', '一二'],
    ['chineseLegalSimplified', '壹拾贰'],
    ['none', ''],
    ['a format of a later day', '12'],
    ['bullet', ''],
  ])('%s', (format, expected) => {
    const numbering = abstract(0, level(0, format, '%1', 12)) + instance(1, 0);
    expect(textsOf({ body: numbered('项', 0), numbering })).toEqual([`${expected}项`]);
  });

  test('through a style, and through the style it is based on', () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body =
      p(run('甲'), '<w:pStyle w:val="b"/>') +
      p(run('乙'), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(textsOf({ body, styles, numbering: official + instance(1, 0) })).toEqual(['（一）甲', '乙']);
  });
});

describe('a paragraph cut in two by a page break', () => {
  const indented = '<w:ind w:firstLineChars="200"/>';
  const PAGE = '<w:r><w:br w:type="page"/></w:r>';
  const LAST = '<w:r><w:lastRenderedPageBreak/></w:r>';
  test.each<[string, string, readonly boolean[]]>([
    [
      'a break at its end, the next not indented',
      p(run('已下拨专') + PAGE, indented) + p(run('项经费。')),
      [false, true],
    ],
    ['a break at the beginning of the next', p(run('已下拨专'), indented) + p(PAGE + run('项经费。')), [false, true]],
    ['where Word broke the page', p(run('已下拨专'), indented) + p(LAST + run('项经费。')), [false, true]],
    ['a break in a paragraph of its own', p(run('已下拨专'), indented) + p(PAGE) + p(run('项经费。')), [false, true]],
    ['the first has ended', p(run('已下拨。') + PAGE, indented) + p(run('另一段。')), [false, false]],
    ['the second is indented', p(run('已下拨') + PAGE, indented) + p(run('另一段。'), indented), [false, false]],
    ['no break', p(run('已下拨'), indented) + p(run('另一段。')), [false, false]],
    [
      'typed indents count',
      p(run('　　已下拨专')) + p(LAST + run('项经费，')) + p(LAST + run('\u3000\u3000另一段。')),
      [false, true, false],
    ],
    [
      'the name under the letter is no second half',
      p(run('已下拨'), indented) + p(LAST + run('长宁区教育局'), '<w:jc w:val="right"/>'),
      [false, false],
    ],
    ['a heading is no second half', p(run('已下拨'), indented) + p(LAST + run('二、存在问题')), [false, false]],
    ['a break inside a paragraph', p(`${run('已下拨专')}${PAGE}${run('项经费。')}`, indented), [false, true]],
    [
      'text behind where Word broke the page',
      p(run('已下拨') + LAST + run('专项'), indented) + p(run('另一段。')),
      [false, false],
    ],
    ['a heading is not indented either', p(run('标题')) + p(LAST + run('正文')), [false, false]],
  ])('%s', (_, body, expected) => {
    expect(readDocxLetter(buildDocx({ body })).map(({ continues }) => continues)).toEqual(expected);
  });
});

test('the indent may come from the style of paragraphs that name none', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>';
  const body =
    p(run('已下拨专')) +
    p('<w:r><w:lastRenderedPageBreak/></w:r>' + run('项经费。'), '<w:ind w:firstLineChars="0" w:firstLine="0"/>');
  expect(readDocxLetter(buildDocx({ body, styles })).map(({ continues }) => continues)).toEqual([false, true]);
});

test.each([
  ['plain', {}],
  ['in brackets, with a seal', { 附注样式: '括号', 加盖印章: '是' }],
  ['信函 with a number', { 版式: '信函', 发文字号: '长教函〔2021〕12号' }],
  ['a title of several lines', { 标题: '关于2021年第一季度区政府重点工作目标和民生实事项目推进落实完成情况的反馈' }],
])('our own letter comes back paragraph by paragraph: %s', (_, settings) => {
  const { letter } = composeLetter(trackerOf([{ rows: [{ progress: '第一段\n第二段' }, {}] }], settings));
  const read = readDocxLetter(letterToDocx(letter!)).filter(({ place }) => place === undefined);
  expect(read.map(({ text }) => text.replaceAll('\n', ''))).toEqual(letterToText(letter!));
  expect(read.every(({ continues }) => continues === false)).toBe(true);
});

describe('bad files', () => {
  const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
  test.each<[string, () => Uint8Array, RegExp]>([
    ['no zip', () => Buffer.from('会议通知'), /不是有效的 \.docx 文档/u],
    ['empty', () => new Uint8Array(), /文件是空的/u],
    ['an OLE file', () => OLE, /不是有效的 \.docx 文档/u],
    ['a truncated zip', () => buildDocx({ body: p(run('甲')) }).subarray(0, 500), /文件已损坏/u],
    ['a zip of something else', () => zipParts({ 'a.txt': 'a' }), /不是有效的 \.docx 文档|文件已损坏/u],
    ['broken XML', () => buildDocx({ body: '<w:p>' }), /文件已损坏（word\/document\.xml/u],
  ])('%s', (_, bytes, sentence) => {
    expect(() => readDocxLetter(bytes())).toThrow(Failure);
    expect(() => readDocxLetter(bytes())).toThrow(sentence);
  });

  test('XML with entities of its own', () => {
    const evil = zipParts({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/></Relationships>',
      'd.xml': '<!DOCTYPE d [<!ENTITY a "甲">]><d>&a;</d>',
    });
    expect(() => readDocxLetter(evil)).toThrow(/文件已损坏/u);
  });
});
