/** The file itself: valid, deterministic, readable by others. */
import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import type { Letter } from '../../src/letter/letter';
import { letterToText } from '../../src/letter/to-text';
import { letterOfRows } from '../support/letter-of';
import { describeWith, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { validateOoxml } from '../support/ooxml-validator';
import type { RowOfLetter, SettingsOfLetter } from '../support/row-tracker';

const letterWith = (settings: SettingsOfLetter = {}, rows: readonly RowOfLetter[] = [{}, {}]): Letter =>
  letterOfRows(rows, settings);
const documentOf = (letter: Letter) => strFromU8(unzipSync(letterToDocx(letter))['word/document.xml']!);

const HOSTILE = 'a&b<c>"d"\u0000\u0008\ud800\uffff]]>\u{20bb7}';

describeWith(['OpenXmlValidator'], 'the validator', () => {
  test.each<[string, Letter]>([
    ['plain', letterWith()],
    ['stamped, note in brackets', letterWith({ 加盖印章: '是', 附注样式: '括号' })],
    ['信函', letterWith({ 版式: '信函', 发文字号: '长教函〔2021〕12号' })],
    ['信函 without a number, system fonts', letterWith({ 版式: '信函', 字体: '系统' })],
    ['an annex', letterWith({ 附件汇总表: '是' })],
    ['信函 with an annex, stamped', letterWith({ 版式: '信函', 附件汇总表: '是', 加盖印章: '是', 字体: '系统' })],
    ['nobody to ask', letterWith({ 联系人: null, 联系电话: null })],
    ['版记', letterWith({ 抄送: '区委办、区人大办', 印发机关: '长宁区教育局办公室', 页边距: '国标' })],
    ['版记 of a 信函 behind an annex', letterWith({ 版式: '信函', 抄送: '区委办', 附件汇总表: '是', 附件: '名单' })],
    [
      '按部分, two offices, several annexes',
      letterWith({ 结构: '按部分', 发文机关: '甲局、乙局', 附件: '甲\n乙', 结束语: '特此反馈。' }),
    ],
    ['characters that XML cannot hold', letterWith({ 标题: HOSTILE, 发文机关: HOSTILE }, [{ progress: HOSTILE }])],
  ])('finds nothing: %s', (_, letter) => {
    expect(validateOoxml(letterToDocx(letter), 'docx')).toEqual([]);
  });
});

test('characters that XML cannot hold are dropped, the others stay', () => {
  expect(documentOf(letterWith({}, [{ progress: HOSTILE }]))).toContain(
    '<w:t xml:space="preserve">a&amp;b&lt;c&gt;&quot;d&quot;]]&gt;\u{20bb7}</w:t>',
  );
});

test('the same letter gives the same bytes, and its properties take 成文日期', () => {
  expect(letterToDocx(letterWith())).toEqual(letterToDocx(letterWith()));
  const core = strFromU8(unzipSync(letterToDocx(letterWith()))['docProps/core.xml']!);
  expect(core).toContain('>2021-03-25T00:00:00Z<');
});

test('styles with outline levels, for the navigation pane', () => {
  const styles = strFromU8(unzipSync(letterToDocx(letterWith()))['word/styles.xml']!);
  const levels = [...styles.matchAll(/w:styleId="(\w+)".*?<\/w:style>/gsu)].flatMap(([style, id]) => {
    const level = /<w:outlineLvl w:val="(\d)"/u.exec(style);
    return level ? [[id, level[1]]] : [];
  });
  expect(levels).toEqual([
    ['Heading1', '0'],
    ['Heading2', '1'],
    ['Heading3', '2'],
  ]);
  const used = [...documentOf(letterWith()).matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(([, id]) => id);
  expect(used).toEqual([
    'Title',
    'BlankLine',
    'Salutation',
    'BodyText',
    'Heading1',
    ...Array.from({ length: 3 }, () => ['Heading2', 'Heading3', 'BodyText', 'Heading3', 'BodyText']).flat(),
    'BlankLine',
    'Signature',
    'Date',
    'ContactNote',
    'ContactNote',
  ]);
});

describe('everything that a paragraph looks like is in its style', () => {
  const letters: readonly [string, Letter][] = [
    ['plain', letterWith({ 发文字号: '长教函〔2021〕12号' })],
    ['信函, stamped, with an annex', letterWith({ 版式: '信函', 加盖印章: '是', 附件汇总表: '是', 附件: '名单' })],
    ['版记', letterWith({ 抄送: '区委办', 印发机关: '长宁区教育局办公室' })],
  ];
  test.each(letters)('%s', (_, letter) => {
    const parts = unzipSync(letterToDocx(letter));
    const xml = Object.entries(parts)
      .filter(([name]) => /word\/(?:document|header\d|footer\d)\.xml$/u.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, content]) => content!);
    expect(paragraphs.length).toBeGreaterThan(10);
    const direct = new Set<string>();
    for (const paragraph of paragraphs) {
      expect(paragraph).toMatch(/^<w:pPr><w:pStyle w:val="(?!Normal")/u);
      const properties = /^<w:pPr>(.*?)<\/w:pPr>/su.exec(paragraph)![1]!;
      for (const [, name] of properties.matchAll(/<(w:\w+)/gu)) direct.add(name!);
      for (const [, name] of paragraph.matchAll(/<w:rPr><(w:\w+ [^>]*)\/><\/w:rPr>/gu)) direct.add(name!);
    }
    // Where pages may end, and frames, which LibreOffice does not take from styles.
    const allowed = ['w:pStyle', 'w:keepNext', 'w:pageBreakBefore', 'w:framePr', 'w:rFonts w:hint="eastAsia"'];
    expect([...direct].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('its gallery holds what people use', () => {
    const styles = strFromU8(unzipSync(letterToDocx(letterWith()))['word/styles.xml']!);
    const shown = [
      ...styles.matchAll(/<w:style [^>]*><w:name w:val="([^"]+)"(?:(?!<\/w:style>).)*?<w:qFormat\/>/gsu),
    ].map(([, name]) => name);
    expect(shown).toEqual([
      'Normal',
      'Title',
      'Salutation',
      'Body Text',
      'heading 1',
      'heading 2',
      'heading 3',
      'Signature',
      'Date',
      '附注',
    ]);
    expect(styles).toContain('w:defSemiHidden="1"');
  });
});

test('the page as Word is told of it: mirrored, Latin words breakable, lines ended by hand not stretched, in Chinese', () => {
  const parts = unzipSync(letterToDocx(letterWith()));
  const settings = strFromU8(parts['word/settings.xml']!);
  const styles = strFromU8(parts['word/styles.xml']!);
  expect(settings).toContain('<w:mirrorMargins/>');
  expect(settings).toContain('<w:doNotExpandShiftReturn/>');
  expect(styles).toContain('<w:wordWrap w:val="0"/>');
  expect(styles).toContain('w:eastAsia="zh-CN"');
  for (const layout of ['普通', '信函']) {
    for (const [margins, pitch, lines] of [
      ['通行', 579, 22],
      ['国标', 589, 22],
    ] as const) {
      const xml = documentOf(letterWith({ 版式: layout, 页边距: margins }));
      const of = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(xml)![1]);
      expect(of('linePitch')).toBe(pitch);
      // As the dialog 页面设置 counts them.
      expect(Math.floor((16838 - of('top') - of('bottom')) / pitch)).toBe(lines);
    }
  }
});

