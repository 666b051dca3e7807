/** The letter as HTML for the clipboard: Word takes over typefaces, sizes, indents and the pitch of the lines. */
import { fontsOf, type Fonts } from '../../adapters/docx/fonts';
import type { Annex } from '../../letter/annex';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
import { flowOf, type Block, type TextBlock } from '../../letter/flow';
import type { Letter } from '../../letter/letter';
import { CHARACTER_SPACING, COLUMN, pageOf, SIZE } from '../../letter/page';

const TITLE_CSS = `font-size:${points(SIZE.title)};`;
const BODY_CSS = `font-size:${points(SIZE.body)};letter-spacing:${points(CHARACTER_SPACING)};`;
const SMALL_CSS = `font-size:${points(SIZE.small)};`;

function pitchCss(line: number): string {
  return `margin-top:0pt;margin-bottom:0pt;mso-line-height-rule:exactly;line-height:${points(line)};`;
}

/** Complete HTML; every text is escaped. */
export function letterToHtml(letter: Letter): string {
  const fonts = fontsOf(letter);
  const { line } = pageOf(letter);
  return flowOf(letter)
    .map((block) => blockHtml(block, fonts, line))
    .join('');
}

/** The table with its head on each page. */
function tableHtml(rows: Annex['rows'], fonts: Fonts): string {
  const header = rowHtml(
    ANNEX_COLUMNS.map((column) => column.header),
    fonts.section,
    true,
  );
  const body = rows.map((cells) => rowHtml(cells, fonts.body, false)).join('');
  return `<table style="border-collapse:collapse;"><thead>${header}</thead><tbody>${body}</tbody></table>`;
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

function blockHtml(block: Block, fonts: Fonts, line: number): string {
  if (block.role === 'annexTable') return tableHtml(block.rows, fonts);
  const { face, lines } = block;
  const text = lines.map(lineHtml).join('<br>') || '&nbsp;';
  return `<p style="${pitchCss(line)}font-family:'${fonts[face]}';${sizeCss(block, fonts)}${placeCss(block)}">${text}</p>`;
}

function sizeCss({ role, face }: TextBlock, { boldTitle }: Fonts): string {
  if (role === 'copies' || role === 'printed') return SMALL_CSS;
  return face === 'title' ? TITLE_CSS + (boldTitle ? 'font-weight:bold;' : '') : BODY_CSS;
}

/** 印发机关 and 印发日期 are the ends of one line. */
function lineHtml(line: string): string {
  return line.split('\t').map(escapeHtml).join('&emsp;&emsp;');
}

/** Where the lines of the block stand. Of a first line Word reads its own property first: so many 字 of whatever size. */
function placeCss({ role, align, indent: { left, right, first }, startsPage }: TextBlock): string {
  const size = role === 'copies' || role === 'printed' ? SIZE.small : COLUMN;
  const inset = (side: string, columns: number) => (columns === 0 ? '' : `${side}:${points(columns * size)};`);
  return [
    startsPage ? 'page-break-before:always;' : '',
    role === 'blank' || (align === 'left' && startsPage) ? '' : `text-align:${align};`,
    inset('margin-left', left),
    inset('margin-right', right),
    first > 0 ? `mso-char-indent-count:${first}.0;` : '',
    inset('text-indent', first),
  ].join('');
}

function points(value: number): string {
  return `${Number(value.toFixed(2))}pt`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
}
