/** Sheets of a workbook that is plain data: added and removed as in any other. */
import type { HiddenFormats } from '../../../src/application/editing/apply-edits';
import { sheetNameTaken, unknownSheet } from '../../../src/application/editing/edit-failures';
import { DATE_FORMAT, DATE_TIME_FORMAT, POINTS_FORMAT } from '../../../src/application/editing/edited-cell';
import { planInSystem } from '../../../src/application/editing/planned-dates';
import type {
  CellSnapshot,
  PlannedCell,
  RowSnapshot,
  SheetPlan,
  SheetSnapshot,
  WorkbookPlan,
  WorkbookSnapshot,
} from '../../../src/application/ports';

/** The workbook with the planned sheets behind its own. Throws a Failure when a name is taken. */
export function withSheets(workbook: WorkbookSnapshot, plan: WorkbookPlan, formats: HiddenFormats): WorkbookSnapshot {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const clash = plan.sheets.find(({ name }) => taken.has(name.toLowerCase()));
  if (clash) throw sheetNameTaken(clash.name);
  const { sheets } = planInSystem(plan, workbook.dateSystem);
  return { ...workbook, sheets: [...workbook.sheets, ...sheets.map((sheet) => plannedSheet(sheet, formats))] };
}

/** The workbook with the sheet of that name as planned. Throws a Failure when there is none. */
export function withSheetReplaced(
  workbook: WorkbookSnapshot,
  plan: SheetPlan,
  formats: HiddenFormats,
): WorkbookSnapshot {
  if (!workbook.sheets.some(({ name }) => name === plan.name)) throw unknownSheet(plan.name);
  const own = `${JSON.stringify([plan.name]).slice(0, -1)},`;
  for (const key of [...formats.keys()]) if (key.startsWith(own)) formats.delete(key);
  const [sheet] = planInSystem({ sheets: [plan] }, workbook.dateSystem).sheets;
  const made = plannedSheet(sheet!, formats);
  return { ...workbook, sheets: workbook.sheets.map((present) => (present.name === plan.name ? made : present)) };
}

export function withoutSheets(workbook: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !names.includes(name)) };
}

/** A planned sheet as reading it would show it. */
function plannedSheet({ name, cells, merges }: SheetPlan, formats: HiddenFormats): SheetSnapshot {
  const rows = new Map<number, CellSnapshot[]>();
  for (const { row, column, value, style } of cells) {
    const format = formatOf({ value, style });
    if (format !== undefined) formats.set(JSON.stringify([name, row, column]), format);
    if (value === null) continue;
    const cell: CellSnapshot = { column, value, ...(format !== undefined && { format }) };
    const known = rows.get(row);
    if (known) known.push(cell);
    else rows.set(row, [cell]);
  }
  return {
    name,
    merges,
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, found]): RowSnapshot => ({ row, cells: found.sort((a, b) => a.column - b.column) })),
  };
}

function formatOf({ value, style }: Pick<PlannedCell, 'value' | 'style'>): string | undefined {
  // A cell for 048 is made a text cell.
  if (style === 'value' && typeof value === 'string' && /^0\d*$/u.test(value)) return '@';
  if (style === 'percent' || style === 'valuePercent') return '0%';
  if (style === 'date') return 'yyyy/m/d';
  if (style === 'valueDate') return DATE_FORMAT;
  if (style === 'points' || style === 'pointsBehind') return POINTS_FORMAT;
  return style === 'dateTime' ? DATE_TIME_FORMAT : undefined;
}
