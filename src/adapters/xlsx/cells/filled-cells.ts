/** What a table that grows fills in by itself in its new rows. */
import { editedValue } from '../../../application/editing/edited-cell';
import type { CellRange } from '../../../domain/cell';
import type { XmlElement } from '../../ooxml/splice-xml';
import { filledFormula } from '../formulas/calculated-columns';
import { formulasByRow } from './grown-lists';
import type { MovedEnd } from '../patch-table';
import { cellsOfRow, withColumns } from './row-cells';
import type { SheetSurvey } from './sheet-survey';
import type { SheetChanges } from './cell-changes';

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
