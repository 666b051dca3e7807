/** What an Excel number format code makes of a number. */

/** How a format shows a %: `scaled` multiplies (0%: 0.25 is 25%), `literal` only writes it (0.0"%": 25 is 25%). */
export type PercentSign = 'scaled' | 'literal';

interface FormatKind {
  readonly percent: PercentSign | null;
  readonly date: boolean;
}

/** Of each format that was asked for: a workbook has few, and every number asks. */
const known = new Map<string, FormatKind>();

function kindOf(format: string): FormatKind {
  let kind = known.get(format);
  if (!kind) {
    const plain = withoutLiterals(format);
    // An m beside hours or seconds counts minutes.
    const date = /[yd]/iu.test(plain) || (/m/iu.test(plain) && !/[hs]/iu.test(plain));
    // A full-width ％ is never more than a character to Excel.
    const percent = plain.includes('%') ? 'scaled' : /[%％]/u.test(format) ? 'literal' : null;
    kind = { percent, date };
    known.set(format, kind);
  }
  return kind;
}

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

/** Whether a format shows a serial number as a date: yyyy/m/d, yyyy"年"m"月"d"日", m-d, but not 0.00, General or h:mm. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && kindOf(format).date;
}
