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
  [
    'blank text before a paragraph is no line',
    '<tr><td> <p>甲</p> <div>乙</div><ul><li>丙</li></ul></td></tr>',
    ['甲\n乙\n丙'],
  ],
  ['what is no paragraph begins no line', '<tr><td>甲<span>乙</span><pre>丙</pre></td></tr>', ['甲乙丙']],
  ['blank lines at the ends fall away, those within stay', '<tr><td><br>甲<br><br>乙<br></td></tr>', ['甲\n\n乙']],
  ['a space that is to stay', '<tr><td>a&nbsp;&#160;&#xA0;b</td></tr>', ['a   b']],
  ['spaces that do not', '<tr><td>a \t\n b</td></tr>', ['a b']],
  ['large and small letters', '<TR><TD>&LT;&Amp;&gT;&APOS;</TD></TR>', ["<&>'"]],
  [
    'the largest character, and one more',
    '<tr><td>&#1114111;&#1114112;&#xe000;</td></tr>',
    ['\u{10ffff}&#1114112;\ue000'],
  ],
  [
    'numbers of eight digits, names of nine letters',
    '<tr><td>&#00000065;&abcdefghi;</td></tr>',
    ['&#00000065;&abcdefghi;'],
  ],
  ['attributes with > in them', `<tr><td title="a>b" alt='c>d'>甲</td></tr>`, ['甲']],
  [
    'spans in either quotes, and far too large',
    `<tr><td colspan='2'>甲</td><td colspan="20001">乙</td></tr>`,
    ['甲||乙'],
  ],
  [
    'a cell that stands where another reaches down',
    '<tr><td>甲<td rowspan=2>乙<td>丙<tr><td>丁<td>戊',
    ['甲|乙|丙', '丁||戊'],
  ],
  ['a name that only begins like an attribute', '<tr><td data-colspan=2 xcolspan=3>甲</td></tr>', ['甲']],
  ['conditional comments', '<tr><![if !x]><td>甲</td><![endif]></tr>', ['甲']],
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
  [
    'a text by its style, written otherwise',
    `style="color:red;MSO-NUMBER-FORMAT : \\@"`,
    { text: '25%', isText: true },
  ],
  ['a style of another kind', `style='mso-number-format:0%'`, { text: '25%' }],
  ['a text that says it is a number', 'x:str x:num=1', { text: '25%', isText: true }],
  ['a number that is none', 'x:num="1e999"', { text: '25%' }],
  ['nothing', '', { text: '25%' }],
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
