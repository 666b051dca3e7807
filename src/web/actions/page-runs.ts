/** What the page does for each of its actions, as it is now. */
import type { RowCommand } from '../../application/editing/row-commands';
import type { CellRange } from '../../domain/cell';
import { focusRegion } from '../../ui/regions';
import { repeatably, type GridChanges, type Repeatable } from '../grid/grid-commands';
import type { SampleName } from '../../ui/samples';
import { finishTyping } from '../use-page-keys';
import { HIDE_PANE, SHOW_PANE } from '../words';
import { SHEET_KEYS, type PageRuns } from './page-actions';
import type { Letter } from '../../letter/letter';

/** What the page asks of whoever opens and keeps files. */
export interface PageFiles {
  readonly open: () => void;
  readonly drop: (dropped: DataTransfer) => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
  readonly newTracker: () => void;
  readonly fromLetters: () => void;
  readonly sample: (name: SampleName) => void;
  readonly keeping: boolean;
  readonly keep: (isOn: boolean) => void;
  readonly help: () => void;
  readonly print: (letter: Letter) => void;
}

interface PageNow {
  readonly files: PageFiles;
  readonly changes: GridChanges;
  readonly range: CellRange;
  readonly last: { current: Repeatable | null };
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly roll: (() => void) | null;
  /** Null where the selected cell has no finding that may be ignored. */
  readonly ignore: (() => void) | null;
  readonly filter: () => void;
  readonly showAll: (() => void) | null;
  readonly find: () => void;
  readonly width: () => void;
  readonly pane: { readonly shown: boolean; readonly toggle: () => void };
  /** Told that the browser does not hand out what was copied. */
  readonly onNoPaste: () => void;
}

/** What each action of the page does now. */
export function pageRuns(now: PageNow): PageRuns {
  const { files, changes, range, last } = now;
  const rows = (command: RowCommand) => () => void repeatably(last, (to) => changes.rows(command, to))(range);
  const hide = (what: 'rows' | 'columns', hidden: boolean) => () => void changes.hide(what, hidden, range);
  const sample = (name: SampleName) => () => files.sample(name);
  return {
    rows: range.bottom - range.top + 1,
    on: { keepUnsaved: files.keeping },
    names: { pane: now.pane.shown ? HIDE_PANE : SHOW_PANE },
    run: {
      ...Object.fromEntries(SHEET_KEYS.map((id) => [id, null])),
      open: files.open,
      save: () => (finishTyping(), files.save()),
      undo: now.undo,
      redo: now.redo,
      newTracker: files.newTracker,
      fromLetters: files.fromLetters,
      sample: sample('tracker'),
      sampleList: sample('list'),
      saveCopy: files.saveCopy,
      keepUnsaved: () => files.keep(!files.keeping),
      cut: () => onSheet('cut'),
      copy: () => onSheet('copy'),
      paste: () => void pasteOnSheet(changes, range).catch(now.onNoPaste),
      above: rows('above'),
      below: rows('below'),
      delete: rows('delete'),
      up: rows('up'),
      down: rows('down'),
      hideRows: hide('rows', true),
      showRows: hide('rows', false),
      hideColumns: hide('columns', true),
      showColumns: hide('columns', false),
      width: now.width,
      filter: now.filter,
      showAll: now.showAll,
      find: now.find,
      roll: now.roll,
      ignore: now.ignore,
      help: files.help,
      pane: now.pane.toggle,
    },
  };
}

/** The sheet's own field has the focus when its clipboard is asked for. */
function onSheet(command: 'cut' | 'copy'): void {
  focusRegion(document.body, 'sheet');
  document.execCommand(command);
}

async function pasteOnSheet(changes: GridChanges, range: CellRange): Promise<void> {
  const items = await navigator.clipboard.read();
  const of = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? await (await item.getType(type)).text() : '';
  };
  await changes.paste({ text: await of('text/plain'), html: await of('text/html') }, range);
}
