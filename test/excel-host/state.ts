/** What all objects of the test's Excel share while it runs: the workbook and what happens to it. */
import type { HostCell, HostSheet, HostWorkbook } from './model';
import type { CellRange } from '../../src/domain/cell';

export interface HostState {
  workbook: HostWorkbook;
  /** Told of each change, so that events can be sent after the batch. */
  readonly changes: Changes;
  /** Switched off by the add-in: runtime.enableEvents. */
  eventsEnabled: boolean;
  /** Names of the events asked for, by the target: a sheet's id, or Workbook. */
  readonly registered: Map<string, Set<EventName>>;
}

export type EventName =
  'changed' | 'selectionChanged' | 'formatChanged' | 'added' | 'deleted' | 'nameChanged' | 'moved';

/** The target of events of all sheets (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_TARGET = 'Workbook';

export interface Changes {
  readonly selection: (address: string) => void;
  readonly content: (sheet: HostSheet, range: CellRange) => void;
  readonly format: (sheet: HostSheet, range: CellRange) => void;
  readonly sheet: (event: 'added' | 'deleted' | 'nameChanged' | 'moved', sheet: HostSheet) => void;
}

/** A cell that a protected sheet does not let change. */
export function isLocked(sheet: HostSheet, cell: Readonly<HostCell>): boolean {
  return sheet.protected && cell.locked !== false;
}
