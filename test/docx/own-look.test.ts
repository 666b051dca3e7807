/** 排版细节: what each setting does to the file. */
import { strFromU8, unzipSync } from 'fflate';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { letterPages } from '../../src/letter/pages';
import { letterOfRows } from '../support/letter-of';
import type { SettingsOfLetter } from '../support/row-tracker';

const letterWith = (settings: SettingsOfLetter) => letterOfRows([{}, {}], settings);

function partsWith(settings: Readonly<Record<string, string>>) {
  const parts = unzipSync(letterToDocx(letterWith(settings)));
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const style = (id: string) => part('word/styles.xml').split(`w:styleId="${id}"`)[1]!.split('</w:style>')[0]!;
  return { part, style, document: part('word/document.xml') };
}

test('typefaces: each style has its own, and only what is not that of the body', () => {
  const { style, part } = partsWith({
    标题字体: '黑体 小一 加粗',
    正文字体: '宋体 四号',
    目标字体: '加粗',
    二级标题字体: '楷体 四号',
    西文字体: 'Times New Roman',
  });
  expect(style('Title')).toContain('w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="黑体"');
  expect(style('Title')).toContain('<w:b/><w:bCs/>');
  expect(style('Title')).toContain('<w:sz w:val="48"/>');
  expect(part('word/styles.xml')).toMatch(
    /<w:docDefaults>.*w:eastAsia="宋体".*<w:sz w:val="28"\/>.*<\/w:docDefaults>/u,
  );
  expect(style('Heading1')).toContain('<w:rPr><w:b/><w:bCs/></w:rPr>');
  expect(style('Heading3')).toContain('w:eastAsia="楷体"');
  expect(style('Heading3')).not.toContain('w:sz');
  expect(part('word/fontTable.xml')).toContain('<w:font w:name="Times New Roman"/>');
});

test('the page: margins in millimetres, not mirrored, on a grid', () => {
  const { document, part } = partsWith({
    自定页边距: '上25 下25 左30 右20 页脚15',
    对称页边距: '否',
    文档网格: '行15.6磅 字15.8磅',
  });
  expect(document).toContain(
    '<w:pgMar w:top="1417" w:right="1134" w:bottom="1417" w:left="1701" w:header="851" w:footer="850" w:gutter="0"/>',
  );
  expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="312" w:charSpace="-820"/>');
  expect(part('word/settings.xml')).not.toContain('mirrorMargins');
});

test('lines and paragraphs', () => {
  const { style } = partsWith({
    行距: '1.5倍',
    段前段后: '段前0磅 段后6磅',
    标题行距: '行距35磅 段后20磅',
    首行缩进: '无',
    排版习惯: '左对齐、中西文留空、孤行控制',
  });
  expect(style('Normal')).toContain('<w:spacing w:before="0" w:after="120" w:line="360" w:lineRule="auto"/>');
  expect(style('Normal')).toMatch(/widowControl w:val="1".*autoSpaceDE w:val="1".*jc w:val="left"/u);
  expect(style('Title')).toContain('<w:spacing w:before="0" w:after="400" w:line="700" w:lineRule="exact"/>');
  expect(style('BodyText')).not.toContain('w:ind');
});

test.each([
  ['第1页 共2页', '居中', /第<\/w:t>.* PAGE .*页 共<\/w:t>.* NUMPAGES .*页<\/w:t>/u, 'center'],
  ['1', '居右', /^[^第]* PAGE [^第]*$/u, 'right'],
])('a page number %s, %s', (form, place, pattern, side) => {
  const { part, style } = partsWith({ 页码样式: form, 页码位置: place, 页码字体: '宋体 五号' });
  expect(part('word/footer1.xml')).toMatch(pattern);
  expect(part('word/footer2.xml')).toBe('');
  expect(style('Footer')).toContain(`<w:jc w:val="${side}"/>`);
  expect(style('Footer')).toContain('<w:sz w:val="21"/>');
  expect(part('word/settings.xml')).not.toContain('evenAndOddHeaders');
});

test('no page number at all', () => {
  const { part, document } = partsWith({ 页码样式: '无' });
  expect(part('word/footer1.xml')).toBe('');
  expect(document).not.toContain('footerReference');
});

test('blank lines and the place of the signature', () => {
  const letter = letterOfRows([{}], { 空行: '标题上1 标题下2 落款上3', 落款位置: '右空4字' });
  const [page] = letterPages(letter);
  const kinds = page!.lines.map(({ kind }) => kind);
  expect(kinds.slice(0, 5)).toEqual(['blank', 'title', 'blank', 'blank', 'addressee']);
  const office = kinds.indexOf('office');
  expect(kinds.slice(office - 4, office)).toEqual(['body', 'blank', 'blank', 'blank']);
  expect(page!.lines[office]).toMatchObject({ align: 'right', right: 4 });
  expect(page!.lines[office + 1]).toMatchObject({ kind: 'date', align: 'right', right: 4 });
});

test('pages hold as many lines as their measures say', () => {
  const long = (settings: SettingsOfLetter) =>
    letterPages(letterOfRows([{ progress: '推进教育评价改革。'.repeat(200) }], settings))[0]!.lines.length;
  expect(long({})).toBe(22);
  // 297 - 50 mm in lines of 25 pt.
  expect(long({ 自定页边距: '上25 下25 左28 右26', 行距: '25磅' })).toBe(28);
  expect(long({ 段前段后: '段后10磅' })).toBeLessThan(22);
});
