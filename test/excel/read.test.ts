/** Reading the workbook open in Excel: what comes out, and what it costs. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { readTracker } from '../../src/application/reading/read-tracker';
import { workbookOf, workbookOfFile } from '../excel-host/from-snapshot';
import { loadExcel } from '../excel-host/load-in-jest';
import type { LoadedExcel } from '../excel-host/load-in-jest';
import { addSheet, changeCell, newWorkbook, sheetNamed } from '../excel-host/model';
import { buildXlsx, MAIN_NAMESPACE } from '../support/build-xlsx';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import { cellAt } from '../support/cells-of';
import { SAMPLE } from '../support/sample';

let excel: LoadedExcel;

beforeAll(async () => {
  excel = await loadExcel({ excelApi: '1.17' });
  excel.use();
});

const TARGET = {
  name: '第048项',
  rows: [
    ['目标编号', '048', null, null],
    [],
    ['子项目', '完成进度', '时限', '状态'],
    ['校舍改造', { percent: 0.25 }, { date: '2021-03-25' }, { error: '#REF!' }],
    ['校车', { formula: { percent: 0.5 } }, null, { formula: '完成' }],
  ],
  merges: ['B1:D1'],
} as const;

it('gives the same content as plain data', async () => {
  const snapshot = snapshotOfRows({ name: '设置', rows: [] }, TARGET);
  excel.host.workbook = workbookOf(snapshot);
  expect(await excelWorkbook().read()).toEqual(snapshot);
});

it.each([1, 10, 100])('takes two syncs for %i sheets', async (count) => {
  const sheets = Array.from({ length: count }, (_, index) => ({ ...TARGET, name: `第${index}项` }));
  excel.host.workbook = workbookOf(snapshotOfRows(...sheets));
  excel.host.resetCounters();
  expect((await excelWorkbook().read()).sheets).toHaveLength(count);
  expect(excel.host.counters.syncs).toBe(2);
});

it('leaves out blank cells, and keeps the place of what is far from the corner', async () => {
  const workbook = newWorkbook('表');
  Object.assign(changeCell(workbook.sheets[0]!, 7, 5), { value: '内容' });
  Object.assign(changeCell(workbook.sheets[0]!, 9000, 2), { format: '0%' });
  excel.host.workbook = workbook;
  expect((await excelWorkbook().read()).sheets).toEqual([
    { name: '表', rows: [{ row: 7, cells: [{ column: 5, value: '内容' }] }], merges: [] },
  ]);
});

it('calls pictures in cells pictures, whatever Excel makes of them', async () => {
  const workbook = newWorkbook('表');
  const [sheet] = workbook.sheets;
  // DISPIMG of WPS is no function of Excel.
  Object.assign(changeCell(sheet!, 1, 1), { value: { error: '#NAME?' }, formula: '=_xlfn.DISPIMG("ID_61A4",1)' });
  Object.assign(changeCell(sheet!, 1, 2), { value: '', formula: '=IMAGE("https://a.invalid/1.png")' });
  Object.assign(changeCell(sheet!, 1, 3), { value: '=DISPIMG("ID_61A4",1)', quoted: true });
  Object.assign(changeCell(sheet!, 1, 4), { value: { error: '#NAME?' }, formula: '=PICTURES()' });
  excel.host.workbook = workbook;
  const values = (await excelWorkbook().read()).sheets[0]!.rows[0]!.cells.map(({ value }) => value);
  expect(values).toEqual([
    { error: '单元格图片' },
    { error: '单元格图片' },
    { error: '单元格图片' },
    { error: '#NAME?' },
  ]);
});

it.each([1900, 1904] as const)('knows the date system %i', async (dateSystem) => {
  excel.host.workbook = newWorkbook('表');
  excel.host.workbook.dateSystem = dateSystem;
  expect((await excelWorkbook().read()).dateSystem).toBe(dateSystem);
});

it('tells texts from formulas and from error values', async () => {
  const workbook = newWorkbook('表');
  const [sheet] = workbook.sheets;
  Object.assign(changeCell(sheet!, 1, 1), { value: '=1+1', quoted: true });
  Object.assign(changeCell(sheet!, 1, 2), { value: '#N/A', quoted: true });
  Object.assign(changeCell(sheet!, 1, 3), { value: { error: '#N/A' } });
  Object.assign(changeCell(sheet!, 1, 4), { value: { error: '#N/A' }, formula: '=NA()' });
  Object.assign(changeCell(sheet!, 1, 5), { value: '', formula: '=""' });
  excel.host.workbook = workbook;
  expect((await excelWorkbook().read()).sheets[0]!.rows).toEqual([
    {
      row: 1,
      cells: [
        { column: 1, value: '=1+1' },
        { column: 2, value: '#N/A' },
        { column: 3, value: { error: '#N/A' } },
        { column: 4, value: { error: '#N/A' }, formula: true },
      ],
    },
  ]);
});

it('reads hidden and protected sheets', async () => {
  excel.host.workbook = workbookOf(snapshotOfRows({ ...TARGET, name: '甲' }, { ...TARGET, name: '乙' }, TARGET), {
    甲: { visibility: 'Hidden' },
    乙: { visibility: 'VeryHidden', protected: true },
  });
  const { sheets } = await excelWorkbook().read();
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['甲', 4],
    ['乙', 4],
    ['第048项', 4],
  ]);
});

it('reads the sample tracker as the file has it', async () => {
  const bytes = SAMPLE;
  excel.host.workbook = workbookOfFile(bytes);
  const content = await excelWorkbook().read();
  expect(content).toEqual(readXlsx(bytes));
  expect(content.sheets.length).toBeGreaterThan(1);
});

it('takes hidden and protected sheets from a file', () => {
  const bytes = buildXlsx({
    sheets: { 甲: '', 乙: '' },
    afterData: '<sheetProtection sheet="1"/>',
    parts: {
      'xl/workbook.xml':
        `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
        '<sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
    },
  });
  expect(workbookOfFile(bytes).sheets).toMatchObject([
    { name: '甲', visibility: 'Visible', protected: true },
    { name: '乙', visibility: 'Hidden', protected: false },
  ]);
});

it('leaves out a sheet that is deleted while it reads', async () => {
  excel.host.workbook = workbookOf(snapshotOfRows({ name: '甲', rows: [['内容']] }, TARGET));
  let batches = 0;
  excel.host.beforeBatch = () => {
    if (++batches === 2) excel.host.user.deleteSheet('甲');
  };
  expect((await excelWorkbook().read()).sheets.map(({ name }) => name)).toEqual(['第048项']);
});

it.each([
  [40_001, 1, 'D40001'],
  [31, 101, 'CW31'],
  [1_048_576, 16_384, 'XFD1048576'],
])('reads a tracker with a slip in row %i, column %i, and says so', async (row, column, end) => {
  const snapshot = snapshotOfRows(TARGET);
  excel.host.workbook = workbookOf(snapshot);
  Object.assign(changeCell(sheetNamed(excel.host.workbook, '第048项'), row, column), { value: '误' });
  const content = await excelWorkbook().read();
  expect(content.sheets[0]).toMatchObject({ rows: snapshot.sheets[0]!.rows, unread: { why: 'too-large' } });
  const { notRead } = readTracker(content).reading;
  expect(notRead).toMatchObject([
    { kind: 'rows', reason: expect.stringContaining(`工作表“第048项”太大，内容一直到 ${end}`) as string },
  ]);
});

it('reads in parts when Excel hands over only so much at once', async () => {
  const snapshot = snapshotOfRows(...['甲', '乙', '丙', '丁'].map((name) => ({ ...TARGET, name })));
  excel.host.workbook = workbookOf(snapshot);
  excel.host.resetCounters();
  excel.host.fail({ code: 'ResponsePayloadSizeLimitExceeded', at: 'Range.values', after: 2 });
  expect(await excelWorkbook().read()).toEqual(snapshot);
  expect(excel.host.counters.syncs).toBe(4);
});

it('reads a sheet in windows when even the sheet alone is too much', async () => {
  const snapshot = snapshotOfRows({ ...TARGET, name: '甲' }, { ...TARGET, name: '乙' });
  excel.host.workbook = workbookOf(snapshot);
  // Both together fail, the first alone does not, the second alone does.
  for (const after of [0, 1]) excel.host.fail({ code: 'RangeExceedsLimit', at: 'Range.values', after });
  expect(await excelWorkbook().read()).toEqual(snapshot);
});

it('reads a sheet with more merged blocks than Excel can list, in bands', async () => {
  const workbook = newWorkbook('任务清单', '乙');
  const sheet = workbook.sheets[0]!;
  for (let row = 1; row <= 600; row++) {
    sheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
    changeCell(sheet, row, 1).value = row;
  }
  changeCell(workbook.sheets[1]!, 1, 1).value = '乙';
  workbook.sheets[1]!.merges.push({ top: 1, left: 1, bottom: 2, right: 1 });
  excel.host.workbook = workbook;
  const { sheets } = await excelWorkbook().read();
  expect(sheets.map(({ rows, merges }) => [rows.length, merges.length])).toEqual([
    [600, 600],
    [1, 1],
  ]);
});

it('reads a workbook whose sheets are named in any way', async () => {
  const workbook = newWorkbook();
  for (const name of ['a!b$c', "x'y", 'A1', '第 1 项']) {
    const sheet = addSheet(workbook, name);
    changeCell(sheet, 1, 1).value = name;
    sheet.merges.push({ top: 1, left: 1, bottom: 1, right: 2 });
  }
  excel.host.workbook = workbook;
  const content = await excelWorkbook().read();
  for (const { name, merges } of content.sheets) {
    expect(cellAt(content, 'A1', name)?.value).toBe(name);
    expect(merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  }
});

describe('Excel 2019, which cannot list merged blocks', () => {
  it('reads all the rest', async () => {
    const old = await loadExcel({ excelApi: '1.7' });
    const snapshot = snapshotOfRows(TARGET);
    old.host.workbook = workbookOf(snapshot);
    old.use();
    const content = await excelWorkbook().read();
    excel.use();
    expect(content.sheets).toEqual([{ ...snapshot.sheets[0], merges: [] }]);
  });
});
