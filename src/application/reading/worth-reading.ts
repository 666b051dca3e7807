/** Which sheets of a workbook are worth reading to their end, by their first rows: a roster of 40,000 people is not. */
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../ports';
import { contextOf, isOwnSheet } from './read-tracker';
import { readSettings } from './read-settings';
import { mayBeTracker, readSheet } from './read-sheet';

/** Tells of a sheet of the workbook whether it is the program's own, or its first rows hold a table or form that may be the tracker's. */
export function worthReading(firstRows: WorkbookSnapshot): (sheet: SheetSnapshot) => boolean {
  const settingsSheet = firstRows.sheets.find(({ name }) => name.trim() === SETTINGS_SHEET);
  const context = contextOf(firstRows, readSettings(settingsSheet, firstRows.dateSystem).settings);
  return (sheet) => {
    if (isOwnSheet(sheet)) return true;
    if (context.map.isUnused(sheet.name)) return false;
    return context.map.speaksOf(sheet.name) || mayBeTracker(readSheet(sheet, context));
  };
}
