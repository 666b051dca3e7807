/** Filling: the cells of a block go on on one of its four sides. Formulas move along, numbers in even steps go on counting. */
import { Failure } from '../../application/errors';
import type { SheetEdit } from '../../application/editing/formula-edit';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { sheetCells, type CellAt } from '../../application/sheet-cells';
import { cellName, toA1, type CellRange, type CellPlace } from '../../domain/cell';
import { ownContent, pasteEdits, type ContentFor } from '../clipboard/paste-cells';
import { numbers } from './sheet-layout';

export interface FilledSheet {
  readonly content: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  /** The formulas of the sheet by A1 reference; those of arrays are not among them. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Rows that are left alone, as they are out of sight. */
  readonly isPassed: (row: number) => boolean;
}

/** What Ctrl+D fills: the first row of the block goes into the others; a block of one row takes the row above it. Null at the top. */
export function downFill(range: CellRange): { readonly source: CellRange; readonly target: CellRange } | null {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 1) return null;
  return { source: { ...range, top: source, bottom: source }, target: { ...range, top: source + 1 } };
}

/** The edits that continue the source over the target, which stands on one of its sides. Throws a Failure for a formula that cannot be filled. */
export function fillEdits(filled: FilledSheet, source: CellRange, target: CellRange): readonly SheetEdit[] {
  const { sheet, isPassed } = filled;
  const cellAt = sheetCells(sheet);
  const isUp = target.bottom < source.top;
  const isVertical = isUp || target.top > source.bottom;
  const isBack = isUp || target.right < source.left;
  const rowsOf = ({ top, bottom }: CellRange) => numbers(top, bottom).filter((row) => !isPassed(row));
  const [rows, columns] = [rowsOf(target), numbers(target.left, target.right)];
  const sources = [...(isVertical ? rowsOf(source) : numbers(source.left, source.right))];
  if (rows.length === 0 || sources.length === 0) return [];
  // What comes next is told from the end at which the target stands.
  if (isBack) sources.reverse();
  const lines = (isVertical ? columns : rows).map((across) =>
    lineOf(
      sources.map((along) => (isVertical ? { row: along, column: across } : { row: across, column: along })),
      filled,
      cellAt,
    ),
  );
  const away = (index: number, count: number): number => (isBack ? count - 1 - index : index);
  const contents = rows.map((_, down) =>
    columns.map((__, right) =>
      isVertical ? lines[right]!(away(down, rows.length)) : lines[down]!(away(right, columns.length)),
    ),
  );
  const top = rows[0]!;
  return pasteEdits({ sheet, range: { ...target, top, bottom: top + rows.length - 1 }, isPassed }, contents);
}

/** What comes next after the cells of a row or column, by how far behind them. */
function lineOf(places: readonly CellPlace[], filled: FilledSheet, cellAt: CellAt): (index: number) => ContentFor {
  const cells = places.map(cellAt);
  const step = stepOf(cells);
  if (step !== null) {
    const last = cells.at(-1)!;
    return (index) => {
      const next = Number(((last.value as number) + step * (index + 1)).toPrecision(15));
      return ownContent({ ...last, value: next }, filled.content, null);
    };
  }
  const contents = places.map((place, index) => contentOf(place, cells[index], filled));
  return (index) => contents[index % contents.length]!;
}

function contentOf(
  place: CellPlace,
  cell: CellSnapshot | undefined,
  { content, sheet, formulas }: FilledSheet,
): ContentFor {
  if (!cell?.formula) return ownContent(cell, content, null);
  const at = { sheet: sheet.name, ...place };
  const text = formulas.get(toA1(place));
  if (text === undefined) throw notPlain(cellName(at));
  return ownContent(cell, content, { text, at });
}

/** A formula of an array or a data table was to be filled or copied. */
export function notPlain(cell: string): Failure {
  return new Failure('usage', `${cell} 是数组公式或数据表的一部分，这里不能填充和复制，请在 Excel 中操作。`);
}

/** By how much two or more numbers count up or down; null where they are none, or in uneven steps. */
function stepOf(cells: readonly (CellSnapshot | undefined)[]): number | null {
  const values = cells.flatMap((cell) => (typeof cell?.value === 'number' && !cell.formula ? [cell.value] : []));
  if (values.length < 2 || values.length < cells.length) return null;
  const step = values[1]! - values[0]!;
  const isEven = values.every((value, index) => index === 0 || Math.abs(value - values[index - 1]! - step) < 1e-9);
  return isEven ? step : null;
}
