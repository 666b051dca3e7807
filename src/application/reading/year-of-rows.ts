/** The year that a table is of, where its title names a month alone (3月份推进情况): as its dates and other texts tell. */
import { fromSerial, type DateSystem } from '../../domain/calendar-date';
import { isDateFormat } from '../../domain/number-format';
import type { Grid } from './grid';

/** More rows do not change the picture. */
const MOST_ROWS = 60;
/** 2021年3月, 2021-12-31; not 2021 alone, which may count something. */
const WRITTEN_YEAR = /(?<!\d)((?:19|20)\d\d)(?=年|[-./]\d{1,2}[-./]\d)/u;

/** The only year among the dates of these rows, or null when they tell none or several. */
export function yearOfRows(grid: Grid, rows: readonly number[], system: DateSystem): number | null {
  const years = new Set<number>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    for (const { content } of grid.cellsAt(row)) {
      const year = yearOf(content.value, content.format, system);
      if (year !== null) years.add(year);
    }
  }
  const [only] = years;
  return years.size === 1 ? only! : null;
}

function yearOf(value: unknown, format: string | undefined, system: DateSystem): number | null {
  if (typeof value === 'number') return isDateFormat(format) ? (fromSerial(value, system)?.year ?? null) : null;
  const written = typeof value === 'string' ? WRITTEN_YEAR.exec(value) : null;
  return written ? Number(written[1]) : null;
}
