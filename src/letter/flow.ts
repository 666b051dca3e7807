/**
 * The letter as the one sequence of blocks that every rendering folds: the file, the preview and its pages, the clipboard and the
 * plain text. What stands where, how far in and with what it stays on a page is decided here and nowhere else.
 */
import { formatDate } from '../domain/calendar-date';
import type { BlanksValue } from '../domain/look/page-values';
import { annexMark, ANNEX_NOTE_START, annexNotes, type Annex } from './annex';
import { contactParagraphs } from './contact-note';
import { COPIES_START, imprintOf, IMPRINT_INDENT } from './imprint';
import type { Heading, Letter, LetterParagraph } from './letter';
import { linesPerPage, titleWidth, type LetterLook, type LookFace } from './look';
import { FIRST_LINE } from './page';
import { sealRows, type SealRows } from './seal-rows';
import { officeLines, signatureColumns, type LinePlace, type SignatureColumns } from './signature-columns';
import { textWidth } from './text-width';
import { titleLines } from './title-lines';

/** What a block is in the letter. */
export type BlockRole =
  | LetterParagraph['kind']
  | 'documentNumber'
  | 'annexNote'
  | 'annexNoteNext'
  | 'office'
  | 'date'
  | 'contact'
  | 'annexMark'
  | 'annexTitle'
  | 'annexAsOf'
  | 'copies'
  | 'printed'
  | 'blank';

/** The typeface by its use. */
export type Face = Exclude<LookFace, 'pageNumber'>;

/** A paragraph. */
export interface TextBlock {
  readonly role: BlockRole;
  readonly face: Face;
  /** Its lines, where the letter breaks them itself; one when that is left to the word processor. Blank lines have an empty one. */
  readonly lines: readonly string[];
  readonly align: 'justify' | 'left' | 'right' | 'center';
  /** How far in it stands, in 字 of its own size: all lines from the left and from the right, and the first line further. */
  readonly indent: { readonly left: number; readonly right: number; readonly first: number };
  /** Where the pieces of its line stand that tabs begin: their middles, in 字 from the left. */
  readonly middles: readonly number[];
  /** How deep a heading is in the outline; null for all others. */
  readonly level: 1 | 2 | 3 | null;
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

/** The blocks of the letter in the order of its pages; 版记, which stands at the foot of the last page, is the end. */
export function flowOf(letter: Letter): readonly Block[] {
  const { annex } = letter;
  return [
    ...letterBlocks(letter),
    ...(annex ? [...annexHeadBlocks(letter, annex), { role: 'annexTable', rows: annex.rows } as const] : []),
    ...imprintBlocks(letter),
  ];
}

const known = new WeakMap<Letter, readonly TextBlock[]>();

/** Without the annex, whose pages have a grid of their own, and 版记. Made once for a letter: its file and its pages are asked for one after the other. */
export function letterBlocks(letter: Letter): readonly TextBlock[] {
  let blocks = known.get(letter);
  if (!blocks) known.set(letter, (blocks = makeLetterBlocks(letter)));
  return blocks;
}

function makeLetterBlocks(letter: Letter): readonly TextBlock[] {
  const last = letter.paragraphs.length - 1;
  return [
    ...openingBlocks(letter),
    // What the signature follows stays with it: no page may hold the signature alone (7.3.5.4).
    ...letter.paragraphs.flatMap((item, index) => paragraphBlocks(item, index === last, letter.look)),
    ...annexNoteBlocks(letter),
    ...signatureBlocks(letter),
  ];
}

/** What stands above the table of an annex: 附件 in the corner, its title on the third line (7.3.7). */
export function annexHeadBlocks(letter: Letter, { title, asOf }: Annex): readonly TextBlock[] {
  const head = { keep: true, whole: true } as const;
  return [
    block('annexMark', [annexMark(letter)], { ...head, face: 'section', align: 'left', startsPage: true }),
    { ...BLANK, keep: true },
    block('annexTitle', titleLines(title, titleWidth(letter.look)), { ...head, face: 'title', align: 'center' }),
    block('annexAsOf', [asOf], { ...head, face: 'subProject', align: 'center' }),
  ];
}

/** 版记: 1 字 in at both sides, further lines of 抄送 below the first name (7.4.2). */
export function imprintBlocks(letter: Letter): readonly TextBlock[] {
  const imprint = imprintOf(letter);
  if (!imprint) return [];
  const { copies, printed } = imprint;
  const sides = { left: IMPRINT_INDENT, right: IMPRINT_INDENT, first: 0 };
  const hanging = textWidth(COPIES_START);
  return [
    ...(copies === null
      ? []
      : [
          block('copies', [copies], { indent: { ...sides, left: sides.left + hanging, first: -hanging }, whole: true }),
        ]),
    ...(printed === null
      ? []
      : [block('printed', [printed.join('\t')], { align: 'left', indent: sides, whole: true })]),
  ];
}

const NO_INDENT: TextBlock['indent'] = { left: 0, right: 0, first: 0 };

function block(role: BlockRole, lines: readonly string[], look: Partial<TextBlock> = {}): TextBlock {
  return {
    role,
    face: 'body',
    lines,
    align: 'justify',
    indent: NO_INDENT,
    middles: [],
    level: null,
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
function openingBlocks({ documentNumber, layout, look }: Letter): readonly TextBlock[] {
  const number = documentNumber === null ? [] : [block('documentNumber', [documentNumber], { align: 'right' })];
  const { aboveTitle } = look.blanks ?? standardBlanks({ documentNumber, layout, stamped: false });
  return [...number, ...blanks(aboveTitle, false)];
}

/** 一、黑体 （一）楷体, then 仿宋 (7.3.3). */
export function faceOf({ counter, kind }: Pick<Heading, 'counter' | 'kind'>): Face {
  if (counter === null) return kind === 'target' ? 'target' : 'body';
  return FACES_OF_COUNTERS[counter];
}

const FACES_OF_COUNTERS = { '一、': 'section', '（一）': 'subProject', '1.': 'item' } as const;

/**
 * A target's last line is on the page of its first section. Word takes only that line along (17.3.1.15), some programs all of it: what is
 * longer than half a page is text, or they would leave the page before mostly blank.
 */
function isKeptTarget({ kind, text }: Heading, look: LetterLook): boolean {
  return kind === 'target' && textWidth(text) <= Math.floor(linesPerPage(look) / 2) * look.columns;
}

/** 主送机关 stands one blank line below the title (7.3.2). */
function paragraphBlocks(item: LetterParagraph, isLast: boolean, look: LetterLook): readonly TextBlock[] {
  const { kind, text } = item;
  if (kind === 'title') {
    const lines = titleLines(text, titleWidth(look));
    const title = block(kind, lines, { face: 'title', align: 'center', keep: true, whole: true });
    return [title, ...blanks(look.blanks?.belowTitle ?? 1, true)];
  }
  if ('counter' in item) {
    const isCounted = item.counter !== null;
    return [
      block(kind, [text], {
        face: faceOf(item),
        indent: { ...NO_INDENT, first: look.firstLine },
        level: item.level,
        // A target is never at the end of a page, nor is a heading.
        keep: isCounted || isLast || isKeptTarget(item, look),
        whole: isCounted,
      }),
    ];
  }
  const first = kind === 'addressee' ? 0 : look.firstLine;
  return [block(kind, [text], { indent: { ...NO_INDENT, first }, keep: isLast })];
}

/** 附件说明 stands one blank line below the text (7.3.4) and, like the text, stays with the signature; names hang behind their number. */
function annexNoteBlocks({ annexNames }: Letter): readonly TextBlock[] {
  if (annexNames.length === 0) return [];
  const notes = annexNotes(annexNames).map(({ start, number, name }) => {
    const left = FIRST_LINE + textWidth(ANNEX_NOTE_START) + textWidth(number);
    return block(start === '' ? 'annexNoteNext' : 'annexNote', [start + number + name], {
      align: 'left',
      indent: { left, right: 0, first: start === '' ? -textWidth(number) : FIRST_LINE - left },
      keep: true,
      whole: true,
    });
  });
  return [...blanks(1, true), ...notes];
}

/**
 * Blank lines above 署名. Without a seal one (7.3.5.2). With one two: a seal of 42 mm covers both lines a little below its
 * middle and so reaches about a line and a half above them, to within one line of the text, as 7.3.5.1 wants. Between the
 * offices of a joint letter four: seals must not meet.
 */
const BLANK_LINES = { plain: 1, stamped: 2, betweenSeals: 4 } as const;

/** The blank lines of a letter that says nothing of its own: by its letterhead or 发文字号, and by its seal. */
export function standardBlanks({ documentNumber, layout, stamped }: StandardBlanks): BlanksValue {
  return {
    aboveTitle: documentNumber === null && layout !== '信函' ? 0 : 2,
    belowTitle: 1,
    aboveSignature: stamped ? BLANK_LINES.stamped : BLANK_LINES.plain,
  };
}

interface StandardBlanks {
  readonly documentNumber: string | null;
  readonly layout: string;
  readonly stamped: boolean;
}

/** As the standard has them, or both flush right where the office has them so. */
function placesOf(lines: readonly string[], date: string, stamped: boolean, look: LetterLook): SignatureColumns {
  if (look.signatureRight === null) return signatureColumns(lines, date, stamped, look.columns);
  const place = { align: 'right', left: 0, right: look.signatureRight } as const;
  return { office: place, date: place };
}

/** Rows of offices; a seal is as high as the lines between two of them. */
function sealRowBlocks({ rows, middles }: SealRows): readonly TextBlock[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? blanks(BLANK_LINES.betweenSeals, true) : []),
    block('office', [row.map((name) => `\t${name}`).join('')], {
      align: 'left',
      middles,
      face: 'signature',
      whole: true,
      keep: true,
    }),
  ]);
}

