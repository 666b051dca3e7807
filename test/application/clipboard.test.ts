/** Clipboards in the shapes of Excel, WPS, LibreOffice and Word: what is pasted is what was copied. */
import type { CopiedCells } from '../../src/application/clipboard/copied-cell';
import { pastedCells } from '../../src/application/clipboard/pasted-cells';
import { toHtml } from '../../src/application/clipboard/to-html';
import { toTsv } from '../../src/application/clipboard/tsv';

const text = (value: string) => ({ text: value, isText: true as const });

const EXCEL_HEAD =
  '<html xmlns:v="urn:schemas-microsoft-com:vml"\r\nxmlns:x="urn:schemas-microsoft-com:office:excel"\r\nxmlns="http://www.w3.org/TR/REC-html40">\r\n' +
  '<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\.";}\r\n' +
  ".xl65\r\n\t{mso-number-format:\"\\@\";}\r\n.xl66\r\n\t{mso-number-format:0%;}\r\n.xl67\r\n\t{white-space:normal;}\r\n-->\r\n</style>\r\n</head>\r\n<body>\r\n<table border=0 cellpadding=0 style='border-collapse:\r\n collapse'>\r\n<!--StartFragment-->\r\n <col width=72 style='width:54pt'>\r\n";
const EXCEL_END = '<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>';

const excel = (rows: string): string => EXCEL_HEAD + rows + EXCEL_END;

const WPS_HEAD =
  '<html xmlns:et="http://www.w3.org/TR/REC-html40"><head><style><!-- @page { margin:1in } .font0 { color:#000000; }\n' +
  '.et2{ mso-number-format:"\\@"; font-size:12.0pt; }\n.et3{ mso-number-format:"General"; }\n --></style></head><body><!--StartFragment--><table width="144" style=\'border-collapse:collapse;\'>';

const LIBRE_HEAD =
  '<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<style type="text/css">\n\t\tbody,div,table { font-family:"Liberation Sans" }\n\t</style>\n</head>\n<body>\n<table cellspacing="0" border="0">\n\t<colgroup span="2" width="85"></colgroup>\n';

interface Clipboard {
  readonly text: string;
  readonly html: string;
}

test.each<[what: string, clipboard: Clipboard, cells: CopiedCells]>([
  [
    'Excel: a text 001 beside a percentage',
    {
      text: '001\t25%\r\n',
      html: excel(
        " <tr height=19>\r\n  <td height=19 class=xl65 width=72 style='height:14.25pt'>001</td>\r\n  <td class=xl66 align=right width=72>25%</td>\r\n </tr>\r\n",
      ),
    },
    [[text('001'), { text: '25%' }]],
  ],
  [
    'Excel: a line break in a cell, and spaces',
    {
      text: '"第一段\n第二段"\ta  b\r\n丙\t\r\n',
      html: excel(
        " <tr>\r\n  <td class=xl67>第一段<br>\r\n    第二段</td>\r\n  <td>a<span style='mso-spacerun:yes'>&nbsp;\r\n  </span>b</td>\r\n </tr>\r\n <tr>\r\n  <td>丙</td>\r\n  <td></td>\r\n </tr>\r\n",
      ),
    },
    [
      [{ text: '第一段\n第二段' }, { text: 'a  b' }],
      [{ text: '丙' }, { text: '' }],
    ],
  ],
  [
    'Excel: one column',
    {
      text: '甲\r\n乙\r\n\r\n丁\r\n',
      html: excel('<tr><td>甲</td></tr><tr><td>乙</td></tr><tr><td></td></tr><tr><td>丁</td></tr>'),
    },
    [[{ text: '甲' }], [{ text: '乙' }], [{ text: '' }], [{ text: '丁' }]],
  ],
  [
    'Excel: merged cells',
    {
      text: '甲\t\t乙\r\n\t\t丙\r\n',
      html: excel('<tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>'),
    },
    [
      [{ text: '甲' }, { text: '' }, { text: '乙' }],
      [{ text: '' }, { text: '' }, { text: '丙' }],
    ],
  ],
  [
    'Excel: one cell with line breaks and quotes',
    { text: '"他说""好""\n再见"\r\n', html: excel('<tr><td class=xl67>他说&quot;好&quot;<br>再见</td></tr>') },
    [[{ text: '他说"好"\n再见' }]],
  ],
  [
    'WPS: texts and numbers',
    {
      text: '001\t2\r\n"一\n二"\t3\r\n',
      html: `${WPS_HEAD}<tr height="19"><td class="et2" height="19" x:str="" style="height:14.25pt;">001</td><td class="et3" align="right" x:num="2">2</td></tr><tr><td class="et3">一<br/>二</td><td class="et3" x:num="3">3</td></tr></table><!--EndFragment--></body></html>`,
    },
    [
      [text('001'), { text: '2', number: 2 }],
      [{ text: '一\n二' }, { text: '3', number: 3 }],
    ],
  ],
  [
    'LibreOffice: what a shown number stands for',
    {
      text: '33.3%\t007\n甲\t2021/3/25\n',
      html: `${LIBRE_HEAD}\t<tr>\n\t\t<td height="17" align="right" sdval="0.333333" sdnum="2052;0;0.0%">33.3%</td>\n\t\t<td align="left" sdnum="2052;0;@">007</td>\n\t</tr>\n\t<tr>\n\t\t<td height="17" align="left">甲</td>\n\t\t<td align="right" sdval="44280" sdnum="2052;0;YYYY/M/D">2021/3/25</td>\n\t</tr>\n</table>\n</body>\n</html>`,
    },
    [
      [{ text: '33.3%', number: 0.333333 }, text('007')],
      [{ text: '甲' }, { text: '2021/3/25', number: 44280 }],
    ],
  ],
  [
    'LibreOffice: a column whose cells have line breaks',
    {
      text: '"一\n二"\n三\n',
      html: `${LIBRE_HEAD}<tr><td align="left">一<br>二</td></tr><tr><td align="left">三</td></tr></table></body></html>`,
    },
    [[{ text: '一\n二' }], [{ text: '三' }]],
  ],
  [
    'Word: a table of paragraphs',
    {
      text: '甲\t乙\r\n',
      html: '<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal>甲<o:p></o:p></p></td><td><p>乙一</p><p>乙二</p></td></tr></table><!--EndFragment--></body></html>',
    },
    [[{ text: '甲' }, { text: '乙' }]],
  ],
  [
    'Word: paragraphs are one cell',
    { text: '第一段\r\n第二段', html: '<html><body><p>第一段</p><p>第二段</p></body></html>' },
    [[{ text: '第一段\n第二段' }]],
  ],
  ['plain text alone', { text: '甲\t乙\r\n丙\t丁\r\n', html: '' }, [[{ text: '甲' }, { text: '乙' }], [{ text: '丙' }, { text: '丁' }]]], // prettier-ignore
  [
    'a page without its text',
    { text: '', html: '<table><tr><th>甲&nbsp;&lt;</th><td>&#20057;&#x4E19;</td></tr></table>' },
    [[{ text: '甲 <' }, { text: '乙丙' }]],
  ],
])('%s', (_, clipboard, cells) => {
  expect(pastedCells(clipboard)).toEqual(cells);
});

