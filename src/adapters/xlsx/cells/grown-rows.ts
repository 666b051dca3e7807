/** The rows that a table grows over: they look like its last row, and are as high as their texts need. */
import type { XmlElement } from '../../ooxml/splice-xml';
import { fittedHeight } from '../made/created-heights';
import type { MovedEnd } from '../patch-table';
import { numberOf } from '../read-parts';
import { cellsOfRow, withColumns } from './row-cells';
import type { RowChanges } from './cell-changes';

/** Programs that do not fit rows when they open a file would cut the texts off. */
export function grownHeights(
  columns: readonly XmlElement[],
  moved: readonly MovedEnd[],
): (row: number, changes: RowChanges) => number | null {
  const columnWidths: number[] = [];
  for (const { attributes } of columns) {
    const width = numberOf(attributes['width']);
    // One that tells only of a style is as wide as all others.
    if (width === null || width < 0) continue;
    const to = Math.min(Number(attributes['max']), MOST_FITTED_COLUMNS);
    for (let column = Number(attributes['min']); column <= to; column++) columnWidths[column - 1] = width;
  }
  return (row, changes) => {
    if (!moved.some(({ range, lastRow }) => row >= range.bottom && row <= lastRow)) return null;
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
  const grown = moved.map(({ range, lastRow }) => {
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