function signatureBlocks(letter: Letter): readonly TextBlock[] {
  const { offices, date, stamped } = letter.signature;
  const { contact, look } = letter;
  // 版记 stands at the foot of the page where the letter ends.
  const endsOnFoot = letter.annex === null && imprintOf(letter) !== null;
  const written = formatDate(date);
  const side = stamped ? sealRows(offices, written, look.columns, look.column) : null;
  const names = offices.map((office) => officeLines(office, look.columns));
  const columns = placesOf(names.flat(), written, stamped, look);
  const place = ({ align, left, right }: LinePlace) => ({ align, indent: { left, right, first: 0 }, whole: true });
  const notes = contact ? contactParagraphs(contact) : [];
  return [
    ...blanks(look.blanks?.aboveSignature ?? standardBlanks({ ...letter, stamped }).aboveSignature, true),
    ...(side
      ? sealRowBlocks(side)
      : names.flatMap((lines, index) => [
          ...(stamped && index > 0 ? blanks(BLANK_LINES.betweenSeals, true) : []),
          block('office', lines, { ...place(columns.office), face: 'signature', keep: true }),
        ])),
    block('date', [written], { ...place(columns.date), face: 'signature', keep: notes.length > 0 || endsOnFoot }),
    ...notes.map((note, index) =>
      block('contact', [note], {
        align: 'left',
        indent: { ...NO_INDENT, first: look.firstLine },
        keep: index < notes.length - 1 || endsOnFoot,
        whole: true,
      }),
    ),
  ];
}
