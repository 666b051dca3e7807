/**
 * The letter laid out on pages of 22 lines of 28 字 (GB/T 9704-2012 5.2.3), for a preview: the same rules as in the file, but
 * only the word processor knows its fonts, so the number of pages is an estimate.
 */
import { annexPages, type AnnexRowLines } from './annex-pages';
import { letterBlocks, type BlockRole, type Face, type TextBlock } from './flow';
import { imprintHeight } from './imprint-lines';
import type { Letter } from './letter';
import { letterheadPoints, NAME_TO_RULE_MM, NAME_TOP_MM } from './letterhead-size';
import { breakLines } from './line-breaks';
import { COLUMNS, LINES_PER_PAGE, pageOf, POINTS_PER_MM } from './page';

/** One line of a page. */
export interface PageLine {
  readonly kind: BlockRole;
  readonly face: Face;
  readonly text: string;
  /** Where it stands between what is free at its left and right, in 字. */
  readonly align: 'left' | 'right' | 'center';
  readonly left: number;
  readonly right: number;
  /** The paragraph goes on on the next line. */
  readonly goesOn: boolean;
  /** It is filled from edge to edge. */
  readonly full: boolean;
}

export interface LetterPage {
  readonly lines: readonly PageLine[];
  /** From 1; null where none is printed, on the first page of a 信函 (10.1). */
  readonly number: number | null;
  /** On right-hand pages the wider margin is at the left, on left-hand pages at the right. */
  readonly isRightHand: boolean;
  /** The room above the first line that a letterhead takes, in lines. */
  readonly headRoom: number;
  /** The part of the annex's table that stands below the lines; empty on the pages of the letter itself. */
  readonly table: readonly AnnexRowLines[];
  /** 版记 stands at its foot. */
  readonly hasFoot: boolean;
}

/** A line that may have to stay on a page with the next one. */
interface FlowLine extends PageLine {
  readonly keep: boolean;
}

/** A page before it is known which one it is. */
type LoosePage = Pick<LetterPage, 'lines' | 'headRoom' | 'table'>;

/** The pages of the letter. */
export function letterPages(letter: Letter): readonly LetterPage[] {
  const footHeight = imprintHeight(letter);
  const pages = [
    ...pagesOfText(letter, letter.annex ? 0 : Math.ceil(footHeight / pageOf(letter).line)),
    ...pagesOfAnnex(letter, footHeight),
  ];
  return pages.map((page, index) => ({
    ...page,
    number: index === 0 && letter.layout === '信函' ? null : index + 1,
    isRightHand: index % 2 === 0,
    hasFoot: index === pages.length - 1 && footHeight > 0,
  }));
}

/** `footLines` are free below the last line. */
function pagesOfText(letter: Letter, footLines: number): readonly LoosePage[] {
  const headRoom = letter.layout === '信函' ? letterheadLines(letter) : 0;
  const text = letterBlocks(letter).flatMap(linesOf);
  const lines = text.map((line, index) =>
    footLines > 0 && index === text.length - 1 ? { ...line, keep: true } : line,
  );
  const all = [...lines, ...Array.from({ length: footLines }, () => FREE_LINE)];
  const pages: LoosePage[] = [];
  for (let start = 0; start < all.length;) {
    const first = pages.length === 0;
    const end = pageEnd(all, start, Math.floor(LINES_PER_PAGE - (first ? headRoom : 0)));
    const own = all.slice(start, Math.min(end, lines.length));
    if (own.length > 0 || pages.length === 0) pages.push({ lines: own, headRoom: first ? headRoom : 0, table: [] });
    start = end;
  }
  return pages;
}

const FREE_LINE: FlowLine = {
  kind: 'blank',
  face: 'body',
  text: '',
  align: 'left',
  left: 0,
  right: 0,
  goesOn: false,
  full: false,
  keep: true,
};

/** Begins on a page of its own. */
function pagesOfAnnex(letter: Letter, footHeight: number): readonly LoosePage[] {
  const { annex } = letter;
  if (!annex) return [];
  const { line } = pageOf(letter);
  return annexPages(letter, annex, LINES_PER_PAGE * line, line, footHeight).map(({ head, rows }) => ({
    lines: head.flatMap(linesOf),
    headRoom: 0,
    table: rows,
  }));
}

/** Where a page that begins at `start` ends: full, or before lines that must not part from what follows. */
function pageEnd(lines: readonly FlowLine[], start: number, room: number): number {
  const full = start + room;
  if (full >= lines.length) return lines.length;
  let end = full;
  while (end > start && lines[end - 1]!.keep) end--;
  return end > start ? end : full;
}

/** The lines of a block; running text is broken as word processors do. */
function linesOf({ role, face, lines, align, indent, keep, whole }: TextBlock): readonly FlowLine[] {
  const { left, right, first } = indent;
  const isRunning = align === 'justify' || align === 'left';
  const inner = COLUMNS - left - right;
  const broken = isRunning && lines.length === 1 ? breakLines(lines[0]!, inner, first) : lines;
  return broken.map((text, index) => {
    const isLast = index === broken.length - 1;
    return {
      kind: role,
      face,
      text,
      align: align === 'justify' ? 'left' : align,
      left: left + (index === 0 ? first : 0),
      right,
      goesOn: !isLast,
      full: align === 'justify' && !isLast,
      keep: isLast ? keep : whole,
    };
  });
}

/** From the red rule to the top of the first line: 7/8 of a hanzi of 3号 and the rule itself, less the air in the line. */
const RULE_TO_LINE_POINTS = 10;

/** How many lines lower than usual the text begins below a letterhead. */
function letterheadLines(letter: Letter): number {
  const { top, line } = pageOf(letter);
  const rule = (NAME_TOP_MM + NAME_TO_RULE_MM) * POINTS_PER_MM + letterheadPoints(letter.signature.offices[0]);
  return Math.max(0, (rule + RULE_TO_LINE_POINTS - top) / line);
}
