/** How wide text is on the page, in 字: a hanzi is one, a half-width character half of one (仿宋 and 宋体 have such digits). */

/** East Asian wide and full-width characters, and the marks “ ” ‘ ’ — … · that Chinese fonts make as wide as a hanzi. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u00b7\u{20000}-\u{3fffd}]/u;

/** Whether a character takes a whole 字. */
export function isWide(character: string): boolean {
  // Most are hanzi, and a pattern takes longer.
  return (character >= '\u4e00' && character <= '\u9fff') || WIDE.test(character);
}

/** The width of a text in 字. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : 0.5;
  return width;
}
