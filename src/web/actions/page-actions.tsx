/** All that can be done on the page, each told once: bars, menus, keys and the help take it from here. */
import {
  ArrowDown20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ArrowUp20Regular,
  CalendarArrowRight20Regular,
  ClipboardPaste20Regular,
  Copy20Regular,
  Cut20Regular,
  Delete20Regular,
  Filter20Regular,
  FolderOpen20Regular,
  PanelRight20Regular,
  QuestionCircle20Regular,
  Save20Regular,
  Search20Regular,
  TableInsertRow20Regular,
} from '@fluentui/react-icons';
import type { Action, ActionName, MenuLine } from '../../ui/parts/action';
import * as words from '../words';

export const PAGE_ACTIONS = {
  open: { name: words.OPEN, icon: <FolderOpen20Regular /> },
  save: { name: words.SAVE, icon: <Save20Regular />, keys: 'Ctrl+S' },
  undo: { name: words.UNDO, icon: <ArrowUndo20Regular />, keys: 'Ctrl+Z' },
  redo: { name: words.REDO, icon: <ArrowRedo20Regular />, keys: 'Ctrl+Y、Ctrl+Shift+Z' },
  newTracker: { name: words.NEW_TRACKER },
  fromLetters: { name: words.FROM_LETTERS },
  sample: { name: words.SAMPLE },
  sampleList: { name: words.SAMPLE_LIST },
  saveCopy: { name: words.SAVE_COPY },
  keepUnsaved: { name: words.KEEP_UNSAVED },
  cut: { name: words.CUT, icon: <Cut20Regular />, keys: 'Ctrl+X' },
  copy: { name: words.COPY, icon: <Copy20Regular />, keys: 'Ctrl+C' },
  paste: { name: words.PASTE, icon: <ClipboardPaste20Regular />, keys: 'Ctrl+V' },
  edit: { name: words.EDIT, keys: 'F2' },
  clear: { name: words.CLEAR, keys: 'Delete、Backspace' },
  fillDown: { name: words.FILL_DOWN, keys: 'Ctrl+D' },
  repeat: { name: words.REPEAT, keys: 'F4' },
  all: { name: words.SELECT_ALL, keys: 'Ctrl+A' },
  above: { name: words.ROW_COMMAND_NAMES.above(1), icon: <TableInsertRow20Regular /> },
  below: { name: words.ROW_COMMAND_NAMES.below(1), icon: <TableInsertRow20Regular /> },
  delete: { name: words.ROW_COMMAND_NAMES.delete(1), icon: <Delete20Regular /> },
  up: { name: words.ROW_COMMAND_NAMES.up(), icon: <ArrowUp20Regular /> },
  down: { name: words.ROW_COMMAND_NAMES.down(), icon: <ArrowDown20Regular /> },
  hideRows: { name: words.HIDE_ROWS },
  showRows: { name: words.SHOW_ROWS },
  hideColumns: { name: words.HIDE_COLUMNS },
  showColumns: { name: words.SHOW_COLUMNS },
  width: { name: words.COLUMN_WIDTH },
  filter: { name: words.FILTER_ITEM, icon: <Filter20Regular />, keys: 'Ctrl+Shift+L' },
  showAll: { name: words.CLEAR_FILTERS },
  find: { name: words.FIND_ITEM, icon: <Search20Regular />, keys: 'Ctrl+F' },
  ignore: { name: words.IGNORE_HERE, stays: true },
  roll: { name: words.ROLL, icon: <CalendarArrowRight20Regular /> },
  help: { name: words.HELP, icon: <QuestionCircle20Regular />, keys: 'F1' },
  pane: { name: words.SHOW_PANE, icon: <PanelRight20Regular /> },
} as const satisfies Readonly<Record<string, ActionName>>;

export type PageActionId = keyof typeof PAGE_ACTIONS;
type Line = PageActionId | 'line';

export const FILE_MENU: readonly Line[] = [
  ...(['newTracker', 'fromLetters', 'sample', 'sampleList'] as const),
  ...(['line', 'saveCopy', 'line', 'keepUnsaved'] as const),
];
export const ROWS_MENU: readonly Line[] = ['above', 'below', 'delete', 'up', 'down'];
/** Right click on the sheet. */
export const SHEET_MENU: readonly Line[] = [
  ...(['cut', 'copy', 'paste', 'line', 'above', 'below', 'delete', 'line', 'up', 'down', 'line'] as const),
  ...(['hideRows', 'showRows', 'hideColumns', 'showColumns', 'width', 'line', 'filter', 'showAll', 'find'] as const),
  ...(['line', 'ignore'] as const),
];
/** What a narrow window has no room for. */
export const MORE_MENU: readonly Line[] = [
  ...([
    'open',
    'redo',
    'line',
    ...FILE_MENU,
    'line',
    ...ROWS_MENU,
    'line',
    'filter',
    'showAll',
    'find',
    'line',
  ] as const),
  ...(['roll', 'help'] as const),
];
/** Keys that mean the same wherever the focus is. */
export const PAGE_KEYS: readonly PageActionId[] = ['save', 'undo', 'redo', 'find', 'filter', 'help'];
/** Keys of the sheet while nothing is typed. */
export const SHEET_KEYS = ['edit', 'clear', 'fillDown', 'repeat', 'all'] as const satisfies readonly PageActionId[];

/** What the page does for each of them, as it is now; left out or null where it cannot be done. */
export interface PageRuns {
  readonly run: Readonly<Partial<Record<PageActionId, (() => void) | null>>>;
  /** How many rows are selected. */
  readonly rows: number;
  readonly on: Readonly<Partial<Record<PageActionId, boolean>>>;
  readonly names: Readonly<Partial<Record<PageActionId, string>>>;
}

/** The action with what it does now, its name as it is now, and whether it is on. */
export function pageAction(id: PageActionId, { run, rows, on, names }: PageRuns): Action {
  const told: ActionName = PAGE_ACTIONS[id];
  const state = on[id];
  return {
    ...told,
    name: names[id] ?? (isRowCommand(id) ? words.ROW_COMMAND_NAMES[id](rows) : told.name),
    run: run[id] ?? null,
    ...(state !== undefined && { on: state }),
  };
}

/** A menu's lines with what each does now. */
export function menuLines(menu: readonly Line[], runs: PageRuns): readonly MenuLine[] {
  return menu.map((line) => (line === 'line' ? line : pageAction(line, runs)));
}

function isRowCommand(id: PageActionId): id is keyof typeof words.ROW_COMMAND_NAMES {
  return id in words.ROW_COMMAND_NAMES;
}

/** Every action that has keys, for the help. */
export function actionKeys(): readonly (readonly [keys: string, does: string])[] {
  return Object.values(PAGE_ACTIONS).flatMap((action: ActionName) =>
    action.keys === undefined ? [] : [[action.keys.replaceAll('+', ' + '), action.name.replace('…', '')] as const],
  );
}
