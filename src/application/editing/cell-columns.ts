/** What the column of a cell holds, for whoever writes there: percentages in their unit, dates; and the year that is reported on. */
import { cellName, type CellRef } from '../../domain/cell';
import type { PercentUnit } from '../../domain/percent';
import { reportingMonth, type PercentField, type Tracker } from '../../domain/tracker';
import type { WorkbookSnapshot } from '../ports';
import { trackerOrNull } from '../reading/read-tracker';

export interface CellColumns {
  /** Null when it is no column of percentages, or their unit is not known. */
  unitAt(cell: CellRef): PercentUnit | null;
  /** Whether it is a column of dates. */
  isDateAt(cell: CellRef): boolean;
  /** The year of the reporting month; null when that is not known. */
  reportYear(): number | null;
}

/** The columns of each cell that is asked about; the tracker is read when the first one is. */
export function cellColumns(content: WorkbookSnapshot): CellColumns {
  let read: Tracker | null | undefined;
  const tracker = (): Tracker | null => (read === undefined ? (read = trackerOrNull(content)) : read);
  return {
    unitAt(cell) {
      const found = tracker();
      return found && percentUnitAt(found, cell);
    },
    isDateAt: (cell) =>
      tracker()?.targets.some(({ headers }) =>
        (['startDate', 'dueDate', 'doneDate'] as const).some((key) => isBelow(headers[key], cell)),
      ) ?? false,
    reportYear() {
      const found = tracker();
      return (found && reportingMonth(found)?.year) ?? null;
    },
  };
}

function isBelow(header: CellRef | undefined, { sheet, row, column }: CellRef): boolean {
  return header !== undefined && header.sheet === sheet && header.column === column && header.row < row;
}

/** The unit of the column that the cell belongs to, in a row of the table or below it; null when it is no column of percentages. */
function percentUnitAt({ targets }: Tracker, cell: CellRef): PercentUnit | null {
  const at = cellName(cell);
  let below: { readonly row: number; readonly field: PercentField } | null = null;
  for (const { overall, headers, subProjects } of targets) {
    if (overall.cell && cellName(overall.cell) === at) return overall.unit;
    for (const key of ['completion', 'weight'] as const) {
      const [header, first] = [headers[key], subProjects[0]?.[key]];
      if (!header || !first || !isBelow(header, cell)) continue;
      if (header.row >= (below?.row ?? 0)) below = { row: header.row, field: first };
    }
  }
  return below?.field.unit ?? null;
}
