/** What is asked of one sheet in one message. */
import type { CellPlace, CellRange } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { cellsAt, cellsIn } from '../cell-areas';
import type { ListedSheet } from './list-sheets';
import { plainCells } from './sheet-content';
import type { LoadedCells } from './sheet-content';
import { queueBeyond } from './look-beyond';
import type { Beyond } from './look-beyond';

/** Some cells of a sheet. */
export interface Question {
  readonly sheet: ListedSheet;
  readonly window: CellRange;
  /** So many rows below the window, and what lies right of it, are looked at as well: at the values alone, and for signs of a tracker beyond. */
  readonly beyond?: number;
  /** The values alone: no formats, formulas, merged blocks. */
  readonly valuesOnly?: true;
}

/** Which parts of the answer may be left out, where Excel refuses one of them. */
interface Wanted {
  readonly merges: boolean;
  /** Hidden rows, protection, spills. */
  readonly rest: boolean;
}

const ALL: Wanted = { merges: true, rest: true };

export interface Answer extends Question {
  /** The cells in use within the window; null when there are none. */
  readonly cells: LoadedCells | null;
  readonly rows: readonly Excel.RowProperties[];
  readonly locks: readonly (readonly Excel.CellProperties[])[] | null;
  readonly formatCells: boolean;
  /** None where they were not asked for. */
  readonly merges: readonly CellRange[];
  /** Formulas may show results in cells beside their own. */
  readonly spills: boolean;
  /** The last row and column in use of the whole sheet; 0 when it is empty. */
  readonly end: CellPlace;
  /** What lies beyond the window; null where it was not asked for. */
  readonly further: Beyond | null;
}

/** Asks; the answer is there after the next sync, null when the sheet is gone by then. */
export function queueQuestion(
  context: Excel.RequestContext,
  question: Question,
  wanted: Wanted = ALL,
): () => Answer | null {
  const { sheet: listed, window } = question;
  const sheet = context.workbook.worksheets.getItemOrNullObject(listed.id); // 1.4
  // Only values count: formats may reach to the last row of the sheet.
  const whole = sheet.getUsedRangeOrNullObject(true).untrack(); // 1.4
  whole.load('rowIndex,rowCount,columnIndex,columnCount');
  const used = cellsIn(sheet, window).getUsedRangeOrNullObject(true).untrack();
  const isWanted = wanted.rest && question.valuesOnly !== true;
  const mayTellSpills = isWanted && hasApi('spills');
  const more = question.valuesOnly ? '' : `,formulas,numberFormat,valueTypes${mayTellSpills ? ',hasSpill' : ''}`;
  used.load(`rowIndex,columnIndex,values${more}`);
  const mayBeMerged = wanted.merges && question.valuesOnly !== true && hasApi('mergedAreas');
  const merged = mayBeMerged ? used.getMergedAreasOrNullObject().untrack() : null; // 1.13
  merged?.load('areas/items/address');
  const rows = isWanted && hasApi('rowProperties') ? used.getRowProperties({ rowHidden: true }) : null; // 1.9
  const beyond = wanted.rest && question.beyond !== undefined ? queueBeyond(sheet, window, question.beyond) : null;
  const mayTellLocks = isWanted && listed.isProtected;
  if (mayTellLocks) sheet.protection.load('options');
  const locks =
    mayTellLocks && hasApi('cellProperties')
      ? used.getCellProperties({ format: { protection: true } }) // 1.9
      : null;
  return () => {
    if (sheet.isNullObject) return null;
    const cells = used.isNullObject
      ? null
      : question.valuesOnly && (used.values as unknown) !== null
        ? plainCells(used)
        : used;
    return {
      ...question,
      cells,
      rows: (cells && rows?.value) ?? [],
      locks: (cells && locks?.value) ?? null,
      formatCells: mayTellLocks && sheet.protection.options.allowFormatCells === true,
      merges: merged && !merged.isNullObject ? merged.areas.items.map(addressOf) : [],
      further: beyond?.() ?? null,
      // Null where some cells are such and some are not.
      spills: mayTellSpills && cells !== null && (used.hasSpill as boolean | null) !== false,
      end: whole.isNullObject
        ? { row: 0, column: 0 }
        : { row: whole.rowIndex + whole.rowCount, column: whole.columnIndex + whole.columnCount },
    };
  };
}

/** The cells of a range, by its address. */
export function addressOf({ address }: Pick<Excel.Range, 'address'>): CellRange {
  const range = cellsAt(address);
  if (!range) throw new Error(`${address} is no address of cells`);
  return range;
}
