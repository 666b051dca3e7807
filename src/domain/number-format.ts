/** What an Excel number format code makes of a number. */
import { remembered } from './remembered';

/** How a format shows a %: `scaled` multiplies (0%: 0.25 is 25%), `literal` only writes it (0.0"%": 25 is 25%). */
export type PercentSign = 'scaled' | 'literal';

interface FormatKind {
  readonly percent: PercentSign | null;
  readonly date: boolean;
}

/** A workbook has few formats, and every number asks. */
const kindOf = remembered((format): FormatKind => {
  const plain = withoutLiterals(format);
  // An m beside hours or seconds counts minutes.
  const date = /[yd]/iu.test(plain) || (/m/iu.test(plain) && !/[hs]/iu.test(plain));
  // A full-width ％ is never more than a character to Excel.
  const percent = plain.includes('%') ? 'scaled' : /[%％]/u.test(format) ? 'literal' : null;
  return { percent, date };
});

/** Literals, escaped characters and [conditions] say nothing about the kind of number; [h] counts hours. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_./gu, '');
}

/** How a format shows a %, or null when it shows none. */
export function percentSign(format: string | undefined): PercentSign | null {
  return format === undefined ? null : kindOf(format).percent;
}

/** Whether a format shows a fraction as a percentage: 0%, 0.00%. */
export function isPercentFormat(format: string | undefined): boolean {
  return percentSign(format) === 'scaled';
}

/** A whole number as a format of zeros shows it: 48 under 000 is 048. Null under any other format. */
export function zeroPadded(value: number, format: string | undefined): string | null {
  if (format === undefined || !/^0{2,}$/u.test(format) || !Number.isInteger(value) || value < 0) return null;
  return String(value).padStart(format.length, '0');
}

/** How many characters General has for a number without its sign, and from where on it never writes powers of ten. */
const MOST_SHOWN = 11;
const LEAST_ROUNDED = 1e-4;

/** A number as a cell shows it that has no format of its own (General): 31/60 is 0.516666667, 123456789012 is 1.23457E+11. */
export function shownNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 10 ** MOST_SHOWN) return String(value);
  const whole = Math.trunc(size).toFixed(0).length;
  const plain = value.toFixed(Math.max(0, MOST_SHOWN - 1 - whole));
  const fits = Math.round(size) < 10 ** MOST_SHOWN && (size >= LEAST_ROUNDED || Number(plain) === value);
  if (fits) return plain.includes('.') ? plain.replace(/\.?0+$/u, '') : plain;
  const [digits, power] = value.toExponential(5).split('e') as [string, string];
  return `${Number(digits)}E${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** Whether a format shows a serial number as a date: yyyy/m/d, yyyy"年"m"月"d"日", m-d, but not 0.00, General or h:mm. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && kindOf(format).date;
}

/** Formats of so many decimal places, with or without thousands marked off. */
const FIXED_PLACES = /^(#,##)?0\.(0+)(?:_.)*\s*$/u;

/** A number in a text: as its cell shows it, but a long whole number (of an account, of a telephone) with all its digits. */
export function numberInText(value: number, format: string | undefined): string {
  if (Number.isInteger(value)) return zeroPadded(value, format) ?? String(value);
  const [matched, groups, places = ''] = FIXED_PLACES.exec(format ?? '') ?? [];
  if (matched === undefined || Math.abs(value) >= 10 ** MOST_SHOWN) return shownNumber(value);
  // What is rounded are the fifteen digits that Excel knows: 1.005 is 1.01.
  const rounded = Math.round(Number(`${value.toPrecision(15)}e${places.length}`)) / 10 ** places.length;
  const shown = rounded.toFixed(places.length);
  return groups === undefined ? shown : shown.replace(/\B(?=(?:\d{3})+\.)/gu, ',');
}
