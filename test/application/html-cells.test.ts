/** The cells of tables in HTML, as far as the clipboards of real programs do not show every turn. */
import { htmlCells } from '../../src/application/clipboard/html-cells';

const cells = (rows: string) => htmlCells(`<table>${rows}</table>`);
const texts = (rows: string) => cells(rows)?.map((row) => row.map(({ text }) => text).join('|'));

test('there are none without a table', () => {
  expect(htmlCells('<p>甲</p>')).toBeNull();
  expect(htmlCells('<tablet><tr><td>甲')).toBeNull();
  expect(htmlCells('<TABLE><TR><TD>甲</TD></TR></TABLE>')).toEqual([[{ text: '甲' }]]);
});

test.each<[what: string, rows: string, expected: readonly string[]]>([
  ['rows and columns, shorter ones filled up', '<tr><td>甲<td>乙<tr><td>丙', ['甲|乙', '丙|']],
  ['heads are cells', '<tr><th>甲</th><td>乙</td></tr>', ['甲|乙']],
  ['an empty row is one', '<tr></tr><tr><td>甲</td></tr>', ['', '甲']],
  ['a cell over two columns', '<tr><td colspan=2>甲</td><td>乙</td></tr>', ['甲||乙']],
  ['a cell over two rows', '<tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>', ['甲|乙', '|丙']],
  ['a span that is none', "<tr><td colspan='0'>甲</td><td colspan=1.5>乙</td><td colspan=x>丙</td></tr>", ['甲|乙|丙']],
  ['a line break within', '<tr><td>甲<br>乙</td></tr>', ['甲\n乙']],
  ['paragraphs, the first of which begins no line', '<tr><td><p>甲</p><p>乙</p></td></tr>', ['甲\n乙']],
  ['spaces around and around breaks fall away', '<tr><td> 甲 <br> 乙 </td></tr>', ['甲\n乙']],
  ['a line of the source is a space', '<tr><td>a\r\n  b</td></tr>', ['a b']],
  ['signs', '<tr><td>&lt;a&gt; &amp; &quot;b&quot; &#30002;&#x7532;</td></tr>', ['<a> & "b" 甲甲']],
  ['signs that are none', '<tr><td>&odd; &#0; &#9999999; &amp</td></tr>', ['&odd; &#0; &#9999999; &amp']],
  ['a sign alone', '<tr><td>1 < 2</td></tr>', ['1 < 2']],
  ['a comment', '<tr><td>甲<!-- <td>乙 --></td></tr>', ['甲']],
  ['what stands outside of rows and cells', '丁<td>戊</td><tr>己<td>甲</td>庚</tr>', ['甲']],
])('%s', (_what, rows, expected) => {
  expect(texts(rows)).toEqual(expected);
});

test('a table within a cell is not for its rows, and only the first table counts', () => {
  expect(texts('<tr><td>甲<table><tr><td>内</td></tr></table></td><td>乙</td></tr>')).toHaveLength(1);
  expect(htmlCells('<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table>')).toEqual([
    [{ text: '甲' }],
  ]);
});

test.each<[what: string, attributes: string, cell: object]>([
  ['a number beside its text', 'sdval="0.25"', { text: '25%', number: 0.25 }],
  ['a number of Excel of long ago', 'x:num=0.25', { text: '25%', number: 0.25 }],
  ['one that is no number', 'sdval="x"', { text: '25%' }],
  ['an empty one', 'sdval=""', { text: '25%' }],
  ['a text by its style', `style='mso-number-format:"\\@"'`, { text: '25%', isText: true }],
  ['a text by its format', 'sdval="0.25" sdnum="2052;0;@"', { text: '25%', isText: true }],
  ['another format', 'sdnum="2052;0;@0"', { text: '25%' }],
  ['a text of Excel of long ago', 'x:str', { text: '25%', isText: true }],
  ['a class that is not known', 'class="xl65 other"', { text: '25%' }],
])('%s', (_what, attributes, cell) => {
  expect(cells(`<tr><td ${attributes}>25%</td></tr>`)).toEqual([[cell]]);
});

test('a text by one of its classes', () => {
  const html = `<style>.xl65 {mso-number-format:"\\@";} .xl66 {mso-number-format:0%;}</style><table><tr><td class="a xl65">1</td><td class=xl66>2</td></tr></table>`;
  expect(htmlCells(html)).toEqual([[{ text: '1', isText: true }, { text: '2' }]]);
});
