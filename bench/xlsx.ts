/** Reading a tracker file and changing a hundred of its cells: mubiao against exceljs in one process, and openpyxl in its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import type { CellEdit } from '../src/application/ports';
import { largeTracker } from './large-tracker';
import { milliseconds, report, rival, sideBySide, times } from './measure';

const ROUNDS = 7;
const TARGETS = 100;
/** Where the first 本月进展情况 of a made sheet stands. */
const PLACE = { row: 7, column: 7 };
const NEW_TEXT = '已完成招标。';
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-bench-'));

interface ExcelJs {
  Workbook: new () => {
    xlsx: { load(bytes: Uint8Array): Promise<void>; writeBuffer(): Promise<Uint8Array> };
    worksheets: {
      name: string;
      getCell(row: number, column: number): { value: unknown };
      eachRow(see: (row: { eachCell(see: (cell: { value: unknown }) => void): void }) => void): void;
    }[];
  };
}

async function main(): Promise<void> {
  const bytes = createXlsx(planTracker(largeTracker(TARGETS, 20)));
  const { Workbook } = rival<ExcelJs>('exceljs');
  const names = readXlsx(bytes)
    .sheets.map(({ name }) => name)
    .filter((name) => name.startsWith('第'));
  const edits: CellEdit[] = names.map((sheet) => ({ cell: { sheet, ...PLACE }, value: NEW_TEXT }));

  const patch = async () => {
    const file = openXlsx(bytes);
    await file.write(edits);
    return file.toBytes();
  };
  const readOther = async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    let cells = 0;
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell(({ value }) => (cells += value === null ? 0 : 1)));
    return cells;
  };
  const patchOther = async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    for (const sheet of workbook.worksheets)
      if (names.includes(sheet.name)) sheet.getCell(PLACE.row, PLACE.column).value = NEW_TEXT;
    return await workbook.xlsx.writeBuffer();
  };

  sameEdits('mubiao', names, await patch());
  sameEdits('exceljs', names, new Uint8Array(await patchOther()));
  const reading = await sideBySide(ROUNDS, { mubiao: () => readXlsx(bytes), exceljs: readOther });
  const patching = await sideBySide(ROUNDS, { mubiao: patch, exceljs: patchOther });
  const python = withPython(bytes, names);
  const rows = (own: number, other: number, third: number | undefined) => [
    ['mubiao', milliseconds(own), times(own, own)],
    ['exceljs 4.4.0', milliseconds(other), times(other, own)],
    ...(third === undefined ? [] : [['openpyxl', milliseconds(third), times(third, own)]]),
  ];
  const header = ['library', 'time', 'ratio'];
  const what = `${TARGETS} target sheets × 20 rows, warm; ${ROUNDS} rounds.`;
  report([
    {
      title: 'Reading .xlsx',
      note: `Every cell with content: ${what}`,
      header,
      rows: rows(reading.mubiao, reading.exceljs, python?.read),
    },
    {
      title: 'Changing .xlsx',
      note: `Open, change a cell of every sheet, write: ${what} mubiao leaves everything else as it was, byte for byte.`,
      header,
      rows: rows(patching.mubiao, patching.exceljs, python?.patch),
    },
  ]);
}

function sameEdits(name: string, sheets: readonly string[], bytes: Uint8Array): void {
  const written = readXlsx(bytes).sheets.filter((sheet) => sheets.includes(sheet.name));
  const changed = written.filter(({ rows }) =>
    rows.some(
      ({ row, cells }) =>
        row === PLACE.row && cells.some(({ column, value }) => column === PLACE.column && value === NEW_TEXT),
    ),
  );
  if (changed.length !== sheets.length) throw new Error(`${name} did not change the cells`);
}

/** Null where openpyxl is not installed. */
function withPython(bytes: Uint8Array, names: readonly string[]): { read: number; patch: number } | null {
  const [input, output] = [path.join(folder, 'in.xlsx'), path.join(folder, 'out.xlsx')];
  writeFileSync(input, bytes);
  const words = ['bench/xlsx.py', input, output, String(Math.min(ROUNDS, 3)), NEW_TEXT];
  const { status, stdout } = spawnSync('/usr/bin/python3', words, { encoding: 'utf8' });
  if (status !== 0 || names.length === 0) return null;
  return JSON.parse(stdout) as { read: number; patch: number };
}

void main().finally(() => rmSync(folder, { recursive: true }));
