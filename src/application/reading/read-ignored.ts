/** The 忽略清单 sheet: one row for each finding, or rule, that a person decided to leave. */
import type { DateSystem } from '../../domain/calendar-date';
import type { IgnoredEntry, IgnoreList } from '../../domain/ignored';
import { IGNORED_HEADERS, IGNORED_SCOPES, type IgnoredKey } from '../../domain/words';
import { findHeaders } from './find-headers';
import type { Grid } from './grid';
import { readText } from './read-cell';

/** What the sheet says; rows that were ended, and rows without a rule, are not in force. */
export function readIgnored(grid: Grid, system: DateSystem): IgnoreList {
  const lastRow = grid.rows.at(-1)?.row ?? 0;
  const found = findHeaders(grid, IGNORED_HEADERS, ['rule', 'scope']);
  if (!found) return { sheet: grid.sheet, headerRow: null, columns: {}, lastRow, entries: [] };
  const { row: headerRow, columns } = found;
  const entries = grid.rows.flatMap(({ row }): IgnoredEntry[] => {
    if (row <= headerRow) return [];
    const text = (key: IgnoredKey): string => {
      const column = columns[key];
      return column === undefined ? '' : readText(null, grid.at(row, column)?.content, system).text.trim();
    };
    const rule = text('rule');
    if (rule === '' || text('ended') !== '') return [];
    const place = {
      number: text('number'),
      name: text('name'),
      field: text('field'),
      mark: text('mark'),
    };
    return [
      {
        row,
        rule,
        place: text('scope') === IGNORED_SCOPES.all ? null : place,
        reason: text('reason'),
        date: text('date'),
      },
    ];
  });
  return { sheet: grid.sheet, headerRow, columns, lastRow, entries };
}
