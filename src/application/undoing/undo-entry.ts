/** What a step did, kept so that it can be undone: the cells before and after it, and what was made with them. */
import type { CellRef } from '../../domain/cell';
import { groupBy } from '../../domain/group-by';
import { cellContents, type CellContent } from '../editing/cell-content';
import { cellBefore, type InsertedRows } from '../editing/inserted-rows';
import type {
  AddedValidation,
  CellEdit,
  RowSnapshot,
  SheetPlan,
  SheetSnapshot,
  TableEnd,
  WorkbookSnapshot,
} from '../ports';

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

export interface UndoCell {
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

/** The rows of a snapshot that stand between two rows, both included. */
export function rowsWithin({ sheets }: WorkbookSnapshot, { sheet, top, bottom }: InsertedRows): readonly RowSnapshot[] {
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
