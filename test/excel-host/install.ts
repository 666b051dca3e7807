/** Puts the test's Excel into a window, before office.js is loaded there. Runs in Node (jsdom) and in browsers: it needs no module of Node. */
import type { CellRange } from '../../src/domain/cell';
import { rangeToA1 } from '../../src/domain/cell';
import { calculate, type Stale } from './calculate';
import { HostError } from './host-object';
import type { HostObject } from './host-object';
import { carryOut, isHousekeeping } from './interpreter';
import type { Batch, MemberUse } from './interpreter';
import type { HostSheet, HostWorkbook } from './model';
import { workbookObject } from './objects/workbook';
import { createSeam } from './seam';
import { WORKBOOK_TARGET } from './state';
import type { EventName, HostState } from './state';
import { createUser } from './user';
import type { User } from './user';

export interface ExcelHostOptions {
  /** The ExcelApi version the Excel has: 1.7 is 2019, 1.14 is 2021, 1.17 is 2024. */
  readonly excelApi?: string;
  /** More requirement sets, or other versions of them. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** How long an answer takes, in milliseconds. */
  readonly latency?: number;
}

/** A fault to be met: the next batch, or the next use of a member, fails. */
export interface Fault {
  /** The code that reaches the add-in, such as AccessDenied. */
  readonly code?: string;
  /** Instead of a code: a status of the transport, such as 5102 (too busy) or 5012 (session lost). */
  readonly transport?: number;
  /** The member, such as Range.values; without it the batch fails before its first action. */
  readonly at?: string;
  /** Only when the member is used like this. */
  readonly use?: MemberUse;
  /** How many times the member works before. */
  readonly after?: number;
  /** Only on the sheet of this name. */
  readonly sheet?: string;
}

export interface Counters {
  /** Batches that do something for the program. */
  syncs: number;
  /** All messages, also those that only tell what is no longer needed. */
  messages: number;
  requestBytes: number;
  answerBytes: number;
}

export interface ExcelHost {
  /** What is open; another workbook may be put here at any time. */
  workbook: HostWorkbook;
  readonly counters: Counters;
  readonly user: User;
  resetCounters(): void;
  fail(fault: Fault): void;
  /** As `fail`, every time, until another workbook is put here. */
  failAlways(fault: Fault): void;
  /** What Excel's own undo goes back to, the last one last; null, as at first: it is not kept. Only its test needs it. */
  undoSteps: HostSheet[][] | null;
  /** A hook before a batch is carried out: for what happens in Excel between two batches. */
  beforeBatch: ((batch: Batch) => void) | null;
}

/** Numbers of the events in the protocol (Excel.EventType of the library). */
const EVENT_IDS: Readonly<Record<EventName, number>> = {
  changed: 10,
  selectionChanged: 14,
  added: 13,
  deleted: 15,
  formatChanged: 18,
  nameChanged: 25,
  moved: 27,
};
/** The request waits until no cell is being edited (delayForCellEdit). */
const DELAY_FLAG = 64;
const NEW_OBJECT: HostObject = {
  type: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
};

