/** The pane's state and what changes it, without React: reading, checking, fixing, undoing, marking, one thing after another. */
import { cellContents, sameContent } from '../../application/cell-content';
import {
  cellKey,
  checkRows,
  fixablePlaces,
  ignoredRows,
  rowKey,
  type CheckRow,
  type IgnoredRow,
} from '../../application/check-rows';
import { Failure } from '../../application/errors';
import { fitPlan, type NewSheets } from '../../application/fit-plan';
import type { CellEdit, CellMark, OpenWorkbook, Selection, Workbook, WorkbookSnapshot } from '../../application/ports';
import {
  planUndo,
  undoEntry,
  undoRefusal,
  type StepDone,
  type StepMemory,
  type UndoEntry,
} from '../../application/undo';
import type { CellRef } from '../../domain/cell';
import { SEVERITIES, type Finding } from '../../rules/rule';
import * as checkWords from '../check/words';
import { loadChecking } from './load-checking';
import { editsKeepingLooks } from './mixed-looks';
import type { Commands, Reading } from './session';
import { isMissingPart } from '../parts/missing-part';
import { BUG, MISSING_PART, UNHIDE } from '../words';

/** What went wrong, as the pane tells it. `detail` is for the maintainers and only there when it is a bug. */
export interface Notice {
  readonly text: string;
  readonly detail: string | null;
  /** What can be done about it at once. */
  readonly offer?: { readonly label: string; readonly act: () => void };
}

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
  /** Steps that can be undone, the last one last. */
  readonly steps: readonly UndoEntry[];
  /** Keys of the rows that are being fixed. */
  readonly fixing: ReadonlySet<string>;
  readonly fixed: readonly FixedRow[];
  /** Keys of rows whose cell has changed since it was checked. */
  readonly stale: ReadonlySet<string>;
  /** Keys of rows whose fix would take looks from their text: only one that is asked for again is made. */
  readonly mixed: ReadonlySet<string>;
  readonly notice: Notice | null;
  /** What a screen reader is told. */
  readonly said: string;
}

/** Which findings a fix takes along: those of the rows alone, or all of their cells and levels, also ones that only show then. */
export type FixScope = 'rows' | 'cells';

export interface Session extends Commands {
  getState(): SessionState;
  /** Calls back after each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Reads, checks and watches the workbook; returns what ends it. */
  start(): () => void;
  fix(name: string, rows: readonly CheckRow[], scope: FixScope): Promise<boolean>;
  /** Undoes a step, the last one when none is named. */
  undo(id?: number): Promise<boolean>;
  /** Calls back when other cells are selected; returns what ends it, null where nobody can tell. */
  watchSelection(selected: (selection: Selection | null) => void): (() => void) | null;
  /** Whether the workbook takes validations for cells that are there. */
  readonly mayValidate: boolean;
  setMarking(on: boolean): Promise<boolean>;
  clearMarks(): Promise<boolean>;
  /** Adds the sheets that the workbook does not have yet. */
  addSheets(make: () => Promise<NewSheets>): Promise<boolean>;
  dismiss(): void;
  /** Tells something that is no fault. */
  say(text: string): void;
}

export interface SessionOptions {
  readonly workbook: OpenWorkbook;
  readonly show: Commands['show'];
  /** Whether cells are marked from the start. */
  readonly marking: boolean;
  /** What was done before the pane was loaded again; it goes on from there. */
  readonly memory?: StepMemory;
}

/** How long a fixed row stays to be seen, in milliseconds. */
const FIXED_STAYS = 5000;
const MOST_STEPS = 100;

