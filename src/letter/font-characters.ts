/** Which characters of a text the typefaces of a letter do not have. */
import type { SettingValue } from '../domain/settings';
import { GB2312_DIGITS, GB2312_HANZI, GB2312_MARKS } from './gb2312';

export interface OddCharacters {
  /** Each once, in the order of the text: word processors take another face for them. */
  readonly missing: readonly string[];
  /** Pictures, which no letter should have. */
  readonly emoji: readonly string[];
}

const FIRST_HANZI = 0x4e00;
const BASIC_PLANE = 0x10000;

/** 1 for each character of GB 2312: 仿宋_GB2312, 楷体_GB2312 and 方正小标宋简体 hold exactly these. Made when it is first wanted. */
let table: Uint8Array | null = null;

function gb2312(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(BASIC_PLANE);
  for (let code = 0x20; code < 0x7f; code++) table[code] = 1;
  for (const run of GB2312_MARKS.split(' ')) {
    const [first, last = first] = run.split('-').map((hex) => Number.parseInt(hex, 16)) as [number, number?];
    table.fill(1, first, last + 1);
  }
  for (const [index, digit] of [...GB2312_HANZI].entries()) {
    const six = GB2312_DIGITS.indexOf(digit);
    for (let bit = 0; bit < 6; bit++) if (six & (1 << bit)) table[FIRST_HANZI + index * 6 + bit] = 1;
  }
  return table;
}

const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\u200d\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})*/gu;
/** Spaces and what cannot be seen: that is for a rule to tell. */
const UNSEEN = /[\p{C}\p{Z}\ufe0f]/u;
/** The hanzi that the typefaces of Windows have (GBK and Extension A). */
const COMMON_HANZI = /[\u3400-\u4dbf\u4e00-\u9fa5\u3007]/u;
const HANZI = /\p{Script=Han}/u;

/** The characters of a text that the typefaces of 字体 do not have. */
export function oddCharacters(text: string, fonts: SettingValue<'fonts'>): OddCharacters {
  if (isPlain(text, gb2312())) return { missing: [], emoji: [] };
  const emoji = text.match(EMOJI) ?? [];
  const rest = [...text.replace(EMOJI, '')].filter((character) => !UNSEEN.test(character));
  const isMissing =
    fonts === '国标'
      ? (character: string) => gb2312()[character.charCodeAt(0)] === 0
      : (character: string) => HANZI.test(character) && !COMMON_HANZI.test(character);
  return { missing: [...new Set(rest.filter(isMissing))], emoji: [...new Set(emoji)] };
}

/** Nearly every text. */
function isPlain(text: string, known: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (known[code] === 0 && code !== 10) return false;
  }
  return true;
}
