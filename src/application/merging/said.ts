/** What a field says: to be compared with what the same field says elsewhere, and to be written there. */
import { formatDate, toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { isErrorValue, NOT_CALCULATED } from '../../domain/error-value';
import { shownNumber } from '../../domain/number-format';
import { formatPercent, hundredfold, type PercentUnit } from '../../domain/percent';
import type { Field } from '../../domain/tracker';
import { GENERAL } from '../editing/edited-cell';
import type { CellEdit } from '../ports';

export interface Said {
  /** The same for two fields that mean the same, however they are written. */
  readonly meaning: string;
  /** As a person reads it. */
  readonly shown: string;
  /** What makes a cell say it. */
  readonly content: Pick<CellEdit, 'value' | 'format' | 'fromFormula'>;
}

/**
 * What the field says, or null when it is blank or shows an error value. `system` is that of the workbook it is to be written to,
 * `into` the field that may take it, whose column says how percentages are written there.
 */
export function saidBy(field: Field, system: DateSystem, into?: Field | null): Said | null {
  const said = saidByContent(field, system, into);
  return said && field.formula ? { ...said, content: { ...said.content, fromFormula: true } } : said;
}

function saidByContent(field: Field, system: DateSystem, into?: Field | null): Said | null {
  if ('text' in field) return saidInWords(field.text);
  const { reading } = field;
  const unit = into && 'unit' in into ? into.unit : 'fractions';
  switch (reading.kind) {
    case 'blank':
    case 'waiting':
      return null;
    case 'fraction':
    case 'points':
      return percentSaid(reading.value, unit);
    case 'date':
      return dateSaid(reading.value, system);
    case 'text':
      return typeof reading.value === 'number' ? percentSaid(reading.value, unit) : dateSaid(reading.value, system);
    case 'unformatted':
      return numberSaid(reading.number);
    case 'words': {
      // 6月底前 says the same as 2021年6月30日, and is carried over as it is written.
      const said = saidInWords(reading.text);
      return said && reading.value ? { ...said, meaning: dateSaid(reading.value, system).meaning } : said;
    }
    case 'worded':
    case 'status':
    case 'unreadable':
    case 'invalid':
      // 约25%, 已办结, 过半, 三月底: carried over as they are, for the checker to tell about.
      return isErrorValue(reading.text) ? null : saidInWords(reading.text);
  }
}

/** The error value that a field shows, or null. */
export function errorShownBy(field: Field): string | null {
  if ('text' in field) return field.error;
  const { reading } = field;
  if (reading.kind === 'waiting') return NOT_CALCULATED;
  const isUnclear = reading.kind === 'unreadable' || reading.kind === 'invalid';
  return isUnclear && isErrorValue(reading.text) ? reading.text : null;
}

/** What a blank cell says where something may be put into it, or not. */
export const BLANK: Said = { meaning: 'blank', shown: '（空）', content: { value: null } };

/** The same of a text that stands in no field. */
export function saidInWords(text: string): Said | null {
  const words = text.trim();
  return words === '' ? null : { meaning: `words ${words}`, shown: words, content: { value: words } };
}

/** A bare number; in a cell with a percent format 25 would become 2500%. */
export function numberSaid(value: number): Said {
  return { meaning: `number ${value}`, shown: shownNumber(value), content: { value, format: { code: GENERAL } } };
}

function percentSaid(fraction: number, unit: PercentUnit): Said {
  // 15 digits are what a cell keeps.
  const value = Number(fraction.toPrecision(15));
  const content: Said['content'] =
    unit === 'points' ? { value: hundredfold(value), format: 'points' } : { value, format: 'percent' };
  return { meaning: `fraction ${value}`, shown: formatPercent(value), content };
}

function dateSaid(date: CalendarDate, system: DateSystem): Said {
  const shown = formatDate(date);
  return { meaning: `date ${shown}`, shown, content: { value: toSerial(date, system), format: 'date' } };
}
