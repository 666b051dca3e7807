/** The file open on the page, without React: its content, what is selected, what was changed, and how to take it back. */
import { openXlsx, type XlsxWorkbook } from '../adapters/xlsx/open-xlsx';
import { Failure } from '../application/errors';
import { mergeAnchor } from '../application/editing/merged-cells';
import type {
  CellEdit,
  CellMark,
  CellSnapshot,
  OpenWorkbook,
  SheetLook,
  TableEnd,
  WorkbookSnapshot,
} from '../application/ports';
import type { CellRef } from '../domain/cell';
import { typedContent } from './typed-text';

export interface PageState {
  readonly name: string;
  readonly content: WorkbookSnapshot;
  readonly selection: CellRef;
  readonly marks: readonly CellMark[];
  /** Something differs from the file as it was opened or last saved. */
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts the calls that want the selected cell in sight. */
  readonly revealed: number;
}

export interface PageDocument {
  getState(): PageState;
  /** Calls back after each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The same file as the pane sees it. */
  readonly workbook: OpenWorkbook;
  select(cell: CellRef): void;
  /** Puts typed texts into the cells from this one on, row by row. Throws a Failure when it cannot, and then none is written. */
  type(cell: CellRef, texts: readonly (readonly string[])[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  look(sheet: string): SheetLook;
  /** The file as it is now. */
  toBytes(): Uint8Array;
  saved(name?: string): void;
}

const MOST_STEPS = 200;

/** Opens a file. Throws a Failure when it cannot be read. */
export async function openDocument(name: string, bytes: Uint8Array): Promise<PageDocument> {
  const file: XlsxWorkbook = openXlsx(bytes);
  const content = await file.read();
  const first = content.sheets.find((sheet) => sheet.name.startsWith('第')) ?? content.sheets[0];
  let state: PageState = {
    name,
    content,
    selection: { sheet: first?.name ?? '', row: 1, column: 1 },
    marks: [],
    changed: false,
    canUndo: false,
    canRedo: false,
    revealed: 0,
  };
  /** Each step puts back the file as it was before it; the step that is undone goes to the other list. */
  const undoSteps: (() => void)[] = [];
  let redoSteps: (() => void)[] = [];
  /** Changes that belong together: whether one of them has begun their step. Null while there are none. */
  let group: { begun: boolean } | null = null;
  /** How many steps back the saved file lies; NaN when it cannot be reached any more. */
  let savedAt = 0;
  const listeners = new Set<() => void>();
  const watchers = new Set<(content: WorkbookSnapshot) => void>();
  const set = (change: Partial<PageState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const refresh = async () => {
    const now = await file.read();
    const isThere = now.sheets.some((sheet) => sheet.name === state.selection.sheet);
    set({
      content: now,
      selection: isThere ? state.selection : { sheet: now.sheets[0]?.name ?? '', row: 1, column: 1 },
      changed: undoSteps.length !== savedAt,
      canUndo: undoSteps.length > 0,
      canRedo: redoSteps.length > 0,
    });
  };
  const change = async (what: () => Promise<void>) => {
    const before = file.checkpoint();
    await what();
    // The saved file lay among the steps that are now gone.
    if (savedAt > undoSteps.length - (group?.begun ? 1 : 0)) savedAt = NaN;
    redoSteps = [];
    if (!group?.begun) undoSteps.push(before);
    if (group) group.begun = true;
    if (undoSteps.length > MOST_STEPS) {
      undoSteps.shift();
      savedAt--;
    }
    await refresh();
  };
  const write = (edits: readonly CellEdit[], tables: readonly TableEnd[] = []) =>
    change(() => file.write(edits, tables));
  /** Takes a step back on one list and puts it on the other. */
  const step = async (from: (() => void)[], to: (() => void)[]) => {
    const back = from.pop();
    if (!back) return;
    to.push(file.checkpoint());
    back();
    await refresh();
    tellWatchers();
  };
  const tellWatchers = () => {
    for (const watcher of watchers) watcher(state.content);
  };
  const select = (cell: CellRef) => {
    const sheet = state.content.sheets.find((one) => one.name === cell.sheet);
    if (!sheet) throw new Failure('gone', `没有名为“${cell.sheet}”的工作表。`);
    set({ selection: { sheet: cell.sheet, ...mergeAnchor(cell, sheet.merges) } });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    workbook: {
      read: () => Promise.resolve(state.content),
      write,
      reveal: async (cell) => {
        select(cell);
        set({ revealed: state.revealed + 1 });
      },
      mark: (marks) => Promise.resolve(set({ marks })),
      addSheets: (plan) => change(() => file.addSheets(plan)),
      replaceSheet: (plan) => change(() => file.replaceSheet(plan)),
      removeSheets: (names) => change(() => file.removeSheets(names)),
      async together(work) {
        group = { begun: false };
        try {
          return await work();
        } finally {
          group = null;
        }
      },
      watch(watcher) {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    },
    select,
    async type(from, texts) {
      const edits = texts.flatMap((row, down) =>
        row.map((text, right) => {
          const cell = { sheet: from.sheet, row: from.row + down, column: from.column + right };
          return { cell, ...typedContent(text, cellAt(state.content, cell)?.format, state.content.dateSystem) };
        }),
      );
      await write(edits);
      tellWatchers();
    },
    undo: () => step(undoSteps, redoSteps),
    redo: () => step(redoSteps, undoSteps),
    look: (sheet) => file.look(sheet),
    toBytes: () => file.toBytes(),
    saved(as = state.name) {
      savedAt = undoSteps.length;
      set({ name: as, changed: false });
    },
  };
}

/** The cell's content, or undefined where it is blank. */
export function cellAt({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellRef): CellSnapshot | undefined {
  return sheets
    .find((one) => one.name === sheet)
    ?.rows.find((one) => one.row === row)
    ?.cells.find((one) => one.column === column);
}
