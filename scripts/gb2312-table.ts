/** Writes src/letter/gb2312.ts: the characters of GB 2312-80, from the code table that Node.js has. */

/** A code of two bytes as its character, or null where the standard has none. */
function characterOf(row: number, cell: number): string | null {
  const character = new TextDecoder('gbk').decode(new Uint8Array([0xa0 + row, 0xa0 + cell]));
  // GBK fills gaps of GB 2312 in rows 2, 6 and 8, and gives codes of their own to users.
  return [...character].length !== 1 || /[\ufffd\p{Co}]/u.test(character) ? null : character;
}

const CELLS = Array.from({ length: 94 }, (_, index) => index + 1);

/** Rows 16 to 87: 6,763 hanzi. */
export function hanziOfGb2312(): readonly string[] {
  const rows = Array.from({ length: 72 }, (_, index) => index + 16);
  return rows.flatMap((row) => CELLS.flatMap((cell) => characterOf(row, cell) ?? []));
}

/**
 * What GBK has in these rows and GB 2312 has not: small Roman numbers, €, forms for vertical text, letters of pinyin, further marks; later
 * versions of Node have more of it.
 */
const ADDED_BY_GBK =
  /[\u2170-\u217b\u20ac\u1e3f\ufe10-\ufe19\ufe30-\ufe4f\u02ca-\u02d9\u0251\u0144\u0148\u01f9\u0261\u2010\u2013\u2015\u2025\u2035]/u;

/** Rows 1 to 9: 682 marks, numbers, letters and lines. */
export function marksOfGb2312(): readonly string[] {
  const rows = Array.from({ length: 9 }, (_, index) => index + 1);
  const marks = rows.flatMap((row) => CELLS.flatMap((cell) => characterOf(row, cell) ?? []));
  return marks.filter((mark) => !ADDED_BY_GBK.test(mark));
}

/** A digit for each number below 64. */
const GB2312_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fa5;

/** The module's text. */
export function gb2312Module(): string {
  const sixes = new Uint8Array(Math.ceil((LAST_HANZI - FIRST_HANZI + 1) / 6));
  for (const hanzi of hanziOfGb2312()) {
    const at = hanzi.codePointAt(0)! - FIRST_HANZI;
    sixes[Math.floor(at / 6)]! |= 1 << (at % 6);
  }
  const digits = [...sixes].map((six) => GB2312_DIGITS[six]).join('');
  const marks = [...marksOfGb2312()].sort();
  const runs: [first: number, last: number][] = [];
  for (const code of marks.map((mark) => mark.codePointAt(0)!)) {
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  const written = runs.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`)).join(' ');
  return `/**
 * The characters of GB 2312-80, written by scripts/make-gb2312-table.ts: a bit for each
 * hanzi from U+4E00 to U+9FA5, six in a digit of GB2312_DIGITS, the lowest first; and runs of marks.
 */

export const GB2312_DIGITS = '${GB2312_DIGITS}';

export const GB2312_HANZI =
  '${digits}';

export const GB2312_MARKS =
  '${written}';
`;
}

function hex(code: number): string {
  return code.toString(16);
}
