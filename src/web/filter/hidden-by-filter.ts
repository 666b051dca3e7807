/** Cells that nobody sees because a filter hides their rows. */
import type { SheetFilter } from '../../application/filtering/sheet-filter';
import type { CellRef } from '../../domain/cell';
import type { PageDocument } from '../file/page-document';

/** Whether a row stands in one of these filters that asks for something. */
export const standsInFilter = (filters: readonly SheetFilter[], row: number): boolean =>
  filters.some(({ range, criteria }) => criteria.size > 0 && row > range.top && row <= range.bottom);

/** Tells it of cells of any sheet, as the file is now. */
export function hiddenByFilter(file: Pick<PageDocument, 'look' | 'filters'>): (cell: CellRef) => boolean {
  const sheets = new Map<string, (row: number) => boolean>();
  const isHiddenIn = (sheet: string): ((row: number) => boolean) => {
    const [look, filters] = [file.look(sheet), file.filters(sheet)];
    return (row) => look.rowHeight(row) === 0 && standsInFilter(filters, row);
  };
  return ({ sheet, row }) => {
    const isHidden = sheets.get(sheet) ?? isHiddenIn(sheet);
    sheets.set(sheet, isHidden);
    return isHidden(row);
  };
}
