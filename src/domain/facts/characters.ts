/** Kinds of characters that reading numbers, dates and sentences tells apart. */

/** Whether one of 0 to 9 stands there; full-width digits are none. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A Latin letter: what stands beside one is a code and no number. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** The first place from `at` on that is no space. */
export function afterSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ％．／＋＝－\u3000\u00a0\t]/gu;

/** The text with half-width digits, letters and signs of numbers, each in its place: １２．５％ → 12.5%. As long as before. */
export function plainText(text: string): string {
  return text.replace(WIDE, (character) =>
    character >= '！' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : ' ',
  );
}
