/** Letters as Word files of other hands: what stands beside the text, in boxes and tables, and what nobody knows. */
import { readLetterFile } from '../../src/adapters/letter-file/read-letter-file';
import { buildDocx } from '../support/build-docx';
import { zipParts } from '../support/build-xlsx';
import { openPackage } from '../../src/adapters/ooxml/open-package';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

const OPENING = [
  '关于完成情况的反馈',
  '区府办：',
  '现将完成情况反馈如下：',
  '第048项：推进改革。',
  '一、本月进展情况 25%',
];
const ENDING = ['长宁区教育局', '2021年3月25日'];
const all = (lines: readonly string[]) => lines.map((line) => p(run(line))).join('');
/** A letter with this between its first heading and its signature. */
const letter = (content: string, ending = all(ENDING)) => buildDocx({ body: all(OPENING) + content + ending });

/** The file with more parts, each with its relationship. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const pkg = openPackage(bytes, 'docx');
  const files = Object.fromEntries(pkg.entries.map(({ name }) => [name, new TextDecoder().decode(pkg.bytes(name))]));
  const added = Object.keys(parts).map(
    (type, index) => `<Relationship Id="rIdX${index}" Type="${RELATIONSHIPS}/${type}" Target="${type}.xml"/>`,
  );
  const name = 'word/_rels/document.xml.rels';
  return zipParts({
    ...files,
    [name]: files[name]!.replace('</Relationships>', `${added.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(parts).map(([type, xml]) => [`word/${type}.xml`, xml])),
  });
}

const progressOf = (bytes: Uint8Array) => readLetterFile(bytes).draft.targets[0]!.subProjects[0]!.progress;

test('headers, footers and notes are listed, the office and page numbers apart', () => {
  const bytes = withParts(letter(p(run('已开设。'))), {
    header: `<w:hdr ${W}>${p(run('长宁区教育局'))}${p(run('内部资料'))}</w:hdr>`,
    footer: `<w:ftr ${W}>${p(run('— 1 —'))}${p(run('地址：长宁路599号'))}</w:ftr>`,
    footnotes: `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${run('含分园。')}`)}</w:footnote></w:footnotes>`,
  });
  const { unplaced, messages } = readLetterFile(bytes);
  expect(unplaced.map(({ text, reason }) => [text, reason])).toEqual([
    ['内部资料', '在页眉中'],
    ['地址：长宁路599号', '在页脚中'],
    ['含分园。', '在脚注中'],
  ]);
  expect(messages.filter((message) => message.includes('不认识'))).toEqual([]);
});

/** What is listed, with the paragraph it stands in and why. */
const leftOf = (bytes: Uint8Array) =>
  readLetterFile(bytes).unplaced.map(({ paragraph, text, reason }) => [paragraph, text, reason]);

test('an element that is not known is listed with its paragraph, and its text is read', () => {
  const bytes = letter(p(`<w:r><w:someday><w:t>已开设。</w:t></w:someday></w:r>`) + p(run('其余推进。')));
  expect(progressOf(bytes)).toBe('已开设。\n其余推进。');
  expect(leftOf(bytes)).toEqual([[7, 'w:someday', '不认识的内容，其中的文字可能没有读全']]);
});

test('a symbol that only its font knows is listed', () => {
  const bytes = letter(p(`${run('已')}<w:r><w:sym w:font="单位专用" w:char="F041"/></w:r>${run('开设。')}`));
  expect(progressOf(bytes)).toBe('已□开设。');
  expect(leftOf(bytes)).toEqual([[7, '符号 单位专用 F041', '不认识的内容，其中的文字可能没有读全']]);
});

const NS =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ' +
  `xmlns:r="${RELATIONSHIPS}"`;
