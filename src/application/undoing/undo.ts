/** 撤销: puts back what the program wrote, cell by cell, and nothing that somebody changed since. */
import { cellName, toA1, type CellRef } from '../../domain/cell';
import { cellContents, sameContent } from '../editing/cell-content';
import { applyEdits } from '../editing/apply-edits';
import { deletionsOf, type InsertedRows } from '../editing/inserted-rows';
import type {
  AddedValidation,
  CellEdit,
  RowChange,
  RowSnapshot,
  SheetPlan,
  SheetSnapshot,
  TableEnd,
  WorkbookSnapshot,
} from '../ports';
import { rowsWithin, type UndoCell, type UndoEntry } from './undo-entry';

export interface UndoPlan {
  readonly edits: readonly CellEdit[];
  /** Tables that go back to where they ended. */
  readonly tables: readonly TableEnd[];
  /** Sheets that go away: those that the step made and nobody changed since. */
  readonly removedSheets: readonly string[];
  /** Validations that go away, as far as they are still the same. */
  readonly validations: readonly AddedValidation[];
  /** Sheets that are made again as they were. */
  readonly replacedSheets: readonly SheetPlan[];
  /** Sheets that the step only made, and that stay because somebody changed them since. */
  readonly keptSheets: readonly string[];
  /** Sheets that the step made anew, and that stay because somebody changed them since. */
  readonly keptAnew: readonly string[];
  /** What takes rows out again that were inserted, from below; after all else. */
  readonly rows: readonly RowChange[];
  /** Cells left alone because they hold something else now. */
  readonly changed: readonly CellRef[];
  /** Cells because of which a step that is undone as a whole was not undone at all. */
  readonly inTheWay: readonly CellRef[];
  /** Sheets with cells of the step that are not there by that name any more. */
  readonly gone: readonly string[];
  /** Cells left alone because a formula, an error value or TRUE stood there, which cannot be written back. */
  readonly lost: readonly CellRef[];
}

/** The edits that undo a step in the workbook as it is now. */
export function planUndo(entry: UndoEntry, now: WorkbookSnapshot): UndoPlan {
  const inTheWay = changedSince(entry, now);
  if (inTheWay.length > 0) return { ...NOTHING_UNDONE, inTheWay };
  const { cells, madeSheets, replacedSheets: replaced, tablesBefore } = entry;
  const is = cellContents(now);
  const removedSheets = madeSheets.filter((made) => isAsMade(made, now)).map(({ name }) => name);
  const keptSheets = madeSheets
    .map(({ name }) => name)
    .filter((name) => !removedSheets.includes(name))
    .filter(
      (name) => now.sheets.some((sheet) => sheet.name === name) && !cells.some(({ cell }) => cell.sheet === name),
    );
  const replacedSheets = replaced.filter(({ written }) => isAsMade(written, now)).map(({ before }) => before);
  const keptAnew = replaced.filter(({ before }) => !replacedSheets.includes(before)).map(({ before }) => before.name);
  const edits: CellEdit[] = [];
  const changed: CellRef[] = [];
  const lost: CellRef[] = [];
  const present = new Set(now.sheets.map(({ name }) => name));
  const gone = new Set<string>();
  for (const { cell, before, written, beside } of cells) {
    if (removedSheets.includes(cell.sheet)) continue;
    if (!present.has(cell.sheet)) {
      gone.add(cell.sheet);
      continue;
    }
    // Undone already, by Excel's own undo or by hand.
    if (sameContent(is(cell), before) && !sameContent(before, written)) continue;
    const { value, format, formula } = before;
    const isMoved = beside !== undefined && is(beside.cell).value !== beside.text;
    if (isMoved || !sameContent(is(cell), written)) changed.push(cell);
    else if (formula || typeof value === 'boolean' || (typeof value === 'object' && value !== null)) lost.push(cell);
    else edits.push({ cell, value, ...(format !== null && { format: { code: format } }) });
  }
  const tables = tablesBefore.filter((end) => isFreeBelow(end, applyEdits(now, edits)));
  return {
    edits,
    tables,
    removedSheets,
    validations: entry.validations,
    rows: deletionsOf(entry.inserted ?? []),
    replacedSheets,
    keptSheets,
    keptAnew,
    changed,
    gone: [...gone],
    lost,
    inTheWay,
  };
}

