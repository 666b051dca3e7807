/** Where the buttons of filters stand. */
import type { CellPlace } from '../../domain/cell';
import type { SheetFilter } from '../../application/filtering/sheet-filter';

/** The filters of the sheet that is shown. */
export interface ShownFilters {
  readonly filters: readonly SheetFilter[];
  /** What their columns ask for, in words, by their buttons. */
  readonly told: ReadonlyMap<string, string>;
  /** Opens that of a column. */
  readonly show: (filter: SheetFilter, column: number) => void;
}

/** The filter whose header the cell is; null when it is none, or shows no button. */
export function filterAt(filters: readonly SheetFilter[], { row, column }: CellPlace): SheetFilter | null {
  return (
    filters.find(
      ({ range, buttonless }) =>
        row === range.top && column >= range.left && column <= range.right && !buttonless.has(column),
    ) ?? null
  );
}

/** What finds the button of a column on the page. */
export function buttonOf({ table }: SheetFilter, column: number): string {
  return `${table ?? ''}!${column}`;
}
