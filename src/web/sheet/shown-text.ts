/** What a cell shows, by its number format. */
import { format as formatNumber, formatColor } from 'numfmt';
import { hanziDigits, hanziNumber, type HanziStyle } from '../../application/calculate/hanzi-number';
import { UNSURE } from '../../application/calculate/outcomes';
import type { CellSnapshot } from '../../application/ports';
import { fromSerial, type DateSystem } from '../../domain/calendar-date';
import { formatPercent } from '../../domain/percent';
import { isDateFormat, isPercentFormat, shownNumber } from '../../domain/number-format';
import { remembered } from '../../domain/remembered';

const DAYS_1900_TO_1904 = 1462;

/** The text in the cell; numbers by their format, in the Chinese way. */
export function shownText({ value, format }: CellSnapshot, system: DateSystem): string {
  if (typeof value === 'string') return textByFormat(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (format === undefined) return shownNumber(value);
  // The formatter counts days from 1900 only.
  const serial = system === 1904 && isDateFormat(format) ? value + DAYS_1900_TO_1904 : value;
  const text = formatted(format, serial, system);
  // A code nobody knows: the number is better than nothing.
  if (text === null) return shownNumber(value);
  const hanzi = /\[DBNum([12])\]/iu.exec(format)?.[1];
  return hanzi === undefined ? text : inHanzi(text, hanzi === '1' ? 'plain' : 'formal', isDateFormat(format));
}

/** The colour that a format gives to its number ([Red] before what is below zero), as #rrggbb; null where it gives none. */
export function numberColour({ value, format }: CellSnapshot): string | null {
  if (typeof value !== 'number' || !format?.includes('[')) return null;
  try {
    const found = formatColor(understood(format), value, { indexColors: true });
    return typeof found === 'string' ? (NAMED[found.toLowerCase()] ?? found.toLowerCase()) : null;
  } catch {
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  green: '#00ff00',
  magenta: '#ff00ff',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** A text goes through a format that says something of texts: "第"@"项", or one of four parts. */
function textByFormat(value: string, format: string | undefined): string {
  if (format === undefined || format === '@' || !/@|;.*;.*;/su.test(format)) return value;
  return formatted(format, value, 1900) ?? value;
}

/** Null for a code that is not understood. */
function formatted(format: string, value: number | string, system: DateSystem): string | null {
  try {
    return formatNumber(understood(format), value, {
      locale: 'zh-CN',
      leap1900: system === 1900,
      dateSpanLarge: true,
      throws: true,
    });
  } catch {
    return null;
  }
}

/** How a Chinese Excel writes codes that others write in another way. */
const WAYS: readonly (readonly [code: RegExp, plain: string])[] = [
  // The long date of the system.
  [/^\[\$-F800\].*$/iu, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-F400\].*$/iu, 'h:mm:ss'],
  [/上午\/下午/gu, 'AM/PM'],
  [/!(.)/gu, '\\$1'],
  [/\[红色\]/gu, '[Red]'],
  [/\[蓝色\]/gu, '[Blue]'],
  [/\[绿色\]/gu, '[Green]'],
  [/\[黑色\]/gu, '[Black]'],
];

/** The code as the formatter takes it; what stands in quotation marks is left alone. */
const understood = remembered((format) =>
  format
    .split(/("[^"]*")/u)
    .map((piece, at) => (at % 2 === 1 ? piece : WAYS.reduce((text, [way, plain]) => text.replace(way, plain), piece)))
    .join(''),
);

/** [DBNum1] and [DBNum2]: years digit by digit, other numbers with tens and hundreds. */
function inHanzi(text: string, style: HanziStyle, isDate: boolean): string {
  return text.replace(/\d+/gu, (digits) => {
    if (isDate && digits.length === 4) return hanziDigits(digits, style);
    try {
      return hanziNumber(Number(digits), style);
    } catch (error) {
      if (error !== UNSURE) throw error;
      return hanziDigits(digits, style);
    }
  });
}

/** Digits of a number in the field where its cell is edited. */
const TYPED_DIGITS = 11;

/** What stands in the field where the cell is edited: as it would be typed. */
export function typedForm({ value, format }: CellSnapshot, system: DateSystem): string {
  if (typeof value !== 'number') return typeof value === 'object' ? value.error : String(value);
  if (isPercentFormat(format)) return formatPercent(value);
  const date = isDateFormat(format) && Number.isInteger(value) ? fromSerial(value, system) : null;
  return date ? `${date.year}/${date.month}/${date.day}` : String(Number(value.toPrecision(TYPED_DIGITS)));
}
