/** What makes a sheet pleasant and is no content: widths, bars, validation, a chart, print set-up. Excel may refuse any of it, and the sheet stays. */
import { toA1 } from '../../../domain/cell';
import type { PlannedCell, PlannedChart, PlannedValidation, SheetPlan } from '../../../application/ports';
import { hasApi } from '../api-sets';
import { BAR_COLOR } from '../../../application/new-sheets/made-looks';
import { isRefusal } from '../host-failures';
import { boundsOf, withMergedCells } from '../../../application/new-sheets/planned-cells';
import { entryAlert, tenthsShown } from '../../../application/new-sheets/entry-limits';
import { validationRule } from './validation-rule';
import { cellsIn } from '../cell-areas';

interface Decoration {
  /** As it is told when it is left out. */
  readonly name: string;
  readonly queue: (sheet: Excel.Worksheet, plan: SheetPlan) => void;
  /** Before it is tried a second time: what the first attempt may have left. */
  readonly clear?: (sheet: Excel.Worksheet) => Promise<void> | void;
}

const DECORATIONS: readonly Decoration[] = [
  {
    name: '列宽和行高',
    queue: (sheet, plan) => {
      plan.columnWidths.forEach((width, index) => {
        sheet.getRange(columnAddress(index)).untrack().format.columnWidth = widthInPoints(width);
      });
      queueHeights(sheet, plan, withMergedCells(plan));
    },
  },
  {
    name: '数据条和条件格式',
    queue: queueConditionalFormats,
    clear: (sheet) => sheet.getRange().untrack().conditionalFormats.clearAll(), // 1.6
  },
  {
    name: '数据验证',
    queue: (sheet, { validations }) => {
      if (hasApi('dataValidation')) for (const validation of validations) queueValidation(sheet, validation); // 1.8
    },
  },
  {
    name: '图表',
    queue: (sheet, plan) => {
      if (plan.chart) queueChart(sheet, plan, plan.chart);
    },
    clear: async (sheet) => {
      sheet.charts.load('items/name');
      await sheet.context.sync();
      for (const chart of sheet.charts.items) chart.delete();
    },
  },
  {
    name: '冻结窗格',
    queue: (sheet, { headerRows: { frozen } }) => {
      if (frozen > 0) sheet.freezePanes.freezeRows(frozen); // 1.7
      if (hasApi('dataValidation')) sheet.showGridlines = false; // 1.8
    },
  },
  {
    name: '打印设置',
    queue: (sheet, { headerRows: { repeated } }) => {
      if (hasApi('pageLayout')) queuePageLayout(sheet.pageLayout, repeated);
    },
  },
];

/**
 * Decorates sheets whose content is there; one sync for all, and where Excel refuses something, more for what can still be done. Gives
 * the names of what was left out.
 */
export async function decorate(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<readonly string[]> {
  const sheetOf = ({ name }: SheetPlan): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const attempt = async (work: () => Promise<void> | void): Promise<boolean> => {
    try {
      await work();
      await context.sync();
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return false;
    }
  };
  const all = () => plans.forEach((plan) => DECORATIONS.forEach(({ queue }) => queue(sheetOf(plan), plan)));
  if (await attempt(all)) return [];
  const left = new Set<string>();
  for (const plan of plans) {
    for (const { name, queue, clear } of DECORATIONS) {
      const isDone = await attempt(async () => {
        await clear?.(sheetOf(plan));
        queue(sheetOf(plan), plan);
      });
      if (!isDone) left.add(name);
    }
  }
  return [...left];
}

/** Clustered columns from 0 to 100 % (ExcelApi 1.1 but for what is marked). */
function queueChart(sheet: Excel.Worksheet, plan: SheetPlan, { title, categories, series, place }: PlannedChart): void {
  const { bottom } = categories;
  const columns = series.map(({ column }) => column);
  const source = { top: series[0]!.header, bottom, left: Math.min(...columns), right: Math.max(...columns) };
  const chart = sheet.charts.add('ColumnClustered', cellsIn(sheet, source), 'Columns');
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
    each.setXAxisValues(cellsIn(sheet, categories)); // 1.7
    each.format.fill.setSolidColor(color);
    if (!labelled) return;
    each.hasDataLabels = true; // 1.7
    if (hasApi('axisFormat')) each.dataLabels.numberFormat = '0%'; // 1.8
  });
  chart.setPosition(toA1({ row: place.top, column: place.left }), toA1({ row: place.bottom, column: place.right }));
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
  if (cells.length > 0) cellsIn(sheet, boundsOf(cells)).format.autofitRows();
  for (const [row, height] of Object.entries(plan.rowHeights)) {
    sheet.getRange(`${row}:${row}`).untrack().format.rowHeight = height;
  }
}

/** A tenth of a percent is shown where there is one; bars from 0 to 100 % (ExcelApi 1.6). */
function queueConditionalFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const range of plan.dataBars) {
    const bar = cellsIn(sheet, range).conditionalFormats.add('DataBar').dataBar;
    bar.lowerBoundRule = { type: 'Number', formula: '0' };
    bar.upperBoundRule = { type: 'Number', formula: '1' };
    bar.positiveFormat.fillColor = BAR_COLOR;
    bar.positiveFormat.gradientFill = false;
  }
  for (const { range, formula } of tenthsShown(plan)) {
    const tenths = cellsIn(sheet, range).conditionalFormats.add('Custom').custom;
    tenths.rule.formula = `=${formula}`;
    tenths.format.numberFormat = '0.0%';
  }
}

function queueValidation(sheet: Excel.Worksheet, { range, rule, message }: PlannedValidation): void {
  const excelRule = validationRule(rule);
  if (!excelRule) return;
  const validation = cellsIn(sheet, range).dataValidation; // 1.8
  validation.rule = excelRule;
  validation.errorAlert = { ...entryAlert(message), showAlert: true, style: 'Stop' };
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