/** The state of one pane over one workbook. */
export function createSession({ workbook, show, marking, memory }: SessionOptions): Session {
  let state: SessionState = {
    reading: null,
    rows: [],
    ignored: [],
    busy: false,
    checkedAt: 0,
    marking,
    steps: memory?.load() ?? [],
    fixing: new Set(),
    fixed: [],
    stale: new Set(),
    mixed: new Set(),
    notice: null,
    said: '',
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    if (change.steps) memory?.save(change.steps);
    for (const listener of listeners) listener();
  };

  // Every use of the workbook waits for the one before it, so that no content is taken for newer than it is.
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let changedMeanwhile = false;
  let nextStep = Math.max(0, ...state.steps.map(({ id }) => id)) + 1;
  let marked = '[]';

  const enqueue = (job: () => Promise<void>): Promise<boolean> => {
    waiting++;
    set({ busy: true });
    const result = last.then(() => attempt(job));
    last = result.then(() => {
      waiting--;
      if (waiting > 0) return;
      set({ busy: false });
      if (!changedMeanwhile) return;
      changedMeanwhile = false;
      void enqueue(async () => accept(await look()));
    });
    return result;
  };

  const attempt = async (job: () => Promise<void>): Promise<boolean> => {
    try {
      await job();
      return true;
    } catch (error) {
      set({ notice: noticeOf(error) });
      return false;
    }
  };

  /** Takes over new content; what else comes of it changes at once with it, so that no row is gone for a moment. */
  const accept = async (
    content: WorkbookSnapshot,
    also: (rows: readonly CheckRow[]) => Partial<SessionState> = () => ({}),
  ): Promise<void> => {
    const { check } = await loadChecking();
    const reading = check(content);
    const rows = checkRows(reading.findings);
    set({
      reading,
      rows,
      ignored: ignoredRows(reading.ignored),
      checkedAt: Date.now(),
      stale: new Set(),
      ...also(rows),
    });
    // Cells that cannot be marked are no reason to keep the findings from anyone.
    if (state.marking) await attempt(() => mark(marksOf(reading.findings)));
  };

  const mark = async (marks: readonly CellMark[]): Promise<void> => {
    const wanted = JSON.stringify(marks);
    if (wanted === marked) return;
    marked = '';
    await workbook.mark(marks);
    marked = wanted;
  };

  /** The content now; only what changed is read again where the host can tell. */
  const look = (): Promise<WorkbookSnapshot> => (workbook.readChanged ? workbook.readChanged() : workbook.read());

  const together = <T>(work: () => Promise<T>): Promise<T> => (workbook.together ? workbook.together(work) : work());

  /** Does something on top of the content just read, keeps what undoes it, when something does, and checks again. */
  const doStep = async (
    name: string,
    before: WorkbookSnapshot,
    work: (workbook: Workbook) => Promise<StepDone | null>,
    also?: (rows: readonly CheckRow[], step: number) => Partial<SessionState>,
  ): Promise<void> => {
    const done = await together(() => work(workbook));
    const after = await look();
    const step = nextStep++;
    if (done) set({ steps: [...state.steps, undoEntry(step, name, done, before, after)].slice(-MOST_STEPS) });
    await accept(after, (rows) => also?.(rows, step) ?? {});
    tellLeftOut();
    if (done?.note) set({ notice: { text: done.note, detail: null } });
  };

  /** What the host refused of a sheet that was made takes nothing from its content. */
  const tellLeftOut = (): void => {
    const names = workbook.leftOut?.() ?? [];
    if (names.length > 0) set({ notice: { text: checkWords.leftOut(names), detail: null } });
  };

  /**
   * Where the host reads only what changed, a fix is written without reading before: the write itself refuses cells that hold
   * something else by now, and then they are looked at and the others fixed.
   */
  const fixRows = async (name: string, rows: readonly CheckRow[], scope: FixScope): Promise<void> => {
    const checked = state.reading!.content;
    if (!workbook.readChanged) return fixIn(await workbook.read(), checked, name, rows, scope);
    try {
      await fixIn(checked, checked, name, rows, scope);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'changed-meanwhile') throw error;
      await fixIn(await workbook.readChanged(), checked, name, rows, scope);
    }
  };

  const fixIn = async (
    content: WorkbookSnapshot,
    before: WorkbookSnapshot,
    name: string,
    rows: readonly CheckRow[],
    scope: FixScope,
  ): Promise<void> => {
    const checked = cellContents(before);
    const now = cellContents(content);
    const sound = rows.filter(({ cell }) => sameContent(checked(cell), now(cell)));
    const stale = rows.filter((row) => !sound.includes(row));
    const { check, editsThatFix } = await loadChecking();
    const known = state.reading!;
    // Nothing is checked again before the fix when nothing has changed.
    const reading = isSameContent(content, known.content) ? { ...known, content } : check(content);
    const wanted = wantedBy(sound, scope);
    const isOne = countCells(rows) === 1;
    const confirmed = isOne && rows.some(({ key }) => state.mixed.has(key));
    const { edits, kept } = await editsKeepingLooks(workbook, editsThatFix, {
      reading,
      rows: sound,
      wanted,
      confirmed,
    });
    if (kept.length > 0) set({ mixed: new Set([...state.mixed, ...kept.map(({ key }) => key)]) });
    if (edits.length > 0) {
      await doStep(name, content, writing(edits, content), (left, step) => {
        const keys = new Set(left.map(({ key }) => key));
        const fixed = sound.filter(({ key }) => !keys.has(key)).map((row) => ({ row, undo: isOne ? step : null }));
        setTimeout(() => set({ fixed: state.fixed.filter((row) => !fixed.includes(row)) }), FIXED_STAYS);
        return {
          fixed: [...state.fixed, ...fixed],
          said: checkWords.fixedSaid(fixablePlaces(fixed.map(({ row }) => row)), left.length),
        };
      });
      const left = [
        ...(stale.length > 0 ? [checkWords.staleSome(countCells(stale))] : []),
        ...(kept.length > 0 ? [checkWords.mixedSome(countCells(kept))] : []),
      ];
      if (left.length > 0) set({ notice: { text: left.join(''), detail: null } });
    } else if (kept.length > 0) {
      const text = isOne ? checkWords.MIXED_LOOKS : checkWords.mixedSome(countCells(kept));
      set(isOne ? { said: text } : { notice: { text, detail: null } });
    } else if (stale.length > 0) {
      set({ stale: new Set([...state.stale, ...stale.map(({ key }) => key)]), said: checkWords.STALE });
    } else {
      await accept(content, () => ({ said: checkWords.goneSaid }));
    }
  };

  const undoStep = async (entry: UndoEntry): Promise<void> => {
    const content = await look();
    const plan = planUndo(entry, content);
    // It waits until these cells are as they were.
    if (plan.inTheWay.length > 0) throw new Failure('not-writable', undoRefusal(plan));
    await together(async () => {
      if (plan.edits.length > 0) await workbook.write(plan.edits, plan.tables, content);
      if (plan.removedSheets.length > 0) await workbook.removeSheets(plan.removedSheets);
      if (plan.validations.length > 0) await workbook.clearValidations?.(plan.validations);
      for (const sheet of plan.replacedSheets) await workbook.replaceSheet(sheet);
    });
    // What was refused once will be refused again.
    set({ steps: state.steps.filter(({ id }) => id !== entry.id) });
    const refusal = undoRefusal(plan);
    await accept(await look(), () => ({
      fixed: state.fixed.filter(({ undo }) => undo !== entry.id),
      ...(refusal === ''
        ? { said: checkWords.undoneSaid(entry.name) }
        : { notice: { text: refusal, detail: null }, said: '' }),
    }));
  };

  const reveal = async (cell: CellRef): Promise<boolean> => {
    try {
      await workbook.reveal(cell);
      return true;
    } catch (error) {
      const act = () => {
        set({ notice: null });
        void attempt(async () => workbook.unhide?.(cell));
      };
      const isHidden = error instanceof Failure && error.code === 'hidden-cell' && workbook.unhide;
      set({ notice: { ...noticeOf(error), ...(isHidden && { offer: { label: UNHIDE, act } }) } });
      return false;
    }
  };

  return {
    getState: () => state,
    mayValidate: workbook.validate !== undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      void enqueue(async () => accept(await workbook.read()));
      return workbook.watch((content) => {
        // While something is being done the content may be from before it: read again afterwards.
        if (waiting > 0) changedMeanwhile = true;
        else void enqueue(() => accept(content));
      });
    },
    refresh: () =>
      enqueue(async () => {
        set({ notice: null });
        await accept(await workbook.read());
        set({ said: checkWords.checkedSaid(state.rows.length) });
      }),
    write: (name, edits) => enqueue(async () => doStep(name, await look(), writing(edits))),
    change: (name, work) => {
      set({ notice: null });
      return enqueue(async () =>
        doStep(name, await look(), work, ({ length }) => ({ said: checkWords.doneSaid(name, length) })),
      );
    },
    reveal,
    watchSelection: (selected) => workbook.watchSelection?.(selected) ?? null,
    attempt: (work) => {
      set({ notice: null });
      return attempt(work);
    },
    show,
    async fix(name, rows, scope) {
      const keys = rows.map(({ key }) => key);
      set({ fixing: new Set([...state.fixing, ...keys]), notice: null });
      const done = await enqueue(() => fixRows(name, rows, scope));
      set({ fixing: new Set([...state.fixing].filter((key) => !keys.includes(key))) });
      return done;
    },
    undo: (id) =>
      enqueue(async () => {
        // Looked up only now: a step before it in the queue may have been the last one.
        const entry = id === undefined ? state.steps.at(-1) : state.steps.find((step) => step.id === id);
        if (entry) await undoStep(entry);
      }),
    setMarking(on) {
      const cost = on ? workbook.undoCost?.() : undefined;
      set({ marking: on, ...(cost && { notice: { text: checkWords.MARKS_COST[cost], detail: null } }) });
      return enqueue(() => mark(on && state.reading ? marksOf(state.reading.findings) : []));
    },
    clearMarks() {
      set({ marking: false });
      return enqueue(async () => {
        // Marks of an earlier session may be there, of which this one knows nothing.
        marked = '';
        await mark([]);
      });
    },
    addSheets: (make) =>
      enqueue(async () => {
        const { sheets } = await workbook.read();
        const { plan, edits } = fitPlan(
          await make(),
          sheets.map(({ name }) => name),
        );
        await workbook.addSheets(plan);
        if (edits.length > 0) await workbook.write(edits);
        const [first] = plan.sheets;
        if (first) await workbook.reveal({ sheet: first.name, row: 1, column: 1 });
        await accept(await look());
        tellLeftOut();
      }),
    dismiss: () => set({ notice: null }),
    say: (text) => set({ said: text }),
  };
}

