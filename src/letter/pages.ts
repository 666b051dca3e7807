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
import { lineMeasure, type LineMeasure } from './line-measure';
import { linesPerPage, pitchOf, type LetterLook } from './look';
import { POINTS_PER_MM } from './page';

/** One line of a page. */
export interface PageLine {
  /** From the first line that the page has room for, in points. */
  readonly top: number;
  readonly kind: BlockRole;
  readonly face: Face;
  readonly text: string;
  /** As in the block: the middles of the pieces that tabs begin. */
  readonly middles: readonly number[];
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
  /** As it is printed; null where none is, as on the first page of a 信函 (10.1). */
  readonly number: string | null;
  /** On right-hand pages the wider margin is at the left, on left-hand pages at the right. */
  readonly isRightHand: boolean;
  /** The room above the first line that a letterhead takes, in lines. */
  readonly headRoom: number;
  /** The part of the annex's table that stands below the lines; empty on the pages of the letter itself. */
  readonly table: readonly AnnexRowLines[];
  /** 版记 stands at its foot. */
  readonly hasFoot: boolean;
}

/** What a line takes of a page, and whether it has to stay on one with the next line; heights are in points. */
interface LineRoom {
  readonly keep: boolean;
  readonly above: number;
  readonly height: number;
  readonly below: number;
}

/** A line of a block. */
interface FlowLine {
  readonly block: TextBlock;
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly room: LineRoom;
}

/** A page before it is known which one it is, and where its lines stand. */
interface LoosePage extends Pick<LetterPage, 'headRoom' | 'table'> {
  readonly lines: readonly FlowLine[];
}

/** The pages of the letter. */
export function letterPages(letter: Letter): readonly LetterPage[] {
  const footHeight = imprintHeight(letter);
  const pages = [...pagesOfText(letter, footHeight), ...pagesOfAnnex(letter, footHeight)];
  return pages.map((page, index) => ({
    ...page,
    lines: placed(page.lines),
    number: index === 0 && letter.layout === '信函' ? null : pageNumberText(letter.look, index + 1, pages.length),
    isRightHand: index % 2 === 0,
    hasFoot: index === pages.length - 1 && footHeight > 0,
  }));
}

/** How many pages the letter has. */
export function countPages(letter: Letter): number {
  const { linesOf, addRooms } = layoutOf(letter.look);
  const footHeight = imprintHeight(letter);
  const rooms: LineRoom[] = [];
  for (const block of letterBlocks(letter)) addRooms(rooms, block, linesOf(block).length);
  return textPages(letter, rooms, footHeight).length + pagesOfAnnex(letter, footHeight).length;
}

/** 1 in the form stands for the page's number, 2 for how many there are. */
function pageNumberText({ pageNumber }: LetterLook, page: number, pages: number): string | null {
  return pageNumber && pageNumber.replace(/[12１２]/gu, (digit) => String('1１'.includes(digit) ? page : pages));
}

function pagesOfText(letter: Letter, footHeight: number): readonly LoosePage[] {
  const lines = flowLines(letterBlocks(letter), letter.look);
  const rooms = lines.map(({ room }) => room);
  return textPages(letter, rooms, footHeight).map(({ start, end, headRoom }) => ({
    lines: lines.slice(start, end),
    headRoom,
    table: [],
  }));
}

/** Which of the lines before the annex a page holds. */
interface TextPage extends Pick<LetterPage, 'headRoom'> {
  readonly start: number;
  readonly end: number;
}

/** The pages of lines that take so much room; the foot of a letter without annex is free below the last line. */
function textPages(letter: Letter, lines: readonly LineRoom[], footHeight: number): readonly TextPage[] {
  const { pitch } = letter.look;
  const footLines = letter.annex ? 0 : Math.ceil(footHeight / pitch);
  const free: LineRoom = { keep: true, above: 0, height: pitch, below: 0 };
  const last = lines.slice(-1).map((line) => ({ ...line, keep: line.keep || footLines > 0 }));
  const rooms = [...lines.slice(0, -1), ...last, ...Array.from({ length: footLines }, () => free)];
  const letterhead = letter.layout === '信函' ? letterheadLines(letter) : 0;
  const most = linesPerPage(letter.look);
  const pages: TextPage[] = [];
  for (let start = 0; start < rooms.length;) {
    const headRoom = pages.length === 0 ? letterhead : 0;
    const end = pageEnd(rooms, start, Math.floor(most - headRoom) * pitch);
    if (start < lines.length) pages.push({ start, end: Math.min(end, lines.length), headRoom });
    start = end;
  }
  return pages;
}

/** The lines with their places on one page. */
function placed(lines: readonly FlowLine[]): readonly PageLine[] {
  let bottom = 0;
  return lines.map(({ block, text, isFirst, isLast, room }) => {
    const { role, face, align, indent, middles } = block;
    const top = bottom + room.above;
    bottom = top + room.height + room.below;
    return {
      kind: role,
      face,
      text,
      align: align === 'justify' ? 'left' : align,
      left: indent.left + (isFirst ? indent.first : 0),
      right: indent.right,
      middles,
      goesOn: !isLast,
      full: align === 'justify' && !isLast,
      top,
    };
  });
}