test('only a 信函 has a first page of its own: its letterhead, and no number', () => {
  expect(documentOf(letterWith({ 版式: '信函' }))).toContain('<w:titlePg/>');
  expect(documentOf(letterWith())).not.toContain('<w:titlePg/>');
});

test('the table of the annex has a title and a description', () => {
  const xml = documentOf(letterWith({ 附件汇总表: '是' }));
  expect(xml).toContain('<w:tblCaption w:val="重点工作目标进度汇总表"/>');
  expect(xml).toMatch(/<w:tblDescription w:val="每项目标一行：序号、目标编号.*完成时限。"\/>/u);
});

test.each([
  ['国标', ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']],
  ['系统', ['宋体', '仿宋', '黑体', '楷体']],
])('fonts: %s', (fonts, expected) => {
  const parts = unzipSync(letterToDocx(letterWith({ 字体: fonts })));
  const styles = strFromU8(parts['word/styles.xml']!);
  const named = new Set([...styles.matchAll(/w:eastAsia="(?!zh-CN)([^"]+)"/gu)].map(([, name]) => name));
  expect([...named].sort()).toEqual([...expected].sort());
  // Latin letters, digits and “ ” take the same typeface.
  for (const [tag] of styles.matchAll(/<w:rFonts[^>]*>/gu)) {
    const names = [...tag.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(1);
  }
});

describe('the annex', () => {
  const styleIds = (letter: Letter) =>
    [...strFromU8(unzipSync(letterToDocx(letter))['word/styles.xml']!).matchAll(/w:styleId="(\w+)"/gu)].map(
      ([, id]) => id,
    );

  test('a letter without one has nothing of it', () => {
    expect(documentOf(letterWith())).not.toMatch(/附件|<w:tbl>/u);
    expect(styleIds(letterWith()).filter((id) => id!.startsWith('Annex'))).toEqual([]);
  });

  test('附件说明 is kept with the signature; the annex begins a page; its head repeats and no row is split', () => {
    const xml = documentOf(letterWith({ 附件汇总表: '是' }));
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => paragraph);
    const note = paragraphs.findIndex((paragraph) => paragraph.includes('附件：重点工作目标进度汇总表<'));
    const office = paragraphs.findIndex((paragraph) => paragraph.includes('长宁区教育局'));
    // The text, a blank line, 附件说明, a blank line, the office.
    expect(office - note).toBe(2);
    const styles = strFromU8(unzipSync(letterToDocx(letterWith({ 附件汇总表: '是' })))['word/styles.xml']!);
    for (const kept of paragraphs.slice(note - 2, office + 1)) {
      const style = /<w:pStyle w:val="(\w+)"/u.exec(kept)![1]!;
      const definition = new RegExp(`w:styleId="${style}".*?</w:style>`, 'su').exec(styles)![0];
      expect(kept + definition).toContain('<w:keepNext/>');
    }
    expect(paragraphs.find((paragraph) => paragraph.includes('>附件<'))).toContain('<w:pageBreakBefore/>');
    const rows = [...xml.matchAll(/<w:trPr>(.*?)<\/w:trPr>/gu)].map(([, properties]) => properties);
    expect(rows).toEqual(['<w:cantSplit/><w:tblHeader/>', '<w:cantSplit/>']);
  });

  test('its columns fill the text block of 156 mm and no more', () => {
    const xml = documentOf(letterWith({ 附件汇总表: '是' }));
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    const sum = widths.reduce((a, b) => a + b);
    expect(11906 - 1588 - 1474 - sum).toBeGreaterThanOrEqual(0);
    expect(11906 - 1588 - 1474 - sum).toBeLessThan(20);
  });
});

describeWith(['python-docx'], 'read by python-docx', () => {
  test('the table of the annex is there', () => {
    const letter = letterWith({ 附件汇总表: '是' });
    inTemporaryFolder((folder) => {
      const [file, script] = [join(folder, 'letter.docx'), join(folder, 'read.py')];
      writeFileSync(file, letterToDocx(letter));
      writeFileSync(
        script,
        'import docx, sys\nfor row in docx.Document(sys.argv[1]).tables[0].rows:\n' +
          "  print('\\t'.join(cell.text.replace('\\n', '') for cell in row.cells))\n",
      );
      expect(runPython(script, file).replace(/\n$/u, '').split('\n')).toEqual(letterToText(letter).slice(-2));
    });
  });

  test('every paragraph is there', () => {
    const letter = letterWith({ 发文字号: '长教函〔2021〕12号' }, [
      { progress: '第一段\n第二段' },
      { problems: '暂无' },
    ]);
    inTemporaryFolder((folder) => {
      const [file, script] = [join(folder, 'letter.docx'), join(folder, 'read.py')];
      writeFileSync(file, letterToDocx(letter));
      writeFileSync(
        script,
        'import docx, sys\nfor p in docx.Document(sys.argv[1]).paragraphs:\n  if p.text: print(p.text)\n',
      );
      expect(runPython(script, file).trimEnd().split('\n')).toEqual(letterToText(letter));
    });
  });
});
