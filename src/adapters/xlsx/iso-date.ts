/** Dates and times that are written out in the file (ISO 8601, ST_CellType d) instead of as serial numbers. */
import { calendarDate, DAY_THAT_NEVER_WAS, toSerial } from '../../domain/calendar-date';
import type { DateSystem } from '../../domain/calendar-date';

/** A date, a time of day, or both. What a zone says of the time does not count: a cell has the time of where it was typed. */
const WRITTEN =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T|\s)T?(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

export interface IsoSerial {
  /** The serial number, with the time of day as its fraction. */
  readonly serial: number;
  /** How a cell shows it that has no format of its own. */
  readonly format: string;
}

/** What the text says, or null when it is no such date or time. */
export function serialFromIso(text: string, system: DateSystem): IsoSerial | null {
  const trimmed = text.trim();
  const duration = DURATION.exec(trimmed);
  if (duration && trimmed !== 'PT') return { serial: fractionOf(duration.slice(1, 4)), format: '[h]:mm:ss' };
  const match = trimmed === '' ? null : WRITTEN.exec(trimmed);
  if (!match) return null;
  const hasTime = match[4] !== undefined;
  const time = fractionOf(match.slice(4, 7));
  if (time > 1) return null;
  if (match[1] === undefined) return hasTime ? { serial: time, format: 'h:mm:ss' } : null;
  const day = serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]), system);
  return day === null ? null : { serial: day + time, format: time > 0 ? 'yyyy/m/d h:mm' : 'yyyy/m/d' };
}

function serialOfDay(year: number, month: number, day: number, system: DateSystem): number | null {
  // Excel's day 0, for a time without a date.
  if (year === 1899 && month === 12 && day >= 30 && day <= 31) return 0;
  if (system === 1900 && year === 1900 && month === 2 && day === 29) return DAY_THAT_NEVER_WAS;
  const date = calendarDate(year, month, day);
  return date && toSerial(date, system);
}

/** Hours, minutes and seconds as a part of a day. */
function fractionOf(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds] = parts.map((part) => Number((part ?? '0').replace(',', '.')));
  return (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}
