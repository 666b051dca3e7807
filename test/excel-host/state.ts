/** What all objects of the test's Excel share while it runs: the workbook and what happens to it. */
import type { HostObject } from './host-object';
import type { HostCell, HostSheet, HostWorkbook } from './model';
import type { CellRange } from '../../src/domain/cell';

export interface HostState {
  workbook: HostWorkbook;
  /** Calculates formulas that look at what was changed since the last time. */
  readonly settle: () => void;
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

export type ChangeKind = 'RangeEdited' | 'RowInserted' | 'RowDeleted';

export interface Changes {
  readonly selection: (address: string) => void;
  /** DataChangeType; left out, cells were edited. */
  readonly content: (sheet: HostSheet, range: CellRange, kind?: ChangeKind) => void;
  readonly format: (sheet: HostSheet, range: CellRange) => void;
  readonly sheet: (event: 'added' | 'deleted' | 'nameChanged' | 'moved', sheet: HostSheet) => void;
}

/** A cell that a protected sheet does not let change. */
export function isLocked(sheet: HostSheet, cell: Readonly<HostCell>): boolean {
  return sheet.protected && cell.locked !== false;
}

/** Register and unregister methods; `names` are as the protocol has them; null: nothing here raises it. */
export function eventMethods(
  state: HostState,
  target: string,
  names: Readonly<Record<string, EventName | null>>,
): NonNullable<HostObject['methods']> {
  const events = (): Set<EventName> => {
    const own = state.registered.get(target) ?? new Set();
    state.registered.set(target, own);
    return own;
  };
  const methods: Record<string, () => undefined> = {};
  for (const [name, event] of Object.entries(names)) {
    const suffix = name.startsWith('Event') ? name : `${name}Event`;
    methods[`_Register${suffix}`] = () => void (event && events().add(event));
    methods[`_Unregister${suffix}`] = () => void (event && events().delete(event));
  }
  return methods;
}
