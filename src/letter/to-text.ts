/** The letter as plain text, one paragraph an entry. */
import { formatDate } from '../domain/calendar-date';
import { annexNote, annexText } from './annex';
import { contactParagraphs } from './contact-note';
import type { Letter } from './letter';

/** Every paragraph of the letter in the order of the page. */
export function letterToText(letter: Letter): readonly string[] {
  return [
    ...(letter.documentNumber === null ? [] : [letter.documentNumber]),
    ...letter.paragraphs.map(({ text }) => text),
    ...(letter.annex ? [annexNote(letter.annex)] : []),
    letter.signature.office,
    formatDate(letter.signature.date),
    ...(letter.contact ? contactParagraphs(letter.contact) : []),
    ...(letter.annex ? annexText(letter.annex) : []),
  ];
}
