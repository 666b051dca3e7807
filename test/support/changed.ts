/** What becomes of the reading of a workbook when one of its cells holds something else: the near misses of a layout. */
import { readTracker } from '../../src/application/reading/read-tracker';
import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { columnLetters, toA1 } from '../../src/domain/cell';
import { roleName } from '../../src/domain/role-words';
import type { Tracker } from '../../src/domain/tracker';

/**
 * A line for each change in the first rows of a sheet that makes the workbook be read in another way, other than that the cell holds something else or its column is not
 * used: the cell, what it holds then (nothing, or one of the words that are given for it), and the reading in short.
 */
export function changes(
  workbook: WorkbookSnapshot,
  rows: number,
  words: (cell: string, text: string) => readonly string[],
): readonly string[] {
  const before = inShort(readTracker(workbook));
  return workbook.sheets
    .filter(({ name }) => name !== '设置' && name !== '栏目对照')
    .flatMap((sheet) =>
      sheet.rows.slice(0, rows).flatMap((row) =>
        row.cells.flatMap((cell) => {
          const at = `${sheet.name}!${toA1({ row: row.row, column: cell.column })}`;
          const letters = columnLetters(cell.column);
          const unused = before
            .replace(new RegExp(`(?<=[； ])${letters}\\p{Script=Han}+ ?`, 'u'), '')
            .replace(' ；', '；');
          const usual = new Set([before, unused, unused.trim()]);
          const after = new Map<string, string[]>();
          for (const word of ['', ...words(at, String(cell.value))]) {
            const read = inShort(readTracker(withCell(workbook, sheet, row, cell, word)));
            if (!usual.has(read)) after.set(read, [...(after.get(read) ?? []), word || '空']);
          }
          return [...after].map(([read, held]) => `${at} ${held.join('、')}：${read}`);
        }),
      ),
    );
}

function withCell(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  row: RowSnapshot,
  cell: CellSnapshot,
  word: string,
): WorkbookSnapshot {
  const cells = row.cells.flatMap((each) => (each !== cell ? each : word === '' ? [] : { ...each, value: word }));
  const rows = sheet.rows.flatMap((each) => (each !== row ? each : cells.length === 0 ? [] : { ...each, cells }));
  return { ...workbook, sheets: workbook.sheets.map((each) => (each === sheet ? { ...sheet, rows } : each)) };
}

/** Targets with their number of rows, the columns that are used, the cells to be confirmed, and what was not read. */
function inShort({ targets, reading }: Tracker): string {
  const columns = reading.columns.flatMap(({ role, cell }) =>
    role === null ? [] : `${columnLetters(cell.column)}${roleName(role)}`,
  );
  const parts = [
    targets.map(({ number, subProjects }) => `${number || '？'}(${subProjects.length})`).join(' ') || '没有目标',
    columns.join(' '),
    reading.unsure.map(({ cell }) => `？${toA1(cell)}`).join(' '),
    reading.notRead.map(({ kind, cell, rows }) => `未读 ${kind} ${toA1(cell)} ${rows} 行`).join('，'),
  ];
  return parts.filter((part) => part !== '').join('；');
}
