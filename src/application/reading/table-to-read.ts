/** A table whose columns and rows are known, and what comes of it. */
import type { CellRange } from '../../domain/cell';
import type { Target } from '../../domain/tracker';
import type { TableRow } from './data-rows';
import type { RowContext } from './read-row';
import type { Naming } from './naming-of-table';

/** A target before it is told apart from the others of its workbook. */
export type UnkeyedTarget = Omit<Target, 'key' | 'among'>;

/** Its rows, and what it is called. */
export interface TableToRead extends RowContext {
  readonly rows: readonly TableRow[];
  readonly area: CellRange;
  readonly naming: Naming;
  /** What the office says a row is (栏目对照), or null. */
  readonly rowIs: 'target' | 'subProject' | null;
}
