/** The rows that a table grows over: they look like its last row, and are as high as their texts need. */
import type { CellEdit } from '../../application/ports';
import { editedValue } from '../../application/editing/edited-cell';
import type { CellRange, CellRef } from '../../domain/cell';
import type { XmlElement } from '../ooxml/splice-xml';
import { filledFormula, type CalculatedColumn } from './calculated-columns';
import { fittedHeight } from './created-heights';
import { formulasByRow } from './grown-lists';
import type { MovedEnd } from './patch-table';
import { cellsOfRow, withColumns } from './row-cells';
import type { SheetSurvey } from './sheet-survey';

/** A formula for a cell. */
export interface PlacedFormula extends CalculatedColumn {
  /** The cell that has it already; left out for one with which a table fills a cell that has no content. */
  readonly like?: CellRef;
}

/** An edit, or a formula. */
export type CellChange = Pick<CellEdit, 'value' | 'format' | 'fromFormula'> & { readonly formula?: PlacedFormula };

/** An edit of a sheet, its formula as it is to stand in the cell. */
export type PlacedEdit = CellEdit & CellChange;

/** The changes of a row by column. */
export type RowChanges = ReadonlyMap<number, CellChange>;

export type SheetChanges = ReadonlyMap<number, RowChanges>;

/**
 * The changes with what tables fill in the rows by which they grow, where nothing stands and nothing else is put: formulas, and cells that
 * only have a look.
 */
export function withFilledCells(
  xml: string,
  { root, data, rows }: Pick<SheetSurvey, 'root' | 'data' | 'rows'>,
  edits: SheetChanges,
  moved: readonly MovedEnd[],
): SheetChanges {
  const growing = moved.filter(({ range, lastRow }) => lastRow > range.bottom);
  if (growing.length === 0) return edits;
  const formulas = formulasByRow(() => xml);
  const changes = new Map(edits);
  for (const { range, lastRow, calculated } of growing) {
    const styled = styledColumns(xml, [root, data], rows.get(range.bottom), range);
    const above = calculated.size > 0 ? (formulas().get(range.bottom) ?? []) : [];
    for (let row = range.bottom + 1; row <= lastRow; row++) {
      const cells = new Map(changes.get(row));
      const own = rows.get(row);
      const present = own ? cellsInRow(xml, [root, data], own) : new Map<number, XmlElement>();
      for (const [column, filled] of calculated) {
        const edit = cells.get(column);
        if (edit?.formula) continue;
        if (edit ? editedValue(edit.value) !== null && !edit.fromFormula : hasContent(present.get(column))) continue;
        const text = filledFormula(
          filled,
          row,
          above.find((formula) => formula.column === column),
        );
        if (text !== null) cells.set(column, { ...edit, value: null, formula: { ...filled, text } });
      }
      for (const column of styled) if (!cells.has(column) && !present.has(column)) cells.set(column, { value: null });
      if (cells.size > 0) changes.set(row, inOrder(cells));
    }
  }
  return inOrder(changes);
}

function cellsInRow(xml: string, around: readonly XmlElement[], row: XmlElement): ReadonlyMap<number, XmlElement> {
  return new Map(withColumns(cellsOfRow(xml, around, row)).map(({ column, element }) => [column, element]));
}

function hasContent(cell: XmlElement | undefined): boolean {
  return cell !== undefined && cell.openEnd < cell.closeStart;
}

/** Columns of the range whose cells have a style of their own in the row. */
function styledColumns(
  xml: string,
  around: readonly XmlElement[],
  row: XmlElement | undefined,
  { left, right }: CellRange,
): readonly number[] {
  if (!row) return [];
  return [...cellsInRow(xml, around, row)].flatMap(([column, { attributes }]) =>
    column >= left && column <= right && (attributes['s'] ?? '0') !== '0' ? [column] : [],
  );
}

function inOrder<Value>(map: ReadonlyMap<number, Value>): Map<number, Value> {
  return new Map([...map].sort(([a], [b]) => a - b));
}

/** Programs that do not fit rows when they open a file would cut the texts off. */
export function grownHeights(
  columns: readonly XmlElement[],
  moved: readonly MovedEnd[],
): (row: number, changes: RowChanges) => number | null {
  const grown = moved.filter(({ range, lastRow }) => lastRow > range.bottom);
  const columnWidths: number[] = [];
  for (const { attributes } of columns) {
    const to = Math.min(Number(attributes['max']), MOST_FITTED_COLUMNS);
    for (let column = Number(attributes['min']); column <= to; column++) {
      columnWidths[column - 1] = Number(attributes['width'] ?? 0);
    }
  }
  return (row, changes) => {
    if (!grown.some(({ range, lastRow }) => row >= range.bottom && row <= lastRow)) return null;
    const cells = [...changes].map(([column, { value }]) => ({ row, column, value }));
    return fittedHeight({ columnWidths, merges: [] }, cells);
  };
}

/** A definition of all columns of a sheet reaches to 16,384. */
const MOST_FITTED_COLUMNS = 100;

/** The style of a cell there: that of the table's last row. Null elsewhere. */
export function grownStyles(
  xml: string,
  around: readonly XmlElement[],
  rows: ReadonlyMap<number, XmlElement>,
  moved: readonly MovedEnd[],
): (row: number, column: number) => number | null {
  const grown = moved
    .filter(({ range, lastRow }) => lastRow > range.bottom)
    .map(({ range, lastRow }) => {
      const last = rows.get(range.bottom);
      const cells = last ? withColumns(cellsOfRow(xml, around, last)) : [];
      const styles = new Map(cells.map(({ element, column }) => [column, Number(element.attributes['s'] ?? 0)]));
      return { range, lastRow, styles };
    });
  return (row, column) => {
    const area = grown.find(
      ({ range, lastRow }) => row > range.bottom && row <= lastRow && column >= range.left && column <= range.right,
    );
    return area ? (area.styles.get(column) ?? 0) : null;
  };
}
