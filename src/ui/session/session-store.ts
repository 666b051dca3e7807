/** The pane's state and what changes it, without React: reading, checking, fixing, undoing, marking, one thing after another. */
import { checkRows, ignoredRows, type CheckRow } from '../../application/checking/check-rows';
import { Failure } from '../../application/errors';
import { fitPlan, type NewSheets } from '../../application/new-sheets/fit-plan';
import type { OpenWorkbook, Selection, Workbook, WorkbookSnapshot } from '../../application/ports';
import { planUndo, undoRefusal } from '../../application/undoing/undo';
import { undoEntry, type StepDone, type StepMemory, type UndoEntry } from '../../application/undoing/undo-entry';
import * as checkWords from '../check/words';
import { fixer } from './fixing';
import { loadChecking } from './load-checking';
import { markerOf, marksOf } from './marks';
import { noticeOf } from './notice';
import { writing, type FixScope } from './plan-fix';
import { revealIn } from './reveal';
import type { Commands, Reading } from './session';
import { initialState, type SessionState } from './session-state';
import { workQueue } from './work-queue';

/** What a page is given that takes the place of the views. */
export interface PanePageProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly busy: boolean;
  readonly onBack: () => void;
}

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

const MOST_STEPS = 100;

/** The state of one pane over one workbook. */
export function createSession({ workbook, show, marking, memory }: SessionOptions): Session {
  const { history } = workbook;
  let state = initialState(marking, memory?.load() ?? []);
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    state = { ...state, undoName: (history ? history.last() : state.steps.at(-1))?.name ?? null };
    if (change.steps) memory?.save(change.steps);
    for (const listener of listeners) listener();
  };

  let nextStep = Math.max(0, ...state.steps.map(({ id }) => id)) + 1;
  const { mark, clear, forget } = markerOf(workbook);
  const { enqueue, attempt, noteChange } = workQueue({
    onBusy: (busy) => set({ busy }),
    onError: (error) => set({ notice: noticeOf(error) }),
    onChanged: () => void enqueue(async () => accept(await readAgain())),
  });

  /** What was told of the step before is over. */
  const afresh = (job: () => Promise<void>): Promise<boolean> => {
    set({ notice: null });
    return enqueue(job);
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

  /** The content now; only what changed is read again where the host can tell. */
  const readAgain = (): Promise<WorkbookSnapshot> => (workbook.readChanged ? workbook.readChanged() : workbook.read());

  const together = <T>(name: string, work: () => Promise<T>): Promise<T> =>
    workbook.together ? workbook.together(work, name) : work();

  /** Does something on top of the content just read, keeps what undoes it, when something does, and checks again. */
  const doStep = async (
    name: string,
    before: WorkbookSnapshot,
    work: (workbook: Workbook) => Promise<StepDone | null>,
    also?: (rows: readonly CheckRow[], step: number) => Partial<SessionState>,
  ): Promise<void> => {
    const done = await together(name, () => work(workbook));
    const after = await readAgain();
    const step = history?.last()?.id ?? nextStep++;
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

  const fixRows = fixer({ workbook, getState: () => state, set, doStep, accept });

  /** Without the step, and what is told of it. */
  const undone = async ({ id, name }: { readonly id: number; readonly name: string }, refusal = ''): Promise<void> => {
    // What was refused once will be refused again.
    set({ steps: state.steps.filter((step) => step.id !== id) });
    await accept(await readAgain(), () => ({
      fixed: state.fixed.filter(({ undo }) => undo !== id),
      ...(refusal === ''
        ? { announced: checkWords.undoneSaid(name) }
        : { notice: { text: refusal, detail: null }, announced: '' }),
    }));
  };

  const undoStep = async (entry: UndoEntry): Promise<void> => {
    const content = await readAgain();
    const plan = planUndo(entry, content);
    // It waits until these cells are as they were.
    if (plan.inTheWay.length > 0) throw new Failure('not-writable', undoRefusal(plan));
    await together(checkWords.undoTip(entry.name), async () => {
      if (plan.edits.length > 0) await workbook.write(plan.edits, plan.tables, content);
      if (plan.removedSheets.length > 0) await workbook.removeSheets(plan.removedSheets);
      if (plan.validations.length > 0) await workbook.clearValidations?.(plan.validations);
      for (const sheet of plan.replacedSheets) await workbook.replaceSheet(sheet);
      for (const rows of plan.rows) await workbook.shiftRows?.(rows);
    });
    await undone(entry, undoRefusal(plan));
  };

  /** Takes a step back, the last one when none is named: looked up in its turn, for a step before it may have been the last one. */
  const undoNamed = async (id: number | undefined): Promise<void> => {
    const last = (await history?.undo(id)) ?? null;
    if (last) return undone(last);
    if (history && id === undefined) return;
    const entry = id === undefined ? state.steps.at(-1) : state.steps.find((step) => step.id === id);
    if (entry) await undoStep(entry);
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
        if (noteChange()) void enqueue(() => accept(content));
      });
    },
    refresh: () =>
      enqueue(async () => {
        set({ notice: null });
        forget();
        await accept(await workbook.read());
        set({ announced: checkWords.checkedSaid(state.rows.length) });
      }),
    write: (name, edits) => enqueue(async () => doStep(name, await readAgain(), writing(edits))),
    change: (name, work) =>
      afresh(async () =>
        doStep(name, await readAgain(), work, ({ length }) => ({ announced: checkWords.doneSaid(name, length) })),
      ),
    reveal: revealIn(workbook, { notice: (notice) => set({ notice }), attempt }),
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
    undo: (id) => afresh(() => undoNamed(id)),
    setMarking(on) {
      const cost = on ? workbook.undoCost?.() : undefined;
      set({ marking: on, ...(cost && { notice: { text: checkWords.MARKS_COST[cost], detail: null } }) });
      return enqueue(() => mark(on && state.reading ? marksOf(state.reading.findings) : []));
    },
    clearMarks() {
      set({ marking: false });
      return enqueue(clear);
    },
    addSheets: (make) =>
      enqueue(async () => {
        const { sheets } = await workbook.read();
        const { plan, edits } = fitPlan(
          await make(),
          sheets.map(({ name }) => name),
        );
        await together(checkWords.ADD_SHEETS, async () => {
          await workbook.addSheets(plan);
          if (edits.length > 0) await workbook.write(edits);
        });
        const [first] = plan.sheets;
        if (first) await workbook.reveal({ sheet: first.name, row: 1, column: 1 });
        await accept(await readAgain());
        tellLeftOut();
      }),
    dismiss: () => set({ notice: null }),
    say: (text) => set({ announced: text }),
  };
}
