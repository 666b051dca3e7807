/** The letter as HTML for the clipboard: Word takes over typefaces, sizes, indents and the pitch of the lines. */
import { fontsOf, type Fonts } from '../../adapters/docx/fonts';
import type { Annex } from '../../letter/annex';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
import { flowOf, type Block, type BlockRole, type TextBlock } from '../../letter/flow';
import type { Letter } from '../../letter/letter';
import { CHARACTER_SPACING, COLUMN, FIRST_LINE, LINE, SIZE } from '../../letter/page';

const PITCH_CSS = `margin-top:0pt;margin-bottom:0pt;mso-line-height-rule:exactly;line-height:${points(LINE)};`;
const TITLE_CSS = `font-size:${points(SIZE.title)};text-align:center;`;
const BODY_CSS = `font-size:${points(SIZE.body)};letter-spacing:${points(CHARACTER_SPACING)};`;
const JUSTIFY_CSS = 'text-align:justify;';
/** Word reads its own property first: two 字 of whatever size, as people set it. */
const INDENT_CSS = `${JUSTIFY_CSS}mso-char-indent-count:${FIRST_LINE}.0;text-indent:${points(FIRST_LINE * COLUMN)};`;

/** Complete HTML; every text is escaped. */
export function letterToHtml(letter: Letter): string {
  const fonts = fontsOf(letter);
  return flowOf(letter)
    .map((block) => blockHtml(block, fonts))
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

/** The typefaces that are not that of the body. */
const FONT_ROLES: Readonly<Partial<Record<BlockRole, keyof Pick<Fonts, 'title' | 'section' | 'subProject'>>>> = {
  title: 'title',
  section: 'section',
  subProject: 'subProject',
  annexMark: 'section',
  annexTitle: 'title',
  annexAsOf: 'subProject',
};

function blockHtml(block: Block, fonts: Fonts): string {
  if (block.role === 'annexTable') return tableHtml(block.rows, fonts);
  const { role, lines } = block;
  const font = fonts[FONT_ROLES[role] ?? 'body'];
  const text = lines.map(escapeHtml).join('<br>') || '&nbsp;';
  const isTitle = role === 'title' || role === 'annexTitle';
  const size = isTitle ? TITLE_CSS + (fonts.boldTitle ? 'font-weight:bold;' : '') : BODY_CSS + placeCss(block);
  return `<p style="${PITCH_CSS}font-family:'${font}';${size}">${text}</p>`;
}

/** Where the lines of the block stand. */
function placeCss({ role, align, indent, startsPage }: TextBlock): string {
  if (startsPage) return 'page-break-before:always;';
  if (align === 'center') return 'text-align:center;';
  if (align === 'right') return `text-align:right;margin-right:${points(indent.right * COLUMN)};`;
  if (indent.first > 0) return INDENT_CSS;
  return role === 'blank' ? '' : JUSTIFY_CSS;
}

function points(value: number): string {
  return `${Number(value.toFixed(2))}pt`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
}
