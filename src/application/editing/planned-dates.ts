/** Dates of a plan are serial numbers of the 1900 system; a workbook of the 1904 system counts them from another day. */
import { toSerial, type DateSystem } from '../../domain/calendar-date';
import type { CellStyle, PlannedCell, WorkbookPlan } from '../ports';

const DATE_STYLES: ReadonlySet<CellStyle> = new Set(['date', 'valueDate', 'dateTime']);
const DAY = { year: 2000, month: 1, day: 1 };
/** Days between the beginnings of the two systems. */
const DAYS_1904 = toSerial(DAY, 1900) - toSerial(DAY, 1904);

/** The plan with its dates as the workbook counts them. */
export function planInSystem(plan: WorkbookPlan, system: DateSystem): WorkbookPlan {
  if (system === 1900) return plan;
  const inSystem = (cell: PlannedCell): PlannedCell =>
    typeof cell.value === 'number' && DATE_STYLES.has(cell.style) ? { ...cell, value: cell.value - DAYS_1904 } : cell;
  return { sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(inSystem) })) };
}
