/** What is asked of one sheet in one message. */
import { rangeToA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { hasApi } from './api-sets';
import { cellsAt } from './cell-areas';
import type { ListedSheet } from './list-sheets';
import type { LoadedCells } from './sheet-content';

/** Some cells of a sheet. */
export interface Question {
  readonly sheet: ListedSheet;
  readonly window: CellRange;
}

/** Which parts of the answer may be left out, where Excel refuses one of them. */
export interface Wanted {
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
  readonly end: { readonly row: number; readonly column: number };
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
  const used = sheet.getRange(rangeToA1(window)).untrack().getUsedRangeOrNullObject(true).untrack();
  const mayTellSpills = wanted.rest && hasApi('spills');
  used.load(`rowIndex,columnIndex,values,formulas,numberFormat,valueTypes${mayTellSpills ? ',hasSpill' : ''}`);
  const merged = wanted.merges && hasApi('mergedAreas') ? used.getMergedAreasOrNullObject().untrack() : null; // 1.13
  merged?.load('areas/items/address');
  const rows = wanted.rest && hasApi('rowProperties') ? used.getRowProperties({ rowHidden: true }) : null; // 1.9
  const mayTellLocks = wanted.rest && listed.isProtected;
  if (mayTellLocks) sheet.protection.load('options');
  const locks =
    mayTellLocks && hasApi('cellProperties')
      ? used.getCellProperties({ format: { protection: true } }) // 1.9
      : null;
  return () => {
    if (sheet.isNullObject) return null;
    const cells = used.isNullObject ? null : used;
    return {
      ...question,
      cells,
      rows: (cells && rows?.value) ?? [],
      locks: (cells && locks?.value) ?? null,
      formatCells: mayTellLocks && sheet.protection.options.allowFormatCells === true,
      merges: merged && !merged.isNullObject ? merged.areas.items.map(addressOf) : [],
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
