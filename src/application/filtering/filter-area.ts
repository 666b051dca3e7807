/** Which cells a new filter is for: the table of the tracker in which one stands, else what stands together around the cell. */
import { contains, hull, type CellRange } from '../../domain/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../ports';
import { trackerOrNull } from '../reading/read-tracker';

/** The headers and the rows below them; null where nothing stands that could be filtered. */
export function filterArea(
  content: WorkbookSnapshot,
  sheet: SheetSnapshot,
  cell: { readonly row: number; readonly column: number },
): CellRange | null {
  const area = areaAround(sheet, cell);
  if (!area) return null;
  const table = tablesOf(content, sheet.name).findLast(
    ({ top, bottom }) => cell.row >= top && (cell.row <= bottom || bottom > area.bottom),
  );
  const range = table ? { ...area, top: table.top, bottom: Math.max(table.bottom, table.top) } : area;
  return range.bottom > range.top ? range : null;
}

interface TableRows {
  /** The row of headers, and the last row with data. */
  readonly top: number;
  readonly bottom: number;
}

function tablesOf(content: WorkbookSnapshot, sheet: string): readonly TableRows[] {
  const found = new Map<number, number>();
  for (const target of trackerOrNull(content)?.targets ?? []) {
    if (target.sheet !== sheet) continue;
    const top = Math.max(0, ...Object.values(target.headers).map(({ row }) => row));
    const bottom = Math.max(top, ...target.subProjects.map(({ row }) => row));
    if (top > 0) found.set(top, Math.max(found.get(top) ?? 0, bottom));
  }
  return [...found].map(([top, bottom]) => ({ top, bottom })).sort((a, b) => a.top - b.top);
}

/** The block of cells with content that touch each other, around the cell. */
function areaAround(
  { rows, merges }: SheetSnapshot,
  { row, column }: { row: number; column: number },
): CellRange | null {
  const blocks = [
    ...rows.flatMap(({ row: at, cells }) =>
      cells.map(({ column: left }) => ({ top: at, bottom: at, left, right: left })),
    ),
    ...merges,
  ];
  let area: CellRange = { top: row, bottom: row, left: column, right: column };
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
