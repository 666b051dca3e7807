/** A workbook with more in it than a tracker: what is not one is not read, stops nothing, and is told of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkAny } from '../../src/application/checking/check';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { workbookOf, workbookOfFile } from '../excel-host/from-snapshot';
import { addSheet, changeCell, sheetNamed } from '../excel-host/model';
import { at, cellAt } from '../support/cells-of';
import { open, startExcel, TARGET } from './support';
import { thorough } from '../support/thorough';
import { SAMPLE } from '../support/sample';

const file = (name: string) => readFileSync(path.join(__dirname, 'files', name));

const excel = startExcel({ excelApi: '1.17' });

const findingsOf = (content: WorkbookSnapshot) =>
  checkAny(content).findings.map(({ rule, cell, message }) => [rule.id, cell, message]);

/** The sample with a sheet of so many rows and columns. */
function withLargeSheet(name: string, rows: number, columns: number, first: readonly string[] = []): void {
  excel.host.workbook = workbookOfFile(SAMPLE);
  const sheet = addSheet(excel.host.workbook, name);
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const header = first[column - 1] ?? `栏${column}`;
      changeCell(sheet, row, column).value = row === 1 ? header : column === 1 ? row - 1 : `第${row}行`;
    }
  }
  excel.host.resetCounters();
}

it.each(['wide-roster.xlsx', 'chart-sheet.xlsx'])('finds in Excel what it finds in the file %s', async (name) => {
  const bytes = file(name);
  excel.host.workbook = workbookOfFile(bytes);
  const content = await excelWorkbook().read();
  expect(findingsOf(content)).toEqual(findingsOf(readXlsx(bytes)));
});

thorough.each([
  ['41,000 rows', 41_000, 6],
  ['120 columns and 2,000 rows', 2000, 120],
])('does not read a roster of %s, and says so', async (_, rows, columns) => {
  withLargeSheet('人员名册', rows, columns, ['序号', '姓名', '单位', '电话']);
  const content = await excelWorkbook().read();
  const { syncs, answerBytes } = excel.host.counters;
  // Whether a table begins far down is asked where the first rows are.
  expect(syncs).toBe(columns === 120 ? 3 : 2);
  expect(answerBytes).toBeLessThan(columns === 120 ? 1_700_000 : 400_000);
  expect(findingsOf(content)).toEqual(findingsOf(readXlsx(SAMPLE)));
  expect(checkAny(content).tracker.reading.notRead).toContainEqual(
    expect.objectContaining({ kind: 'large', reason: expect.stringContaining('工作表“人员名册”内容很多') as string }),
  );
});

it.each([
  ['120 columns', 300, 120],
  ['900 rows', 900, 12],
])('sees that a roster of %s is no tracker, with the message that reads the first rows', async (_, rows, columns) => {
  withLargeSheet('人员名册', rows, columns, ['序号', '姓名', '单位', '电话']);
  const content = await excelWorkbook().read();
  expect(excel.host.counters.syncs).toBe(2);
  expect(checkAny(content).tracker.reading.notRead.map(({ kind }) => kind)).not.toContain('large');
});

it('reads a long list of targets to its end, a message for each four megabytes', async () => {
  withLargeSheet('工作推进表', 3000, 5, ['序号', '重点任务', '进展情况', '存在问题', '下一步打算']);
  for (let row = 2; row <= 3000; row++) {
    changeCell(sheetNamed(excel.host.workbook, '工作推进表'), row, 3).value =
      `第${row}项任务已完成前期工作，正在推进。`;
  }
  const content = await excelWorkbook().read();
  expect(content.sheets.at(-1)!.rows).toHaveLength(3000);
  expect(content.sheets.at(-1)!.unread).toBeUndefined();
  expect(excel.host.counters.syncs).toBe(3);
});

it('reads the archive whole although its first rows say nothing', async () => {
  withLargeSheet('月度存档', 4000, 10, ['月份', '目标编号', '总体进度', '序号', '子项目']);
  expect((await excelWorkbook().read()).sheets.at(-1)!.rows).toHaveLength(4000);
});

/** The sample among so many rosters, of which some are large. */
function amongOthers(count: number): void {
  excel.host.workbook = workbookOfFile(SAMPLE);
  for (let index = 1; index <= count; index++) {
    const sheet = addSheet(excel.host.workbook, `名册${index}`);
    for (let row = 1; row <= (index === 1 ? 9000 : 400); row++) {
      for (let column = 1; column <= (index === 2 ? 120 : 10); column++) {
        changeCell(sheet, row, column).value = row === 1 ? `栏${column}` : column === 1 ? row : `学校${row}`;
      }
    }
  }
  excel.host.resetCounters();
}

it('reads a tracker among fifty other sheets with two syncs, and few bytes of the others', async () => {
  amongOthers(50);
  const content = await excelWorkbook().read();
  expect(findingsOf(content)).toEqual(findingsOf(readXlsx(SAMPLE)));
  const { syncs, requestBytes, answerBytes } = excel.host.counters;
  expect(syncs).toBe(2);
  expect(requestBytes).toBeLessThan(200_000);
  expect(answerBytes).toBeLessThan(1_400_000);
});