const WORDS = [
  '',
  '甲',
  '001',
  '25%',
  '第一段\n第二段',
  '"引"',
  '"',
  'a\tb',
  ' 前后 ',
  'a  b',
  '<b>&amp;',
  '=A1',
  '\n',
  '2021年3月25日',
  '1,234.5',
];

test('what this page copies comes back as it was, by page and text together and by each alone', () => {
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 300; round++) {
    const [rows, columns] = [1 + next(5), 1 + next(4)];
    const cells: CopiedCells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => {
        const word = WORDS[next(WORDS.length)]!;
        return word === '' ? { text: '' } : { text: word, isText: true };
      }),
    );
    const content = { text: toTsv(cells.map((row) => row.map((cell) => cell.text))), html: toHtml(cells) };
    expect(pastedCells(content)).toEqual(cells);
    const texts = cells.map((row) => row.map((cell) => cell.text));
    if (rows > 1 || columns > 1)
      expect(pastedCells({ ...content, html: '' }).map((row) => row.map((cell) => cell.text))).toEqual(texts);
  }
});

test('signs and spaces as a page would keep them', () => {
  const written = (shown: string) => /<td[^>]*>(.*)<\/td>/su.exec(toHtml([[{ text: shown }]]))![1];
  expect(written('<a> & "b"')).toBe('&lt;a&gt; &amp; "b"');
  expect(written(' a b  c ')).toBe('&nbsp;a b&nbsp;&nbsp;c&nbsp;');
  expect(written('a ')).toBe('a&nbsp;');
  expect(written('a b')).toBe('a b');
  const line = '<br style="mso-data-placement:same-cell">';
  expect(written('a\nb\r\nc\rd')).toBe(`a${line}b${line}c${line}d`);
  expect(written('a \n b')).toBe(`a&nbsp;${line}&nbsp;b`);
});

test('a page of one cell, of texts and of numbers', () => {
  expect(
    toHtml([
      [
        { text: '001', isText: true },
        { text: '25%', number: 0.25 },
      ],
      [{ text: '0', number: 0 }, { text: '' }],
    ]),
  ).toBe(
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>' +
      `<tr><td style='mso-number-format:"\\@"'>001</td><td x:num="0.25">25%</td></tr>` +
      '<tr><td x:num="0">0</td><td></td></tr></table></body></html>',
  );
});

test.each<[what: string, text: string, html: string, cells: CopiedCells]>([
  [
    'no page',
    'a\tb\r\nc\r\n',
    '',
    [
      [{ text: 'a' }, { text: 'b' }],
      [{ text: 'c' }, { text: '' }],
    ],
  ],
  ['a page without a table', 'a', '<p>b</p>', [[{ text: 'a' }]]],
  ['an empty table', 'a', '<table></table>', [[{ text: 'a' }]]],
  ['no text beside the page', '', '<table><tr><td>甲</td></tr></table>', [[{ text: '甲' }]]],
  ['a text of another shape', 'a\tb', '<table><tr><td>甲</td></tr></table>', [[{ text: '甲' }]]],
  [
    'fewer columns in a row',
    'a\tb\nc\n',
    '<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>',
    [
      [{ text: '甲' }, { text: '乙' }],
      [{ text: '丙' }, { text: '丁' }],
    ],
  ],
  [
    'a column whose last row does not end',
    'a\nb',
    '<table><tr><td>甲<tr><td>乙</table>',
    [[{ text: 'a' }], [{ text: 'b' }]],
  ],
  ['nothing at all', '', '', [[{ text: '' }]]],
])('%s', (_, shown, html, cells) => {
  expect(pastedCells({ text: shown, html })).toEqual(cells);
});
