/** The letter for the clipboard: what Word is told of typefaces, sizes and places. */
import { letterToText } from '../../../src/letter/to-text';
import { letterToHtml } from '../../../src/ui/letter/letter-html';
import { letterOfRows } from '../../support/letter-of';
import type { SettingsOfLetter } from '../../support/row-tracker';

const ROWS = [
  { name: '甲', progress: '第一段。\n第二段。' },
  { name: '乙', problems: '无' },
];

/** Style and text of each paragraph. */
function paragraphs(settings: SettingsOfLetter = {}): readonly { style: string; text: string }[] {
  const html = letterToHtml(letterOfRows(ROWS, settings));
  return [...html.matchAll(/<p style="([^"]*)">(.*?)<\/p>/gu)].map(([, style, text]) => ({
    style: style!,
    text: text === '&nbsp;' ? '' : text!.replaceAll('<br>', ''),
  }));
}

const styleOf = (text: string, settings = {}) => paragraphs(settings).find((item) => item.text.startsWith(text))!.style;

test('has the paragraphs of the letter, and blank lines where the page has them', () => {
  const texts = paragraphs().map(({ text }) => text);
  const letter = letterOfRows(ROWS);
  expect(texts.filter((text) => text !== '')).toEqual(letterToText(letter));
  expect(texts[1]).toBe('');
  expect(texts[texts.indexOf('长宁区教育局') - 1]).toBe('');
  const stamped = paragraphs({ 加盖印章: '是', 发文字号: '长教函〔2021〕12号' }).map(({ text }) => text);
  expect(stamped.slice(0, 3)).toEqual(['长教函〔2021〕12号', '', '']);
  expect(stamped.slice(stamped.indexOf('长宁区教育局') - 2).slice(0, 2)).toEqual(['', '']);
});

test('an annex is on a page of its own, with its table', () => {
  const letter = letterOfRows(ROWS, { 附件汇总表: '是' });
  const html = letterToHtml(letter);
  const [before, after] = html.split('page-break-before:always') as [string, string];
  expect(before).toMatch(
    /附件：重点工作目标进度汇总表<\/p>(?:(?!<p).)*<p[^>]*>&nbsp;<\/p>(?:(?!<p).)*<p[^>]*>长宁区教育局/u,
  );
  expect(after).toMatch(/^[^>]*>附件<\/p><p[^>]*>&nbsp;<\/p><p[^>]*小标宋[^>]*>重点工作目标进度汇总表/u);
  const rows = [...after.matchAll(/<tr[^>]*>(.*?)<\/tr>/gu)].map(([, row]) =>
    row!
      .replace(/<br>/gu, '')
      .replace(/<\/td>/gu, '\t')
      .replace(/<[^>]*>|&nbsp;/gu, '')
      .replace(/\t$/u, ''),
  );
  expect(rows).toEqual(letterToText(letter).slice(-2));
});

test('each part has its typeface, as in the file', () => {
  expect(styleOf('关于')).toContain("font-family:'方正小标宋简体';font-size:22pt");
  expect(styleOf('一、')).toContain("font-family:'黑体'");
  expect(styleOf('（一）')).toContain("font-family:'楷体_GB2312'");
  expect(styleOf('第一段')).toContain("font-family:'仿宋_GB2312';font-size:16pt");
  expect(styleOf('关于', { 字体: '系统' })).toMatch(/'宋体'.*font-weight:bold/u);
  expect(styleOf('第一段', { 字体: '系统' })).toContain("font-family:'仿宋'");
});

test('lines have the pitch of the page, paragraphs their indent, the signature its place', () => {
  expect(new Set(paragraphs().map(({ style }) => /line-height:[^;]*/u.exec(style)![0]))).toEqual(
    new Set(['line-height:28.95pt']),
  );
  expect(styleOf('第二段')).toContain('mso-char-indent-count:2.0;text-indent:31.59pt');
  expect(styleOf('区府办')).not.toContain('text-indent');
  // 28 字 in 442.2 pt: 署名 4.5 字 from the right, the date 2 字.
  expect(styleOf('长宁区教育局')).toContain('text-align:right;margin-right:71.07pt');
  expect(styleOf('2021年3月25日')).toContain('margin-right:31.59pt');
});
