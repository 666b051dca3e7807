/** How much room a text takes in a cell, near enough: hanzi are as wide as high, other characters half as wide. */

/** Pixels of a point: letters of 11 points are as large as those of the page around the sheet. */
const PIXELS_PER_POINT = 14 / 11;
/** The height of a line, in heights of its letters: as the page likes it, and where a row has a height of its own. */
const LINE = 20 / 14;
const TIGHT_LINE = 1.25;

/** What a step of indentation takes, in pixels. */
export const INDENT_PIXELS = 9;

/** The size of letters of so many points, in pixels at 100 %. */
export function letterPixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

/** The height of a line in pixels, for letters of so many points. */
export function linePixels(points: number, isTight: boolean): number {
  return Math.round(letterPixels(points) * (isTight ? TIGHT_LINE : LINE));
}

/** Hanzi, full-width marks and what else takes a whole square. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xffdc && !(code >= 0xd800 && code <= 0xdfff)) || (code >= 0x2010 && code <= 0x206f)
  );
}

/** The width of a line of text whose letters are so high, in pixels. */
export function textPixels(text: string, letter: number): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a pair counts half of a square.
    halves += isWide(code) ? 2 : 1;
  }
  return (halves * letter) / 2;
}

/** How many lines a wrapped text takes in this width, a little more rather than less: a mark that must not begin a line takes one along. */
export function wrappedLines(text: string, pixels: number, letter: number): number {
  const room = Math.max(2, Math.floor(pixels / (letter / 2)) - 1);
  let lines = 1;
  let halves = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const width = isWide(code) ? 2 : 1;
    const isBreak = code === 10;
    // A square is not split: in a narrow column half of one may stay free in each line.
    if (isBreak || halves + width > room) {
      lines++;
      halves = 0;
    }
    if (!isBreak) halves += width;
  }
  return lines;
}
