/** The lines of a cell as paragraphs of the letter. */

/** Its lines without the space around them; blank ones are none. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text that must be one paragraph: its lines joined, as they stand in the cell only for want of width. */
export function oneLine(text: string): string {
  return paragraphsOf(text).join('');
}
