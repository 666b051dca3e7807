/** Numbers in hanzi: the counters of headings (十一) and the percentages people spell out (百分之二十五). */

const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The places of a number, from left to right. */
const PLACES = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['', 1],
] as const;

/** 1 → 一, 10 → 十, 11 → 十一, 20 → 二十, 105 → 一百零五. For whole numbers from 1 to 9999. */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no counter for ${value}`);
  let written = '';
  let skippedZero = false;
  for (const [unit, size] of PLACES) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      skippedZero = written !== '';
      continue;
    }
    if (skippedZero) written += '零';
    skippedZero = false;
    written += DIGITS[digit]! + unit;
  }
  return value >= 10 && value < 20 ? written.slice(1) : written;
}

/** 十一 → 11, 一百零五 → 105, 二十三 → 23; digits side by side (二〇二一) are read as a numeral. Null when it is no number up to 9999, or not a sure one (一百五). */
export function parseChineseNumber(text: string): number | null {
  if (text === '') return null;
  if (!/[十百千]/u.test(text)) {
    let value = 0;
    for (const character of text) {
      const digit = DIGIT_VALUES[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return text.length <= 4 ? value : null;
  }
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = DIGIT_VALUES[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      continue;
    }
    if (unit >= lastUnit) return null;
    // 十一 leaves out the 一 that 一百一十 keeps.
    total += (digit === null || digit === 0 ? 1 : digit) * unit;
    lastUnit = unit;
    digit = null;
  }
  // 一百五 is 150 when spoken, 105 to a careless writer.
  if (digit !== null && lastUnit > 10 && !/[零〇].$/u.test(text)) return null;
  return total + (digit ?? 0);
}
