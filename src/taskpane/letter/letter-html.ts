/** The letter as HTML for the clipboard: Word takes over the fonts, sizes and indents. */
import type { Letter } from '../../letter/letter';
import { formatDate } from '../../domain/calendar-date';
import { contactParagraphs } from '../../letter/contact-note';
import { titleLines } from '../../letter/title-lines';
import { fontStacks } from './fonts';

/** Complete HTML; every text is escaped. */
export function letterToHtml(letter: Letter): string {
  const fonts = fontStacks(letter.fonts);
  const body = `font-family:${fonts.body};font-size:16pt;line-height:28.95pt;margin:0;`;
  const indented = `${body}text-indent:2em;`;
  const styles = {
    title: `${body}font-family:${fonts.title};font-size:22pt;text-align:center;${letter.fonts === '系统' ? 'font-weight:bold;' : ''}`,
    addressee: body,
    lead: indented,
    target: indented,
    section: `${indented}font-family:${fonts.section};`,
    subProject: `${indented}font-family:${fonts.subProject};`,
    body: indented,
    right: `${body}text-align:right;`,
  };
  const paragraph = (style: keyof typeof styles, text: string) =>
    `<p style="${styles[style].replaceAll('"', "'")}">${escapeHtml(text).replaceAll('\n', '<br>') || '&nbsp;'}</p>`;
  const { office, date } = letter.signature;
  return [
    ...(letter.documentNumber === null ? [] : [paragraph('right', letter.documentNumber)]),
    ...letter.paragraphs.map(({ kind, text }) =>
      kind === 'title'
        ? paragraph(kind, titleLines(text).join('\n')) + paragraph('addressee', '')
        : paragraph(kind, text),
    ),
    paragraph('addressee', ''),
    paragraph('right', office),
    paragraph('right', formatDate(date)),
    ...(letter.contact ? contactParagraphs(letter.contact) : []).map((text) => paragraph('body', text)),
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
}
