/** A formula of a sheet as a file keeps it. */
import type { CellPlace, CellRange } from '../../domain/cell';
import type { FormulaOffset } from './formula-areas';

export interface StoredFormula extends CellPlace {
  /** `array`: entered as an array formula, or one that may spill. `table`: a data table. */
  readonly kind: 'plain' | 'array' | 'table';
  /** Where its results stand: more than its own cell for an array and a data table. */
  readonly results: CellRange;
  /** Its text; that of the first cell of its group for one that is shared. */
  readonly text: string;
  /** How far the cell is from the one the text was written for. */
  readonly offset: FormulaOffset;
  /** Cells that it looks at besides those of its text: what a data table puts in, and its margins. */
  readonly inputs: readonly CellRange[];
}
