/**
 * What each command costs in Excel: round trips (syncs) and bytes, counted by the test's Excel under the unmodified Office.js.
 * Its own time says nothing about a real Excel and is not shown.
 */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { excelWorkbook } from '../src/adapters/excel/excel-workbook';
import { applyEdits } from '../src/application/editing/apply-edits';
import { fixAll, fixEdits } from '../src/application/checking/fix';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import type { WorkbookSnapshot } from '../src/application/ports';
import { check } from '../src/ui/session/checking';
import { marksOf } from '../src/ui/session/marks';
import { loadExcel } from '../test/excel-host/load-in-jest';
import { workbookOf } from '../test/excel-host/from-snapshot';
import { addSheet, changeCell, type HostWorkbook } from '../test/excel-host/model';
import { largeTracker } from './large-tracker';
import { report } from './measure';

/** A tracker of so many sheets with 20 rows, a slip in every second text. */
function tracker(sheets: number): WorkbookSnapshot {
  const good = readXlsx(createXlsx(planTracker(largeTracker(sheets, 20))));
  const edits = good.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) =>
        typeof value === 'string' && value.length > 60 && row % 2 === 0
          ? [{ cell: { sheet: name, row, column }, value: value.replace('，', ',') }]
          : [],
      ),
    ),
  );
  return applyEdits(good, edits);
}

/** The same among fifty sheets of other work: rosters, budgets, logs. */
function amongOthers(sheets: number): HostWorkbook {
  const workbook = workbookOf(tracker(sheets));
  for (let index = 1; index <= OTHER_SHEETS; index++) {
    const sheet = addSheet(workbook, `名册${index}`);
    const rows = index === 1 ? 41_000 : 400;
    const columns = index === 2 ? 120 : 12;
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= columns; column++) {
        changeCell(sheet, row, column).value = row === 1 ? `栏目${column}` : column === 1 ? row : `某某学校第${row}行`;
      }
    }
  }
  return workbook;
}

const OTHER_SHEETS = 50;

async function main(): Promise<void> {
  const excel = await loadExcel({ excelApi: '1.17' });
  excel.use();
  const rows: string[][] = [];
  for (const [sheets, others] of [
    [1, 0],
    [10, 0],
    [100, 0],
    [100, OTHER_SHEETS],
  ] as const) {
    const snapshot = tracker(sheets);
    excel.host.workbook = others > 0 ? amongOthers(sheets) : workbookOf(snapshot);
    const workbook = excelWorkbook();
    const cost = async (name: string, work: () => Promise<unknown>) => {
      excel.host.resetCounters();
      await work();
      const { syncs, requestBytes, answerBytes } = excel.host.counters;
      const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
      rows.push([
        name,
        others > 0 ? `${sheets} among ${others} others` : String(sheets),
        String(syncs),
        kilobytes(requestBytes),
        kilobytes(answerBytes),
      ]);
    };
    const { findings } = check(snapshot);
    const edits = fixEdits(
      snapshot,
      fixAll(snapshot, () => true),
    );
    await cost('read', () => workbook.read());
    await cost(`mark ${marksOf(findings).length} cells`, () => workbook.mark(marksOf(findings)));
    await cost('clear marks', () => workbook.mark([]));
    await cost(`fix ${edits.length} cells`, () => workbook.write(edits));
    await cost('show a cell', () => workbook.reveal(edits[0]!.cell));
    // What a single fix costs in all: writing, and reading the sheet that it changed.
    await workbook.read();
    const content = await workbook.readChanged!();
    const [{ cell }] = edits as [(typeof edits)[number]];
    await cost('fix 1 cell and read it again', async () => {
      await workbook.write([{ cell, value: '已修正。' }], [], content);
      await workbook.readChanged!();
    });
  }
  report([
    {
      title: 'Excel',
      note: "What each command of the task pane costs in Excel: round trips (syncs) and bytes, counted by the test's Excel under the unmodified Office.js. Sheets of 20 rows, a slip in every second text.",
      header: ['command', 'sheets', 'syncs', 'sent', 'received'],
      rows,
    },
  ]);
}

void main();
