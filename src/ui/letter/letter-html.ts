/** The letter as HTML for the clipboard: Word takes over typefaces, sizes, indents and the pitch of the lines. */
import type { Annex } from '../../letter/annex';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
import { flowOf, type Block, type TextBlock } from '../../letter/flow';
import type { Letter } from '../../letter/letter';
import type { LineValue, SpaceValue } from '../../domain/look/line-values';
import type { FaceLook, LetterLook } from '../../letter/look';
import { SIZE } from '../../letter/page';

const SMALL_CSS = `font-size:${points(SIZE.small)};`;

const LINE_RULES = { exact: 'exactly', atLeast: 'at-least', auto: 'auto' } as const;

function pitchCss({ before, after }: SpaceValue, { rule, value }: LineValue): string {
  const height = rule === 'auto' ? `${Math.round(value * 100)}%` : points(value);
  return `margin-top:${points(before)};margin-bottom:${points(after)};mso-line-height-rule:${LINE_RULES[rule]};line-height:${height};`;
}

/** Complete HTML; every text is escaped. */
export function letterToHtml(letter: Letter): string {
  return flowOf(letter)
    .map((block) => blockHtml(block, letter.look))
    .join('');
}

/** The table with its head on each page. */
function tableHtml(rows: Annex['rows'], { faces }: LetterLook): string {
  const header = rowHtml(
    ANNEX_COLUMNS.map((column) => column.header),
    faces.section.font,
    true,
  );
  const body = rows.map((cells) => rowHtml(cells, faces.body.font, false)).join('');
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

function blockHtml(block: Block, look: LetterLook): string {
  if (block.role === 'annexTable') return tableHtml(block.rows, look);
  const { face, lines } = block;
  const text = lines.map(lineHtml).join('<br>') || '&nbsp;';
  const { line, space, titleSpace, faces } = look;
  const pitch = face === 'title' ? pitchCss(titleSpace, titleSpace.line ?? line) : pitchCss(space, line);
  return `<p style="${pitch}font-family:'${faces[face].font}';${typeCss(block, look)}${placeCss(block, look)}">${text}</p>`;
}

function typeCss({ role, face }: TextBlock, { faces, spacing }: LetterLook): string {
  if (role === 'copies' || role === 'printed') return SMALL_CSS;
  return faceCss(faces[face]) + (face === 'title' ? '' : `letter-spacing:${points(spacing)};`);
}

function faceCss({ size: type, bold }: FaceLook): string {
  return `font-size:${points(type)};${bold ? 'font-weight:bold;' : ''}`;
}

/** 印发机关 and 印发日期 are the ends of one line. */
function lineHtml(line: string): string {
  return line.split('\t').map(escapeHtml).join('&emsp;&emsp;');
}

/** Where the lines of the block stand. Of a first line Word reads its own property first: so many 字 of whatever size. */
function placeCss({ role, align, indent: { left, right, first }, startsPage }: TextBlock, look: LetterLook): string {
  const width = role === 'copies' || role === 'printed' ? SIZE.small : look.column;
  const inset = (side: string, columns: number) => (columns === 0 ? '' : `${side}:${points(columns * width)};`);
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
