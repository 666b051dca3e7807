/**
 * The letter as the one sequence of blocks that every rendering folds: the file, the preview and its pages, the clipboard and the
 * plain text. What stands where, how far in and with what it stays on a page is decided here and nowhere else.
 */
import { formatDate } from '../domain/calendar-date';
import { ANNEX_MARK, annexNote, type Annex } from './annex';
import { contactParagraphs } from './contact-note';
import type { Letter, LetterParagraph } from './letter';
import { FIRST_LINE } from './page';
import { signatureColumns } from './signature-columns';
import { titleLines } from './title-lines';

/** What a block is in the letter. */
export type BlockRole =
  | LetterParagraph['kind']
  | 'documentNumber'
  | 'annexNote'
  | 'office'
  | 'date'
  | 'contact'
  | 'annexMark'
  | 'annexTitle'
  | 'annexAsOf'
  | 'blank';

/** A paragraph. */
export interface TextBlock {
  readonly role: BlockRole;
  /** Its lines, where the letter breaks them itself; one when that is left to the word processor. Blank lines have an empty one. */
  readonly lines: readonly string[];
  readonly align: 'justify' | 'left' | 'right' | 'center';
  /** How far in it stands, in 字: all lines from the left and from the right, and the first line further. */
  readonly indent: { readonly left: number; readonly right: number; readonly first: number };
  /** Its last line is on the page where the next block begins. */
  readonly keep: boolean;
  /** No page ends within it. */
  readonly whole: boolean;
  /** It begins a page. */
  readonly startsPage: boolean;
}

/** The table of the annex. */
export interface TableBlock {
  readonly role: 'annexTable';
  readonly rows: Annex['rows'];
}

export type Block = TextBlock | TableBlock;

/** The blocks of the letter in the order of its pages. */
export function flowOf(letter: Letter): readonly Block[] {
  return [...letterBlocks(letter), ...(letter.annex ? annexBlocks(letter.annex) : [])];
}

/** Without the annex, whose pages have a grid of their own. */
export function letterBlocks(letter: Letter): readonly TextBlock[] {
  const last = letter.paragraphs.length - 1;
  return [
    ...openingBlocks(letter),
    // What the signature follows stays with it: no page may hold the signature alone (7.3.5.4).
    ...letter.paragraphs.flatMap((item, index) => paragraphBlocks(item, index === last)),
    ...annexNoteBlocks(letter),
    ...signatureBlocks(letter),
  ];
}

/** What stands above the table of an annex: 附件 in the corner, its title on the third line (7.3.7). */
export function annexHeadBlocks({ title, asOf }: Annex): readonly TextBlock[] {
  const head = { keep: true, whole: true } as const;
  return [
    block('annexMark', [ANNEX_MARK], { ...head, align: 'left', startsPage: true }),
    { ...BLANK, keep: true },
    block('annexTitle', titleLines(title), { ...head, align: 'center' }),
    block('annexAsOf', [asOf], { ...head, align: 'center' }),
  ];
}

function annexBlocks(annex: Annex): readonly Block[] {
  return [...annexHeadBlocks(annex), { role: 'annexTable', rows: annex.rows }];
}

const NO_INDENT: TextBlock['indent'] = { left: 0, right: 0, first: 0 };
const INDENTED: TextBlock['indent'] = { ...NO_INDENT, first: FIRST_LINE };

function block(role: BlockRole, lines: readonly string[], look: Partial<TextBlock> = {}): TextBlock {
  return {
    role,
    lines,
    align: 'justify',
    indent: NO_INDENT,
    keep: false,
    whole: false,
    startsPage: false,
    ...look,
  };
}

const BLANK = block('blank', ['']);

function blanks(count: number, keep: boolean): readonly TextBlock[] {
  return Array.from({ length: count }, () => ({ ...BLANK, keep }));
}

/**
 * Above the title: 发文字号 flush right and two blank lines (7.3.1, 10.1). In a letter without letterhead, for which the standard
 * names no place, it stands there too, on the first line. A letterhead alone is two lines above the title as well.
 */
function openingBlocks({ documentNumber, layout }: Letter): readonly TextBlock[] {
  if (documentNumber === null && layout !== '信函') return [];
  const number = documentNumber === null ? [] : [block('documentNumber', [documentNumber], { align: 'right' })];
  return [...number, ...blanks(2, false)];
}

/** 主送机关 stands one blank line below the title (7.3.2). */
function paragraphBlocks({ kind, text }: LetterParagraph, isLast: boolean): readonly TextBlock[] {
  if (kind === 'title') {
    const title = block(kind, titleLines(text), { align: 'center', keep: true, whole: true });
    return [title, ...blanks(1, true)];
  }
  const heading = kind === 'section' || kind === 'subProject';
  return [
    block(kind, [text], {
      indent: kind === 'addressee' ? NO_INDENT : INDENTED,
      keep: heading || isLast,
      whole: heading,
    }),
  ];
}

/** 附件说明 stands one blank line below the text (7.3.4) and, like the text, stays with the signature. */
function annexNoteBlocks({ annex }: Letter): readonly TextBlock[] {
  if (!annex) return [];
  const look = { align: 'left', indent: INDENTED, keep: true, whole: true } as const;
  return [...blanks(1, true), block('annexNote', [annexNote(annex)], look)];
}

/**
 * Blank lines above 署名. Without a seal one (7.3.5.2). With one two: a seal of 42 mm covers both lines a little below its
 * middle and so reaches about a line and a half above them, to within one line of the text, as 7.3.5.1 wants.
 */
const BLANK_LINES = { plain: 1, stamped: 2 } as const;

function signatureBlocks({ signature: { office, date, stamped }, contact }: Letter): readonly TextBlock[] {
  const written = formatDate(date);
  const columns = signatureColumns(office, written, stamped);
  const flushRight = (right: number) => ({ align: 'right', indent: { ...NO_INDENT, right }, whole: true }) as const;
  const notes = contact ? contactParagraphs(contact) : [];
  return [
    ...blanks(stamped ? BLANK_LINES.stamped : BLANK_LINES.plain, true),
    block('office', [office], { ...flushRight(columns.officeRight), keep: true }),
    block('date', [written], { ...flushRight(columns.dateRight), keep: notes.length > 0 }),
    ...notes.map((note, index) =>
      block('contact', [note], { align: 'left', indent: INDENTED, keep: index < notes.length - 1, whole: true }),
    ),
  ];
}
