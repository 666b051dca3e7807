/** Being told of what the user changes in Excel. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { OpenWorkbook, WorkbookSnapshot } from '../../src/application/ports';
import { changeCell } from '../excel-host/model';
import { at, cellAt } from '../support/cells-of';
import { open, sheetOf, startExcel, TARGET, VERSIONS } from './support';

const NAME = TARGET.name;
const SECOND = { ...TARGET, name: '第049项' };

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });
  let workbook: OpenWorkbook;
  let told: WorkbookSnapshot[];
  let stop: () => void;

  const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

  beforeEach(async () => {
    open(excel.host, [TARGET, SECOND, { name: '其他', rows: [['内容']] }]);
    workbook = excelWorkbook();
    await workbook.read();
    told = [];
    stop = workbook.watch((content) => told.push(content));
    await pass(10);
    excel.host.resetCounters();
  });
  afterEach(async () => {
    stop();
    await pass(10);
  });

  it('is told the whole content a moment after a change, for one sync', async () => {
    excel.host.user.type(NAME, 'A4', '新');
    await pass(200);
    expect(told).toEqual([]);
    await pass(200);
    expect(told).toHaveLength(1);
    expect(told[0]!.sheets.map(({ name }) => name)).toEqual([NAME, SECOND.name, '其他']);
    expect(cellAt(told[0]!, 'A4')?.value).toBe('新');
    expect(excel.host.counters.syncs).toBe(1);
    expect(told[0]).toEqual(await workbook.read());
  });

  it('gathers changes that follow each other', async () => {
    for (const text of ['一', '二', '三']) {
      excel.host.user.type(NAME, 'A4', text);
      await pass(200);
    }
    await pass(400);
    expect(told.map((content) => cellAt(content, 'A4')?.value)).toEqual(['三']);
  });

  it('reads only what changed', async () => {
    // Not known to the adapter: no event says so.
    changeCell(sheetOf(excel.host, '其他'), 1, 1).value = '没有说';
    excel.host.user.type(SECOND.name, 'A4', '新');
    await pass(400);
    expect(cellAt(told[0]!, 'A1', '其他')?.value).toBe('内容');
  });

  it('reads sheets again whose formulas look at others', async () => {
    Object.assign(changeCell(sheetOf(excel.host, '其他'), 2, 1), { value: 0.5, formula: '=第048项!B4*2' });
    await workbook.read();
    excel.host.user.type(NAME, 'B4', '50%');
    await pass(400);
    expect(cellAt(told[0]!, 'A2', '其他')?.value).toBe(1);
  });

  it('is not told what the program writes itself', async () => {
    await workbook.write([{ cell: at(NAME, 'B4'), value: 0.5, format: 'percent' }]);
    await workbook.mark([{ cell: at(NAME, 'B4'), severity: 'error' }]);
    await workbook.write([{ cell: at(NAME, 'A5'), value: null }]);
    await pass(1000);
    expect(told).toEqual([]);
    excel.host.user.type(NAME, 'A4', '新');
    await pass(400);
    expect(told).toHaveLength(1);
    expect(cellAt(told[0]!, 'B4')?.value).toBe(0.5);
  });

  it('is not told of what looks the same', async () => {
    excel.host.user.type(NAME, 'A4', '校舍改造');
    await pass(400);
    expect(told).toEqual([]);
  });

  it('is told of sheets that come and go', async () => {
    excel.host.user.addSheet('第050项');
    await pass(400);
    excel.host.user.deleteSheet('其他');
    await pass(400);
    expect(told.map((content) => content.sheets.map(({ name }) => name))).toEqual([
      [NAME, SECOND.name, '其他', '第050项'],
      [NAME, SECOND.name, '第050项'],
    ]);
    excel.host.user.type('第050项', 'A1', '新');
    await pass(400);
    expect(cellAt(told.at(-1)!, 'A1', '第050项')?.value).toBe('新');
  });

  it('is told of a new name, at the latest with the next change', async () => {
    excel.host.user.renameSheet('其他', '附表');
    await pass(400);
    if (excelApi === '1.17') expect(told).toHaveLength(1);
    excel.host.user.type(NAME, 'A4', '新');
    await pass(400);
    expect(told.at(-1)!.sheets.map(({ name }) => name)).toEqual([NAME, SECOND.name, '附表']);
    expect(cellAt(told.at(-1)!, 'A1', '附表')?.value).toBe('内容');
  });

  it('waits until the user is done with the next cell', async () => {
    excel.host.user.type(NAME, 'A4', '新');
    excel.host.user.startCellEdit();
    await pass(5000);
    expect(told).toEqual([]);
    excel.host.user.endCellEdit();
    await pass(400);
    expect(cellAt(told[0]!, 'A4')?.value).toBe('新');
  });

  it('looks again when Excel was busy', async () => {
    excel.host.user.type(NAME, 'A4', '新');
    excel.host.fail({ transport: 5102 });
    await pass(400);
    expect(told).toEqual([]);
    await pass(2500);
    expect(cellAt(told[0]!, 'A4')?.value).toBe('新');
  });

  it('looks again when something was written while it looked', async () => {
    excel.host.user.type(NAME, 'A4', '新');
    let isFirst = true;
    let writing: Promise<void> | null = null;
    excel.host.beforeBatch = () => {
      if (isFirst) writing = workbook.write([{ cell: at(NAME, 'A5'), value: '写' }]);
      isFirst = false;
    };
    await pass(310);
    await writing;
    await pass(1000);
    expect(cellAt(told.at(-1)!, 'A5')?.value).toBe('写');
    expect(cellAt(told.at(-1)!, 'A4')?.value).toBe('新');
  });

  it('ends when it is told to', async () => {
    stop();
    await pass(10);
    excel.host.user.type(NAME, 'A4', '新');
    await pass(1000);
    expect(told).toEqual([]);
  });

  it('tells several', async () => {
    const alsoTold: WorkbookSnapshot[] = [];
    const stopOther = workbook.watch((content) => alsoTold.push(content));
    excel.host.user.type(NAME, 'A4', '新');
    await pass(400);
    stopOther();
    excel.host.user.type(NAME, 'A4', '更新');
    await pass(400);
    expect([told.length, alsoTold.length]).toEqual([2, 1]);
  });
});

describe('a change of format alone', () => {
  const excel = startExcel({ excelApi: '1.14' });

  it('is told', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    const told: WorkbookSnapshot[] = [];
    const stop = workbook.watch((content) => told.push(content));
    await jest.advanceTimersByTimeAsync(10);
    excel.host.user.format(NAME, 'B4', '0.00%');
    await jest.advanceTimersByTimeAsync(400);
    expect(cellAt(told[0]!, 'B4')?.format).toBe('0.00%');
    stop();
  });
});

describe('when Excel cannot listen yet', () => {
  const excel = startExcel({ excelApi: '1.14' });

  it('tries again', async () => {
    open(excel.host, [TARGET]);
    excel.host.fail({ transport: 5102 });
    const told: WorkbookSnapshot[] = [];
    const stop = excelWorkbook().watch((content) => told.push(content));
    await jest.advanceTimersByTimeAsync(2100);
    excel.host.user.type(NAME, 'A4', '新');
    await jest.advanceTimersByTimeAsync(400);
    expect(cellAt(told[0]!, 'A4')?.value).toBe('新');
    stop();
  });
});
