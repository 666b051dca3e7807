/** One cell as text, percentage or date: what it holds, said in the words of the domain. */
import { fromSerial, formatDate, parseWrittenDate, toSerial, type DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import { NOT_CALCULATED } from '../../domain/error-value';
import { isDateFormat, isPercentFormat } from '../../domain/number-format';
import { formatPercent } from '../../domain/percent';
import { monthFromSerial, parseWrittenMonth, type ReportingMonth } from '../../domain/reporting-month';
import type { DateField, DateReading, Place, TextField } from '../../domain/tracker';
import type { CellSnapshot, CellValue } from '../ports';

/** What people put into a date or percent cell to say that there is nothing to fill in. */
const PLACEHOLDER = /^(?:[-—–/]+|无)$/u;

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === 'object';
}

/** A text field; numbers and dates come as they are shown. `cell` is null when the sheet has no place for the field. */
export function readText(cell: CellRef | null, content: CellSnapshot | undefined, system: DateSystem): TextField {
  const place = placeOf(cell, content);
  if (!content) return { ...place, text: '', error: null };
  if (isError(content.value)) return { ...place, text: '', error: content.value.error };
  return { ...place, text: shownText(content, system), error: null };
}

/** What every field tells of its place. */
export function placeOf(cell: CellRef | null, content: CellSnapshot | undefined): Place {
  return { cell, formula: content?.formula === true, waiting: content !== undefined && isWaiting(content) };
}

/** Whether a formula waits to be calculated: it has no result, or one that may be out of date. */
export function isWaiting({ waiting, value }: CellSnapshot): boolean {
  return waiting === true || hasNoResult(value);
}

function hasNoResult(value: CellValue): boolean {
  return isError(value) && value.error === NOT_CALCULATED;
}

function shownText(content: CellSnapshot, system: DateSystem): string {
  const { value, format } = content;
  if (typeof value === 'string') return value.includes('\r') ? value.replace(/\r\n?/gu, '\n') : value;
  if (typeof value !== 'number') return value === true ? '是' : '否';
  if (isPercentFormat(format)) return formatPercent(value);
  const date = isDateFormat(format) ? fromSerial(value, system) : null;
  return date ? formatDate(date) : String(value);
}

/** The month a cell stands for: written, or a date of it. Null when it is something else. */
export function readMonth({ value, format }: CellSnapshot, system: DateSystem): ReportingMonth | null {
  if (typeof value === 'number' && isDateFormat(format)) return monthFromSerial(value, system);
  return typeof value === 'string' || typeof value === 'number' ? parseWrittenMonth(String(value)) : null;
}

export function readDate(cell: CellRef | null, content: CellSnapshot | undefined, system: DateSystem): DateField {
  return { ...placeOf(cell, content), reading: content ? dateReading(content, system) : { kind: 'blank' } };
}

function dateReading({ value, format }: CellSnapshot, system: DateSystem): DateReading {
  if (typeof value === 'number') return numberAsDate(value, format, system);
  if (typeof value === 'boolean') return { kind: 'invalid', text: value ? 'TRUE' : 'FALSE' };
  if (hasNoResult(value)) return { kind: 'waiting' };
  if (isError(value)) return { kind: 'invalid', text: value.error };
  const text = value.trim();
  if (text === '' || PLACEHOLDER.test(text)) return { kind: 'blank' };
  const date = parseWrittenDate(text);
  return date ? { kind: 'text', text, value: date } : { kind: 'invalid', text };
}

/** A serial without a date format looks like 44280 to its reader: it means a day, but must be shown as one. 20210325 is a date typed without marks. */
function numberAsDate(value: number, format: string | undefined, system: DateSystem): DateReading {
  const text = String(value);
  if (isDateFormat(format)) {
    const date = fromSerial(value, system);
    return date ? { kind: 'date', value: date } : { kind: 'invalid', text };
  }
  const isSerial =
    value >= toSerial({ year: 1990, month: 1, day: 1 }, system) &&
    value <= toSerial({ year: 2100, month: 12, day: 31 }, system);
  const date = isSerial && !isPercentFormat(format) ? fromSerial(value, system) : parseWrittenDate(text);
  return date ? { kind: 'text', text, value: date } : { kind: 'invalid', text };
}
