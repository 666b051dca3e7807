/** An open workbook that is plain data: it records what the pane asks for, and takes edits as if a user had typed them. */
import { applyEdits, type HiddenFormats } from '../../../src/application/editing/apply-edits';
import { refuseUnexpected } from '../../../src/application/editing/unexpected';
import {
  refuseLockedCells,
  refuseLockedFormats,
  refuseLockedStructure,
} from '../../../src/application/editing/protection';
import type { CellEdit, CellMark, OpenWorkbook, WorkbookSnapshot } from '../../../src/application/ports';
import type { CellRef } from '../../../src/domain/cell';
import { withoutSheets, withSheetReplaced, withSheets } from './memory-sheets';

export interface MemoryOpenWorkbook extends OpenWorkbook {
  /** The content now. */
  content(): WorkbookSnapshot;
  /** The cells that were revealed, in order. */
  readonly revealed: readonly CellRef[];
  /** The marks as last set. */
  marks(): readonly CellMark[];
  /** Edits as a user makes them: whoever watches is told. */
  type(edits: readonly CellEdit[]): void;
  /** As `type`, but nobody is told: a change that was not noticed. */
  typeUnseen(edits: readonly CellEdit[]): void;
}

/** An open workbook with the content of the snapshot, which itself is never changed. */
export function memoryOpenWorkbook(start: WorkbookSnapshot): MemoryOpenWorkbook {
  let current = start;
  let marks: readonly CellMark[] = [];
  const revealed: CellRef[] = [];
  const formats: HiddenFormats = new Map();
  const watchers = new Set<(content: WorkbookSnapshot) => void>();
  const edit = (edits: readonly CellEdit[]) => {
    current = applyEdits(current, edits, formats);
  };
  return {
    content: () => current,
    revealed,
    marks: () => marks,
    read: () => Promise.resolve(current),
    // The promise is made inside `then`, so that what throws rejects it.
    write: (edits, _tables, expected) =>
      Promise.resolve().then(() => {
        refuseUnexpected(current, edits, expected);
        refuseLockedCells(current, edits);
        refuseLockedFormats(current, edits, (cell) => formatAt(current, formats, cell));
        edit(edits);
      }),
    reveal: (cell) => Promise.resolve().then(() => void revealed.push(cell)),
    mark: (wanted) =>
      Promise.resolve().then(() => {
        marks = wanted;
      }),
    addSheets: (plan) =>
      Promise.resolve().then(() => {
        refuseLockedStructure(current);
        current = withSheets(current, plan, formats);
      }),
    replaceSheet: (plan) =>
      Promise.resolve().then(() => {
        refuseLockedStructure(current, plan.name);
        current = withSheetReplaced(current, plan, formats);
      }),
    removeSheets: (names) =>
      Promise.resolve().then(() => {
        refuseLockedStructure(current);
        current = withoutSheets(current, names);
      }),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    type(edits) {
      edit(edits);
      for (const changed of watchers) changed(current);
    },
    typeUnseen: edit,
  };
}

/** The format of a cell, with or without content; undefined for General. */
function formatAt(
  { sheets }: WorkbookSnapshot,
  formats: ReadonlyMap<string, string>,
  { sheet, row, column }: CellRef,
): string | undefined {
  const rows = sheets.find(({ name }) => name === sheet)?.rows;
  const cell = rows?.find((at) => at.row === row)?.cells.find((at) => at.column === column);
  return cell ? cell.format : formats.get(JSON.stringify([sheet, row, column]));
}
