/** Numbers in hanzi as the formats [DBNum1] (一百二十) and [DBNum2] (壹佰贰拾) write them. */
import { UNSURE } from './outcomes';

export type HanziStyle = 'plain' | 'formal';

const DIGITS: Record<HanziStyle, string> = { plain: '〇一二三四五六七八九', formal: '零壹贰叁肆伍陆柒捌玖' };
const UNITS: Record<HanziStyle, readonly string[]> = { plain: ['', '十', '百', '千'], formal: ['', '拾', '佰', '仟'] };

const MOST = 1e8;

/** Digit by digit. */
export function hanziDigits(digits: string, style: HanziStyle): string {
  return digits.replace(/\d/g, (digit) => DIGITS[style][Number(digit)]!);
}

/** With tens and hundreds. Throws UNSURE for fractions, large numbers, and where the sign of zero is another in each program. */
export function hanziNumber(number: number, style: HanziStyle): string {
  if (!Number.isInteger(number) || number <= 0 || number >= MOST) throw UNSURE;
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? zero(style) : '';
  return (high > 0 ? `${group(high, style)}万` : '') + gap + (low > 0 ? group(low, style) : '');
}

function group(number: number, style: HanziStyle): string {
  const digits = String(number);
  let text = '';
  let isGap = false;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at]);
    if (digit === 0) {
      isGap = true;
      continue;
    }
    text += (isGap ? zero(style) : '') + DIGITS[style][digit]! + UNITS[style][digits.length - 1 - at]!;
    isGap = false;
  }
  return text;
}

function zero(style: HanziStyle): string {
  if (style === 'plain') throw UNSURE;
  return DIGITS[style][0]!;
}
