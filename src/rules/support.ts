/** What several rules need: the cells they look at and how those are quoted. */
import { formatDate, type CalendarDate } from '../domain/calendar-date';
import type { CellRef } from '../domain/cell';
import type { Complaint } from './rule';
import { NOT_CALCULATED } from '../domain/error-value';
import { shownNumber } from '../domain/number-format';
import { formatPercent, hundredfold, type PercentReading } from '../domain/percent';
import {
  placeOfHeaders,
  type DateField,
  type DateReading,
  type Field,
  type NotReadKind,
  type PercentField,
  type Target,
  type TextField,
  type Tracker,
} from '../domain/tracker';
import { SETTING_KEYS, SETTINGS } from '../domain/settings';
import { COLUMN_HEADERS, LABELS } from '../domain/words';
import type { Fix } from './rule';

/** A field with the name people know it by. */
export interface Named<F> {
  readonly name: string;
  readonly field: F;
}

/** Tells the lists of targets apart: those in one have the row of their headers in common. */
export function listKey(target: Target): string {
  const { sheet, row } = placeOfHeaders(target);
  return `${sheet} ${row}`;
}

/** 总体进度 and every 完成进度 and 权重 of a target. */
export function percentFields(target: Target): readonly Named<PercentField>[] {
  const fields: Named<PercentField>[] = [{ name: LABELS.overall, field: target.overall }];
  for (const { completion, weight } of target.subProjects) {
    fields.push({ name: COLUMN_HEADERS.completion[0], field: completion });
    fields.push({ name: COLUMN_HEADERS.weight[0], field: weight });
  }
  return fields;
}

/** The dates of a tracker that are wanted: 成文日期, and those of the targets and their sub-projects. */
export function dateFields(
  { settings, targets }: Tracker,
  isWanted: (field: DateField) => boolean,
): readonly Named<DateField>[] {
  const fields: Named<DateField>[] = [];
  const add = (name: string, field: DateField) => {
    if (isWanted(field)) fields.push({ name, field });
  };
  add(SETTINGS.date.name, settings.date);
  for (const target of targets) {
    add(LABELS.startDate, target.startDate);
    add(LABELS.dueDate, target.dueDate);
    for (const { startDate, dueDate, doneDate } of target.subProjects) {
      add(COLUMN_HEADERS.startDate[0], startDate);
      add(COLUMN_HEADERS.dueDate[0], dueDate);
      add(COLUMN_HEADERS.doneDate[0], doneDate);
    }
  }
  return fields;
}

const TEXT_COLUMNS = [
  'order',
  'name',
  'office',
  'partner',
  'person',
  'status',
  'progress',
  'problems',
  'nextSteps',
  'remark',
] as const;

/** The texts of a tracker that are wanted, settings too; 成文日期 is a date. */
export function textFields(
  { settings, targets }: Tracker,
  isWanted: (field: TextField) => boolean,
): readonly Named<TextField>[] {
  const fields: Named<TextField>[] = [];
  const add = (name: string, field: TextField) => {
    if (isWanted(field)) fields.push({ name, field });
  };
  for (const key of SETTING_KEYS) if (key !== 'date') add(SETTINGS[key].name, settings[key]);
  for (const target of targets) {
    add(LABELS.number, target.numberCell);
    add(LABELS.text, target.text);
    add(LABELS.office, target.office);
    for (const subProject of target.subProjects) {
      for (const key of TEXT_COLUMNS) add(COLUMN_HEADERS[key][0], subProject[key]);
    }
  }
  return fields;
}

/** A percent cell as it looks, a number of points with its sign. */
export function shownPercent(reading: PercentReading): string {
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'waiting':
      return NOT_CALCULATED;
    case 'fraction':
    case 'points':
      return formatPercent(reading.value);
    case 'unformatted':
      return shownNumber(reading.number);
    case 'text':
    case 'worded':
    case 'status':
    case 'unreadable':
      return reading.text;
  }
}

/** The same within a sentence: words stand in quotation marks. */
export function quotedPercent(reading: PercentReading): string {
  const shown = shownPercent(reading);
  return reading.kind === 'fraction' || reading.kind === 'points' ? ` ${shown}` : `“${shown.trim()}”`;
}

/** A percentage as the field's column writes it: 25%, or 25 where numbers are points. */
export function percentAsColumn(fraction: number, { unit }: PercentField): string {
  return unit === 'points' ? shownNumber(hundredfold(fraction)) : formatPercent(fraction);
}

/** What writes the percentage as its column writes percentages; nothing where nobody can tell how that is. */
export function percentFix(fraction: number, { unit }: PercentField): Fix | undefined {
  return unit === 'points' || unit === 'fractions' ? { kind: 'percent', fraction, unit } : undefined;
}

/** What adding up fractions may leave over. */
const ROUNDING = 1e-9;

/** Whether a share done is one: from nothing to all. */
export function isShare(fraction: number): boolean {
  return fraction >= -ROUNDING && fraction <= 1 + ROUNDING;
}

/** A date cell as it looks. */
export function shownDate(reading: DateReading): string {
  if (reading.kind === 'blank') return '';
  if (reading.kind === 'waiting') return NOT_CALCULATED;
  return reading.kind === 'date' ? formatDate(reading.value) : reading.text;
}

/** A date within a sentence: a wording with the day it stands for. */
export function quotedDate({ reading }: DateField, date: CalendarDate): string {
  return reading.kind === 'words' ? `“${reading.text}”（${formatDate(date)}）` : ` ${formatDate(date)} `;
}

/** Long texts are shown by their beginning. */
const SHOWN_CHARACTERS = 24;

/** The first words of a text, for a message. */
export function beginningOf(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}

/** The fields of a column, one for each cell: rows under one merged block share it. Fields without a cell are left out. */
export function distinctCells<F extends Field>(column: readonly F[]): readonly (F & { readonly cell: CellRef })[] {
  return column.filter((field, index): field is F & { readonly cell: CellRef } => {
    return field.cell !== null && field.cell.row !== column[index - 1]?.cell?.row;
  });
}

/** A complaint for each thing of a kind that was not read. */
export function* notReadOfKind({ reading: { notRead } }: Tracker, kind: NotReadKind): Generator<Complaint> {
  for (const { kind: found, cell, reason } of notRead) {
    if (found === kind) yield { at: cell, message: reason, excerpt: '' };
  }
}
