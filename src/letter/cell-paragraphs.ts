/** The lines of a cell as paragraphs of the letter. */

/** Ends of lines by whatever program: also those of Word (vertical tab) and of Unicode. */
const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/u;

/** Its lines without the space around them; blank ones are none, and what is not filled in (null) has none. */
export function paragraphsOf(text: string | null): string[] {
  if (text === null) return [];
  // Most cells have one line.
  if (!LINE_END.test(text)) {
    const line = text.trim();
    return line === '' ? [] : [line];
  }
  return text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text that must be one paragraph: its lines joined, as they stand in the cell only for want of width. */
export function oneLine(text: string | null): string {
  return paragraphsOf(text).join('');
}
