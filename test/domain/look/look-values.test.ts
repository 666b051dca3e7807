/** A look in people's words: what is understood, what is not, and that what is written is understood again. */
import path from 'node:path';
import { goldenTables } from '../../support/golden';
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

/** Without what is null; — for what is not understood. */
const shown = (value: unknown): unknown =>
  value === null
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value, (_, each: unknown) =>
          typeof each === 'number' ? Number(each.toFixed(3)) : (each ?? undefined),
        )
      : String(value);
/** What texts parted by ｜ come to (∅ is none): once where it is the same for all. */
const alike = (parse: (text: string) => unknown) => (line: string) => {
  const answers = line.split('｜').map((text) => shown(parse(text.replace('∅', ''))));
  return new Set(answers).size === 1 ? answers[0]! : answers.join('｜');
};

goldenTables(path.join(__dirname, 'look-values.txt'), {
  字体: alike(parseFont),
  行距: alike(parseLine),
  页边距: alike(parseMargins),
  缩进: alike(parseIndent),
  页码: alike(parsePageNumber),
  字间距: alike(parseSpacing),
  段前段后: alike(parseSpace),
  标题行距: alike(parseTitleSpace),
  网格: alike(parseGrid),
  空行: alike(parseBlanks),
  落款位置: alike(parseSignaturePlace),
  排版习惯: alike(parseHabits),
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
