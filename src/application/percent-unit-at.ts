/** How percentages are written in the column of a cell, for whoever writes there. */
import { cellName, type CellRef } from '../domain/cell';
import type { PercentUnit } from '../domain/percent';
import type { PercentField, Tracker } from '../domain/tracker';
import type { WorkbookSnapshot } from './ports';
import { trackerOrNull } from './read-tracker';

/** The unit of the column of each cell that is asked about; the tracker is read when the first one is. */
export function percentUnits(content: WorkbookSnapshot): (cell: CellRef) => PercentUnit | null {
  let tracker: Tracker | null | undefined;
  return (cell) => {
    if (tracker === undefined) tracker = trackerOrNull(content);
    return tracker && percentUnitAt(tracker, cell);
  };
}

/** The unit of the column that the cell belongs to, in a row of the table or below it; null when it is no column of percentages. */
function percentUnitAt({ targets }: Tracker, cell: CellRef): PercentUnit | null {
  const at = cellName(cell);
  let below: { readonly row: number; readonly field: PercentField } | null = null;
  for (const { overall, headers, subProjects } of targets) {
    if (overall.cell && cellName(overall.cell) === at) return overall.unit;
    for (const key of ['completion', 'weight'] as const) {
      const [header, first] = [headers[key], subProjects[0]?.[key]];
      if (!header || !first || header.sheet !== cell.sheet || header.column !== cell.column) continue;
      if (header.row < cell.row && header.row >= (below?.row ?? 0)) below = { row: header.row, field: first };
    }
  }
  return below?.field.unit ?? null;
}
