/** How old letters are printed, from files as Word and WPS write them: page numbers in fields, frames and text boxes; themes; sections. */
import { readPrintedLetter } from '../../src/adapters/docx/printed/read-printed';
import { readRunProperty, type RunFormat } from '../../src/adapters/docx/printed/formats';
import { docxParts, type DocxPieces } from '../support/build-docx';
import { zipParts } from '../support/build-xlsx';

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The file with more parts, each with a relationship whose id is its name. */
function fileOf(pieces: DocxPieces, parts: Readonly<Record<string, readonly [type: string, xml: string]>>): Uint8Array {
  const files = docxParts(pieces);
  const added = Object.entries(parts).map(
    ([name, [type]]) => `<Relationship Id="${name}" Type="${TYPES}/${type}" Target="${name}.xml"/>`,
  );
  const list = 'word/_rels/document.xml.rels';
  const all = {
    ...files,
    'word/document.xml': files['word/document.xml']!.replace(
      '<w:document ',
      `<w:document ${NS.replace(/xmlns:w="[^"]*" /u, '')} `,
    ),
    [list]: files[list]!.replace('</Relationships>', `${added.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, [, xml]]) => [`word/${name}.xml`, xml])),
  };
  return zipParts(all, 0);
}

const BODY = '<w:p><w:r><w:t>推进教育评价改革。</w:t></w:r></w:p>';
const section = (content: string) =>
  `<w:sectPr>${content}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:footer="1417"/></w:sectPr>`;
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, properties = '') =>
  `${mark('begin')}<w:r><w:instrText> ${code} \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}${run('7', properties)}${mark('end')}`;
const SONG = '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="28"/>';
const footer = (content: string) => ['footer', `<w:ftr ${NS}>${content}</w:ftr>`] as const;
const number = (paragraph: string) =>
  `<w:p>${paragraph}${run('— ', SONG)}${field('PAGE', SONG)}${run(' —', SONG)}</w:p>`;

const numberOf = (content: string) =>
  readPrintedLetter(
    fileOf({ body: BODY + section('<w:footerReference w:type="default" r:id="f1"/>') }, { f1: footer(content) }),
  ).pageNumber;
const CENTRED = { form: '— 1 —', place: 'center', face: { font: '宋体', size: 14, bold: false } };

test.each([
  ['a field in a centred paragraph', number('<w:pPr><w:jc w:val="center"/></w:pPr>'), CENTRED],
  ['in a frame, as Word of long ago', number('<w:pPr><w:framePr w:wrap="around" w:xAlign="center"/></w:pPr>'), CENTRED],
  [
    'in a content control of the gallery',
    `<w:sdt><w:sdtPr/><w:sdtContent>${number('<w:pPr><w:jc w:val="right"/></w:pPr>')}</w:sdtContent></w:sdt>`,
    { ...CENTRED, place: 'right' },
  ],
  [
    'in a text box at the outer edge, as WPS',
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH><wps:txbx><w:txbxContent>${number('')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${number('')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    { ...CENTRED, place: 'outside' },
  ],
  [
    'in a box of VML',
    `<w:p><w:r><w:pict><v:shape style="position:absolute;mso-position-horizontal:center"><w:txbxContent>${number('')}</w:txbxContent></v:shape></w:pict></w:r></w:p>`,
    CENTRED,
  ],
  [
    'with how many there are',
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('第', SONG)}${field('PAGE', SONG)}${run('页 共', SONG)}${field('NUMPAGES', SONG)}${run('页', SONG)}</w:p>`,
    { ...CENTRED, form: '第1页 共2页' },
  ],
  ['at the end of the line is right', number('<w:pPr><w:jc w:val="end"/></w:pPr>'), { ...CENTRED, place: 'right' }],
  ['at the start of it is left', number('<w:pPr><w:jc w:val="start"/></w:pPr>'), { ...CENTRED, place: 'left' }],
  ['where nothing is said, left', number(''), { ...CENTRED, place: 'left' }],
  ['none', '<w:p/>', null],
])('a page number: %s', (_, content, expected) => {
  expect(numberOf(content)).toEqual(expected);
});

test('right on odd and left on even pages is outside', () => {
  const side = (name: string) => footer(number(`<w:pPr><w:jc w:val="${name}"/></w:pPr>`));
  const references = '<w:footerReference w:type="default" r:id="f1"/><w:footerReference w:type="even" r:id="f2"/>';
  const read = (settings: string) =>
    readPrintedLetter(
      fileOf(
        { body: BODY + section(references) },
        { f1: side('right'), f2: side('left'), s1: ['settings', `<w:settings ${NS}>${settings}</w:settings>`] },
      ),
    );
  expect(read('<w:evenAndOddHeaders/><w:mirrorMargins/>').pageNumber?.place).toBe('outside');
  expect(read('<w:evenAndOddHeaders/><w:mirrorMargins/>').pages[0]!.mirrored).toBe(true);
  expect(read('').pageNumber?.place).toBe('right');
});

