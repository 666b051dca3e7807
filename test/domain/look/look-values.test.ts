/** A look in people's words: what is understood, what is not, and that what is written is understood again. */
import { formatFont, formatSize, parseFont } from '../../../src/domain/look/font-value';
import {
  formatHabits,
  formatIndent,
  formatLine,
  formatSpace,
  formatSpacing,
  formatTitleSpace,
  parseHabits,
  parseIndent,
  parseLine,
  parseSpace,
  parseSpacing,
  parseTitleSpace,
} from '../../../src/domain/look/line-values';
import {
  formatBlanks,
  formatGrid,
  formatMargins,
  formatSignaturePlace,
  parseBlanks,
  parseGrid,
  parseMargins,
  parsePageNumber,
  parseSignaturePlace,
} from '../../../src/domain/look/page-values';

test.each([
  ['黑体 二号', { font: '黑体', size: 22, bold: null }],
  ['仿宋_GB2312、三号', { font: '仿宋_GB2312', size: 16, bold: null }],
  ['楷体 小四 加粗', { font: '楷体', size: 12, bold: true }],
  ['3号', { font: null, size: 16, bold: null }],
  ['加粗', { font: null, size: null, bold: true }],
  ['Times New Roman 15磅 不加粗', { font: 'Times New Roman', size: 15, bold: false }],
  ['17pt 宋体', { font: '宋体', size: 17, bold: null }],
  ['随便、怎样都行。', null],
  ['500磅', null],
  ['', null],
])('a typeface: %j', (text, value) => {
  expect(parseFont(text)).toEqual(value);
});

test.each([
  ['28.95磅', { rule: 'exact', value: 28.95 }],
  ['固定值 28 磅', { rule: 'exact', value: 28 }],
  ['28', { rule: 'exact', value: 28 }],
  ['最小值20磅', { rule: 'atLeast', value: 20 }],
  ['1.5倍', { rule: 'auto', value: 1.5 }],
  ['1.5倍行距', { rule: 'auto', value: 1.5 }],
  ['单倍行距', { rule: 'auto', value: 1 }],
  ['双倍', { rule: 'auto', value: 2 }],
  ['宽一些', null],
  ['0磅', null],
  ['99倍', null],
])('a pitch: %j', (text, value) => {
  expect(parseLine(text)).toEqual(value);
});

test.each([
  ['上25 下25 左28 右26', { topMm: 25, bottomMm: 25, leftMm: 28, rightMm: 26, footerMm: null }],
  [
    '上：37毫米，下：35毫米，左：28毫米，右：26毫米，页脚：25毫米',
    { topMm: 37, bottomMm: 35, leftMm: 28, rightMm: 26, footerMm: 25 },
  ],
  ['25.4、25.4、31.8、31.8', { topMm: 25.4, bottomMm: 25.4, leftMm: 31.8, rightMm: 31.8, footerMm: null }],
  ['上25 下25', null],
  ['上25 上25 下25 左28 右26', null],
  ['上25 下25 左100 右100', null],
  ['很宽', null],
])('margins: %j', (text, value) => {
  expect(parseMargins(text)).toEqual(value);
});

test.each([
  ['2字', { unit: '字', value: 2 }],
  ['2字符', { unit: '字', value: 2 }],
  ['32磅', { unit: '磅', value: 32 }],
  ['25.4毫米', { unit: '磅', value: 72 }],
  ['无', { unit: '字', value: 0 }],
  ['两字', null],
])('an indent: %j', (text, value) => {
  expect(parseIndent(text)).toEqual(value);
});

test.each([
  ['— 1 —', '— 1 —'],
  ['第1页 共2页', '第1页 共2页'],
  ['第 1 页', '第 1 页'],
  ['无', 'none'],
  ['页码', null],
  ['第3页', null],
])('a page number: %j', (text, value) => {
  expect(parsePageNumber(text)).toBe(value);
});

test.each([
  ['-0.25磅', -0.25],
  ['紧缩0.5磅', -0.5],
  ['加宽1磅', 1],
  ['标准', 0],
  ['宽', null],
])('a spacing: %j', (text, value) => {
  expect(parseSpacing(text)).toBe(value);
});

test.each<[string, unknown, unknown]>([
  ['段前段后', parseSpace('段前6磅，段后10磅'), { before: 6, after: 10 }],
  ['only 段后', parseSpace('段后10'), { before: 0, after: 10 }],
  ['标题行距', parseTitleSpace('行距35磅 段后20磅'), { line: { rule: 'exact', value: 35 }, before: 0, after: 20 }],
  ['its 段后 alone', parseTitleSpace('段前0磅 段后20磅'), { line: null, before: 0, after: 20 }],
  ['grid', parseGrid('行28.9磅 字15.8磅'), { line: 28.9, character: 15.8 }],
  ['no grid', parseGrid('无'), 'none'],
  ['空行', parseBlanks('标题上0 标题下2行 落款上3'), { aboveTitle: 0, belowTitle: 2, aboveSignature: 3 }],
  ['落款', parseSignaturePlace('右空4字'), 4],
  ['落款 at the edge', parseSignaturePlace('居右'), 0],
  ['habits', parseHabits('孤行控制、左对齐'), ['左对齐', '孤行控制']],
  ['no habit', parseHabits('悬挂标点'), null],
])('%s', (_, value, expected) => {
  expect(value).toEqual(expected);
});

describe('what is written is understood again', () => {
  const font = { font: '方正小标宋简体', size: 22, bold: true };
  const line = { rule: 'atLeast', value: 20.5 } as const;
  const margins = { topMm: 34.6, bottomMm: 32.6, leftMm: 28, rightMm: 26, footerMm: 25 };
  const space = { before: 7.8, after: 0 };
  const titleSpace = { line: { rule: 'auto', value: 1.25 }, before: 12, after: 24 } as const;
  const grid = { line: 15.6, character: 15.819 };
  const blanks = { aboveTitle: 1, belowTitle: 2, aboveSignature: 0 };
  test.each<[string, unknown, unknown]>([
    ['font', parseFont(formatFont(font)), font],
    ['size', formatSize(16.5), '16.5磅'],
    ['line', parseLine(formatLine(line)), line],
    ['margins', parseMargins(formatMargins(margins)), margins],
    ['space', parseSpace(formatSpace(space)), space],
    ['title', parseTitleSpace(formatTitleSpace(titleSpace)), titleSpace],
    ['grid', parseGrid(formatGrid(grid)), grid],
    ['blanks', parseBlanks(formatBlanks(blanks)), blanks],
    ['indent', parseIndent(formatIndent({ unit: '磅', value: 28 })), { unit: '磅', value: 28 }],
    ['spacing', parseSpacing(formatSpacing(-0.25)), -0.25],
    ['place', parseSignaturePlace(formatSignaturePlace(2.5)), 2.5],
    ['habits', parseHabits(formatHabits(['左对齐', '标点压缩'])), ['左对齐', '标点压缩']],
  ])('%s', (_, again, value) => {
    expect(again).toEqual(value);
  });
});
