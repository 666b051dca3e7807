/** What the person before the screen does. */
import { parseA1, parseRange } from '../../src/domain/cell';
import type { CellRange } from '../../src/domain/cell';
import { applyEntry, enterText } from './entry';
import { addSheet, changeCell, MAX_COLUMN, sheetNamed } from './model';
import { moveCells } from './move-cells';
import { sortRows } from './sort-rows';
import type { HostSheet } from './model';
import { removeSheet } from './objects/worksheet';
import type { HostState } from './state';

export interface User {
  /** Types a text into a cell and presses Enter. */
  type(sheet: string, cell: string, text: string): void;
  /** Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean;
  /** Selects cells on a sheet. */
  select(sheet: string, range: string): void;
  /** Filters a sheet: these rows are out of sight. */
  filter(sheet: string, rows: readonly number[]): void;
  /** Chooses a number format for a cell. */
  format(sheet: string, cell: string, format: string): void;
  /** Fills cells with a colour. */
  fill(sheet: string, range: string, color: string): void;
  /** Inserts rows above one, as from the menu of its number. */
  insertRows(sheet: string, at: number, count?: number): void;
  deleteRows(sheet: string, at: number, count?: number): void;
  /** Sorts the rows of a range, which has no headers, by one of its columns (from 0). */
  sort(sheet: string, range: string, key: number, ascending?: boolean): void;
  addSheet(name: string): HostSheet;
  deleteSheet(name: string): void;
  renameSheet(name: string, newName: string): void;
  moveSheet(name: string, position: number): void;
  /** Is in the middle of typing into a cell. */
  startCellEdit(): void;
  endCellEdit(): void;
  isEditingCell(): boolean;
  cellEditEnd(): Promise<void>;
}

/** Excel's own undo, as far as it is kept. */
interface OwnUndo {
  readonly will: () => void;
  readonly undo: () => boolean;
}

export function createUser(state: HostState, sendEvents: () => void, own: OwnUndo): User {
  let waiting: (() => void)[] | null = null;
  const one = (sheet: string, cell: string): { sheet: HostSheet; row: number; column: number; range: CellRange } => ({
    sheet: sheetNamed(state.workbook, sheet),
    ...parseA1(cell)!,
    range: parseRange(cell)!,
  });
  const moveRows = (name: string, at: number, count: number, move: 'Down' | 'Up'): void => {
    own.will();
    const sheet = sheetNamed(state.workbook, name);
    const range = { top: at, bottom: at + count - 1, left: 1, right: MAX_COLUMN };
    moveCells(state.workbook, sheet, range, move);
    state.changes.content(sheet, range, move === 'Down' ? 'RowInserted' : 'RowDeleted');
    sendEvents();
  };
  return {
    type: (name, reference, text) => {
      own.will();
      const { sheet, row, column, range } = one(name, reference);
      const cell = changeCell(sheet, row, column);
      applyEntry(cell, enterText(text, cell.format, state.workbook.dateSystem));
      state.changes.content(sheet, range);
      sendEvents();
    },
    undo: () => {
      const done = own.undo();
      sendEvents();
      return done;
    },
    select: (name, reference) => {
      const { id } = sheetNamed(state.workbook, name);
      state.workbook.activeSheet = id;
      state.workbook.selection = reference;
      state.changes.selection(reference);
      sendEvents();
    },
    filter: (name, rows) => {
      const sheet = sheetNamed(state.workbook, name);
      sheet.filteredRows.clear();
      for (const row of rows) sheet.filteredRows.add(row);
    },
    format: (name, reference, format) => {
      const { sheet, row, column, range } = one(name, reference);
      changeCell(sheet, row, column).format = format;
      state.changes.format(sheet, range);
      sendEvents();
    },
    fill: (name, reference, color) => {
      const sheet = sheetNamed(state.workbook, name);
      const { top, left, bottom, right } = parseRange(reference)!;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = changeCell(sheet, row, column);
          cell.look = { ...cell.look, 'fill/color': color };
        }
      }
    },
    insertRows: (name, at, count = 1) => moveRows(name, at, count, 'Down'),
    deleteRows: (name, at, count = 1) => moveRows(name, at, count, 'Up'),
    sort: (name, reference, key, ascending = true) => {
      own.will();
      const sheet = sheetNamed(state.workbook, name);
      const range = parseRange(reference)!;
      sortRows(sheet, range, [{ key, ascending }]);
      state.changes.content(sheet, range);
      sendEvents();
    },
    addSheet: (name) => {
      const sheet = addSheet(state.workbook, name);
      state.changes.sheet('added', sheet);
      sendEvents();
      return sheet;
    },
    deleteSheet: (name) => {
      removeSheet(state, sheetNamed(state.workbook, name));
      sendEvents();
    },
    renameSheet: (name, newName) => {
      const sheet = sheetNamed(state.workbook, name);
      sheet.name = newName;
      state.changes.sheet('nameChanged', sheet);
      sendEvents();
    },
    moveSheet: (name, position) => {
      const sheet = sheetNamed(state.workbook, name);
      const others = state.workbook.sheets.filter((other) => other !== sheet);
      others.splice(position, 0, sheet);
      state.workbook.sheets = others;
      state.changes.sheet('moved', sheet);
      sendEvents();
    },
    startCellEdit: () => {
      waiting = [];
    },
    endCellEdit: () => {
      const done = waiting ?? [];
      waiting = null;
      for (const go of done) go();
    },
    isEditingCell: () => waiting !== null,
    cellEditEnd: () => new Promise((go) => waiting?.push(go)),
  };
}
