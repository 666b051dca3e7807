/** The paragraphs of the letter from its title to its contact note. */
import { formatDate } from '../../domain/calendar-date';
import { annexNote } from '../../letter/annex';
import { contactParagraphs } from '../../letter/contact-note';
import type { Letter, LetterParagraph } from '../../letter/letter';
import { signatureColumns } from '../../letter/signature-columns';
import { titleLines } from '../../letter/title-lines';
import { annexXml } from './annex';
import { rightIndent } from './layout';
import { blankLine, paragraph } from './paragraph';
import { STYLE } from './styles';
import { element } from './xml';

const STYLES: Readonly<Record<LetterParagraph['kind'], string>> = {
  title: STYLE.title,
  addressee: STYLE.addressee,
  lead: STYLE.body,
  target: STYLE.target,
  section: STYLE.section,
  subProject: STYLE.subProject,
  body: STYLE.body,
};

/** The body of word/document.xml, without the section properties. */
export function bodyXml(letter: Letter): string {
  const last = letter.paragraphs.length - 1;
  return [
    ...openingXml(letter),
    // What the signature follows stays with it: no page may hold the signature alone (7.3.5.4).
    ...letter.paragraphs.map((item, index) => itemXml(item, index === last)),
    ...annexNoteXml(letter),
    ...signatureXml(letter),
    ...(letter.annex ? annexXml(letter.annex) : []),
  ].join('');
}

/**
 * What stands above the title: 发文字号 flush right and two blank lines (7.3.1, 10.1). In a letter without letterhead, for which
 * the standard names no place, it stands there too, on the first line. A letterhead alone is two lines above the title as well.
 */
function openingXml({ documentNumber, layout }: Letter): string[] {
  if (documentNumber === null && layout !== '信函') return [];
  const number =
    documentNumber === null
      ? []
      : [paragraph([documentNumber], { properties: [element('w:jc', { 'w:val': 'right' })] })];
  return [...number, blankLine(), blankLine()];
}

function itemXml(item: LetterParagraph, keepWithNext: boolean): string {
  const xml = paragraph(item.kind === 'title' ? titleLines(item.text) : [item.text], {
    style: STYLES[item.kind],
    keepWithNext,
  });
  // 主送机关 stands one blank line below the title (7.3.2).
  return item.kind === 'title' ? xml + blankLine({ keepWithNext: true }) : xml;
}

/** 附件说明 stands one blank line below the text (7.3.4) and, like the text, stays with the signature. */
function annexNoteXml({ annex }: Letter): string[] {
  if (!annex) return [];
  return [
    blankLine({ keepWithNext: true }),
    paragraph([annexNote(annex)], { style: STYLE.annexNote, keepWithNext: true }),
  ];
}

/**
 * Blank lines above 署名. Without a seal one (7.3.5.2). With one two: a seal of 42 mm covers both lines a little below its
 * middle and so reaches about a line and a half above them, to within one line of the text, as 7.3.5.1 wants.
 */
const BLANK_LINES = { plain: 1, stamped: 2 } as const;

function signatureXml({ signature: { office, date, stamped }, contact }: Letter): string[] {
  const written = formatDate(date);
  const columns = signatureColumns(office, written, stamped);
  const notes = contact ? contactParagraphs(contact) : [];
  const blank = stamped ? BLANK_LINES.stamped : BLANK_LINES.plain;
  return [
    ...Array.from({ length: blank }, () => blankLine({ keepWithNext: true })),
    paragraph([office], {
      style: STYLE.office,
      keepWithNext: true,
      properties: [element('w:ind', rightIndent(columns.officeRight))],
    }),
    paragraph([written], {
      style: STYLE.date,
      keepWithNext: notes.length > 0,
      properties: [element('w:ind', rightIndent(columns.dateRight))],
    }),
    ...notes.map((note, index) => paragraph([note], { style: STYLE.contact, keepWithNext: index < notes.length - 1 })),
  ];
}
