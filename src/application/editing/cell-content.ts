/** What single cells of a snapshot hold, to be compared and put back. */
import type { CellRef } from '../../domain/cell';
import { GENERAL } from './edited-cell';
import { mergeAnchor } from './merged-cells';
import type { CellValue, WorkbookSnapshot } from '../ports';
import { sheetCells } from '../sheet-cells';

export interface CellContent {
  /** Null for a blank cell. */
  readonly value: CellValue | null;
  /** The number format code; null for a blank cell, whose format a snapshot does not tell. */
  readonly format: string | null;
  readonly formula: boolean;
}

const BLANK: CellContent = { value: null, format: null, formula: false };

/** Looks up cells of a workbook; each sheet is indexed once, when first asked for. A cell under a merge is the cell that shows. */
export function cellContents({ sheets }: WorkbookSnapshot): (cell: CellRef) => CellContent {
  return (cell) => {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) return BLANK;
    const found = sheetCells(sheet)(mergeAnchor(cell, sheet.merges));
    return found ? { value: found.value, format: found.format ?? GENERAL, formula: found.formula === true } : BLANK;
  };
}

/** Whether two cells hold the same and show it in the same way. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return sameValue(a.value, b.value) && a.format === b.format && a.formula === b.formula;
}

/** Whether two values are the same. */
export function sameValue(a: CellContent['value'], b: CellContent['value']): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}
