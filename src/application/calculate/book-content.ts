/** A workbook as its calculation takes it: cells with their values, formulas as they are stored, names. */
import type { DateSystem } from '../../domain/calendar-date';
import type { RowSnapshot } from '../ports';
import type { StoredFormula } from './stored-formula';
import type { WorkbookNames } from './workbook-names';

export interface BookContent {
  readonly names: WorkbookNames;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly {
    readonly name: string;
    /** With the results of formulas as the file has them. */
    readonly rows: readonly RowSnapshot[];
    readonly formulas: readonly StoredFormula[];
  }[];
}
