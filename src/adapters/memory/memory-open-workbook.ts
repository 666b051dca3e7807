/** An open workbook that is plain data: it records what the pane asks for, and takes edits as if a user had typed them. */
import { applyEdits, type HiddenFormats } from '../../application/editing/apply-edits';
import { DATE_FORMAT, DATE_TIME_FORMAT } from '../../application/editing/edited-cell';
import type {
  CellEdit,
  CellMark,
  CellSnapshot,
  OpenWorkbook,
  RowSnapshot,
  SheetPlan,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../application/ports';
import type { CellRef } from '../../domain/cell';

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
    write: (edits) => Promise.resolve().then(() => edit(edits)),
    reveal: (cell) => Promise.resolve().then(() => void revealed.push(cell)),
    mark: (wanted) =>
      Promise.resolve().then(() => {
        marks = wanted;
      }),
    addSheets: ({ sheets }) =>
      Promise.resolve().then(() => {
        current = { ...current, sheets: [...current.sheets, ...sheets.map(plannedSheet)] };
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

/** A planned sheet as reading it would show it. */
function plannedSheet({ name, cells, merges }: SheetPlan): SheetSnapshot {
  const rows = new Map<number, CellSnapshot[]>();
  for (const { row, column, value, style } of cells) {
    if (value === null) continue;
    const format = /percent$/iu.test(style)
      ? '0%'
      : style === 'dateTime'
        ? DATE_TIME_FORMAT
        : /date$/iu.test(style)
          ? DATE_FORMAT
          : undefined;
    const cell: CellSnapshot = { column, value, ...(format !== undefined && { format }) };
    const known = rows.get(row);
    if (known) known.push(cell);
    else rows.set(row, [cell]);
  }
  return {
    name,
    merges,
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, found]): RowSnapshot => ({ row, cells: found.sort((a, b) => a.column - b.column) })),
  };
}
