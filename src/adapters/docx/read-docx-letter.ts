/** Reads the paragraphs of a .docx letter: what a reader of the printed page takes for its paragraphs. */
import { parseCounter } from '../../letter/reading/counters';
import type { SourceParagraph } from '../../letter/source-paragraph';
import { openPackage } from '../ooxml/open-package';
import { findMainPart, readRelationships } from '../ooxml/relationships';
import { listCounter, type ListPlace } from './list-numbers';
import { readLists } from './read-lists';
import { readParagraphs } from './read-paragraphs';
import { readStyles, resolveLook, type ParagraphLook } from './read-styles';

/** The paragraphs with text, in order. Throws a Failure when the file is damaged, encrypted or no .docx. */
export function readDocxLetter(bytes: Uint8Array): readonly SourceParagraph[] {
  const pkg = openPackage(bytes, 'docx');
  const main = findMainPart(pkg);
  const related = new Map(readRelationships(pkg, main).map(({ type, target }) => [type, target]));
  const styles = readStyles(pkg, related.get('styles'));
  const numberOf = listCounter(readLists(pkg, related.get('numbering')));
  const shown = readParagraphs(pkg, main).flatMap(({ text, style, look, startsPage }) => {
    const resolved = resolveLook(look, style, styles);
    const place = listPlace(resolved);
    const number = place ? numberOf(place) : '';
    const whole = number + text.trim();
    return whole === ''
      ? []
      : [{ text: whole, number, indented: isIndented(resolved, text), look: resolved, startsPage }];
  });
  return joinPages(shown);
}

/** A paragraph with its number, as it is shown. */
interface ShownParagraph {
  readonly text: string;
  readonly number: string;
  readonly indented: boolean;
  readonly look: ParagraphLook;
  readonly startsPage: boolean;
}

function listPlace({ list, level }: ParagraphLook): ListPlace | null {
  return list === null || list === '0' ? null : { instance: list, level: level ?? 0 };
}

/** Many type the indent: two full-width spaces or a tab. */
function isIndented({ firstLineIndent }: ParagraphLook, text: string): boolean {
  return firstLineIndent === true || /^(?:[\t\u3000]|[ \u00a0]{2})/u.test(text);
}

/** Tells which paragraphs go on with one that a page break cut in two. */
function joinPages(paragraphs: readonly ShownParagraph[]): readonly SourceParagraph[] {
  let before: { readonly text: string; readonly indented: boolean } | null = null;
  return paragraphs.map((paragraph) => {
    const continues = before?.indented === true && !endsSentence(before.text) && looksLikeSecondHalf(paragraph);
    before = { text: paragraph.text, indented: paragraph.indented || continues };
    return { text: paragraph.text, continues };
  });
}

/** The second half of a paragraph begins a page as running text, without the indent or number of a first line. */
function looksLikeSecondHalf({ text, number, indented, look, startsPage }: ShownParagraph): boolean {
  const isHeading = /^(?:一、|（一）)$/u.test(parseCounter(text)?.kind ?? '');
  return startsPage && !indented && number === '' && look.displayed !== true && !isHeading;
}

function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:]["”’」』）)》]*$/u.test(text);
}
