/** The letter as HTML for the clipboard: Word takes over typefaces, sizes, indents and the pitch of the lines. */
import { fontsOf, type Fonts } from '../../adapters/docx/fonts';
import { CHARACTER_SPACING, LINE_TWIPS, SIZE } from '../../adapters/docx/layout';
import { formatDate } from '../../domain/calendar-date';
import { contactParagraphs } from '../../letter/contact-note';
import type { Letter, LetterParagraph } from '../../letter/letter';
import { signatureColumns } from '../../letter/signature-columns';
import { titleLines } from '../../letter/title-lines';
import { COLUMN_POINTS } from './page-geometry';

/** One paragraph to be: its lines, its typeface, and what else is said of it in CSS. */
interface Piece {
  readonly lines: readonly string[];
  readonly font: string;
  readonly css: string;
}

const TWIPS_PER_POINT = 20;
const PITCH_CSS = `margin-top:0pt;margin-bottom:0pt;mso-line-height-rule:exactly;line-height:${points(LINE_TWIPS / TWIPS_PER_POINT)};`;
const TITLE_CSS = `font-size:${points(SIZE.title / 2)};text-align:center;`;
const BODY_CSS = `font-size:${points(SIZE.body / 2)};letter-spacing:${points(CHARACTER_SPACING / TWIPS_PER_POINT)};`;
const JUSTIFY_CSS = 'text-align:justify;';
/** Word reads its own property first: two 字 of whatever size, as people set it. */
const INDENT_CSS = `${JUSTIFY_CSS}mso-char-indent-count:2.0;text-indent:${points(2 * COLUMN_POINTS)};`;

/** Complete HTML; every text is escaped. */
export function letterToHtml(letter: Letter): string {
  const fonts = fontsOf(letter);
  return piecesOf(letter, fonts).map(paragraphHtml).join('');
}

function piecesOf(letter: Letter, fonts: Fonts): readonly Piece[] {
  const { documentNumber, layout, paragraphs, signature, contact } = letter;
  const plain = (text: string, css: string) => ({ lines: [text], font: fonts.body, css: BODY_CSS + css });
  const blanks = (count: number) => Array.from({ length: count }, () => plain('', ''));
  const flushRight = (text: string, columns: number) =>
    plain(text, `text-align:right;margin-right:${points(columns * COLUMN_POINTS)};`);
  const date = formatDate(signature.date);
  const { officeRight, dateRight } = signatureColumns(signature.office, date, signature.stamped);
  return [
    ...(documentNumber === null ? [] : [flushRight(documentNumber, 0)]),
    ...(documentNumber === null && layout !== '信函' ? [] : blanks(2)),
    ...paragraphs.flatMap((item) =>
      item.kind === 'title' ? [titlePiece(item.text, fonts), ...blanks(1)] : [pieceOf(item, fonts)],
    ),
    ...blanks(signature.stamped ? 2 : 1),
    flushRight(signature.office, officeRight),
    flushRight(date, dateRight),
    ...(contact ? contactParagraphs(contact) : []).map((note) => plain(note, INDENT_CSS)),
  ];
}

function titlePiece(text: string, { title, boldTitle }: Fonts): Piece {
  return { lines: titleLines(text), font: title, css: TITLE_CSS + (boldTitle ? 'font-weight:bold;' : '') };
}

function pieceOf({ kind, text }: LetterParagraph, fonts: Fonts): Piece {
  const font = kind === 'section' || kind === 'subProject' ? fonts[kind] : fonts.body;
  return { lines: [text], font, css: BODY_CSS + (kind === 'addressee' ? JUSTIFY_CSS : INDENT_CSS) };
}

function paragraphHtml({ lines, font, css }: Piece): string {
  const text = lines.map(escapeHtml).join('<br>') || '&nbsp;';
  return `<p style="${PITCH_CSS}font-family:'${font}';${css}">${text}</p>`;
}

function points(value: number): string {
  return `${Number(value.toFixed(2))}pt`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
}
