/** What Excel makes of a text that is put into a cell (see docs/excel-host.md for what is documented and what is assumed). */
import { calendarDate, toSerial } from '../../src/domain/calendar-date';
import type { DateSystem } from '../../src/domain/calendar-date';
import type { HostCell } from './model';
import { GENERAL } from './model';

export type Entered = Pick<HostCell, 'value' | 'formula' | 'quoted'> & {
  /** A format Excel gives by itself to a cell that has none. */
  readonly format?: string;
};

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;
const TEXT_FORMAT = '@';

/** `format` is what the cell has already. */
export function enterText(text: string, format: string, dateSystem: DateSystem): Entered {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (format === TEXT_FORMAT) return { value: text };
  const number = enterNumber(text, dateSystem);
  if (number) return number;
  // A sign or an @ begins a formula, too. Its result is not calculated here.
  if (/^[=+\-@]./su.test(text)) return { value: 0, formula: text.startsWith('=') ? text : `=${text}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERRORS.test(text)) return { value: { error: text.toUpperCase() } };
  return { value: text };
}

/** A number put into a cell that is formatted as text becomes a text. */
export function enterValue(value: number | boolean, format: string): Entered {
  return { value: format === TEXT_FORMAT ? String(value).toUpperCase() : value };
}

function enterNumber(written: string, dateSystem: DateSystem): Entered | null {
  // Chinese Excel takes full-width digits and signs for the plain ones.
  const text = written.normalize('NFKC').trim();
  const parts = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u.exec(text);
  const date = parts && calendarDate(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5]));
  if (date) return { value: toSerial(date, dateSystem), format: 'yyyy/m/d' };
  if (/^\d{1,2}月\d{1,2}日$|^\d{1,2}[/-]\d{1,2}$/u.test(text)) return { value: 1, format: 'm"月"d"日"' };
  const time = /^(?:上午|下午)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?|分)?$/u.exec(text);
  if (time) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, format: 'h:mm' };
  const plain = /^\(([\d.,]+%?)\)$/u.test(text) ? `-${text.slice(1, -1)}` : text;
  const match = /^([+-]?)[¥$￥]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s?(%?)$/iu.exec(plain);
  if (!match) return null;
  const number = Number(`${match[1] === '-' ? '-' : ''}${match[2]!.replaceAll(',', '')}${match[3] ?? ''}`);
  if (match[4] === '%') return { value: number / 100, format: match[2]!.includes('.') ? '0.00%' : '0%' };
  return { value: number, ...(match[3] === undefined ? {} : { format: '0.00E+00' }) };
}

/** What a cell is after an entry: its own format stays, one Excel gives by itself only replaces none. */
export function applyEntry(cell: HostCell, entered: Entered): void {
  cell.value = entered.value;
  delete cell.formula;
  delete cell.quoted;
  if (entered.formula !== undefined) cell.formula = entered.formula;
  if (entered.quoted) cell.quoted = true;
  if (entered.format !== undefined && cell.format === GENERAL) cell.format = entered.format;
}
