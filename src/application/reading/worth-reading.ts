/** Which sheets of a workbook are worth reading to their end, by their first rows: a roster of 40,000 people is not. */
import { OWN_SHEETS, SETTINGS_SHEET } from '../../domain/words';
import { HISTORY_TABLE } from '../history-sheet';
import { isSheetOf } from '../own-tables/find-own-table';
import type { WorkbookSnapshot } from '../ports';
import { contextOf } from '../read-tracker';
import { readSettings } from './read-settings';
import { readSheet } from './read-sheet';

/** The names of sheets that are the program's own, or whose first rows hold a table or form that may be the tracker's. */
export function sheetsWorthReading(firstRows: WorkbookSnapshot): ReadonlySet<string> {
  const settingsSheet = firstRows.sheets.find(({ name }) => name.trim() === SETTINGS_SHEET);
  const context = contextOf(firstRows, readSettings(settingsSheet, firstRows.dateSystem).settings);
  const names = firstRows.sheets.filter((sheet) => {
    if (OWN_SHEETS.includes(sheet.name.trim()) || isSheetOf(HISTORY_TABLE, sheet)) return true;
    if (context.map.isUnused(sheet.name)) return false;
    const { tables, loose, form, namedByNumber } = readSheet(sheet, context);
    return (
      namedByNumber ||
      form !== null ||
      context.map.speaksOf(sheet.name) ||
      tables.some(({ sureness }) => sureness.level !== 'doubtful') ||
      loose.some(({ named }) => named)
    );
  });
  return new Set(names.map(({ name }) => name));
}
