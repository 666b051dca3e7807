/** What a cell shows, by its number format. */
import { format as formatNumber } from 'numfmt';
import type { CellSnapshot } from '../application/ports';
import { fromSerial, type DateSystem } from '../domain/calendar-date';
import { formatPercent } from '../domain/percent';
import { isDateFormat, isPercentFormat, shownNumber } from '../domain/number-format';

const DAYS_1900_TO_1904 = 1462;

/** The text in the cell; numbers by their format, in the Chinese way. */
export function shownText({ value, format }: CellSnapshot, system: DateSystem): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (format === undefined) return shownNumber(value);
  try {
    // The formatter counts days from 1900 only.
    const serial = system === 1904 && isDateFormat(format) ? value + DAYS_1900_TO_1904 : value;
    return formatNumber(format, serial, {
      locale: 'zh-CN',
      leap1900: system === 1900,
      dateSpanLarge: true,
      throws: true,
    });
  } catch {
    // A code nobody knows: the number is better than nothing.
    return shownNumber(value);
  }
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
