/** What an edit makes of a cell; the same for every workbook. */
import type { CellEdit, FormatKind } from '../ports';
import { isDateFormat, isPercentFormat } from '../../domain/number-format';

/** The date format a cell gets when it has none, as official documents write dates. */
export const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** When something was done, to the minute. */
export const DATE_TIME_FORMAT = 'yyyy/m/d h:mm';

/** Percentage points against the schedule, in the words of the pane. */
export const POINTS_FORMAT = '"快 "0" 个点";"慢 "0" 个点";"持平"';

/** The format of a cell that has none, by its name in every language of Excel's files. */
export const GENERAL = 'General';

/** The format of cells that take everything for a text. */
const TEXT_FORMAT = '@';

/** The most a cell holds (Excel specifications and limits), in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;

/** The content after the edit: line ends are line feeds, an empty text is no content. */
export function editedValue(value: CellEdit['value']): string | number | null {
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.replace(/\r\n?/g, '\n');
}

/** The number format after the edit, undefined for General: the code asked for, or the cell's own one when it is of the kind asked for. */
export function editedFormat(
  current: string | undefined,
  { value, format }: Pick<CellEdit, 'value' | 'format'>,
): string | undefined {
  if (typeof format === 'object') return format.code === GENERAL ? undefined : format.code;
  if (format === undefined || isOfKind(current, format)) return current;
  if (format === 'date') return DATE_FORMAT;
  if (format === 'points') return undefined;
  return typeof value === 'number' && hasTenths(value) ? '0.0%' : '0%';
}

function isOfKind(current: string | undefined, kind: FormatKind): boolean {
  if (kind === 'percent') return isPercentFormat(current);
  if (kind === 'date') return isDateFormat(current);
  return !isPercentFormat(current) && !isDateFormat(current) && current !== TEXT_FORMAT;
}

/** 33.3% needs a decimal, 25% does not. The tolerance forgives the binary form of 0.29. */
function hasTenths(fraction: number): boolean {
  const points = fraction * 100;
  return Math.abs(points - Math.round(points)) > 1e-6;
}
