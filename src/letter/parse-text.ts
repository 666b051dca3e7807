/** A letter from plain text. */
import type { SourceParagraph } from './source-paragraph';

/** The paragraphs of a text: one a line, blank lines and form feeds between them do not count. */
export function paragraphsOfText(text: string): readonly SourceParagraph[] {
  return text
    .split(/[\r\n\f\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, continues: null }));
}
