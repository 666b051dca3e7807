/** What the pane knows and can do; each view is given the part it needs. */
import type { Checked } from '../../application/checking/check';
import type { CellEdit, OpenWorkbook, Outlet, Workbook, WorkbookSnapshot } from '../../application/ports';
import type { StepDone } from '../../application/undoing/undo-entry';
import type { CellRef } from '../../domain/cell';

export const VIEWS = ['check', 'letter', 'progress', 'settings'] as const;
export type ViewName = (typeof VIEWS)[number];
export const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  check: '校验',
  letter: '函件',
  progress: '进度',
  settings: '设置',
};

/** The workbook as last read and checked; it changes only as a whole. */
export interface Reading extends Checked {
  readonly content: WorkbookSnapshot;
}

/** What a view may ask for. Failures are shown by the pane; the promise then resolves to false. */
export interface Commands {
  /** Reads and checks the workbook again. */
  refresh(): Promise<boolean>;
  /** Writes, reads what was written and checks it; the pane can undo it under this Chinese name. */
  write(name: string, edits: readonly CellEdit[]): Promise<boolean>;
  /** Does something to the workbook that writing cells cannot do alone; undone as one step under this name, unless it gives null. */
  change(name: string, work: (workbook: Workbook) => Promise<StepDone | null>): Promise<boolean>;
  /** Selects a cell in the workbook. */
  reveal(cell: CellRef): Promise<boolean>;
  /** Does something that is no command of the workbook; what goes wrong is told in the same way. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  /** Shows another view, and in it the field or finding at a cell when one is named. */
  show(view: ViewName, cell?: CellRef): void;
}

/** What every view is given. */
export interface ViewProps {
  readonly reading: Reading;
  readonly commands: Commands;
  readonly workbook: OpenWorkbook;
  readonly outlet: Outlet;
  /** The cell to begin at when another view asked for it by `show`; a new object each time. */
  readonly at?: CellRef | null;
}
