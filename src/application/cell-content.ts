/** What single cells of a snapshot hold, to be compared and put back. */
import type { CellRef } from '../domain/cell';
import { GENERAL } from './editing/edited-cell';
import { mergeAnchor } from './editing/merged-cells';
import type { CellSnapshot, CellValue, WorkbookSnapshot } from './ports';

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
  const rowsOf = new Map<string, ReadonlyMap<number, readonly CellSnapshot[]>>();
  return (cell) => {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) return BLANK;
    let rows = rowsOf.get(sheet.name);
    if (!rows) rowsOf.set(sheet.name, (rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]))));
    const { row, column } = mergeAnchor(cell, sheet.merges);
    const found = rows.get(row)?.find((candidate) => candidate.column === column);
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
