/** The 忽略清单 sheet: one row for each finding, or rule, that a person decided to leave. */
import type { DateSystem } from '../../domain/calendar-date';
import { NOTHING_IGNORED, type IgnoredEntry, type IgnoredKey, type IgnoreList } from '../../domain/ignored';
import { IGNORED_SCOPES } from '../../domain/own-sheets';
import { IGNORED_TABLE } from '../ignoring/ignore-sheet';
import { findOwnTables } from '../own-tables/find-own-table';
import type { SheetSnapshot } from '../ports';

/** What the sheet says; rows that were ended, and rows without a rule, are not in force. */
export function readIgnored(sheets: readonly SheetSnapshot[], system: DateSystem): IgnoreList {
  const [found] = findOwnTables(IGNORED_TABLE, sheets, system);
  if (!found) return NOTHING_IGNORED;
  const entries = found.rows.flatMap((each): IgnoredEntry[] => {
    const text = (key: IgnoredKey) => each.text(key).trim();
    const rule = text('rule');
    if (rule === '' || text('ended') !== '') return [];
    const place = { number: text('number'), name: text('name'), field: text('field'), mark: text('mark') };
    return [
      {
        row: each.row,
        rule,
        title: text('title'),
        place: text('scope') === IGNORED_SCOPES.all ? null : place,
        reason: text('reason'),
        date: text('date'),
      },
    ];
  });
  return { place: found.place, entries };
}