it('asks for what is protected with few messages where many sheets are charts', async () => {
  amongOthers(12);
  for (let index = 1; index <= 4; index++) {
    addSheet(excel.host.workbook, `图表${index}`).kind = 'Chart';
    excel.host.failAlways({ code: 'UnsupportedSheet', at: 'WorksheetProtection.protected', sheet: `图表${index}` });
  }
  const content = await excelWorkbook().read();
  expect(findingsOf(content)).toEqual(findingsOf(readXlsx(SAMPLE)));
  // For each chart one message for its protection, and one for its content.
  expect(excel.host.counters.syncs).toBeLessThanOrEqual(15);
});

it('reads what is a tracker although its sheet is called like none, among fifty others', async () => {
  amongOthers(45);
  const target = readXlsx(SAMPLE).sheets.find(({ name }) => name === '第048项')!;
  const [own] = workbookOf({ dateSystem: 1900, sheets: [{ ...target, name: '教育局填报' }] }).sheets;
  const { sheets } = excel.host.workbook;
  sheets.splice(30, 0, { ...own!, id: '{AAAAAAAA-0000-0000-0000-000000000000}' });
  const content = await excelWorkbook().read();
  const read = content.sheets.find(({ name }) => name === '教育局填报')!;
  expect(read.rows).toEqual(target.rows);
  expect(excel.host.counters.syncs).toBeLessThanOrEqual(8);
});

it('reads a list of 250 targets with two syncs', async () => {
  withLargeSheet('重点任务推进清单', 250, 5, ['序号', '重点任务', '进展情况', '存在问题', '下一步打算']);
  const content = await excelWorkbook().read();
  expect(content.sheets.at(-1)!.rows).toHaveLength(250);
  expect(excel.host.counters.syncs).toBe(2);
});

it('reads all again with two syncs as far as it was read before', async () => {
  withLargeSheet('附表', 1500, 5, ['序号', '重点任务', '进展情况', '存在问题', '下一步打算']);
  for (let row = 2; row <= 40; row++)
    changeCell(sheetNamed(excel.host.workbook, '附表'), row, 3).value = `第${row}项任务已完成前期工作，正在推进。`;
  const workbook = excelWorkbook();
  const before = await workbook.read();
  expect(excel.host.counters.syncs).toBe(3);
  excel.host.resetCounters();
  expect(await workbook.read()).toEqual(before);
  expect(excel.host.counters.syncs).toBe(2);
});

it('reads what was only looked at once 栏目对照 says that it is a tracker', async () => {
  withLargeSheet('附表', 1500, 4, ['序号', '校名', '干得怎样', '备注']);
  const workbook = excelWorkbook();
  const before = await workbook.read();
  expect(checkAny(before).tracker.reading.notRead.map(({ cell }) => cell.sheet)).toContain('附表');
  const map = addSheet(excel.host.workbook, '栏目对照');
  const entries = [
    ['工作表', '表头', '作为'],
    ['附表', '校名', '子项目'],
    ['附表', '干得怎样', '本月进展情况'],
  ];
  for (const [row, cells] of entries.entries())
    for (const [column, text] of cells.entries()) changeCell(map, row + 1, column + 1).value = text;
  const after = await workbook.readChanged!();
  const sheet = after.sheets.find(({ name }) => name === '附表')!;
  expect(sheet.unread).toBeUndefined();
  expect(sheet.rows).toHaveLength(1500);
});

it.each([
  ['Worksheet.getRange', 'UnsupportedSheet'],
  ['WorksheetProtection.protected', 'UnsupportedSheet'],
  ['WorksheetProtection.protected', 'GeneralException'],
  ['Range.getMergedAreasOrNullObject', 'GeneralException'],
  ['Functions.date', 'GeneralException'],
  ['Range.values', 'GeneralException'],
])('reads all others when a sheet answers %s with %s', async (member, code) => {
  excel.host.workbook = workbookOfFile(SAMPLE);
  addSheet(excel.host.workbook, '图表1');
  // It goes on failing for this sheet alone.
  excel.host.failAlways({ code, at: member, ...(member !== 'Functions.date' && { sheet: '图表1' }) });
  const content = await excelWorkbook().read();
  expect(findingsOf(content).filter(([rule]) => rule !== 'sheet-passed-over')).toEqual(findingsOf(readXlsx(SAMPLE)));
});

it('passes over a chart sheet, and does not ask it again', async () => {
  excel.host.workbook = workbookOfFile(SAMPLE);
  addSheet(excel.host.workbook, '图表1').kind = 'Chart';
  const workbook = excelWorkbook();
  expect(await workbook.read()).toEqual(readXlsx(SAMPLE));
  excel.host.resetCounters();
  expect(await workbook.readChanged!()).toEqual(readXlsx(SAMPLE));
  expect(excel.host.counters.syncs).toBe(1);
});