test('typefaces of a theme: named by their use, of hanzi by the script where the theme leaves them open', () => {
  const theme = (ea: string, hans: string) =>
    `<a:theme ${NS}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/></a:majorFont>` +
    `<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="${ea}"/><a:font script="Jpan" typeface="ＭＳ 明朝"/><a:font script="Hans" typeface="${hans}"/></a:minorFont></a:fontScheme></a:themeElements>` +
    '<a:objectDefaults><a:latin typeface="Arial"/><a:ea typeface="楷体"/></a:objectDefaults></a:theme>';
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:eastAsia="黑体"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const faceOf = (ea: string, hans = '宋体') =>
    readPrintedLetter(fileOf({ body: BODY + section(''), styles }, { t1: ['theme', theme(ea, hans)] })).paragraphs[0]!
      .runs[0]!;
  expect(faceOf('等线')).toMatchObject({ face: { font: '等线' }, latin: 'Calibri' });
  expect(faceOf('')).toMatchObject({ face: { font: '宋体' }, latin: 'Calibri' });
  expect(faceOf('', '')).toMatchObject({ face: { font: '黑体' }, latin: 'Calibri' });
});

test('bold of a style of characters within bold of the paragraph is not bold; said at the text it is', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="s"><w:rPr><w:b/></w:rPr></w:style>';
  const body = `<w:p>${run('甲')}${run('乙', '<w:rStyle w:val="s"/>')}${run('丙', '<w:rStyle w:val="s"/><w:b/>')}</w:p>`;
  const { runs } = readPrintedLetter(fileOf({ body: body + section(''), styles }, {})).paragraphs[0]!;
  expect(runs.map(({ face }) => face.bold)).toEqual([true, false, true]);
});

test('each paragraph has the page of its section; what is deleted, hidden, in tables or drawn is no running text', () => {
  const body =
    `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr>${run('横向')}</w:p>` +
    `<w:tbl><w:tr><w:tc><w:p>${run('表格')}</w:p></w:tc></w:tr></w:tbl>` +
    `<w:p>${run('正文')}<w:del>${run('删去')}</w:del>${run('隐藏', '<w:vanish/>')}</w:p>`;
  const { paragraphs, pages } = readPrintedLetter(fileOf({ body: body + section('') }, {}));
  expect(paragraphs.map(({ text, section: at }) => [text, at])).toEqual([
    ['横向', 0],
    ['正文', 1],
  ]);
  expect(pages.map(({ width }) => width)).toEqual([841.9, 595.3]);
});

test('what a footer holds beside the number is told; spaces and blank lines are nothing', () => {
  const toldOf = (content: string) =>
    readPrintedLetter(
      fileOf({ body: BODY + section('<w:footerReference w:type="default" r:id="f1"/>') }, { f1: footer(content) }),
    );
  const line = (words: string) => `<w:p>${run(words, SONG)}</w:p>`;
  const told = '页脚中页码以外的文字';
  for (const content of [number('') + line('地址：长宁路599号'), line('地址：长宁路599号') + number('')]) {
    expect(toldOf(content).others).toContain(told);
    expect(toldOf(content).pageNumber?.form).toBe('— 1 —');
  }
  for (const content of [number(''), line(' ') + number('') + line('') + line('　')])
    expect(toldOf(content).others).not.toContain(told);
});

test.each<[property: string, other: string | undefined]>([
  ['<w:highlight w:val="yellow"/>', '突出显示'],
  ['<w:highlight w:val="none"/>', undefined],
  ['<w:u w:val="single"/>', '下划线'],
  ['<w:u w:val="none"/>', undefined],
  ['<w:u/>', undefined],
  ['<w:i/>', '斜体'],
  ['<w:i w:val="0"/>', undefined],
  ['<w:color w:val="FF0000"/>', '彩色文字'],
  ['<w:color w:val="auto"/>', undefined],
  ['<w:color w:val="333333"/>', undefined],
  ['<w:color w:val="3F3F3F"/>', undefined],
  ['<w:color w:val="404040"/>', '彩色文字'],
  ['<w:color/>', undefined],
])('a text with %s: %s', (property, other) => {
  const format: RunFormat = {};
  const [, name = '', value] = /^<(\S+?)(?: w:val="(.+?)")?\/>$/u.exec(property)!;
  readRunProperty(format, name, value === undefined ? {} : { 'w:val': value }, { fontOf: () => undefined });
  expect(format.other).toBe(other);
});

test('a size, spacing or language that says nothing leaves what was said before', () => {
  const format: RunFormat = { size: 32, spacing: 4, language: 'zh-CN', eastAsia: '仿宋', ascii: 'Arial' };
  for (const name of ['w:sz', 'w:spacing', 'w:lang', 'w:rFonts'])
    readRunProperty(format, name, {}, { fontOf: () => undefined });
  expect(format).toEqual({ size: 32, spacing: 4, language: 'zh-CN', eastAsia: '仿宋', ascii: 'Arial' });
  readRunProperty(format, 'w:sz', { 'w:val': 'x' }, { fontOf: () => undefined });
  expect(format.size).toBe(32);
  readRunProperty(format, 'w:spacing', { 'w:val': '-6' }, { fontOf: () => undefined });
  expect(format.spacing).toBe(-6);
});
