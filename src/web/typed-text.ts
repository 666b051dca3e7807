/** What a person means by typing into a cell, as Excel takes it: 50% is a percentage, 2021-3-25 a date. */
import { parseValue } from 'numfmt';
import { Failure } from '../application/errors';
import type { CellEdit } from '../application/ports';
import { parseWrittenDate, toSerial, type DateSystem } from '../domain/calendar-date';
import { isDateFormat, isPercentFormat } from '../domain/number-format';
import { hundredth, type PercentUnit } from '../domain/percent';

const TEXT_FORMAT = '@';
/** The format Chinese Excel gives to a typed date. */
const DATE_FORMAT = 'yyyy/m/d';
const PERCENT = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)\s*[%％]$/u;

/**
 * The new content of a cell whose format is `format` (undefined for General). A format the cell has stays when it is of the same
 * kind. `unitOf` is asked for the unit of the cell's column when that matters: in a column of points 25% is written 25, as all that
 * stands there. Throws a Failure for a formula, which this page cannot calculate.
 */
export function typedContent(
  text: string,
  format: string | undefined,
  system: DateSystem,
  unitOf: () => PercentUnit | null = () => null,
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
  const date = parseWrittenDate(plain);
  // Eight digits are a number, not a date: Excel takes them so.
  if (date && !/^\d+$/u.test(plain)) {
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
