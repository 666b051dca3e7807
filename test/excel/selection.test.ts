/** Following the user: what is selected in Excel, and cells that nobody sees. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { Selection } from '../../src/application/ports';
import { parseRange } from '../../src/domain/cell';
import { at } from '../support/cells-of';
import { open, sheetOf, startExcel, TARGET, VERSIONS } from './support';

const NAME = TARGET.name;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it('tells what is selected a moment later, once for many, and no more when it is ended', async () => {
    open(excel.host, [TARGET, { ...TARGET, name: '第049项' }]);
    const workbook = excelWorkbook();
    await workbook.read();
    const told: (Selection | null)[] = [];
    const end = workbook.watchSelection!((selection) => told.push(selection));
    await pass(250);
    const isOld = excelApi === '1.7';
    expect(told).toEqual(isOld ? [] : [{ sheet: NAME, range: parseRange('A1') }]);
    excel.host.user.select('第049项', 'B2');
    excel.host.user.select('第049项', '$B$4:$C$5,E7');
    await pass(250);
    expect(told.slice(1)).toEqual(isOld ? [] : [{ sheet: '第049项', range: parseRange('B4:C5') }]);
    end();
    await pass(20);
    excel.host.user.select(NAME, 'A1');
    await pass(250);
    expect(told).toHaveLength(isOld ? 0 : 2);
  });

  it('says that the row of a cell is out of sight, and shows it', async () => {
    open(excel.host, [TARGET]);
    const sheet = sheetOf(excel.host, NAME);
    sheet.hiddenRows.add(4);
    if (excelApi !== '1.7') excel.host.user.filter(NAME, [5]);
    const workbook = excelWorkbook();
    await workbook.read();
    await expect(workbook.reveal(at(NAME, 'A4'))).rejects.toMatchObject({
      code: 'hidden-cell',
      message: '第048项!A4 所在的行被筛选或隐藏了，现在看不到。',
    });
    expect(excel.host.workbook.selection).toBe('A4');
    await workbook.unhide!(at(NAME, 'A4'));
    expect([...sheet.hiddenRows, ...sheet.filteredRows]).toEqual([]);
    await workbook.reveal(at(NAME, 'A4'));
  });
});

describe('where selection events fail', () => {
  const excel = startExcel({ excelApi: '1.17' });

  it('does without them', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.fail({ code: 'GeneralException', at: 'WorksheetCollection._RegisterSelectionChangedEvent' });
    const told: unknown[] = [];
    const end = workbook.watchSelection!((selection) => told.push(selection));
    await pass(250);
    expect(told).toEqual([]);
    end();
    expect((await workbook.read()).sheets).toHaveLength(1);
  });

  it.each([
    ['a chart', 'InvalidSelection', 'Workbook.getSelectedRange'],
    ['a chart sheet', 'GeneralException', 'WorksheetCollection.getActiveWorksheet'],
  ])('follows the next cell, and ends, when the pane opens while %s is selected', async (_, code, member) => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.fail({ code, at: member });
    const told: (Selection | null)[] = [];
    const end = workbook.watchSelection!((selection) => told.push(selection));
    await pass(250);
    expect(told).toEqual([]);
    excel.host.user.select(NAME, 'B2');
    await pass(250);
    expect(told).toEqual([{ sheet: NAME, range: parseRange('B2') }]);
    const batches: string[] = [];
    excel.host.beforeBatch = (batch) => batches.push(JSON.stringify(batch));
    end();
    await pass(30);
    // Excel is told, too, that nobody listens any more.
    expect(batches.filter((batch) => batch.includes('_UnregisterSelectionChangedEvent'))).toHaveLength(1);
  });
});
