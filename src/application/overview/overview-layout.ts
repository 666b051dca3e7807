/** How 总览 is laid out: titles, a chart, and the table below it. */
import type { CellRange } from '../../domain/cell';
import { OVERVIEW_SHEET } from '../../domain/own-sheets';
import type { PlannedCell, SheetPlan } from '../ports';

export const TITLE = '重点工作目标进度总览';
export const NOTICE = '本表由“目标台账”写入，再次写入时整表重写，请勿在此填写。';

export const TITLE_ROW = 1;
export const NOTE_ROW = 2;
/** The chart stands above the table, where its place does not depend on the number of targets; a row apart. */
const CHART = { top: NOTE_ROW + 1, bottom: 18 } as const;
export const HEADER_ROW = CHART.bottom + 2;
export const FIRST_ROW = HEADER_ROW + 1;
/** More figures than these would cover each other above the columns. */
const MOST_LABELS = 20;

export const OVERALL = '总体进度';
export const SCHEDULE = '序时进度';

/** A column of the table; its width is in characters. */
export interface OverviewColumn {
  readonly header: string;
  readonly width: number;
  readonly isPercent: boolean;
}

/** The sheet with these cells, of a table that ends in `lastRow`. `description` says what the chart shows. */
export function overviewSheet(
  columns: readonly OverviewColumn[],
  lastRow: number,
  description: string,
  cells: readonly PlannedCell[],
): SheetPlan {
  const columnOf = (header: string) => columns.findIndex((column) => column.header === header) + 1;
  const down = (header: string): CellRange => {
    const column = columnOf(header);
    return { top: FIRST_ROW, bottom: lastRow, left: column, right: column };
  };
  const across = (row: number): CellRange => ({ top: row, bottom: row, left: 1, right: columns.length });
  return {
    name: OVERVIEW_SHEET,
    cells,
    merges: [across(TITLE_ROW), across(NOTE_ROW)],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: { [TITLE_ROW]: 30, [NOTE_ROW]: 34, [HEADER_ROW]: 30 },
    table: { name: '总览表', range: { top: HEADER_ROW, bottom: lastRow, left: 1, right: columns.length } },
    validations: columns
      .filter(({ isPercent }) => isPercent)
      .map(({ header }) => ({ range: down(header), rule: { kind: 'percent' }, message: NOTICE })),
    dataBars: [down(OVERALL)],
    chart: {
      title: `${OVERALL}与${SCHEDULE}`,
      description,
      categories: down('目标'),
      series: [
        {
          column: columnOf(OVERALL),
          header: HEADER_ROW,
          color: '#2F5597',
          labelled: lastRow - HEADER_ROW <= MOST_LABELS,
        },
        { column: columnOf(SCHEDULE), header: HEADER_ROW, color: '#BFBFBF', labelled: false },
      ],
      place: { ...CHART, left: 1, right: columns.length },
    },
    headerRows: { frozen: 0, repeated: HEADER_ROW },
  };
}