it('tells of a sheet that Excel does not hand over: an error when it is called like a target', async () => {
  open(excel.host, [TARGET, { ...TARGET, name: '第049项' }, { name: '附表', rows: [['内容']] }]);
  for (const sheet of ['第049项', '附表'])
    excel.host.failAlways({ code: 'GeneralException', at: 'Range.values', sheet });
  const content = await excelWorkbook().read();
  const kinds = checkAny(content).tracker.reading.notRead.map(({ kind, cell }) => [kind, cell.sheet]);
  expect(kinds).toEqual([
    ['sheet', '第049项'],
    ['passed-over', '附表'],
  ]);
});

describe('a write', () => {
  const write = async () => {
    open(excel.host, [TARGET, { ...TARGET, name: '第049项' }]);
    const workbook = excelWorkbook();
    await workbook.read();
    return workbook;
  };
  const edits = [{ cell: at('第048项', 'A4'), value: '改' }];

  it('reads with the same message what it changed, and nothing else', async () => {
    const workbook = await write();
    excel.host.resetCounters();
    // Nobody tells of these, but the second is on the sheet that is written to.
    changeCell(sheetNamed(excel.host.workbook, '第049项'), 4, 1).value = '没有说';
    changeCell(sheetNamed(excel.host.workbook, '第048项'), 5, 1).value = '也没有说';
    await workbook.write(edits);
    const content = await workbook.readChanged!();
    expect(excel.host.counters.syncs).toBe(1);
    expect(cellAt(content, 'A4', '第048项')?.value).toBe('改');
    expect(cellAt(content, 'A5', '第048项')?.value).toBe('也没有说');
    expect(cellAt(content, 'A4', '第049项')?.value).toBe('校舍改造');
    // What comes later is read as ever.
    changeCell(sheetNamed(excel.host.workbook, '第048项'), 5, 1).value = '后来的';
    await workbook.reveal(at('第048项', 'A1'));
    await workbook.write([{ cell: at('第048项', 'A6'), value: '再改' }]);
    expect(cellAt(await workbook.readChanged!(), 'A5', '第048项')?.value).toBe('后来的');
  });

  it('reads what formulas make of it, also on other sheets', async () => {
    open(excel.host, [TARGET, { name: '汇总', rows: [['合计'], [{ formula: { percent: 1 } }]] }]);
    const [target, sum] = excel.host.workbook.sheets;
    Object.assign(changeCell(target!, 4, 5), { value: 2 });
    Object.assign(changeCell(sum!, 2, 1), { value: 2, formula: '=第048项!E4*2' });
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.resetCounters();
    await workbook.write([{ cell: at('第048项', 'E4'), value: 21 }]);
    expect(cellAt(await workbook.readChanged!(), 'A2', '汇总')?.value).toBe(42);
    expect(excel.host.counters.syncs).toBe(1);
  });

  it.each(['Worksheet.getRange', 'Range.getRowProperties', 'WorksheetProtection.protected'])(
    'is done although Excel then stops at %s, and what it changed is read afterwards',
    async (member) => {
      const workbook = await write();
      const after = member === 'Worksheet.getRange' ? 1 : 0;
      excel.host.fail({ code: 'GeneralException', at: member, after });
      await workbook.write(edits);
      expect(cellAt(await workbook.readChanged!(), 'A4', '第048项')?.value).toBe('改');
    },
  );

  it('is undone by itself where a colleague was faster, and what is there is read', async () => {
    const workbook = await write();
    excel.host.beforeBatch = () => {
      excel.host.beforeBatch = null;
      changeCell(sheetNamed(excel.host.workbook, '第048项'), 4, 1).value = '同事的';
    };
    await expect(workbook.write(edits)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(cellAt(await workbook.readChanged!(), 'A4', '第048项')?.value).toBe('同事的');
  });
});

it('says where a formula spills, and does not write there', async () => {
  excel.host.workbook = workbookOf({
    dateSystem: 1900,
    sheets: [{ name: '表', rows: [{ row: 1, cells: [{ column: 1, value: '标题' }] }], merges: [] }],
  });
  const sheet = excel.host.workbook.sheets[0]!;
  sheet.hasSpills = true;
  Object.assign(changeCell(sheet, 2, 1), { value: 1, formula: '=SEQUENCE(3)', results: [[1], [2], [3]] });
  const workbook = excelWorkbook();
  const content = await workbook.read();
  expect(cellAt(content, 'A3')).toEqual({ column: 1, value: 2, formula: true });
  await expect(workbook.write([{ cell: at('表', 'A4'), value: '改' }])).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('表!A4 显示的是另一个单元格的公式溢出的结果') as string,
  });
  expect((await workbook.read()).sheets).toEqual(content.sheets);
});

it('puts back what it wrote into a spill that was not known', async () => {
  open(excel.host, [{ name: '表', rows: [['标题']] }]);
  const workbook = excelWorkbook();
  await workbook.read();
  const [sheet] = excel.host.workbook.sheets;
  sheet!.hasSpills = true;
  Object.assign(changeCell(sheet!, 2, 1), { value: 1, formula: '=SEQUENCE(3)', results: [[1], [2], [3]] });
  await expect(workbook.write([{ cell: at('表', 'A4'), value: '改' }])).rejects.toMatchObject({ code: 'not-writable' });
  expect(cellAt(await workbook.read(), 'A4')?.value).toBe(3);
});