const NOTHING_UNDONE: Omit<UndoPlan, 'inTheWay'> = {
  edits: [],
  tables: [],
  removedSheets: [],
  validations: [],
  rows: [],
  replacedSheets: [],
  keptSheets: [],
  keptAnew: [],
  changed: [],
  gone: [],
  lost: [],
};

/** What somebody changed since a step that is undone as a whole: half of it would lose texts, or put them into rows of others. */
function changedSince(
  { cells, anchors, madeSheets, inserted = [] }: UndoEntry,
  now: WorkbookSnapshot,
): readonly CellRef[] {
  if (!anchors) return [];
  const is = cellContents(now);
  const isOther = (each: UndoCell) =>
    !sameContent(is(each.cell), each.written) && !sameContent(is(each.cell), each.before);
  const written = cells.filter(isOther).map(({ cell }) => cell);
  const moved = anchors.filter(({ cell, before }) => !sameContent(is(cell), before)).map(({ cell }) => cell);
  const sheets = madeSheets
    .filter((made) => !isAsMade(made, now))
    .map(({ name }): CellRef => ({ sheet: name, row: 1, column: 1 }));
  return [...written, ...moved, ...sheets, ...inserted.flatMap((rows) => changedWithin(rows, now))];
}

/** Cells of inserted rows that hold something else now, or something where nothing was. Results of formulas change by themselves. */
function changedWithin(
  { rows, ...place }: InsertedRows & { readonly rows: readonly RowSnapshot[] },
  now: WorkbookSnapshot,
): readonly CellRef[] {
  const contents = (of: readonly RowSnapshot[]) =>
    new Map(
      of.flatMap(({ row, cells }) =>
        cells.map(({ column, value, formula }) => [`${row} ${column}`, formula ? '=' : JSON.stringify(value)] as const),
      ),
    );
  const [then, there] = [contents(rows), contents(rowsWithin(now, place))];
  return [...new Set([...then.keys(), ...there.keys()])]
    .filter((key) => then.get(key) !== there.get(key))
    .map((key) => {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      return { sheet: place.sheet, row, column };
    });
}

function isAsMade(made: SheetSnapshot, { sheets }: WorkbookSnapshot): boolean {
  const sheet = sheets.find(({ name }) => name === made.name);
  return sheet !== undefined && JSON.stringify(sheet) === JSON.stringify(made);
}

/** A table does not shrink away from rows that were put below since. */
function isFreeBelow({ header, lastRow }: TableEnd, { sheets }: WorkbookSnapshot): boolean {
  const sheet = sheets.find(({ name }) => name === header.sheet);
  return sheet !== undefined && (sheet.rows.at(-1)?.row ?? 0) <= lastRow;
}

/** What to tell about what was left alone; empty when all went back. */
export function undoRefusal({
  changed,
  lost,
  keptSheets,
  keptAnew = [],
  inTheWay = [],
  gone = [],
}: Pick<UndoPlan, 'changed' | 'lost' | 'keptSheets'> &
  Partial<Pick<UndoPlan, 'inTheWay' | 'keptAnew' | 'gone'>>): string {
  if (inTheWay.length > 0) {
    return `${cellList(inTheWay)}在这一步之后又有改动，撤销会丢失或错放内容，未予撤销。请改回这些单元格后再撤销。`;
  }
  const sentences = keptSheets.map((name) => `“${name}”表在写入后又有改动，没有删除。`);
  for (const name of keptAnew) sentences.push(`“${name}”表在重写后又有改动，未予撤销。`);
  if (gone.length > 0) sentences.push(`工作表“${gone.join('”“')}”已改名或删除，其中的改动未予撤销。`);
  if (changed.length > 0) sentences.push(`${cellList(changed)}在修正后又有改动，未予撤销。`);
  if (lost.length > 0) sentences.push(`${cellList(lost)}原为公式或错误值，无法写回，未予撤销。`);
  return sentences.join('');
}

const NAMED_CELLS = 3;

/** G8、G9 on one sheet, 第048项!G8、第052项!F7 on several; many are counted. */
function cellList(cells: readonly CellRef[]): string {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const names = cells.slice(0, NAMED_CELLS).map(sheets.size > 1 ? cellName : toA1);
  return `${names.join('、')} ${cells.length > NAMED_CELLS ? `等 ${cells.length} 处` : ''}`;
}
