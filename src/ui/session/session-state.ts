/** What a session knows at one time. */
import type { CheckRow, IgnoredRow } from '../../application/checking/check-rows';
import type { UndoEntry } from '../../application/undoing/undo-entry';
import type { Notice } from './notice';
import type { Reading } from './session';

/** A row that was fixed a moment ago. */
export interface FixedRow {
  readonly row: CheckRow;
  /** The step that undoes this and nothing of other cells; null when it was fixed together with them. */
  readonly undo: number | null;
}

export interface SessionState {
  /** Null until the workbook was read once. */
  readonly reading: Reading | null;
  /** The rows of 校验: findings of one rule in one cell share one. */
  readonly rows: readonly CheckRow[];
  /** The rows that 忽略清单 lets pass. */
  readonly ignored: readonly IgnoredRow[];
  /** Waiting for the workbook. */
  readonly busy: boolean;
  /** When the reading was made, in milliseconds. */
  readonly checkedAt: number;
  readonly marking: boolean;
  /** Steps of the pane that can be undone, the last one last. */
  readonly steps: readonly UndoEntry[];
  /** What is undone next: the last of these, or where the host has a history of its own the last step of that. */
  readonly undoName: string | null;
  /** Keys of the rows that are being fixed. */
  readonly fixing: ReadonlySet<string>;
  readonly fixed: readonly FixedRow[];
  /** Keys of rows whose cell has changed since it was checked. */
  readonly stale: ReadonlySet<string>;
  /** Keys of rows whose fix would take looks from their text: only one that is asked for again is made. */
  readonly mixed: ReadonlySet<string>;
  readonly notice: Notice | null;
  /** What a screen reader is told. */
  readonly announced: string;
}

/** Before the workbook was read. */
export function initialState(marking: boolean, steps: readonly UndoEntry[]): SessionState {
  return {
    reading: null,
    rows: [],
    ignored: [],
    busy: false,
    checkedAt: 0,
    marking,
    steps,
    undoName: steps.at(-1)?.name ?? null,
    fixing: new Set(),
    fixed: [],
    stale: new Set(),
    mixed: new Set(),
    notice: null,
    announced: '',
  };
}
