/**
 * What each command costs in Excel: round trips (syncs) and bytes, counted by the test's Excel under the unmodified Office.js.
 * Its own time says nothing about a real Excel and is not shown.
 */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { excelWorkbook } from '../src/adapters/excel/excel-workbook';
import { applyEdits } from '../src/application/editing/apply-edits';
import { fixAll, fixEdits } from '../src/application/fix';
import { planTracker } from '../src/application/new-tracker';
import type { WorkbookSnapshot } from '../src/application/ports';
import { check } from '../src/ui/session/checking';
import { marksOf } from '../src/ui/session/session-store';
import { loadExcel } from '../test/excel-host/load-in-jest';
import { workbookOf } from '../test/excel-host/from-snapshot';
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

async function main(): Promise<void> {
  const excel = await loadExcel({ excelApi: '1.17' });
  excel.use();
  const rows: string[][] = [];
  for (const sheets of [1, 10, 100]) {
    const snapshot = tracker(sheets);
    excel.host.workbook = workbookOf(snapshot);
    const workbook = excelWorkbook();
    const cost = async (name: string, work: () => Promise<unknown>) => {
      excel.host.resetCounters();
      await work();
      const { syncs, requestBytes, answerBytes } = excel.host.counters;
      const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
      rows.push([name, String(sheets), String(syncs), kilobytes(requestBytes), kilobytes(answerBytes)]);
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
