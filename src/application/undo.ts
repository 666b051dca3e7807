/** 撤销: puts back what the program wrote, cell by cell, and nothing that somebody changed since. */
import { cellName, toA1, type CellRef } from '../domain/cell';
import { groupBy } from '../domain/group-by';
import { cellContents, sameContent, type CellContent } from './cell-content';
import { applyEdits } from './editing/apply-edits';
import { cellBefore, deletionsOf, type InsertedRows } from './editing/inserted-rows';
import type {
  AddedValidation,
  CellEdit,
  RowChange,
  RowSnapshot,
  SheetPlan,
  SheetSnapshot,
  TableEnd,
  WorkbookSnapshot,
} from './ports';

/** What a step did to a workbook, as much as is needed to undo it. */
export interface StepDone {
  readonly edits: readonly CellEdit[];
  /** Sheets that were made. */
  readonly madeSheets?: readonly string[];
  /** Sheets that were made anew, as they are to be made again. */
  readonly replacedSheets?: readonly SheetPlan[];
  /** Validations that were added. */
  readonly validations?: readonly AddedValidation[];
  /** What its user is told beside that it is done. */
  readonly note?: string;
  /** Where the tables that grew ended before. */
  readonly tablesBefore?: readonly TableEnd[];
  /**
   * Undone as a whole or not at all, and only while these cells say what they said before: they tell whose the rows are that were
   * written to.
   */
  readonly anchors?: readonly CellRef[];
  /** Rows that were inserted before it wrote. */
  readonly inserted?: readonly InsertedRows[];
}

interface UndoCell {
  readonly cell: CellRef;
  readonly before: CellContent;
  readonly written: CellContent;
  /** The first text of its row that the step left alone: where another stands by now, rows have moved. None in a row without one. */
  readonly beside?: { readonly cell: CellRef; readonly text: string };
}

/** One step that can be undone. */
export interface UndoEntry {
  readonly id: number;
  /** What was done, as a person would call it: 修正“正文中有半角标点”. */
  readonly name: string;
  readonly cells: readonly UndoCell[];
  /** The sheets that were made, as they were then. */
  readonly madeSheets: readonly SheetSnapshot[];
  /** The sheets that were made anew: what they were, and what was made of them. */
  readonly replacedSheets: readonly { readonly before: SheetPlan; readonly written: SheetSnapshot }[];
  readonly validations: readonly AddedValidation[];
  readonly tablesBefore: readonly TableEnd[];
  /** What must still be there; null for a step of which a part may be undone. */
  readonly anchors: readonly { readonly cell: CellRef; readonly before: CellContent }[] | null;
  /** Rows that were inserted, with what they held when it was done; left out where none were. */
  readonly inserted?: readonly (InsertedRows & { readonly rows: readonly RowSnapshot[] })[];
}

/** Where steps are kept while the pane is loaded again. */
export interface StepMemory {
  load(): readonly UndoEntry[];
  save(steps: readonly UndoEntry[]): void;
}

/** What was done: the cells of the edits before and after writing, and what came with them. */
export function undoEntry(
  id: number,
  name: string,
  {
    edits,
    madeSheets = [],
    replacedSheets = [],
    validations = [],
    tablesBefore = [],
    anchors,
    inserted = [],
  }: StepDone,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
): UndoEntry {
  const wasAt = cellContents(before);
  const is = cellContents(after);
  const was = (cell: CellRef): CellContent | null => {
    const place = cellBefore(cell, inserted);
    return place && wasAt(place);
  };
  const besides = textsBeside(edits, after);
  return {
    id,
    name,
    // Cells of rows that were inserted go with them.
    cells: edits.flatMap(({ cell }) => {
      const content = was(cell);
      return content ? [{ cell, before: content, written: is(cell), ...besides(cell) }] : [];
    }),
    madeSheets: after.sheets.filter((sheet) => madeSheets.includes(sheet.name)),
    replacedSheets: replacedSheets.flatMap((plan) => {
      const written = after.sheets.find(({ name }) => name === plan.name);
      return written ? [{ before: plan, written }] : [];
    }),
    validations,
    tablesBefore,
    anchors:
      anchors?.flatMap((cell) => {
        const content = was(cell);
        return content ? [{ cell, before: content }] : [];
      }) ?? null,
    ...(inserted.length > 0 && { inserted: inserted.map((rows) => ({ ...rows, rows: rowsWithin(after, rows) })) }),
  };
}

function rowsWithin({ sheets }: WorkbookSnapshot, { sheet, top, bottom }: InsertedRows): readonly RowSnapshot[] {
  return sheets.find(({ name }) => name === sheet)?.rows.filter(({ row }) => row >= top && row <= bottom) ?? [];
}

/** Tells of a cell which text its row is known by. */
function textsBeside(
  edits: readonly CellEdit[],
  { sheets }: WorkbookSnapshot,
): (cell: CellRef) => Pick<UndoCell, 'beside'> {
  const found = new Map<string, Map<number, Pick<UndoCell, 'beside'>>>();
  for (const [sheet, ofSheet] of groupBy(edits, ({ cell }) => cell.sheet)) {
    const edited = groupBy(ofSheet, ({ cell }) => cell.row);
    const besides = new Map<number, Pick<UndoCell, 'beside'>>();
    found.set(sheet, besides);
    for (const { row, cells } of sheets.find(({ name }) => name === sheet)?.rows ?? []) {
      const ofRow = edited.get(row);
      if (!ofRow) continue;
      const own = new Set(ofRow.map(({ cell }) => cell.column));
      const text = cells.find(({ column, value }) => typeof value === 'string' && !own.has(column));
      if (text) besides.set(row, { beside: { cell: { sheet, row, column: text.column }, text: String(text.value) } });
    }
  }
  return ({ sheet, row }) => found.get(sheet)?.get(row) ?? {};
}

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
