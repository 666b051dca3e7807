/** Kinds of characters and pieces of text that several text-form rules tell apart. */

/** Hanzi, the zero 〇 among them. */
const HANZI = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;
/** Full-width punctuation of Chinese text. */
const FULL_WIDTH_MARK =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·]/u;

/** All characters from one to another, both included. */
export function through(first: string, last: string): string {
  const start = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, at) => String.fromCharCode(start + at)).join('');
}

/** Whether the character is a hanzi. */
export function isHanzi(character: string): boolean {
  return HANZI.test(character);
}

/** Hanzi or full-width punctuation: what Chinese text is made of. */
export function isChinese(character: string): boolean {
  return HANZI.test(character) || FULL_WIDTH_MARK.test(character);
}

/** Whether it is one of 0 to 9; full-width digits are none. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

/** Whether it is one of A to Z, large or small. */
export function isLatin(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

/** Addresses and names of files: an address has its marks, a file its ending. */
const NAME_LIKE =
  /:\/\/|@|^www\.|\.(?:com|cn|org|net|gov|edu)\b|\.(?:xlsx?|docx?|pptx?|pdf|txt|csv|zip|rar|jpe?g|png|wps|et)\b/iu;

/** How far around a place is looked: no address or title is longer, and the time stays linear in the length of the text. */
const LONGEST_NAME = 100;

/** Whether a place belongs to an address, an e-mail or a file name: the ASCII run around it tells. */
export function isInAddress(text: string, index: number): boolean {
  let start = index;
  let end = index + 1;
  const first = Math.max(0, index - LONGEST_NAME);
  const last = Math.min(text.length, index + LONGEST_NAME);
  while (start > first && isAsciiGraph(text.charCodeAt(start - 1))) start--;
  while (end < last && isAsciiGraph(text.charCodeAt(end))) end++;
  return end - start > 3 && NAME_LIKE.test(text.slice(start, end));
}

function isAsciiGraph(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Whether a place stands within 《》: titles are quoted as they are. */
export function isInTitle(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_NAME), index);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Whether a paragraph begins at the place, spaces aside. */
export function isParagraphStart(text: string, index: number): boolean {
  const first = Math.max(0, index - LONGEST_NAME);
  let at = index - 1;
  while (at >= first && text[at] !== '\n' && /\s/u.test(text[at]!)) at--;
  return at < 0 || text[at] === '\n';
}
