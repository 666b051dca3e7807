/** Makes new sheets: real Excel tables with validation, data bars and print set-up, as far as the Excel at hand has them. */
import type { CellRange } from '../../domain/cell';
import { rangeToA1, toA1 } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import { sheetNameTaken, unknownSheet } from '../../application/editing/edit-failures';
import { GENERAL } from '../../application/editing/edited-cell';
import { planInSystem } from '../../application/editing/planned-dates';
import type { PlannedCell, PlannedChart, PlannedValidation, SheetPlan, WorkbookPlan } from '../../application/ports';
import { hasApi } from './api-sets';
import { BAR_COLOR, BORDER_COLOR, LOOKS, plannedFormat } from './cell-looks';
import { textEntry } from './entry-text';
import { addressesOf, rectangles } from './cell-areas';
import { inExcel } from './run';

/** Makes the sheets behind the present ones. Throws a Failure when one cannot be made; then none is. */
export function addSheets(plan: WorkbookPlan, dateSystem: DateSystem): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const taken = plan.sheets.find(({ name }) => names.has(name.toLowerCase()));
    if (taken) throw sheetNameTaken(taken.name);
    const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    const made: string[] = [];
    try {
      // A sync for each sheet, so that no message grows too large.
      for (const sheet of planInSystem(plan, dateSystem).sheets) {
        if (hasApi('screenUpdating')) context.application.suspendScreenUpdatingUntilNextSync(); // 1.9
        made.push(sheet.name);
        queueSheet(worksheets.add(sheet.name), sheet, tableNames);
        await context.sync();
      }
    } catch (error) {
      for (const name of made) worksheets.getItemOrNullObject(name).delete();
      await context.sync();
      throw error;
    }
  });
}

/** Makes a sheet anew in its place; two syncs. Throws a Failure when it is not there. */
export function replaceSheet(plan: SheetPlan, dateSystem: DateSystem): Promise<void> {
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
    queueSheet(sheet, planInSystem({ sheets: [plan] }, dateSystem).sheets[0]!, tableNames);
    await context.sync();
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
  for (const merge of plan.merges) sheet.getRange(rangeToA1(merge)).untrack().merge();
  plan.columnWidths.forEach((width, index) => {
    sheet.getRange(columnAddress(index)).untrack().format.columnWidth = widthInPoints(width);
  });
  queueHeights(sheet, plan, cells);
  queueConditionalFormats(sheet, plan);
  if (plan.table) {
    const table = sheet.tables.add(rangeToA1(plan.table.range), true);
    table.name = freeName(plan.table.name, tableNames);
    table.style = 'TableStyleMedium2';
  }
  if (hasApi('dataValidation')) for (const validation of plan.validations) queueValidation(sheet, validation);
  if (plan.chart) queueChart(sheet, plan, plan.chart);
  const { frozen, repeated } = plan.headerRows;
  if (frozen > 0) sheet.freezePanes.freezeRows(frozen); // 1.7
  if (hasApi('dataValidation')) sheet.showGridlines = false; // 1.8
  if (hasApi('pageLayout')) queuePageLayout(sheet.pageLayout, repeated);
}

/** Clustered columns from 0 to 100 % (ExcelApi 1.1 but for what is marked). */
function queueChart(sheet: Excel.Worksheet, plan: SheetPlan, { title, categories, series, place }: PlannedChart): void {
  const { bottom } = categories;
  const columns = series.map(({ column }) => column);
  const source = { top: series[0]!.header, bottom, left: Math.min(...columns), right: Math.max(...columns) };
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(rangeToA1(source)).untrack(), 'Columns');
  chart.name = title;
  chart.title.text = title;
  chart.legend.position = 'Top';
  const values = chart.axes.valueAxis;
  values.minimum = 0;
  values.maximum = 1;
  values.majorUnit = 0.25;
  if (hasApi('axisFormat')) values.numberFormat = '0%'; // 1.8
  series.forEach(({ color, labelled }, index) => {
    const each = chart.series.getItemAt(index);
    each.setXAxisValues(sheet.getRange(rangeToA1(categories)).untrack()); // 1.7
    each.format.fill.setSolidColor(color);
    if (!labelled) return;
    each.hasDataLabels = true; // 1.7
    if (hasApi('axisFormat')) each.dataLabels.numberFormat = '0%'; // 1.8
  });
  chart.setPosition(toA1({ row: place.top, column: place.left }), toA1({ row: place.bottom, column: place.right }));
}

/** The plan gives the first cell of a merged block; the others need its border, too. */
function withMergedCells(plan: SheetPlan): PlannedCell[] {
  const cells = new Map(plan.cells.map((cell) => [toA1(cell), cell]));
  for (const { top, left, bottom, right } of plan.merges) {
    const first = cells.get(toA1({ row: top, column: left }));
    if (!first) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = toA1({ row, column });
        if (!cells.has(key)) cells.set(key, { row, column, value: null, style: first.style });
      }
    }
  }
  return [...cells.values()];
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
  for (const cell of cells) formats[cell.row - all.top]![cell.column - all.left] = plannedFormat(cell) ?? GENERAL;
  // Null leaves a cell as it is.
  const values = matrix<string | number | null>(null);
  for (const cell of planned) values[cell.row - all.top]![cell.column - all.left] = entryOf(cell);
  const range = sheet.getRange(rangeToA1(all)).untrack();
  range.numberFormat = formats;
  range.values = values;
}

