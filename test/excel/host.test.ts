/** The test's Excel itself: what the unmodified Office.js sees of it. */
import { loadExcel } from '../excel-host/load-in-jest';
import type { LoadedExcel } from '../excel-host/load-in-jest';
import { newWorkbook } from '../excel-host/model';

let excel: LoadedExcel;

beforeAll(async () => {
  excel = await loadExcel({ excelApi: '1.14' });
  excel.use();
});

beforeEach(() => {
  excel.host.workbook = newWorkbook('设置', '第048项');
});

it('starts as Excel for Windows', async () => {
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});

it('names its sheets', async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['设置', '第048项']);
});

it.each([
  ['50%', 0.5, '0%', 'Double'],
  ['2021-3-25', 44280, 'yyyy/m/d', 'Double'],
  ['2021.3.25', '2021.3.25', 'General', 'String'],
  ["'=1+1", '=1+1', 'General', 'String'],
  ["''abc", "'abc", 'General', 'String'],
  ['048', 48, 'General', 'Double'],
  ['１２', 12, 'General', 'Double'],
  ['true', true, 'General', 'Boolean'],
  ['#N/A', '#N/A', 'General', 'Error'],
  ['（一）', '（一）', 'General', 'String'],
  ['', '', 'General', 'Empty'],
  [null, '', 'General', 'Empty'],
])('takes the entry %s', async (entry, value, format, type) => {
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('设置').getRange('B2');
    range.values = [[entry]];
    range.load('values,numberFormat,valueTypes');
    await context.sync();
    return [range.values[0]![0], range.numberFormat[0]![0], range.valueTypes[0]![0]];
  });
  expect(seen).toEqual([value, format, type]);
});

it('writes more cells than go into one message part', async () => {
  const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('设置').getRange('A1:J400');
    range.values = values;
    range.load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(read).toEqual(values);
});

it('says of what it does not know that it is not implemented', async () => {
  const error: unknown = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('设置').shapes.load('count');
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Worksheet.shapes') as string });
});

it('refuses calls its version does not have', async () => {
  const old = await loadExcel({ excelApi: '1.7' });
  const error: unknown = await old.globals.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('设置').getRanges('A1,B2').load('address');
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('ExcelApi 1.9') as string });
});

it.each([
  [{ code: 'AccessDenied' }, 'AccessDenied'],
  [{ transport: 7000 }, 'AccessDenied'],
  [{ transport: 5102 }, 'ActivityLimitReached'],
  [{ transport: 5012 }, 'InvalidOrTimedOutSession'],
  [{ transport: 5103 }, 'RequestPayloadSizeLimitExceeded'],
  [{ transport: 5104 }, 'ResponsePayloadSizeLimitExceeded'],
  [{ code: 'GeneralException', at: 'Range.values' }, 'GeneralException'],
])('meets the fault %j once', async (fault, code) => {
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('设置').getRange('A1').load('values');
      await context.sync();
      return range.values as unknown;
    });
  excel.host.fail(fault);
  await expect(read()).rejects.toMatchObject({ code });
  expect(await read()).toEqual([['']]);
});

it('keeps what a batch did before it failed', async () => {
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('设置').getRange('A1').values = [['先']];
    context.workbook.worksheets.getItem('没有').getRange('A1').values = [['后']];
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(failed).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  expect(excel.host.workbook.sheets[0]!.cells.get(1)!.get(1)!.value).toBe('先');
});

it('waits for the end of cell editing when asked, and otherwise refuses', async () => {
  const write = (delayForCellEdit: boolean) =>
    Excel.run({ delayForCellEdit }, async (context) => {
      context.workbook.worksheets.getItem('设置').getRange('A1').values = [['新']];
      await context.sync();
      return 'done';
    });
  excel.host.user.startCellEdit();
  await expect(write(false)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = write(true);
  expect(await Promise.race([waiting, new Promise((go) => setTimeout(go, 30, 'waiting'))])).toBe('waiting');
  excel.host.user.endCellEdit();
  expect(await waiting).toBe('done');
});

it('tells of changes to those who asked', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      told.push(`${event.worksheetId} ${event.address} ${String(event.triggerSource)}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  const [first, second] = excel.host.workbook.sheets;
  excel.host.user.type('第048项', 'C3', '新');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('设置').getRange('A1').values = [['新']];
    await context.sync();
  });
  await new Promise((go) => setTimeout(go, 10));
  expect(told).toEqual([`${second!.id} C3 undefined`, `${first!.id} A1 ThisLocalAddin`]);
});
