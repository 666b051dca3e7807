/** How much is asked of a sheet before anything in it is known: enough for most trackers, and little of what hardly is one. */
import { isNamedLikeTracker } from '../../../domain/tracker-signs';
import type { KnownSheet } from '../known-workbook';
import type { ListedSheet } from './list-sheets';
import { LOOK_COLUMNS } from './look-beyond';
import type { Question } from './sheet-question';

/** Most target sheets are whole within so much, and 150 sheets of it fit into one message. */
const FIRST_ROWS = 32;
const FIRST_COLUMNS = 30;
/** A list of targets is longer: rows of all likely sheets together, and the most of one. */
const LIKELY_ROWS = 2000;
const MOST_LIKELY_ROWS = 300;
/** Rows of which the values are looked at, of all other sheets together: at most a megabyte of an ordinary roster. */
const OTHER_ROWS = 3500;
const LEAST_OTHER_ROWS = 40;
const MOST_OTHER_ROWS = 1000;
/** With more sheets than these, of those that are not called like a tracker only the values are asked. */
const FEW_SHEETS = 20;
/** How much a sheet may have grown since, to be read again with one message. */
const MORE_ROWS = 20;
const MORE_COLUMNS = 3;

/** The questions to all sheets; of those that were known to the end before as much as then. */
export function firstQuestions(
  sheets: readonly ListedSheet[],
  before: ReadonlyMap<string, KnownSheet> = new Map(),
): readonly Question[] {
  const likely = new Set(sheets.filter(({ name }) => isNamedLikeTracker(name) || sheets.length === 1));
  const rowsOf = (all: number, count: number, least: number, most: number) =>
    Math.min(most, Math.max(least, Math.floor(all / Math.max(1, count))));
  const likelyRows = rowsOf(LIKELY_ROWS, likely.size, FIRST_ROWS, MOST_LIKELY_ROWS);
  const otherRows = rowsOf(OTHER_ROWS, sheets.length - likely.size, LEAST_OTHER_ROWS, MOST_OTHER_ROWS);
  const window = { top: 1, left: 1, bottom: FIRST_ROWS, right: FIRST_COLUMNS };
  return sheets.map((sheet): Question => {
    const known = before.get(sheet.id);
    if (known && isReadToEnd(known)) return { ...questionAgain(known), sheet };
    if (likely.has(sheet)) return { sheet, window: { ...window, bottom: likelyRows } };
    if (sheets.length <= FEW_SHEETS) return { sheet, window, beyond: otherRows };
    return { sheet, window: { ...window, bottom: otherRows, right: LOOK_COLUMNS }, beyond: 0, valuesOnly: true };
  });
}

/** As far as the sheet was read before, and a little more. */
export function questionAgain(known: KnownSheet): Question {
  const { id, name, content, readTo } = known;
  const sheet = { id, name, isProtected: content.protection !== undefined, hidden: content.hidden };
  const bottom = Math.max(FIRST_ROWS, readTo.row + MORE_ROWS);
  const right = Math.max(FIRST_COLUMNS, readTo.column + MORE_COLUMNS);
  const again = { sheet, window: { top: 1, left: 1, bottom, right } };
  return isReadToEnd(known) ? again : { ...again, beyond: MOST_OTHER_ROWS };
}

/** Whether all of the sheet is known, with formats and formulas. */
function isReadToEnd({ readTo, end, valuesOnly }: KnownSheet): boolean {
  return !valuesOnly && end.row <= readTo.row && end.column <= readTo.column;
}