function entryOf({ value }: PlannedCell): string | number | null {
  return typeof value === 'string' ? textEntry(value) : value;
}

function queueLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const style of new Set(cells.map((cell) => cell.style))) {
    const look = LOOKS[style];
    for (const format of formatsOf(sheet, rectangles(cells.filter((cell) => cell.style === style)))) {
      Object.assign(format.font, look.font);
      if (look.fill !== undefined) format.fill.color = look.fill;
      format.horizontalAlignment = look.horizontal;
      format.verticalAlignment = 'Center';
      if (look.fit === 'wrapText') format.wrapText = true;
      else if (hasApi('rangeAreas')) format.shrinkToFit = true; // 1.9
      if (look.hasBorder) queueBorders(format.borders);
    }
  }
}

function formatsOf(sheet: Excel.Worksheet, ranges: readonly CellRange[]): Excel.RangeFormat[] {
  return hasApi('rangeAreas')
    ? addressesOf(ranges).map(({ address }) => sheet.getRanges(address).untrack().format) // 1.9
    : ranges.map((range) => sheet.getRange(rangeToA1(range)).untrack().format);
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function queueBorders(borders: Excel.RangeBorderCollection): void {
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** A width in characters of 宋体 11 (8 pixels each, 5 more for the margins of a cell) in points (3/4 of a pixel). */
function widthInPoints(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

/** From 0. */
function columnAddress(index: number): string {
  const letters = toA1({ row: 1, column: index + 1 }).slice(0, -1);
  return `${letters}:${letters}`;
}

/** Rows fit their texts, and go on fitting what people type; but for those whose height is planned. */
function queueHeights(sheet: Excel.Worksheet, plan: SheetPlan, cells: readonly PlannedCell[]): void {
  if (cells.length > 0)
    sheet
      .getRange(rangeToA1(boundsOf(cells)))
      .untrack()
      .format.autofitRows();
  for (const [row, height] of Object.entries(plan.rowHeights)) {
    sheet.getRange(`${row}:${row}`).untrack().format.rowHeight = height;
  }
}

/** A tenth of a percent is shown where there is one; bars from 0 to 100 % (ExcelApi 1.6). */
function queueConditionalFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const range of plan.dataBars) {
    const bar = sheet.getRange(rangeToA1(range)).untrack().conditionalFormats.add('DataBar').dataBar;
    bar.lowerBoundRule = { type: 'Number', formula: '0' };
    bar.upperBoundRule = { type: 'Number', formula: '1' };
    bar.positiveFormat.fillColor = BAR_COLOR;
    bar.positiveFormat.gradientFill = false;
  }
  for (const { range, rule } of plan.validations) {
    if (rule.kind !== 'percent') continue;
    const tenths = sheet.getRange(rangeToA1(range)).untrack().conditionalFormats.add('Custom').custom;
    tenths.rule.formula = `=MOD(ROUND(${toA1({ row: range.top, column: range.left })}*1000,0),10)<>0`;
    tenths.format.numberFormat = '0.0%';
  }
}

/** What a list in the validation itself may have at most; of longer ones people are not warned. */
const MAX_LITERAL_LIST = 255;
const MAX_MESSAGE = 255;

function queueValidation(sheet: Excel.Worksheet, { range, rule, message }: PlannedValidation): void {
  const excelRule = validationRule(rule);
  if (!excelRule) return;
  const validation = sheet.getRange(rangeToA1(range)).untrack().dataValidation; // 1.8
  validation.rule = excelRule;
  validation.errorAlert = { message: message.slice(0, MAX_MESSAGE), showAlert: true, style: 'Stop', title: '填写有误' };
}

function validationRule(rule: PlannedValidation['rule']): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'percent':
      return { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    case 'date':
      // A date outside is a slip.
      return { date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' } };
    case 'wholeNumber':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'list': {
      const source = rule.choices.join(',');
      const fits = source.length <= MAX_LITERAL_LIST && !rule.choices.some((choice) => choice.includes(','));
      return fits ? { list: { inCellDropDown: true, source } } : null;
    }
  }
}

const POINTS_PER_INCH = 72;

/** A4 landscape, one page wide (ExcelApi 1.9). */
function queuePageLayout(page: Excel.PageLayout, repeatedRow: number): void {
  page.orientation = 'Landscape';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = page.rightMargin = 0.5 * POINTS_PER_INCH;
  page.topMargin = page.bottomMargin = 0.6 * POINTS_PER_INCH;
  page.headerMargin = page.footerMargin = 0.3 * POINTS_PER_INCH;
  page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
  if (repeatedRow > 0) page.setPrintTitleRows(`$${repeatedRow}:$${repeatedRow}`);
}

function boundsOf(cells: readonly PlannedCell[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) };
}

/** The name, with a number where another table of the workbook has it. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
  taken.add(free.toLowerCase());
  return free;
}
