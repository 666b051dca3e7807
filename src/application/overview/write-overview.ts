/** Writes 总览: on request, and as a whole each time. */
import { toA1, type CellPlace } from '../../domain/cell';
import { OVERVIEW_SHEET } from '../../domain/own-sheets';
import { Failure } from '../errors';
import { HEADER_ROW, NOTE_ROW, TITLE_ROW } from './overview-layout';
import { isOverview, planAgain, planOverview } from './plan-overview';
import type { SheetSnapshot, Workbook, WorkbookSnapshot } from '../ports';
import { readTrackerWithTargets } from '../reading/read-tracker';
import type { StepDone } from '../undoing/undo-entry';

export interface WrittenOverview {
  readonly sheet: string;
  readonly targets: number;
  /** The workbook had none before. */
  readonly isNew: boolean;
  /** What undoes it. */
  readonly done: StepDone;
}

/** Writes 总览 for the targets as they are now, in the place of the one that is there. Throws a Failure, and then nothing has happened. */
export async function writeOverview(workbook: Workbook): Promise<WrittenOverview> {
  const content = await workbook.read();
  const tracker = readTrackerWithTargets(content);
  // A table and a chart over no rows are no ranges: Excel would repair the file.
  if (tracker.targets.length === 0)
    throw new Failure('no-targets', '没有读到任何目标，总览无从写起。请先校验，处理没有读入的工作表或行，再写总览。');
  const present = writtenOverview(content);
  const plan = planOverview(tracker);
  if (present === null) await workbook.addSheets({ sheets: [plan] });
  else await workbook.replaceSheet({ ...plan, name: present });
  const sheet = present ?? plan.name;
  const before = content.sheets.find(({ name }) => name === present);
  const done = before
    ? { edits: [], replacedSheets: [planAgain(before, content.dateSystem)] }
    : { edits: [], madeSheets: [sheet] };
  return { sheet, targets: tracker.targets.length, isNew: present === null, done };
}

/**
 * The name of the 总览 that this program wrote, or null when there is none. Throws a Failure when a sheet of that name is somebody's
 * own, or somebody put something on it: nothing of theirs may be lost.
 */
export function writtenOverview({ sheets }: WorkbookSnapshot): string | null {
  const sheet = sheets.find(({ name }) => name.trim() === OVERVIEW_SHEET);
  if (!sheet) return null;
  const width = tableWidth(sheet);
  if (width === null) {
    throw new Failure(
      'not-writable',
      `“${sheet.name}”表不是由本程序写入的，或标题、表头已改动。为免覆盖其中的内容，没有写入；请将该表改名后再试。`,
    );
  }
  const [own, ...others] = addedCells(sheet, width);
  if (own) {
    throw new Failure(
      'not-writable',
      `“${sheet.name}”表的 ${toA1(own)}${others.length > 0 ? ' 等处' : ' '}有另外填写的内容，重写会将其清除。请先移到其他工作表，再写入总览。`,
    );
  }
  return sheet.name;
}

/** How many columns the table of a 总览 has that looks as this program writes it; null for another sheet. */
function tableWidth(sheet: SheetSnapshot): number | null {
  const texts = (row: number) => cellsOfRow(sheet, row).map(({ value }) => value);
  const headers = texts(HEADER_ROW);
  return isOverview(texts(TITLE_ROW)[0], headers) ? headers.length : null;
}

/** Cells with content that no 总览 has: beside the table, below it, behind the chart. The table's rows have a target each. */
function addedCells(sheet: SheetSnapshot, width: number): CellPlace[] {
  let lastRow = HEADER_ROW;
  while (cellsOfRow(sheet, lastRow + 1)[0]?.column === 1) lastRow++;
  const isOurs = (row: number, column: number) => {
    if (row < HEADER_ROW) return column === 1 && (row === TITLE_ROW || row === NOTE_ROW);
    return row <= lastRow && column <= width;
  };
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.filter(({ column }) => !isOurs(row, column)).map(({ column }) => ({ row, column })),
  );
}

function cellsOfRow({ rows }: SheetSnapshot, wanted: number): SheetSnapshot['rows'][number]['cells'] {
  return rows.find(({ row }) => row === wanted)?.cells ?? [];
}
