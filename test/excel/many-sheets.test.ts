/** A workbook with more in it than a tracker: what is not one is not read, stops nothing, and is told of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkAny } from '../../src/application/check';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { workbookOf, workbookOfFile } from '../excel-host/from-snapshot';
import { addSheet, changeCell, sheetNamed } from '../excel-host/model';
import { at, cellAt } from '../support/cells-of';
import { open, startExcel, TARGET } from './support';

const SAMPLE = readFileSync('assets/示例台账.xlsx');
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

it.each([
  ['41,000 rows', 41_000, 6],
  ['120 columns', 300, 120],
])('does not read a roster of %s, and says so', async (_, rows, columns) => {
  withLargeSheet('人员名册', rows, columns, ['序号', '姓名', '单位', '电话']);
  const content = await excelWorkbook().read();
  const { syncs, answerBytes } = excel.host.counters;
  expect(syncs).toBe(rows > 40_000 || columns > 100 ? 3 : 2);
  expect(answerBytes).toBeLessThan(400_000);
  expect(findingsOf(content)).toEqual(findingsOf(readXlsx(SAMPLE)));
  expect(checkAny(content).tracker.reading.notRead).toContainEqual(
    expect.objectContaining({ kind: 'large', reason: expect.stringContaining('工作表“人员名册”内容很多') as string }),
  );
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

it('reads only what was written to after a write', async () => {
  open(excel.host, [TARGET, { ...TARGET, name: '第049项' }]);
  const workbook = excelWorkbook();
  await workbook.read();
  await workbook.write([{ cell: at('第048项', 'A4'), value: '改' }]);
  // No event tells of this one.
  changeCell(sheetNamed(excel.host.workbook, '第049项'), 4, 1).value = '没有说';
  excel.host.resetCounters();
  const content = await workbook.readChanged!();
  expect(excel.host.counters.syncs).toBe(1);
  expect(cellAt(content, 'A4', '第048项')?.value).toBe('改');
  expect(cellAt(content, 'A4', '第049项')?.value).toBe('校舍改造');
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
