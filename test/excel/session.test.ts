/** The pane over a workbook in Excel: what a fix costs, and that it never writes over what a colleague typed meanwhile. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { createSession, type Session } from '../../src/ui/session/session-store';
import { largeTracker } from '../../bench/large-tracker';
import { workbookOf, workbookOfFile } from '../excel-host/from-snapshot';
import type { Batch } from '../excel-host/interpreter';
import { changeCell, sheetNamed } from '../excel-host/model';
import { startExcel } from './support';
import { thorough } from '../support/thorough';
import { SAMPLE } from '../support/sample';
import { settled } from '../support/settled';

const excel = startExcel({ excelApi: '1.17' });

let end: (() => void) | null = null;
afterEach(() => end?.());

async function start(marking = false): Promise<Session> {
  const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking });
  end = session.start();
  await settled(session);
  return session;
}

const isWrite = ({ Actions }: Batch) =>
  Actions.some(({ Name, ObjectState }) => Name === 'Values' || (ObjectState && 'values' in ObjectState));

it('lets the change of a colleague win, and says so', async () => {
  excel.host.workbook = workbookOfFile(SAMPLE);
  const session = await start();
  const row = session.getState().rows.find(({ fixable, cell }) => fixable && cell.sheet === '第048项')!;
  const sheet = sheetNamed(excel.host.workbook, '第048项');
  let isFirst = true;
  // Another person types between what the pane knows and the moment it writes.
  excel.host.beforeBatch = (batch) => {
    if (!isWrite(batch) || !isFirst) return;
    isFirst = false;
    changeCell(sheet, row.cell.row, row.cell.column).value = '同事刚刚写的新进展。';
  };
  await session.fix('修正', [row], 'rows');
  expect(sheet.cells.get(row.cell.row)!.get(row.cell.column)!.value).toBe('同事刚刚写的新进展。');
  expect(session.getState().stale).toContain(row.key);
  expect(session.getState().steps).toEqual([]);
});

it('fixes all others when one of them was changed by a colleague', async () => {
  excel.host.workbook = workbookOfFile(SAMPLE);
  const session = await start();
  const rows = session.getState().rows.filter(({ fixable }) => fixable);
  const { row, column, sheet } = rows[0]!.cell;
  let isFirst = true;
  excel.host.beforeBatch = (batch) => {
    if (!isWrite(batch) || !isFirst) return;
    isFirst = false;
    changeCell(sheetNamed(excel.host.workbook, sheet), row, column).value = '同事写的。';
  };
  await session.fix('全部修正', rows, 'rows');
  expect(sheetNamed(excel.host.workbook, sheet).cells.get(row)!.get(column)!.value).toBe('同事写的。');
  const left = session.getState().rows.filter(({ key }) => rows.some((each) => each.key === key));
  expect(left.every(({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column)).toBe(true);
  expect(session.getState().notice?.text).toContain('内容已变，未予修正');
});

thorough('moves less than 100 KB for one fix at 100 targets, with one sync that writes', async () => {
  const good = readXlsx(createXlsx(planTracker(largeTracker(100, 20))));
  const { name, rows } = good.sheets.find((sheet) => sheet.name.startsWith('第'))!;
  const text = rows.flatMap(({ row, cells }) => cells.map((cell) => ({ row, ...cell })));
  const { row, column, value } = text.find((cell) => typeof cell.value === 'string' && cell.value.length > 60)!;
  const slip = { cell: { sheet: name, row, column }, value: String(value).replace('，', ',') };
  excel.host.workbook = workbookOf(applyEdits(good, [slip]));
  const session = await start();
  const fixable = session
    .getState()
    .rows.filter(({ fixable, cell }) => fixable && cell.row === row && cell.sheet === name);
  let writes = 0;
  excel.host.beforeBatch = (batch) => void (isWrite(batch) && writes++);
  excel.host.resetCounters();
  expect(await session.fix('修正', fixable.slice(0, 1), 'rows')).toBe(true);
  const { requestBytes, answerBytes, syncs } = excel.host.counters;
  expect(writes).toBe(1);
  // Whether the text has several looks, and the write, which reads what it changed.
  expect(syncs).toBe(2);
  expect(requestBytes + answerBytes).toBeLessThan(100 * 1024);
  expect(session.getState().steps).toHaveLength(1);
});

it('touches no conditional format when a typed text changes no mark', async () => {
  excel.host.workbook = workbookOfFile(SAMPLE);
  const session = await start(true);
  const ids = () => excel.host.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ id }) => id));
  const before = ids();
  expect(before.flat().length).toBeGreaterThan(0);
  const marked = new Set(session.getState().rows.map(({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`));
  const { name, rows } = session.getState().reading!.content.sheets[1]!;
  const free = rows.flatMap(({ row, cells }) => cells.map((cell) => ({ row, ...cell })));
  const cell = free.find(
    (each) =>
      typeof each.value === 'string' && each.value.length > 20 && !marked.has(`${name} ${each.row} ${each.column}`),
  )!;
  changeCell(sheetNamed(excel.host.workbook, name), cell.row, cell.column).value =
    `${String(cell.value).slice(0, -1)}推进。`;
  await session.refresh();
  expect(ids()[1]).toEqual(before[1]);
});
