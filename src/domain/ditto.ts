/** 同上, 〃: a cell that says what another says, in words that only the sheet understands. */

/** The words, as a pattern. */
export const DITTO_WORDS =
  '(?:同上(?:行|项|一项|一行|栏|格)?|同前|同左|同第?\\d{1,4}项|[详参]?见上(?:行|项|一项|栏|格))';
const DITTO = new RegExp(`^\\s*(?:${DITTO_WORDS}|[〃″])[。.]?\\s*$`, 'u');

/** Whether the whole text says no more than that. */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}
