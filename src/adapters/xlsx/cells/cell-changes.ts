/** What is to become of the cells of a sheet. */
import type { CellEdit } from '../../../application/ports';
import type { CellRef } from '../../../domain/cell';
import type { CalculatedColumn } from '../formulas/calculated-columns';

/** A formula for a cell. */
export interface PlacedFormula extends CalculatedColumn {
  /** The cell that has it already; left out for one with which a table fills a cell that has no content. */
  readonly like?: CellRef;
}

/** An edit, or a formula. */
export type CellChange = Pick<CellEdit, 'value' | 'format' | 'fromFormula'> & { readonly formula?: PlacedFormula };

/** An edit of a sheet, its formula as it is to stand in the cell. */
export type PlacedEdit = CellEdit & CellChange;

/** The changes of a row by column. */
export type RowChanges = ReadonlyMap<number, CellChange>;

export type SheetChanges = ReadonlyMap<number, RowChanges>;
