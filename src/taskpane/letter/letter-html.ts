/** The letter as HTML for the clipboard: Word takes over typefaces, sizes, indents and the pitch of the lines. */
import { fontsOf, type Fonts } from '../../adapters/docx/fonts';
import { CHARACTER_SPACING, LINE_TWIPS, SIZE } from '../../adapters/docx/layout';
import { formatDate } from '../../domain/calendar-date';
import { annexNote, ANNEX_MARK, type Annex } from '../../letter/annex';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
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
  const text = piecesOf(letter, fonts).map(paragraphHtml).join('');
  return letter.annex ? text + annexHtml(letter.annex, fonts) : text;
}

/** On a page of its own: 附件, the title on the third line, the table with its head on each page. */
function annexHtml({ title, asOf, rows }: Annex, fonts: Fonts): string {
  const head: readonly Piece[] = [
    { lines: [ANNEX_MARK], font: fonts.section, css: `${BODY_CSS}page-break-before:always;` },
    { lines: [''], font: fonts.body, css: BODY_CSS },
    titlePiece(title, fonts),
    { lines: [asOf], font: fonts.subProject, css: `${BODY_CSS}text-align:center;` },
  ];
  const header = rowHtml(
    ANNEX_COLUMNS.map((column) => column.header),
    fonts.section,
    true,
  );
  const body = rows.map((cells) => rowHtml(cells, fonts.body, false)).join('');
  return (
    head.map(paragraphHtml).join('') +
    `<table style="border-collapse:collapse;"><thead>${header}</thead><tbody>${body}</tbody></table>`
  );
}

const { size, line, paddingAcross, paddingDown, rule } = ANNEX_TABLE;
const CELL_CSS = `border:${points(rule)} solid black;padding:${points(paddingDown)} ${points(paddingAcross)};vertical-align:middle;`;
const CELL_TEXT_CSS = `margin:0pt;mso-line-height-rule:exactly;line-height:${points(line)};font-size:${points(size)};`;

function rowHtml(cells: readonly string[], font: string, isHeader: boolean): string {
  const columns = ANNEX_COLUMNS.map(({ width, align }, index) => {
    const text = (cells[index] ?? '').split('\n').map(escapeHtml).join('<br>') || '&nbsp;';
    const css = `${CELL_TEXT_CSS}font-family:'${font}';text-align:${isHeader ? 'center' : align};`;
    return `<td style="${CELL_CSS}width:${points(width)};"><p style="${css}">${text}</p></td>`;
  });
  return `<tr style="page-break-inside:avoid;">${columns.join('')}</tr>`;
}

function piecesOf(letter: Letter, fonts: Fonts): readonly Piece[] {
  const { documentNumber, layout, paragraphs, signature, contact, annex } = letter;
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
    ...(annex ? [...blanks(1), plain(annexNote(annex), INDENT_CSS)] : []),
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
