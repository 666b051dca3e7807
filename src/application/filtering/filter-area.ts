/** Which cells a new filter is for: the table of the tracker in which one stands, else what stands together around the cell. */
import { contains, hull, rangeOfCell, type CellPlace, type CellRange } from '../../domain/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../ports';
import { trackerOrNull } from '../reading/read-tracker';

/** The headers and the rows below them; null where nothing stands that could be filtered. */
export function filterArea(content: WorkbookSnapshot, sheet: SheetSnapshot, cell: CellPlace): CellRange | null {
  const table = tablesOf(content, sheet.name).findLast(
    ({ top, bottom, left }) => cell.row >= top && cell.row <= bottom && cell.column >= left,
  );
  // Blank rows end no table: a row between them stands alone.
  const area = areaAround(sheet, cell) ?? (table && areaAround(sheet, { ...cell, row: table.top }));
  if (!area) return null;
  const range = table ? { ...area, top: table.top, bottom: table.bottom } : area;
  return range.bottom > range.top ? range : null;
}

interface TableRows {
  /** The row of headers, and the last row with data. */
  readonly top: number;
  readonly bottom: number;
  /** Where another table stands to the left, its first column; else 1. */
  readonly left: number;
}

function tablesOf(content: WorkbookSnapshot, sheet: string): readonly TableRows[] {
  const found = new Map<string, TableRows>();
  for (const { sheet: own, headers, subProjects, area } of trackerOrNull(content)?.targets ?? []) {
    const rows = Object.values(headers).map(({ row }) => row);
    // A form has no headers.
    if (own !== sheet || rows.length === 0) continue;
    const top = Math.max(...rows);
    const bottom = Math.max(top, ...subProjects.map(({ row }) => row));
    const key = `${top} ${area.left}`;
    found.set(key, { top, bottom: Math.max(bottom, found.get(key)?.bottom ?? bottom), left: area.left });
  }
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The block of cells with content that touch each other, around the cell. */
function areaAround({ rows, merges }: SheetSnapshot, cell: CellPlace): CellRange | null {
  const blocks = [
    ...rows.flatMap(({ row, cells }) => cells.map(({ column }) => rangeOfCell({ row, column }))),
    ...merges,
  ];
  let area = rangeOfCell(cell);
  for (let before: CellRange | null = null; before !== area;) {
    before = area;
    // There and back: the rows above are found in as few turns as those below.
    for (const block of blocks.reverse()) {
      const isNear =
        block.top <= area.bottom + 1 &&
        block.bottom >= area.top - 1 &&
        block.left <= area.right + 1 &&
        block.right >= area.left - 1;
      const isIn =
        contains(area, { row: block.top, column: block.left }) &&
        contains(area, { row: block.bottom, column: block.right });
      if (isNear && !isIn) area = hull(area, block);
    }
  }
  // A title above the headers stands alone in its row.
  const filled = (at: number): number => rows.find((one) => one.row === at)?.cells.length ?? 0;
  let { top } = area;
  while (top < area.bottom && area.right > area.left && filled(top) < 2) top++;
  return top >= area.bottom ? null : { ...area, top };
}
