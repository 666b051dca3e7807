/**
 * The letter laid out on pages of 22 lines of 28 字 (GB/T 9704-2012 5.2.3), for a preview: the same rules as in the file, but
 * only the word processor knows its fonts, so the number of pages is an estimate.
 */
import { annexPages, type AnnexRowLines } from './annex-pages';
import { letterBlocks, type BlockRole, type TextBlock } from './flow';
import type { Letter } from './letter';
import { letterheadPoints, NAME_TO_RULE_MM, NAME_TOP_MM } from './letterhead-size';
import { breakLines } from './line-breaks';
import { COLUMNS, LINE, LINES_PER_PAGE, MARGIN, POINTS_PER_MM } from './page';

/** One line of a page. */
export interface PageLine {
  readonly kind: BlockRole;
  readonly text: string;
  /** Where it stands: from the left by `indent` 字, from the right by `indent` 字, or in the middle. */
  readonly align: 'left' | 'right' | 'center';
  readonly indent: number;
  /** The paragraph goes on on the next line. */
  readonly goesOn: boolean;
  /** It is filled from edge to edge. */
  readonly full: boolean;
}

export interface LetterPage {
  readonly lines: readonly PageLine[];
  /** From 1; null where none is printed, on the first page of a 信函 (10.1). */
  readonly number: number | null;
  /** The room above the first line that a letterhead takes, in lines. */
  readonly headRoom: number;
  /** The part of the annex's table that stands below the lines; empty on the pages of the letter itself. */
  readonly table: readonly AnnexRowLines[];
}

/** A line that may have to stay on a page with the next one. */
interface FlowLine extends PageLine {
  readonly keep: boolean;
}

/** The pages of the letter. */
export function letterPages(letter: Letter): readonly LetterPage[] {
  const isLetterhead = letter.layout === '信函';
  const headRoom = isLetterhead ? letterheadLines(letter.signature.office) : 0;
  const lines = letterBlocks(letter).flatMap(linesOf);
  const pages: LetterPage[] = [];
  for (let start = 0; start < lines.length;) {
    const first = pages.length === 0;
    const room = Math.floor(LINES_PER_PAGE - (first ? headRoom : 0));
    const end = pageEnd(lines, start, room);
    pages.push({
      lines: lines.slice(start, end),
      number: first && isLetterhead ? null : pages.length + 1,
      headRoom: first ? headRoom : 0,
      table: [],
    });
    start = end;
  }
  return [...pages, ...pagesOfAnnex(letter, pages.length)];
}

/** Begins on a page of its own; its numbers go on. */
function pagesOfAnnex({ annex }: Letter, before: number): readonly LetterPage[] {
  if (!annex) return [];
  return annexPages(annex, LINES_PER_PAGE * LINE, LINE).map(({ head, rows }, index) => ({
    lines: head.flatMap(linesOf),
    number: before + index + 1,
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
function linesOf({ role, lines, align, indent, keep, whole }: TextBlock): readonly FlowLine[] {
  const isRunning = align === 'justify' || align === 'left';
  const broken = isRunning ? lines.flatMap((line) => breakLines(line, COLUMNS, indent.first)) : lines;
  return broken.map((text, index) => {
    const isLast = index === broken.length - 1;
    return {
      kind: role,
      text,
      align: align === 'justify' ? 'left' : align,
      indent: align === 'right' ? indent.right : index === 0 ? indent.first : 0,
      goesOn: !isLast,
      full: align === 'justify' && !isLast,
      keep: isLast ? keep : whole,
    };
  });
}

/** From the red rule to the top of the first line: 7/8 of a hanzi of 3号 and the rule itself, less the air in the line. */
const RULE_TO_LINE_POINTS = 10;

/** How many lines lower than usual the text begins below a letterhead. */
function letterheadLines(office: string): number {
  const rule = (NAME_TOP_MM + NAME_TO_RULE_MM) * POINTS_PER_MM + letterheadPoints(office);
  return Math.max(0, (rule + RULE_TO_LINE_POINTS - MARGIN.top) / LINE);
}