/** Begins on a page of its own. */
function pagesOfAnnex(letter: Letter, footHeight: number): readonly LoosePage[] {
  const { annex } = letter;
  if (!annex) return [];
  const { look } = letter;
  return annexPages(letter, annex, linesPerPage(look) * look.pitch, look.pitch, footHeight).map(({ head, rows }) => ({
    lines: flowLines(head, look),
    headRoom: 0,
    table: rows,
  }));
}

/** Where a page that begins at `start` ends: full, or before lines that must not part from what follows. */
function pageEnd(lines: readonly LineRoom[], start: number, room: number): number {
  let full = start;
  // What is below the last line of a page needs no room on it.
  for (let used = 0; full < lines.length; full++) {
    const { above, height, below } = lines[full]!;
    if (used + above + height > room + NEARLY && full > start) break;
    used += above + height + below;
  }
  if (full >= lines.length) return lines.length;
  let end = full;
  while (end > start && lines[end - 1]!.keep) end--;
  return end > start ? end : full;
}

/** Sums of many pitches. */
const NEARLY = 0.001;

/** How blocks are set: the lines of a block, and the room that so many of them take, behind that of the lines before. */
function layoutOf(look: LetterLook) {
  const known = new Map<Face, FaceMeasures>();
  const measures = (face: Face) => {
    let found = known.get(face);
    if (!found) known.set(face, (found = measuresOf(face, look)));
    return found;
  };
  // 孤行控制: two lines of a paragraph at least are on a page.
  const isGuarded = look.habits.has('孤行控制');
  return {
    /** Running text is broken as word processors do. */
    linesOf({ face, lines, align, indent }: TextBlock): readonly string[] {
      const isRunning = align === 'justify' || align === 'left';
      if (!isRunning || lines.length !== 1) return lines;
      const { measure } = measures(face);
      const inner = measure.width - (indent.left + indent.right) * measure.indent;
      return breakLines(lines[0]!, inner, indent.first * measure.indent, measure.rules);
    },
    addRooms(all: LineRoom[], { face, keep, whole }: TextBlock, count: number): void {
      const { space, rooms } = measures(face);
      for (let index = 0; index < count; index++) {
        const isFirst = index === 0;
        const isLast = index === count - 1;
        const stays = isLast ? keep : whole || (isGuarded && (isFirst || index === count - 2));
        const usual = stays ? rooms.kept : rooms.loose;
        const above = isFirst ? space.before : 0;
        const below = isLast ? space.after : 0;
        all.push(above === 0 && below === 0 ? usual : { ...usual, above, below });
      }
    },
  };
}

function flowLines(blocks: readonly TextBlock[], look: LetterLook): readonly FlowLine[] {
  const { linesOf, addRooms } = layoutOf(look);
  return blocks.flatMap((block) => {
    const lines = linesOf(block);
    const rooms: LineRoom[] = [];
    addRooms(rooms, block, lines.length);
    return lines.map((text, index) => ({
      block,
      text,
      isFirst: index === 0,
      isLast: index === lines.length - 1,
      room: rooms[index]!,
    }));
  });
}

interface FaceMeasures {
  readonly measure: LineMeasure;
  /** The room around a paragraph. */
  readonly space: LetterLook['space'];
  /** Of lines without room around them: most are like others. */
  readonly rooms: { readonly kept: LineRoom; readonly loose: LineRoom };
}

function measuresOf(face: Face, look: LetterLook): FaceMeasures {
  const { pitch, space } = heightsOf(face, look);
  const room = { above: 0, height: pitch, below: 0 };
  return {
    measure: lineMeasure(face, look),
    space,
    rooms: { kept: { ...room, keep: true }, loose: { ...room, keep: false } },
  };
}

/** How high a line of this typeface is, and the room around its paragraph. */
function heightsOf(face: Face, look: LetterLook) {
  const { line, titleSpace, faces, grid, pitch, space } = look;
  if (face !== 'title') return { pitch, space };
  return { pitch: pitchOf(titleSpace.line ?? line, faces.title.size, grid), space: titleSpace };
}

/** From the red rule to the top of the first line: 7/8 of a hanzi of 3号 and the rule itself, less the air in the line. */
const RULE_TO_LINE_POINTS = 10;

/** How many lines lower than usual the text begins below a letterhead. */
function letterheadLines(letter: Letter): number {
  const { top, pitch } = letter.look;
  const rule = (NAME_TOP_MM + NAME_TO_RULE_MM) * POINTS_PER_MM + letterheadPoints(letter.signature.offices[0]);
  return Math.max(0, (rule + RULE_TO_LINE_POINTS - top) / pitch);
}
