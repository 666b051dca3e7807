/** The file open on the page, without React: its content, what is selected, what was changed, and how to take it back. */
import { openXlsx, type XlsxWorkbook } from '../../adapters/xlsx/open-xlsx';
import { Failure } from '../../application/errors';
import type { SheetEdit } from '../../application/editing/formula-edit';
import type { FilterChange } from '../../application/filtering/sheet-filter';
import { cellColumns } from '../../application/editing/cell-columns';
import type { CellEdit, CellMark, OpenWorkbook, RowChange, WorkbookSnapshot } from '../../application/ports';
import { rowsSelected, type GridSelection } from '../grid/selection';
import { takeTurns } from '../../application/take-turns';
import type { CellRef } from '../../domain/cell';
import { blockAt, cellAt, type SelectedBlock } from '../sheet/selected-block';
import type { HalfTyped } from '../recovery/draft';
import type { Typed } from '../typing/use-typing';
import { typedContent, typedPlace } from '../typing/typed-text';
import { stepHistory } from './step-history';
import { nameOfEdits, nameOfRows, nameOfSize } from './step-names';
import { CHANGE, FILTER_STEP, stillTyping } from '../words';

export interface PageState extends SelectedBlock {
  readonly name: string;
  readonly content: WorkbookSnapshot;
  readonly marks: readonly CellMark[];
  /** Something differs from the file as it was opened or last saved. */
  readonly changed: boolean;
  /** How many steps lie between. */
  readonly changes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Counts the calls that want the selected cell in sight. */
  readonly revealed: number;
}

/** The open file. What the page reads of it, and its sizes, are as the workbook has them, between two steps. */
export interface PageDocument extends Pick<
  XlsxWorkbook,
  'signed' | 'formulas' | 'resize' | 'filters' | 'look' | 'details'
