/** What a person means by typing into a cell, as Excel takes it: 50% is a percentage, 2021-3-25 a date. */
import { parseValue } from 'numfmt';
import { Failure } from '../../application/errors';
import type { CellColumns } from '../../application/editing/cell-columns';
import type { CellEdit } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import { calendarDate, parseDateCell, parseWrittenDate, toSerial, withArabicDigits } from '../../domain/calendar-date';
import type { CalendarDate, DateSystem } from '../../domain/calendar-date';
import { isDateFormat, isPercentFormat } from '../../domain/number-format';
import { hundredth, type PercentUnit } from '../../domain/percent';

const TEXT_FORMAT = '@';
/** The format Chinese Excel gives to a typed date. */
const DATE_FORMAT = 'yyyy/m/d';
const PERCENT = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)\s*[%％]$/u;

/** What is known of the cell and its workbook; asked for when it matters. */
export interface TypedPlace {
  /** The unit of the cell's column: in a column of points 25% is written 25, as all that stands there. */
  readonly unit: () => PercentUnit | null;
  /** Whether dates belong into the cell, whatever its format. */
  readonly isDate: () => boolean;
  /** The year of a date that is written without one. */
  readonly year: () => number;
}

/** What is known of a cell in its workbook. Without a reporting month dates are of this year, as everywhere else. */
export function typedPlace(cell: CellRef, columns: CellColumns): TypedPlace {
  return {
    unit: () => columns.unitAt(cell),
    isDate: () => columns.isDateAt(cell),
    year: () => columns.reportYear() ?? new Date().getFullYear(),
  };
}

/**
 * The new content of a cell whose format is `format` (undefined for General). A format the cell has stays when it is of the same
 * kind. Throws a Failure for a formula, which this page cannot calculate.
 */
export function typedContent(
  text: string,
  format: string | undefined,
  system: DateSystem,
  { unit: unitOf, isDate, year }: TypedPlace,
): Pick<CellEdit, 'value' | 'format'> {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === TEXT_FORMAT) return { value: text };
  if (/^=./su.test(text)) {
    throw new Failure(
      'usage',
      "这里不能输入公式，请在 Excel 中输入。要写入以等号开头的文字，请在前面加一个单引号（'）。",
    );
  }
  const plain = text.normalize('NFKC').trim();
  const percent = PERCENT.exec(plain);
  if (percent) {
    const points = Number(percent[1]);
    return unitOf() === 'points'
      ? { value: points, format: 'points' }
      : { value: hundredth(points), format: 'percent' };
  }
  const date = typedDate(plain, () => isDateFormat(format) || isDate(), year);
  if (date === 'none') return { value: text };
  if (date) {
    return { value: toSerial(date, system), ...(!isDateFormat(format) && { format: { code: DATE_FORMAT } }) };
  }
  const parsed = parseValue(plain, { locale: 'zh-CN' });
  if (typeof parsed?.v !== 'number') return { value: text };
  // In a percent cell Excel takes 25 for 25%.
  if (isPercentFormat(format) && parsed.z === undefined) {
    return unitOf() === 'points' ? { value: parsed.v, format: 'points' } : { value: percentEntry(parsed.v) };
  }
  // Other formats, of times and amounts of money, are given to cells without one.
  return { value: parsed.v, ...(parsed.z !== undefined && format === undefined && { format: { code: parsed.z } }) };
}

/** Typed into a percent cell, 25 and 0.25 both mean 25% (Excel's automatic percent entry). */
function percentEntry(number: number): number {
  return Math.abs(number) >= 1 || number === 0 ? hundredth(number) : number;
}

const SHORT_YEAR = /^\d{1,2}([-./])\d{1,2}\1\d{1,2}$/u;
const WITHOUT_YEAR = /^(\d{1,2})(?:月(\d{1,2})[日号]?|([-/.])(\d{1,2}))$/u;

/**
 * The date that is meant; null for what is none, 'none' for what only looks like one to other programs. Eight digits, 3月25日 and 3.25 are
 * dates where dates belong, and else what they were typed as. 25/3 is no date here: nobody knows which is the month.
 */
function typedDate(plain: string, isDateCell: () => boolean, year: () => number): CalendarDate | 'none' | null {
  if (/^\d{8}$/u.test(plain)) return isDateCell() ? parseWrittenDate(plain) : null;
  const whole = parseWrittenDate(plain);
  if (whole) return whole;
  if (SHORT_YEAR.test(plain)) return (!plain.includes('.') || isDateCell() ? parseDateCell(plain) : null) ?? 'none';
  const short = WITHOUT_YEAR.exec(/[月]/u.test(plain) ? withArabicDigits(plain) : plain);
  if (short) {
    const isPlain = short[3] === '/' || short[3] === '-';
    if (!isPlain && !isDateCell()) return null;
    const date = calendarDate(year(), Number(short[1]), Number(short[2] ?? short[4]));
    return date ?? (isPlain ? 'none' : null);
  }
  return isDateCell() ? parseDateCell(plain) : null;
}
