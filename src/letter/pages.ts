/**
 * The letter laid out on pages of 22 lines of 28 字 (GB/T 9704-2012 5.2.3), for a preview: the same rules as in the file, but
 * only the word processor knows its fonts, so the number of pages is an estimate.
 */
import { formatDate } from '../domain/calendar-date';
import { annexNote } from './annex';
import { annexPages, type AnnexRowLines } from './annex-pages';
import { contactParagraphs } from './contact-note';
import type { Letter, LetterParagraph } from './letter';
import { letterheadPoints, NAME_TO_RULE_MM, NAME_TOP_MM } from './letterhead-size';
import { breakLines } from './line-breaks';
import { signatureColumns } from './signature-columns';
import { titleLines } from './title-lines';

export const LINES_PER_PAGE = 22;
export const COLUMNS = 28;

export type LineKind =
  | LetterParagraph['kind']
  | 'documentNumber'
  | 'annexNote'
  | 'office'
  | 'date'
  | 'contact'
  | 'annexMark'
  | 'annexAsOf'
  | 'blank';

/** One line of a page. */
export interface PageLine {
  readonly kind: LineKind;
  readonly text: string;
  /** Where it stands: from the left by `indent` 字, from the right by `indent` 字, or in the middle. */
  readonly align: 'left' | 'right' | 'center';
  readonly indent: number;
  /** It is filled from edge to edge, the paragraph goes on below. */
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

const INDENT = 2;

const POINTS_PER_MM = 72 / 25.4;
/** 225 mm for 22 lines. */
const LINE_POINTS = (225 * POINTS_PER_MM) / LINES_PER_PAGE;

/** The pages of the letter. */
export function letterPages(letter: Letter): readonly LetterPage[] {
  const isLetterhead = letter.layout === '信函';
  const headRoom = isLetterhead ? letterheadLines(letter.signature.office) : 0;
  const lines = flowOf(letter);
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
  return annexPages(annex, LINES_PER_PAGE * LINE_POINTS, LINE_POINTS).map(({ lines, rows }, index) => ({
    lines: lines.map(({ kind, text }) =>
      lineOf(kind, text, kind === 'annexMark' || kind === 'blank' ? 'left' : 'center'),
    ),
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

function flowOf(letter: Letter): readonly FlowLine[] {
  const { documentNumber, layout, paragraphs } = letter;
  const last = paragraphs.length - 1;
  return [
    ...(documentNumber === null ? [] : [lineOf('documentNumber', documentNumber, 'right')]),
    ...(documentNumber === null && layout !== '信函' ? [] : [BLANK, BLANK]),
    ...paragraphs.flatMap((item, index) => paragraphLines(item, index === last)),
    ...annexNoteLines(letter),
    ...signatureLines(letter),
  ];
}

const BLANK: FlowLine = { kind: 'blank', text: '', align: 'left', indent: 0, full: false, keep: false };

function lineOf(kind: LineKind, text: string, align: PageLine['align'], indent = 0, keep = false): FlowLine {
  return { kind, text, align, indent, full: false, keep };
}

function paragraphLines({ kind, text }: LetterParagraph, isLast: boolean): readonly FlowLine[] {
  if (kind === 'title') {
    return [...titleLines(text).map((line) => lineOf(kind, line, 'center', 0, true)), { ...BLANK, keep: true }];
  }
  const heading = kind === 'section' || kind === 'subProject';
  const indent = kind === 'addressee' ? 0 : INDENT;
  const lines = breakLines(text, COLUMNS, indent);
  return lines.map((line, index) => {
    const full = index < lines.length - 1;
    // The last line of the text stays with the signature: no page may hold that alone (7.3.5.4).
    return { ...lineOf(kind, line, 'left', index === 0 ? indent : 0, heading || (isLast && !full)), full };
  });
}

/** One blank line below the text, kept with the signature (7.3.4). The name of the annex is shorter than a line. */
function annexNoteLines({ annex }: Letter): readonly FlowLine[] {
  return annex ? [{ ...BLANK, keep: true }, lineOf('annexNote', annexNote(annex), 'left', INDENT, true)] : [];
}

/** Blank lines above the signature as in the file: room for a seal, when there is one. */
const BLANK_LINES = { plain: 1, stamped: 2 } as const;

function signatureLines({ signature: { office, date, stamped }, contact }: Letter): readonly FlowLine[] {
  const written = formatDate(date);
  const columns = signatureColumns(office, written, stamped);
  const notes = (contact ? contactParagraphs(contact) : []).flatMap((note) =>
    breakLines(note, COLUMNS, INDENT).map((line, index) =>
      lineOf('contact', line, 'left', index === 0 ? INDENT : 0, true),
    ),
  );
  const blanks = Array.from({ length: stamped ? BLANK_LINES.stamped : BLANK_LINES.plain }, () => BLANK);
  const lines = [
    ...blanks,
    lineOf('office', office, 'right', columns.officeRight),
    lineOf('date', written, 'right', columns.dateRight),
    ...notes,
  ];
  return lines.map((line, index) => ({ ...line, keep: index < lines.length - 1 }));
}

const TOP_MARGIN_MM = 37;
/** From the red rule to the top of the first line: 7/8 of a hanzi of 3号 and the rule itself, less the air in the line. */
const RULE_TO_LINE_POINTS = 10;

/** How many lines lower than usual the text begins below a letterhead. */
function letterheadLines(office: string): number {
  const rule = (NAME_TOP_MM + NAME_TO_RULE_MM) * POINTS_PER_MM + letterheadPoints(office);
  return Math.max(0, (rule + RULE_TO_LINE_POINTS - TOP_MARGIN_MM * POINTS_PER_MM) / LINE_POINTS);
}
