/** Makes new sheets: real Excel tables with validation, data bars and print set-up, as far as the Excel at hand has them. */
import { freeName } from '../../../domain/free-name';
import type { CellRange } from '../../../domain/cell';
import { rangeToA1 } from '../../../domain/cell';
import type { DateSystem } from '../../../domain/calendar-date';
import { sheetNameTaken, unknownSheet } from '../../../application/editing/edit-failures';
import { GENERAL } from '../../../application/editing/edited-cell';
import { planInSystem } from '../../../application/editing/planned-dates';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../../application/ports';
import { hasApi } from '../api-sets';
import { BORDER_COLOR, MADE_LOOKS, madeStyle } from '../../../application/new-sheets/made-looks';
import { decorate } from './decorate-sheets';
import { boundsOf, withMergedCells } from '../../../application/new-sheets/planned-cells';
import { textEntry } from './entry-text';
import { addressesOf, rectangles, cellsIn } from '../cell-areas';
import { officeCode, sheetNameRefused } from '../host-failures';
import { inExcel } from '../run';

/** Makes the sheets behind the present ones; gives the names of decorations that Excel refused. Throws a Failure when one cannot be made; then none is. */
export function addSheets(plan: WorkbookPlan, dateSystem: DateSystem): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const taken = plan.sheets.find(({ name }) => names.has(name.toLowerCase()));
    if (taken) throw sheetNameTaken(taken.name);
    const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    const planned = planInSystem(plan, dateSystem).sheets;
    const made: Excel.Worksheet[] = [];
    try {
      // A sync for each sheet, so that no message grows too large.
      for (const plannedSheet of planned) {
        if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync(); // 1.9
        const sheet = worksheets.add(plannedSheet.name);
        sheet.load('id');
        made.push(sheet);
        queueSheet(sheet, plannedSheet, tableNames);
        await context.sync();
      }
    } catch (error) {
      // Somebody may have made a sheet of this name meanwhile: only what was made here goes.
      const own = made.flatMap((sheet) => sheet.toJSON().id ?? []);
      for (const id of own) worksheets.getItemOrNullObject(id).delete(); // 1.4
      await context.sync();
      throw own.length < made.length ? notNamed(planned[own.length]!.name, error) : error;
    }
    return decorate(context, planned);
  });
}

/** Why no sheet of this name was made: somebody made one meanwhile, or Excel keeps the name for itself. */
function notNamed(name: string, error: unknown): unknown {
  const code = officeCode(error);
  if (code === 'ItemAlreadyExists') return sheetNameTaken(name);
  return code === 'InvalidArgument' ? sheetNameRefused(name, error) : error;
}

/** Makes a sheet anew in its place; three syncs. Throws a Failure when it is not there. */
export function replaceSheet(plan: SheetPlan, dateSystem: DateSystem): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(plan.name); // 1.4
    sheet.load('name');
    tables.load('items/name');
    sheet.tables.load('items/name');
    sheet.charts.load('items/name');
    await context.sync();
    if (sheet.isNullObject) throw unknownSheet(plan.name);
    if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync(); // 1.9
    const own = new Set(sheet.tables.items.map(({ name }) => name.toLowerCase()));
    const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()).filter((name) => !own.has(name)));
    // A protected sheet refuses the first of these, when nothing has happened yet.
    for (const table of sheet.tables.items) table.delete();
    for (const chart of sheet.charts.items) chart.delete();
    const all = sheet.getRange().untrack();
    all.conditionalFormats.clearAll(); // 1.6
    if (hasApi('dataValidation')) all.dataValidation.clear(); // 1.8
    all.unmerge(); // 1.2
    all.format.useStandardHeight = true; // 1.2
    all.format.useStandardWidth = true; // 1.2
    all.clear();
    sheet.freezePanes.unfreeze(); // 1.7
    const planned = planInSystem({ sheets: [plan] }, dateSystem).sheets;
    queueSheet(sheet, planned[0]!, tableNames);
    await context.sync();
    return decorate(context, planned);
  });
}

/** Removes the sheets that are there; one sync. */
export function removeSheets(names: readonly string[]): Promise<void> {
  return inExcel(async (context) => {
    for (const name of names) context.workbook.worksheets.getItemOrNullObject(name).delete(); // 1.4
    await context.sync();
  });
}

function queueSheet(sheet: Excel.Worksheet, plan: SheetPlan, tableNames: Set<string>): void {
  const cells = withMergedCells(plan);
  if (cells.length > 0) {
    queueFormatsAndValues(sheet, plan.cells, cells);
    queueLooks(sheet, cells);
  }
  for (const merge of plan.merges) cellsIn(sheet, merge).merge();
  if (plan.table) {
    const table = sheet.tables.add(rangeToA1(plan.table.range), true);
    table.name = freeName(plan.table.name, tableNames);
    table.style = 'TableStyleMedium2';
  }
}

/** One rectangle over all cells; formats first, so that a text cell takes its text as such. */
function queueFormatsAndValues(
  sheet: Excel.Worksheet,
  planned: readonly PlannedCell[],
  cells: readonly PlannedCell[],
): void {
  const all = boundsOf(cells);
  const matrix = <Value>(empty: Value): Value[][] =>
    Array.from({ length: all.bottom - all.top + 1 }, () =>
      Array.from({ length: all.right - all.left + 1 }, () => empty),
    );
  const formats = matrix<string>(GENERAL);
  for (const cell of cells)
    formats[cell.row - all.top]![cell.column - all.left] = MADE_LOOKS[madeStyle(cell)].format ?? GENERAL;
  // Null leaves a cell as it is.
  const values = matrix<string | number | null>(null);
  for (const cell of planned) values[cell.row - all.top]![cell.column - all.left] = entryOf(cell);
  const range = cellsIn(sheet, all);
  range.numberFormat = formats;
  range.values = values;
}

function entryOf({ value }: PlannedCell): string | number | null {
  return typeof value === 'string' ? textEntry(value) : value;
}

function queueLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const style of new Set(cells.map((cell) => cell.style))) {
    const look = MADE_LOOKS[style];
    for (const format of formatsOf(sheet, rectangles(cells.filter((cell) => cell.style === style)))) {
      Object.assign(format.font, look.font);
      if (look.fill !== undefined) format.fill.color = look.fill;
      format.horizontalAlignment = look.horizontal === 'left' ? 'Left' : 'Center';
      format.verticalAlignment = 'Center';
      if (look.fit === 'wrap') format.wrapText = true;
      else if (hasApi('rangeAreas')) format.shrinkToFit = true; // 1.9
      if (look.hasBorder) queueBorders(format.borders);
    }
  }
}

function formatsOf(sheet: Excel.Worksheet, ranges: readonly CellRange[]): Excel.RangeFormat[] {
  return hasApi('rangeAreas')
    ? addressesOf(ranges).map(({ address }) => sheet.getRanges(address).untrack().format) // 1.9
    : ranges.map((range) => cellsIn(sheet, range).format);
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function queueBorders(borders: Excel.RangeBorderCollection): void {
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}
