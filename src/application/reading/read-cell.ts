/** One cell as text, percentage or date: what it holds, said in the words of the domain. */
import {
  formatDate,
  fromSerial,
  parseDateCell,
  parseWrittenDate,
  toSerial,
  type DateSystem,
} from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import { readDeadline, type DeadlineContext } from '../../domain/deadline';
import { NOT_CALCULATED } from '../../domain/error-value';
import { readNothing } from '../../domain/nothing';
import { isDateFormat, isPercentFormat, numberInText, shownNumber } from '../../domain/number-format';
import { formatPercent } from '../../domain/percent';
import { monthFromSerial, parseWrittenMonth, type ReportingMonth } from '../../domain/reporting-month';
import { readStatus } from '../../domain/status';
import type { DateField, DateReading, Place, TextField } from '../../domain/tracker';
import type { CellSnapshot, CellValue } from '../ports';

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === 'object';
}

/** A text field; numbers and dates come as they are shown. `cell` is null when the sheet has no place for the field. */
export function readText(cell: CellRef | null, content: CellSnapshot | undefined, system: DateSystem): TextField {
  // Most cells of a tracker are read here: the objects are written out, which is several times faster than to spread one.
  if (!content) return { cell, formula: false, waiting: false, text: '', error: null };
  const formula = content.formula === true;
  const waiting = isWaiting(content);
  if (isError(content.value)) return { cell, formula, waiting, text: '', error: content.value.error };
  return { cell, formula, waiting, text: shownText(content, system), error: null };
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
  return date ? formatDate(date) : numberInText(value, format);
}

/** The month a cell stands for: written, or a date of it. Null when it is something else. */
export function readMonth({ value, format }: CellSnapshot, system: DateSystem): ReportingMonth | null {
  if (typeof value === 'number' && isDateFormat(format)) return monthFromSerial(value, system);
  return typeof value === 'string' || typeof value === 'number' ? parseWrittenMonth(String(value)) : null;
}

export type DateKey = 'startDate' | 'dueDate' | 'doneDate';

/** How wordings are read in a column: a start on its first day, a deadline on its last, none where it is told what was done when. */
export function wordingsOf(key: DateKey, month: ReportingMonth | null): DeadlineContext | undefined {
  if (key === 'doneDate') return undefined;
  return { month, edge: key === 'startDate' ? 'first' : 'last' };
}

/** A date field. `wordings` are left out where only a day will do (成文日期, 实际完成日期). */
export function readDate(
  cell: CellRef | null,
  content: CellSnapshot | undefined,
  system: DateSystem,
  wordings?: DeadlineContext,
): DateField {
  const reading: DateReading = content ? dateReading(content, system, wordings) : { kind: 'blank' };
  return { cell, formula: content?.formula === true, waiting: content !== undefined && isWaiting(content), reading };
}

function dateReading({ value, format }: CellSnapshot, system: DateSystem, wordings?: DeadlineContext): DateReading {
  if (typeof value === 'number') return numberAsDate(value, format, system, wordings);
  if (typeof value === 'boolean') return { kind: 'invalid', text: value ? 'TRUE' : 'FALSE' };
  if (hasNoResult(value)) return { kind: 'waiting' };
  if (isError(value)) return { kind: 'invalid', text: value.error };
  const text = value.trim();
  if (saysNoDate(text)) return { kind: 'blank' };
  const date = parseDateCell(text);
  return date ? { kind: 'text', text, value: date } : wordedDate(text, wordings);
}

function wordedDate(text: string, wordings: DeadlineContext | undefined): DateReading {
  const deadline = wordings && readDeadline(text, wordings);
  if (deadline?.kind === 'words') return { kind: 'words', text, value: deadline.day };
  // 未完成 in the place of the day when it was done.
  const status = wordings ? null : readStatus(text);
  return status && status.meaning !== 'done' ? { kind: 'blank' } : { kind: 'invalid', text };
}

function saysNoDate(text: string): boolean {
  const nothing = readNothing(text);
  return nothing === 'blank' || nothing === 'none';
}

/** Days before 1906, which are numbers that got a date format by being typed into such a cell: 2021, 3.25, 12. */
const LEAST_SERIAL = 2200;

/** A serial without a date format looks like 44280 to its reader: it means a day, but must be shown as one. 20210325 is a date typed without marks. */
function numberAsDate(
  value: number,
  format: string | undefined,
  system: DateSystem,
  wordings: DeadlineContext | undefined,
): DateReading {
  if (isDateFormat(format)) {
    const date = fromSerial(value, system);
    if (date && value >= LEAST_SERIAL) return { kind: 'date', value: date };
    return { kind: 'invalid', text: shownNumber(value), ...(date && { shows: date }) };
  }
  const text = shownNumber(value);
  const isSerial =
    value >= toSerial({ year: 1990, month: 1, day: 1 }, system) &&
    value <= toSerial({ year: 2100, month: 12, day: 31 }, system);
  const date = isSerial && !isPercentFormat(format) ? fromSerial(value, system) : parseWrittenDate(text);
  if (date) return { kind: 'text', text, value: date };
  // As a number 2021.1 may have been 2021.10.
  return /\.1$/u.test(text) ? { kind: 'invalid', text } : wordedDate(text, wordings);
}