export function installExcelHost(
  window: object,
  workbook: HostWorkbook,
  { excelApi = '1.17', requirements = {}, latency = 0 }: ExcelHostOptions = {},
): ExcelHost {
  const faults: { fault: Fault; left: number; always?: true }[] = [];
  const pendingEvents: (() => void)[] = [];
  const references = new Map<string, HostObject>();
  let lastReference = 0;
  let byAddIn = false;

  const send = (event: EventName, sheet: HostSheet, content: object): void => {
    if (!state.eventsEnabled) return;
    const all = {
      source: 'Local',
      worksheetId: sheet.id,
      ...(byAddIn && atLeast(excelApi, '1.14') ? { triggerSource: 'ThisLocalAddin' } : {}),
      ...content,
    };
    for (const target of [WORKBOOK_TARGET, sheet.id]) {
      if (state.registered.get(target)?.has(event)) {
        pendingEvents.push(() => seam.fire(EVENT_IDS[event], target, all));
      }
    }
  };
  const sendPending = (): void => {
    state.settle();
    for (const event of pendingEvents.splice(0)) event();
  };
  let stale: Stale[] = [];
  const state: HostState = {
    workbook,
    settle: () => {
      if (stale.length === 0) return;
      const changed = stale;
      stale = [];
      calculate(state.workbook, changed);
    },
    eventsEnabled: true,
    registered: new Map(),
    changes: {
      content: (sheet, range, changeType = 'RangeEdited') => {
        stale.push({ sheet, range });
        send('changed', sheet, { changeType, address: rangeToA1(range), shiftDirection: 'None' });
      },
      format: (sheet: HostSheet, range: CellRange) => send('formatChanged', sheet, { address: rangeToA1(range) }),
      selection: (address: string) => {
        const sheet = state.workbook.sheets.find(({ id }) => id === state.workbook.activeSheet);
        if (sheet) send('selectionChanged', sheet, { address, isInsideGrid: true });
      },
      sheet: (event, sheet) => send(event, sheet, event === 'nameChanged' ? { nameAfter: sheet.name } : {}),
    },
  };

  const meet = (location?: string, use?: MemberUse, sheet?: string): void => {
    for (const [index, entry] of faults.entries()) {
      if (entry.fault.at !== location || (entry.fault.use ?? use) !== use) continue;
      if (entry.fault.sheet !== undefined && entry.fault.sheet !== sheet) continue;
      if (entry.left-- > 0) continue;
      if (!entry.always) faults.splice(index, 1);
      throw new HostError(entry.fault.code ?? 'GeneralException', '出错了。');
    }
  };
  const counters: Counters = { syncs: 0, messages: 0, requestBytes: 0, answerBytes: 0 };

  const answer = async (request: string, flags: number): Promise<string | number> => {
    const batch = JSON.parse(request) as Batch;
    counters.messages++;
    counters.requestBytes += byteLength(request);
    await (latency > 0 ? new Promise((done) => setTimeout(done, latency)) : Promise.resolve());
    if (isHousekeeping(batch)) return JSON.stringify(carryOutNow(batch));
    counters.syncs++;
    const transport = faults.findIndex(({ fault }) => fault.transport !== undefined);
    if (transport >= 0) return faults.splice(transport, 1)[0]!.fault.transport!;
    if (user.isEditingCell()) {
      if ((flags & DELAY_FLAG) === 0) return JSON.stringify(refused('InvalidOperationInCellEditMode'));
      await user.cellEditEnd();
    }
    host.beforeBatch?.(batch);
    if (byteLength(request) > MOST_BYTES) return JSON.stringify(refused('RequestPayloadSizeLimitExceeded'));
    const steps = host.undoSteps && { before: sheetsOf(state.workbook), steps: host.undoSteps };
    const text = JSON.stringify(carryOutNow(batch));
    if (steps && !isSame(steps.before, state.workbook)) recordStep(steps.steps, steps.before);
    if (byteLength(text) > MOST_BYTES) return JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'));
    counters.answerBytes += byteLength(text);
    return text;
  };

  // What an add-in does is a step of Excel's own undo from 1.19 on; below, it empties the list.
  const recordStep = (steps: HostSheet[][], before: HostSheet[]): void => {
    if (atLeast(excelApi, '1.19')) steps.push(before);
    else steps.length = 0;
  };

  const carryOutNow = (batch: Batch): object => {
    byAddIn = true;
    try {
      meet();
      const answered = carryOut(batch, {
        root: workbookObject(state),
        create: () => NEW_OBJECT,
        references,
        nextReference: () => `ref{${++lastReference}}`,
        before: meet,
        isProperty: (type, name) => {
          // Office.js has put its classes there by now.
          const classes = (window as { Excel?: Record<string, { prototype?: object } | undefined> }).Excel;
          const made = classes?.[type]?.prototype;
          return made && name in made;
        },
      });
      state.settle();
      return removeEmptyFormats(state.workbook) && !answered.Error ? refused('InvalidArgument') : answered;
    } catch (error) {
      if (error instanceof HostError) return refused(error.code);
      throw error;
    } finally {
      byAddIn = false;
      // Events follow the answer.
      void Promise.resolve().then(() => setTimeout(sendPending));
    }
  };

  const seam = createSeam({
    answer,
    settings: new Map(),
    requirements: {
      ExcelApi: excelApi,
      RichApiRuntime: '1.1',
      RichApiRuntimeFlag: '1.1',
      DelayForCellEdit: '1.1',
      // The library has these members of ExcelApi 1.17 under their earlier name.
      ...(atLeast(excelApi, '1.17') ? { ExcelApiOnline: '1.1' } : {}),
      ...requirements,
    },
  });
  const user = createUser(state, sendPending, {
    will: () => void host.undoSteps?.push(sheetsOf(state.workbook)),
    undo: () => {
      const before = host.undoSteps?.pop();
      if (!before) return false;
      state.workbook.sheets = before;
      for (const sheet of before) state.changes.content(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
      return true;
    },
  });
  const host: ExcelHost = {
    get workbook() {
      return state.workbook;
    },
    set workbook(next) {
      state.workbook = next;
      pendingEvents.length = 0;
      stale = [];
      state.registered.clear();
      state.eventsEnabled = true;
      references.clear();
      faults.length = 0;
      host.beforeBatch = null;
    },
    counters,
    user,
    resetCounters: () => Object.assign(counters, { syncs: 0, messages: 0, requestBytes: 0, answerBytes: 0 }),
    fail: (fault) => faults.push({ fault, left: fault.after ?? 0 }),
    failAlways: (fault) => faults.push({ fault, left: fault.after ?? 0, always: true }),
    undoSteps: null,
    beforeBatch: null,
  };
  Object.defineProperty(window, 'external', { value: seam.external, writable: true, configurable: true });
  return host;
}

/** Resource limits and performance optimization: five megabytes for a message on the web. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Excel takes no conditional format by formula that has none when the batch ends. */
function removeEmptyFormats({ sheets }: HostWorkbook): boolean {
  let removed = false;
  for (const sheet of sheets) {
    const left = sheet.conditionalFormats.filter(
      ({ type, properties, broken }) => type !== 'Custom' || broken || properties['rule/formula'] !== undefined,
    );
    if (left.length === sheet.conditionalFormats.length) continue;
    sheet.conditionalFormats = left;
    removed = true;
  }
  return removed;
}

function sheetsOf({ sheets }: HostWorkbook): HostSheet[] {
  return structuredClone(sheets);
}

function isSame(before: readonly HostSheet[], { sheets }: HostWorkbook): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each));
  return plain(before) === plain(sheets);
}

function refused(code: string): object {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: '出错了。', Location: '', HttpStatusCode: 400, ActionIndex: 0 },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Versions by their numbers: 1.14 is later than 1.7. */
function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