const drawing = (content: string, words = '') =>
  `<w:r><w:drawing ${NS}><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

test('pictures are listed with the words for those who cannot see them; lines are told of; text boxes are read', () => {
  const bytes = letter(
    p(run('已开设。') + drawing('<a:blip r:embed="rId9"/>', '印章')) +
      p(drawing('<a:blip r:embed="rId9"/>')) +
      p('<w:r><w:drawing/></w:r>') +
      p(`<w:r><w:pict><w:txbxContent>${p(run('框中的文字。'))}</w:txbxContent></w:pict></w:r>`),
  );
  expect(progressOf(bytes)).toBe('已开设。\n框中的文字。');
  expect(leftOf(bytes)).toEqual([
    [7, '（图片：印章）', '图片，其中的文字不能读取'],
    [8, '（图片）', '图片，其中的文字不能读取'],
  ]);
  expect(readLetterFile(bytes).messages).toEqual(
    expect.arrayContaining([
      '文件中有 1 个线条或图形，没有读取，请核对。',
      '文本框中的文字按文本框所在的段落读入，请核对。',
    ]),
  );
});

test('the text of charts and of SmartArt is listed', () => {
  const bytes = withParts(
    letter(
      p(run('已开设。')) + p(drawing('<c:chart r:id="rIdX0"/>')) + p(drawing('<dgm:relIds r:dm="rIdX1" r:lo="rId8"/>')),
    ),
    {
      chart: `<c:chartSpace ${NS}><c:chart><c:title><a:p><a:r><a:t>各街道</a:t></a:r><a:r><a:t>进度</a:t></a:r></a:p></c:title><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>完成率</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt><c:v>甲街道</c:v></c:pt><c:pt><c:v>乙街道</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>0.3</c:v></c:pt><c:pt><c:v>0.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>`,
      diagramData: `<dgm:dataModel ${NS}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>摸底</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>整改</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    },
  );
  expect(progressOf(bytes)).toBe('已开设。');
  expect(leftOf(bytes).map(([, text, reason]) => [text, reason])).toEqual([
    ['各街道进度', '在图表中'],
    ['完成率', '在图表中'],
    ['甲街道 乙街道', '在图表中'],
    ['0.3 0.5', '在图表中'],
    ['摸底', '在图形中'],
    ['整改', '在图形中'],
  ]);
});

test('content controls, links, tracked insertions and smart tags are text like any other', () => {
  const content = `<w:sdt><w:sdtPr><w:alias w:val="甲"/></w:sdtPr><w:sdtContent>${run('已')}</w:sdtContent></w:sdt><w:hyperlink>${run('在')}</w:hyperlink><w:ins>${run('3所')}</w:ins><w:smartTag>${run('开设')}</w:smartTag><w:fldSimple w:instr="DATE">${run('。')}</w:fldSimple>`;
  const bytes = letter(p(content));
  expect(progressOf(bytes)).toBe('已在3所开设。');
  expect(readLetterFile(bytes).messages.some((message) => message.includes('不认识'))).toBe(false);
});

test('a table inside a text stays with it, row by row', () => {
  const bytes = letter(
    p(run('已开设。')) + table(row(p(run('学校')), p(run('状态'))), row(p(run('甲')), p(run('已开')) + p(run('班')))),
  );
  expect(progressOf(bytes)).toBe('已开设。\n学校　状态\n甲　已开班');
});

test('版记 in a table, a letter in a table of one cell', () => {
  const imprint = table(row(p(run('抄送：区委办。'))), row(p(run('长宁区教育局办公室')), p(run('2021年3月25日印发'))));
  expect(readLetterFile(letter(p(run('已开设。')), all(ENDING) + imprint)).draft.settings).toMatchObject({
    copies: '区委办',
    printedBy: '长宁区教育局办公室',
  });
  const boxed = buildDocx({ body: table(row(all([...OPENING, '已开设。', ...ENDING]))) });
  expect(progressOf(boxed)).toBe('已开设。');
});

test.each([
  ['4 字 from the right', '<w:jc w:val="right"/><w:ind w:rightChars="400" w:right="1264"/>', '是'],
  ['2 字 from the right', '<w:jc w:val="right"/><w:ind w:rightChars="200" w:right="632"/>', undefined],
])('the place of the date tells of a seal: %s', (_, properties, stamped) => {
  const ending = p(run(ENDING[0]!)) + p(run(ENDING[1]!), properties);
  expect(readLetterFile(letter(p(run('已开设。')), ending)).draft.settings.stamped).toBe(stamped);
});

test.each([
  ['{\\rtf1\\ansi 第048项：推进改革。}', '这是 .rtf 文件，请在 Word 中打开，另存为 .docx 后再试。'],
  ['%PDF-1.7', '这是 PDF 文件，请在 Word 中打开，另存为 .docx 后再试。'],
  ['<html><body>第048项：推进改革。</body></html>', '这是 网页 文件，请在 Word 中打开，另存为 .docx 后再试。'],
])('%s under another name is called what it is', (text, message) => {
  expect(() => readLetterFile(new TextEncoder().encode(text))).toThrow(message);
});
