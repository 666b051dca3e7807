/** What an Excel number format code makes of a number. */

/** Literals, escaped characters and [conditions] say nothing about the kind of number. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
}

/** Whether a format shows a fraction as a percentage: 0%, 0.00%. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && withoutLiterals(format).includes('%');
}

/** Whether a format shows a serial number as a date: yyyy/m/d, yyyy"年"m"月"d"日", but not 0.00 or General. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymd]/iu.test(withoutLiterals(format));
}
