/** New rows at the end of tables and plain lists: formulas that go down all rows go on in them, and rows of a plain list look like the row above. */
import { shiftFormula } from '../../../application/calculate/shift-formula';
import { listRange } from '../../../application/editing/list-range';
import type { CellEdit, SheetSnapshot } from '../../../application/ports';
import { sheetCells } from '../../../application/sheet-cells';
import { cellName, toA1, type CellPlace, type CellRange } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import type { FoundEnds } from './table-ends';
import { cellsIn } from '../cell-areas';

/** Rows by which a list grows, below the header in `top`; its columns, and whether they get the look of the row above. */
interface GrownRows {
  readonly sheet: KnownSheet;
  readonly top: number;
  readonly added: CellRange;
  readonly isPlain: boolean;
}

/** A formula that is to be written into a cell. */
export interface NewFormula extends CellPlace {
  readonly sheet: KnownSheet;
  /** With its equals sign. */
  readonly formula: string;
}

/** What is to be done for the rows by which lists grow, beside writing the edits that are left. */
export interface NewRows {
  /** Without those for which a formula stands instead. */
  readonly edits: readonly CellEdit[];
  readonly queueLooks: (context: Excel.RequestContext) => void;
  readonly queueFormulas: (context: Excel.RequestContext) => void;
  /** Cells that got formulas are blank again, as they were. */
  readonly queueBack: (context: Excel.RequestContext) => void;
}

/** What the rows need that these edits fill below tables and lists; `ends` is where those end now. */
export function newRows(known: KnownWorkbook, ends: FoundEnds, edits: readonly CellEdit[]): NewRows {
  const grown = grownRows(known, ends);
  const filled = filledFormulas(grown, edits);
  return {
    edits: withoutFilled(edits, filled),
    queueLooks: (context) => hasApi('rangeAreas') && queueLooks(context, grown),
    queueFormulas: (context) => queueFormulas(context, filled),
    queueBack: (context) => queueFormulasBack(context, filled),
  };
}

function grownRows({ sheets }: KnownWorkbook, { moved, lists }: FoundEnds): readonly GrownRows[] {
  return [
    ...moved
      .filter(({ range, lastRow }) => lastRow > range.bottom)
      .map(({ sheet, range, lastRow }) => ({ sheet, ...grownBelow(range, lastRow), isPlain: false })),
    ...lists.flatMap((end): GrownRows[] => {
      const sheet = sheets.find(({ name }) => name === end.header.sheet);
      const range = sheet && listRange(sheet.content, end);
      return range ? [{ sheet, ...grownBelow(range, end.lastRow), isPlain: true }] : [];
    }),
  ];
}

function grownBelow(range: CellRange, lastRow: number): Pick<GrownRows, 'top' | 'added'> {
  return { top: range.top, added: { ...range, top: range.bottom + 1, bottom: lastRow } };
}

/** The formulas of new rows; a cell for which an edit has something of its own gets none, and one that stands already stays. */
function filledFormulas(grown: readonly GrownRows[], edits: readonly CellEdit[]): readonly NewFormula[] {
  const typed = new Set(
    edits.filter(({ value, fromFormula }) => value !== null && !fromFormula).map(({ cell }) => cellName(cell)),
  );
  return grown.flatMap(({ sheet, top, added }) => {
    const last = added.top - 1;
    if (last - 1 <= top) return [];
    const at = (row: number, column: number) => sheet.formulas.get(`${row} ${column}`);
    const cellAt = sheetCells(sheet.content);
    const found: NewFormula[] = [];
    for (let column = added.left; column <= added.right; column++) {
      const [above, formula] = [at(last - 1, column), at(last, column)];
      if (formula === undefined || above === undefined) continue;
      if (shiftFormula(above, { rows: 1, columns: 0 }) !== formula) continue;
      for (let row = added.top; row <= added.bottom; row++) {
        if (typed.has(cellName({ sheet: sheet.name, row, column })) || cellAt({ row, column })) continue;
        found.push({ sheet, row, column, formula: shiftFormula(formula, { rows: row - last, columns: 0 }) });
      }
    }
    return found;
  });
}

/** The edits without those for which a formula stands instead. */
function withoutFilled(edits: readonly CellEdit[], filled: readonly NewFormula[]): readonly CellEdit[] {
  if (filled.length === 0) return edits;
  const names = new Set(filled.map(({ sheet, row, column }) => cellName({ sheet: sheet.name, row, column })));
  return edits.filter(({ cell }) => !names.has(cellName(cell)));
}

/** Before anything is written into them: rows of plain lists look like the row above (copyFrom, ExcelApi 1.9), but under blocks over several rows. */
function queueLooks(context: Excel.RequestContext, grown: readonly GrownRows[]): void {
  for (const { sheet, added } of grown.filter(({ isPlain }) => isPlain)) {
    const cells = context.workbook.worksheets.getItem(sheet.id);
    const last = added.top - 1;
    for (const { left, right } of plainColumns(sheet.content, added)) {
      const model = cellsIn(cells, { left, right, top: last, bottom: last });
      cellsIn(cells, { ...added, left, right }).copyFrom(model, 'Formats');
    }
  }
}

/** Columns side by side of which no cell of the row above belongs to a block over several rows. */
function plainColumns({ merges }: SheetSnapshot, { top, left, right }: CellRange): { left: number; right: number }[] {
  const tall = merges.filter((merge) => merge.top < merge.bottom && merge.top < top && merge.bottom >= top - 1);
  const found: { left: number; right: number }[] = [];
  for (let column = left; column <= right; column++) {
    if (tall.some((merge) => column >= merge.left && column <= merge.right)) continue;
    const before = found.at(-1);
    if (before?.right === column - 1) before.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

function queueFormulas(context: Excel.RequestContext, filled: readonly NewFormula[]): void {
  for (const { sheet, row, column, formula } of filled) {
    cellIn(context, sheet, row, column).formulas = [[formula]];
  }
}

function queueFormulasBack(context: Excel.RequestContext, filled: readonly NewFormula[]): void {
  for (const { sheet, row, column } of filled) cellIn(context, sheet, row, column).clear('Contents');
}

function cellIn(context: Excel.RequestContext, sheet: KnownSheet, row: number, column: number): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.id).getRange(toA1({ row, column })).untrack();
}