/** Whether nothing was read anew. */
function isSameContent(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  if (one === other) return true;
  const { sheets, told } = one;
  if (told !== other.told) return false;
  return sheets.length === other.sheets.length && sheets.every((sheet, at) => sheet === other.sheets[at]);
}

function countCells(rows: readonly CheckRow[]): number {
  return new Set(rows.map(({ cell }) => cellKey(cell))).size;
}

function writing(edits: readonly CellEdit[], expected?: WorkbookSnapshot): (workbook: Workbook) => Promise<StepDone> {
  return async (workbook) => {
    await workbook.write(edits, [], expected);
    return { edits };
  };
}

/** One mark for each cell, as bad as its worst finding. */
export function marksOf(found: readonly Finding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { cell, rule } of found) {
    const known = marks.get(cellKey(cell));
    if (known && SEVERITIES.indexOf(known.severity) <= SEVERITIES.indexOf(rule.severity)) continue;
    marks.set(cellKey(cell), { cell, severity: rule.severity });
  }
  return [...marks.values()];
}

function wantedBy(rows: readonly CheckRow[], scope: FixScope): (finding: Finding) => boolean {
  if (scope === 'rows') {
    const keys = new Set(rows.map(({ key }) => key));
    return (finding) => keys.has(rowKey(finding));
  }
  const keys = new Set(rows.map(({ cell, rule }) => `${rule.severity}!${cellKey(cell)}`));
  return ({ cell, rule }) => keys.has(`${rule.severity}!${cellKey(cell)}`);
}

/** What is told about an error: its own sentence, or that the program failed, with the detail for its maintainers. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof Failure) return { text: error.message, detail: null };
  if (isMissingPart(error)) return { text: MISSING_PART, detail: error.message };
  return { text: BUG, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
