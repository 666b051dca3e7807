/** How a number of a list is written in each of Word's formats that Chinese documents use (ECMA-376 17.18.59). */
import { toChineseNumber } from '../../domain/chinese-number';

const HANZI_DIGITS = '〇一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'一二三四五六七八九十百千'].map((hanzi, index) => [hanzi, [...'壹贰叁肆伍陆柒捌玖拾佰仟'][index]!]),
);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const FULL_WIDTH_OFFSET = 0xfee0;

const counting = (value: number): string => (value >= 1 && value <= 9999 ? toChineseNumber(value) : String(value));
const oneOf = (signs: string) => (value: number) => signs[value - 1] ?? String(value);
const bracketed = (value: number): string => `（${value}）`;
const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_OFFSET));
const digitByDigit = (value: number): string => String(value).replace(/\d/gu, (digit) => HANZI_DIGITS[Number(digit)]!);
const formal = (value: number): string =>
  // 壹拾, where ordinary counting has 十.
  counting(value)
    .replace(/^十/u, '一十')
    .replace(/./gu, (hanzi) => FORMAL[hanzi] ?? hanzi);

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  chineseLegalSimplified: formal,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: oneOf(CIRCLED),
  decimalEnclosedCircleChinese: oneOf(CIRCLED),
  decimalEnclosedParen: bracketed,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
};

/** The number in a format; in digits when the format is not known. */
export function writeListNumber(value: number, format: string): string {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]!(value) : String(value);
}

/** A … Z, AA, BB … */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, written] = [value, ''];
  for (const [size, sign] of ROMAN) {
    written += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return written;
}
