/** Dates that are written out in the file (ISO 8601, ST_CellType d) instead of as serial numbers. */
import { calendarDate, toSerial } from '../../domain/calendar-date';
import type { DateSystem } from '../../domain/calendar-date';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** The serial number, with the time of day as its fraction, or null when the text is no such date. */
export function serialFromIso(text: string, system: DateSystem): number | null {
  const match = ISO_DATE.exec(text.trim());
  if (!match) return null;
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date) return null;
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  return toSerial(date, system) + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}