> {
  getState(): PageState;
  /** Calls back after each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The same file as the pane sees it. */
  readonly workbook: OpenWorkbook;
  /** Selects a cell, or the block around it, when the fields are closed. False when one stays open: then the selection stays too. */
  select(cell: CellRef, block?: Pick<GridSelection, 'range' | 'head'>): Promise<boolean>;
  /** Empties cells, fills them from others, puts copied ones in: one step. */
  write(edits: readonly SheetEdit[]): Promise<void>;
  /** Rows come, go or change place; those of `chosen` are selected then. */
  shiftRows(change: RowChange, chosen: { readonly top: number; readonly bottom: number }): Promise<void>;
  /** What `type` would write. Throws a Failure for a text that cannot be taken. */
  typedEdits(cell: CellRef, texts: readonly (readonly string[])[]): readonly CellEdit[];
  /** Puts typed texts into the cells from this one on, row by row. Throws a Failure when it cannot, and then none is written. */
  type(cell: CellRef, texts: readonly (readonly string[])[]): Promise<void>;
  /** Changes filters of a sheet: one step. */
  filter(sheet: string, changes: readonly FilterChange[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The file as it is between two steps, for saving. */
  keep(): Promise<KeptFile>;
  /** What is being typed in one of the fields and has not come into the file; null when there is nothing. */
  typing(field: 'cell' | 'bar', typed: Typed | null): void;
  /** Such a text, and the cell it is for. */
  halfTyped(): HalfTyped | null;
  /** Whether something would be lost with the page: a step that is not saved, or a text half typed. */
  hasUnsaved(): boolean;
}

/** The file at one step. What is done after it, even while it is being saved, is not in it. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** What it holds. */
  readonly content: WorkbookSnapshot;
  /** To be called when these bytes are safe. */
  saved(): void;
}

/** Opens a file. `unsaved`: steps that were made in it and are in no file yet. Throws a Failure when it cannot be read. */
export async function openDocument(name: string, bytes: Uint8Array, unsaved = 0): Promise<PageDocument> {
  const file: XlsxWorkbook = openXlsx(bytes);
  const content = await file.read();
  const visible = content.sheets.filter(({ hidden }) => !hidden);
  const first = visible.find((sheet) => sheet.name.startsWith('第')) ?? visible[0] ?? content.sheets[0];
  let state: PageState = {
    name,
    content,
    ...blockAt(content, { sheet: first?.name ?? '', row: 1, column: 1 }),
    marks: [],
    changed: unsaved > 0,
    changes: unsaved,
    canUndo: false,
    canRedo: false,
    revealed: 0,
  };
  const history = stepHistory(() => file.checkpoint(), unsaved);
  /** Changes that belong together: whether one of them has begun their step. Null while there are none. */
  let group: { begun: boolean; readonly name: string } | null = null;
  /** What is typed in them is for the selected cell. */
  const openFields = new Map<string, Typed>();
  const takeTurn = takeTurns();
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
      ...(!isThere && blockAt(now, { sheet: now.sheets[0]?.name ?? '', row: 1, column: 1 })),
      ...history.unsaved(),
      ...history.can(),
    });
  };
  const change = async (name: string, what: () => Promise<void>) => {
    const before = history.begin(name);
    await what();
    history.add(before, group?.begun);
    if (group) group.begun = true;
    await refresh();
  };
  /** The turn of the pane, which changes nothing below a text that was refused. Without an open field it is taken at once, before what comes after it. */
  const turnByPane = async <T>(turn: () => Promise<T>): Promise<T> => {
    if (openFields.size > 0 && !(await endTyping())) throw new Failure('usage', stillTyping(state.selection));
    return takeTurn(turn);
  };
  /** What belongs together has its turn already. */
  const changeInTurn = (what: () => Promise<void>) =>
    group ? change(group.name, what) : turnByPane(() => change(CHANGE, what));
  /** As a user of the page does it, of which the pane must hear. */
  const turnByUser = async (turn: () => boolean) => {
    if (!(await endTyping())) return;
    await takeTurn(async () => {
      if (!turn()) return;
      await refresh();
      tellWatchers();
    });
  };
  const tellWatchers = () => {
    for (const watcher of watchers) watcher(state.content);
  };
  /** Puts what is being typed into the file. False when it was refused: its field stays open, and nothing may move below it. */
  const endTyping = async () => {
    for (const { end } of openFields.values()) if (!(await end())) return false;
    return true;
  };
  const select: PageDocument['select'] = async (cell, block) => {
    // Without an open field nothing is waited for: keys that come close together find the selection of the one before.
    if (openFields.size > 0 && !(await endTyping())) return false;
    const at = blockAt(state.content, cell);
    set(block ? { ...at, range: block.range, head: block.head } : at);
    return true;
  };
  const typedEdits: PageDocument['typedEdits'] = (from, texts) => {
    const { content } = state;
    const columns = cellColumns(content);
    return texts.flatMap((row, down) =>
      row.map((text, right) => {
        const cell = { sheet: from.sheet, row: from.row + down, column: from.column + right };
        const format = cellAt(content, cell)?.format;
        return { cell, ...typedContent(text, format, content.dateSystem, typedPlace(cell, columns)) };
      }),
    );
  };
  const write = (edits: readonly SheetEdit[]) =>
    takeTurn(async () => {
      if (edits.length === 0) return;
      await change(nameOfEdits(edits), () => file.write(edits));
      tellWatchers();
    });

  return {
    signed: file.signed,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    workbook: {
      read: () => Promise.resolve(state.content),
      write: (edits, tables = [], expected) => changeInTurn(() => file.write(edits, tables, expected)),
      reveal: async (cell) => {
        if (await select(cell)) set({ revealed: state.revealed + 1 });
      },
      mark: (marks) => Promise.resolve(set({ marks })),
      addSheets: (plan) => changeInTurn(() => file.addSheets(plan)),
      replaceSheet: (plan) => changeInTurn(() => file.replaceSheet(plan)),
      removeSheets: (names) => changeInTurn(() => file.removeSheets(names)),
      shiftRows: (rows) => changeInTurn(() => file.shiftRows!(rows)),
      trial: () => takeTurn(async () => openXlsx(file.toBytes())),
      history: {
        last: history.last,
        undo: (id) =>
          turnByPane(async () => {
            const last = history.last();
            if (!last || (id !== undefined && id !== last.id)) return null;
            history.undo();
            await refresh();
            return last;
          }),
      },
      together: (work, name) =>
        turnByPane(async () => {
          const before = history.begin(name);
          const own = { begun: false, name };
          group = own;
          try {
            return await work();
          } catch (error) {
            // All of it or none.
            if (own.begun) {
              history.giveUp(before);
              await refresh();
            }
            throw error;
          } finally {
            group = null;
          }
        }),
      watch(watcher) {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    },
    select,
    write,
    async shiftRows(rows, chosen) {
      if (!(await endTyping())) return;
      await takeTurn(async () => {
        await change(nameOfRows(rows), () => file.shiftRows!(rows));
        const { active, range, head } = rowsSelected(chosen.top, chosen.bottom);
        set({ selection: { sheet: rows.sheet, row: active.row, column: state.selection.column }, range, head });
        tellWatchers();
      });
    },
    typedEdits,
    type: (from, texts) =>
      takeTurn(async () => {
        const edits = typedEdits(from, texts);
        await change(nameOfEdits(edits), () => file.write(edits));
        tellWatchers();
      }),
    resize: (sheet, size) =>
      takeTurn(async () => {
        await change(nameOfSize(size), () => file.resize(sheet, size));
        tellWatchers();
      }),
    formulas: (sheet) => file.formulas(sheet),
    filters: (sheet) => file.filters(sheet),
    filter: (sheet, changes) =>
      takeTurn(async () => {
        await change(FILTER_STEP, async () => {
          for (const one of changes) await file.filter(sheet, one);
        });
        tellWatchers();
      }),
    undo: () => turnByUser(history.undo),
    redo: () => turnByUser(history.redo),
    look: (sheet) => file.look(sheet),
    details: (sheet, today) => file.details(sheet, today),
    keep: () =>
      takeTurn(async () => {
        const saved = history.keep();
        return {
          bytes: file.toBytes(),
          content: state.content,
          saved() {
            saved();
            set(history.unsaved());
          },
        };
      }),
    typing(field, typed) {
      if (typed === null) openFields.delete(field);
      else openFields.set(field, typed);
      for (const listener of listeners) listener();
    },
    halfTyped() {
      const last = [...openFields.values()].at(-1);
      return last ? { cell: state.selection, text: last.text } : null;
    },
    hasUnsaved: () => state.changed || openFields.size > 0,
  };
}
