/** What stands in the column of a filter, and how what is typed into a condition about it is meant. */
import { cellColumns } from '../../application/editing/cell-columns';
import { Failure } from '../../application/errors';
import { rowsBelow } from '../../application/filtering/filtered-rows';
import type { SheetFilter } from '../../application/filtering/sheet-filter';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import { isDateFormat } from '../../domain/number-format';
import { shownText } from '../sheet/shown-text';
import { typedContent, typedPlace } from '../typing/typed-text';

export interface ColumnValues {
  readonly hasTexts: boolean;
  /** `dates` where its numbers are shown as such. */
  readonly numbers: 'none' | 'numbers' | 'dates';
  /** The number that a text means in this column, 50% or 3月25日; null when it means none. */
  readonly read: (text: string) => number | null;
  /** As its cells show a number. */
  readonly write: (number: number) => string;
}

/** The values that a column has below the header of a filter, for its list of values. */
export function columnValues(
  content: WorkbookSnapshot,
  sheet: SheetSnapshot,
  { range }: SheetFilter,
  column: number,
): ColumnValues {
  const cellAt = sheetCells(sheet);
  let number: { readonly row: number; readonly cell: CellSnapshot } | null = null;
  let hasTexts = false;
  for (const row of rowsBelow(range, sheet.rows.at(-1)?.row ?? 0)) {
    const cell = cellAt({ row, column });
    if (typeof cell?.value === 'number') number ??= { row, cell };
    else if (cell && cell.value !== '') hasTexts = true;
    if (number && hasTexts) break;
  }
  const format = number?.cell.format;
  const system = content.dateSystem;
  const place = typedPlace({ sheet: sheet.name, row: number?.row ?? range.top + 1, column }, cellColumns(content));
  return {
    hasTexts,
    numbers: number === null ? 'none' : isDateFormat(format) ? 'dates' : 'numbers',
    read(text) {
      try {
        const { value } = typedContent(text.trim(), format, system, place);
        return typeof value === 'number' ? value : null;
      } catch (error) {
        if (error instanceof Failure) return null;
        throw error;
      }
    },
    write: (value) => shownText({ column, value, ...(format !== undefined && { format }) }, system),
  };
}
