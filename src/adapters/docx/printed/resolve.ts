/** What the merged formats of a paragraph and its runs come to on the page. */
import type { PrintedParagraph, PrintedRun } from '../../../letter/like/printed';
import type { LineValue } from '../../../domain/look/line-values';
import type { FaceLook } from '../../../letter/look';
import { numberOf, type ParagraphFormat, type RunFormat } from './formats';

/** Twips of a point. */
const TWIPS = 20;
/** What Word takes where nothing is said (17.3.2.38), and for hanzi without a typeface. */
const DEFAULT_HALF_POINTS = 20;
const DEFAULT_HANZI = '宋体';
const DEFAULT_LATIN = 'Times New Roman';
/** Room that is left to the program (w:beforeAutospacing). */
const AUTO_SPACE = 14;
/** What a line counts in w:beforeLines where there is no grid. */
const PLAIN_LINE = 12;

/** A typeface as the settings have it: its name, its size in points, and whether it is bold. */
export function faceOf(format: RunFormat): FaceLook {
  return {
    font: plainName(format.eastAsia ?? DEFAULT_HANZI),
    size: (format.size ?? DEFAULT_HALF_POINTS) / 2,
    bold: format.bold ?? false,
  };
}

/** The names that other systems have for typefaces of Windows, as Chinese offices call them. */
const CHINESE_NAMES: Readonly<Record<string, string>> = {
  simsun: '宋体',
  simhei: '黑体',
  fangsong: '仿宋',
  kaiti: '楷体',
  fangsong_gb2312: '仿宋_GB2312',
  kaiti_gb2312: '楷体_GB2312',
  'microsoft yahei': '微软雅黑',
  stzhongsong: '华文中宋',
  stfangsong: '华文仿宋',
  stkaiti: '华文楷体',
  dengxian: '等线',
  fzxiaobiaosong_b05s: '方正小标宋简体',
  'fzxiaobiaosong-b05s': '方正小标宋简体',
};

/** Without the @ of vertical text and names of a second choice. */
function plainName(name: string): string {
  const plain = name.replace(/^@/u, '').split(/[;,]/u)[0]!.trim();
  return CHINESE_NAMES[plain.toLowerCase()] ?? plain;
}

/** The text with the fonts that it is printed in, and its spacing in points. */
export function runOf(text: string, format: RunFormat): PrintedRun {
  return {
    text,
    face: faceOf(format),
    latin: plainName(format.ascii ?? DEFAULT_LATIN),
    spacing: (format.spacing ?? 0) / TWIPS,
    isAsian: /^(?:zh|ja|ko)\b/iu.test(format.language ?? 'zh'),
  };
}

const ALIGNMENTS: Readonly<Record<string, PrintedParagraph['align']>> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** A paragraph of these runs; `column` is the width of a 字 of it, `gridLine` the pitch of the page's grid. */
export function paragraphOf(
  { spacing, indent, ...format }: ParagraphFormat,
  runs: readonly PrintedRun[],
  column: number,
  gridLine: number | null,
): Omit<PrintedParagraph, 'section'> {
  const points = (name: string) => (numberOf(indent[`w:${name}`]) ?? 0) / TWIPS;
  const inColumns = (name: string) => (numberOf(indent[`w:${name}Chars`]) ?? 0) / 100;
  /** In 字 where those are told, which then count alone (17.3.1.12). */
  const side = (name: string) => (inColumns(name) === 0 ? points(name) : inColumns(name) * column);
  const firstColumns = inColumns('firstLine') - inColumns('hanging');
  return {
    text: runs.map(({ text }) => text).join(''),
    runs,
    align: ALIGNMENTS[format.align ?? ''] ?? 'left',
    firstLine:
      firstColumns === 0
        ? { unit: '磅', value: points('firstLine') - points('hanging') }
        : { unit: '字', value: firstColumns },
    left: side('left'),
    right: side('right'),
    line: lineOf(spacing),
    before: format.contextual ? 0 : roomOf(spacing, 'before', gridLine),
    after: format.contextual ? 0 : roomOf(spacing, 'after', gridLine),
    onGrid: format.snapToGrid ?? true,
    autoSpace: format.autoSpace ?? true,
    widowControl: format.widowControl ?? true,
    avoidsMarks: format.kinsoku ?? true,
    isListed: format.list !== undefined && format.list !== '0',
  };
}

function lineOf(spacing: Readonly<Record<string, string>>): LineValue {
  const value = numberOf(spacing['w:line']);
  if (value === undefined || value <= 0) return { rule: 'auto', value: 1 };
  const rule = spacing['w:lineRule'];
  if (rule === 'exact' || rule === 'atLeast') return { rule, value: value / TWIPS };
  return { rule: 'auto', value: Math.round((value / 240) * 1000) / 1000 };
}

function roomOf(spacing: Readonly<Record<string, string>>, side: 'before' | 'after', gridLine: number | null): number {
  if (['1', 'true', 'on'].includes(spacing[`w:${side}Autospacing`] ?? '')) return AUTO_SPACE;
  const lines = numberOf(spacing[`w:${side}Lines`]) ?? 0;
  return lines > 0 ? (lines / 100) * (gridLine ?? PLAIN_LINE) : (numberOf(spacing[`w:${side}`]) ?? 0) / TWIPS;
}
