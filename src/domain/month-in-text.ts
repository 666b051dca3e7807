/** The month that a title, a file's name or a sheet's name speaks of. */
import { parseChineseNumber } from './chinese-number';
import type { ReportingMonth } from './reporting-month';

/** `year` is null where only the month is said. */
export interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
}

/** 2021年3月, 3月份, 十二月; not 3个月. */
const IN_WORDS = /(?:(\d{4})年)?(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月/gu;
/** 202103, 2021-03, 20210325. */
const IN_DIGITS = /(?<!\d)(20\d{2})[-._]?(0[1-9]|1[0-2])(?:[-._]?[0-3]\d)?(?!\d)/gu;

/** The one month that a text names, or null when it names none or several. */
export function monthNamedIn(text: string): NamedMonth | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const found = new Map<string, NamedMonth>();
  for (const [, year, written] of [...plain.matchAll(IN_WORDS), ...plain.matchAll(IN_DIGITS)]) {
    const month = /^\d/u.test(written!) ? Number(written) : parseChineseNumber(written!);
    if (month === null || month < 1 || month > 12) continue;
    found.set(`${year ?? ''}-${month}`, { year: year === undefined ? null : Number(year), month });
  }
  const [first, ...others] = found.values();
  return first && others.length === 0 ? first : null;
}

/** Whether a named month can be this one. */
export function isMonth({ year, month }: NamedMonth, other: ReportingMonth): boolean {
  return month === other.month && (year === null || year === other.year);
}

/** 2021年3月, or 3月 when no year is said. */
export function formatNamedMonth({ year, month }: NamedMonth): string {
  return `${year === null ? '' : `${year}年`}${month}月`;
}
