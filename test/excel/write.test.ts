/** Writing to the workbook open in Excel: texts stay texts, all or nothing, one sync. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { textEntry } from '../../src/adapters/excel/writing/entry-text';
import { changeCell } from '../excel-host/model';
import { at, cellAt } from '../support/cells-of';
import { hostCell, open, sheetOf, startExcel, TARGET, VERSIONS } from './support';

const NAME = TARGET.name;
const SECOND = { ...TARGET, name: '第049项' };

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it.each([1, 500])('writes %i cells with one sync', async (count) => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.resetCounters();
    await workbook.write(
      Array.from({ length: count }, (_, index) => ({
        cell: { sheet: index % 2 ? NAME : '第049项', row: 10 + index, column: 2 },
        value: `进展${index}。`,
      })),
    );
    expect(excel.host.counters.syncs).toBe(1);
    // Nothing is kept over the batch, so nothing has to be given back.
    expect(excel.host.counters.messages).toBe(1);
  });

  it.each(['values', 'numberFormat'])('puts everything back when Excel stops at %s in the middle', async (member) => {
    const before = open(excel.host, [TARGET, SECOND]);
    Object.assign(changeCell(sheetOf(excel.host, NAME), 6, 1), { value: '=文字', quoted: true });
    Object.assign(changeCell(sheetOf(excel.host, NAME), 6, 2), { value: { error: '#N/A' } });
    Object.assign(changeCell(sheetOf(excel.host, NAME), 6, 3), { value: 25, format: '@' });
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.fail({ code: 'GeneralException', at: `Range.${member}`, use: 'set', after: 4 });
    const cells = ['B5', 'B4', 'A6', 'B6', 'C6', 'C7', 'B1', 'A4'].map((reference) => at(NAME, reference));
    const edits = cells.map((cell) => ({ cell, value: '新', format: { code: '0.00' } }));
    await expect(workbook.write(edits)).rejects.toMatchObject({ code: 'excel-error' });
    expect((await excelWorkbook().read()).sheets[1]!.rows).toEqual(before.sheets[1]!.rows);
    expect(hostCell(excel.host, NAME, 'B5')).toMatchObject({ formula: '=Z1', format: '0%' });
    expect(hostCell(excel.host, NAME, 'B4')).toMatchObject({ value: 0.25, format: '0%' });
    expect(hostCell(excel.host, NAME, 'A6')).toMatchObject({ value: '=文字', format: 'General' });
    expect(hostCell(excel.host, NAME, 'A6').formula).toBeUndefined();
    expect(hostCell(excel.host, NAME, 'B6')).toMatchObject({ value: { error: '#N/A' } });
    expect(hostCell(excel.host, NAME, 'C6')).toMatchObject({ value: 25, format: '@' });
    expect(hostCell(excel.host, NAME, 'C7')).toMatchObject({ value: null, format: 'General' });
    expect(hostCell(excel.host, NAME, 'B1')).toMatchObject({ value: '048' });
  });

  it('names the protected sheet, and writes nothing to the others', async () => {
    open(excel.host, [TARGET, SECOND], { [SECOND.name]: { protected: true } });
    const workbook = excelWorkbook();
    const before = await workbook.read();
    const edits = [NAME, SECOND.name].map((sheet) => ({ cell: at(sheet, 'A4'), value: '新' }));
    await expect(workbook.write(edits)).rejects.toMatchObject({
      code: 'protected',
      message: '工作表“第049项”受保护，请先取消保护再修正。',
    });
    expect(await workbook.read()).toEqual(before);
  });

  it('names a sheet that was protected after it was read, too', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    const before = await workbook.read();
    sheetOf(excel.host, SECOND.name).protected = true;
    const edits = [NAME, SECOND.name].map((sheet) => ({ cell: at(sheet, 'A4'), value: '新' }));
    await expect(workbook.write(edits)).rejects.toMatchObject({
      message: expect.stringContaining('第049项') as string,
    });
    expect((await workbook.read()).sheets.map(({ rows }) => rows)).toEqual(before.sheets.map(({ rows }) => rows));
  });

  it('writes to a sheet whose protection was taken off since it was read', async () => {
    open(excel.host, [TARGET], { [NAME]: { protected: true } });
    const workbook = excelWorkbook();
    await workbook.read();
    sheetOf(excel.host, NAME).protected = false;
    await workbook.write([{ cell: at(NAME, 'A4'), value: '新' }]);
    expect(hostCell(excel.host, NAME, 'A4').value).toBe('新');
  });

  it('writes to the unlocked cells of a protected sheet', async () => {
    open(excel.host, [TARGET], { [NAME]: { protected: true } });
    changeCell(sheetOf(excel.host, NAME), 4, 1).locked = false;
    const workbook = excelWorkbook();
    await workbook.write([{ cell: at(NAME, 'A4'), value: '新' }]);
    expect(cellAt(await workbook.read(), 'A4')?.value).toBe('新');
  });

  it('says that a sheet was deleted since it was read', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.user.deleteSheet(NAME);
    await expect(
      workbook.write([
        { cell: at(SECOND.name, 'A4'), value: '新' },
        { cell: at(NAME, 'A4'), value: '新' },
      ]),
    ).rejects.toMatchObject({ code: 'not-writable', message: expect.stringContaining('没有名为“第048项”') as string });
    expect(hostCell(excel.host, SECOND.name, 'A4').value).toBe('校舍改造');
  });

  it('writes to a sheet by the name it had when it was read, and by a name it got since', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.user.renameSheet(NAME, '第050项');
    await workbook.write([{ cell: at(NAME, 'A4'), value: '旧名' }]);
    expect(hostCell(excel.host, '第050项', 'A4').value).toBe('旧名');
    await workbook.write([{ cell: at('第050项', 'A4'), value: '新名' }]);
    expect(hostCell(excel.host, '第050项', 'A4').value).toBe('新名');
  });

  it('keeps numbers numbers in cells that are formatted as text', async () => {
    open(excel.host, [TARGET]);
    Object.assign(changeCell(sheetOf(excel.host, NAME), 4, 2), { value: '25%', format: '@' });
    Object.assign(changeCell(sheetOf(excel.host, NAME), 5, 2), { value: '2', format: '@' });
    const workbook = excelWorkbook();
    await workbook.read();
    await workbook.write([
      { cell: at(NAME, 'B4'), value: 0.25, format: 'percent' },
      { cell: at(NAME, 'B5'), value: 3 },
    ]);
    expect(hostCell(excel.host, NAME, 'B4')).toMatchObject({ value: 0.25, format: '0%' });
    expect(hostCell(excel.host, NAME, 'B5')).toMatchObject({ value: 3, format: '@' });
  });

  it('reads first when it was not asked to before', async () => {
    open(excel.host, [TARGET]);
    await excelWorkbook().write([{ cell: at(NAME, 'B4'), value: 0.333, format: 'percent' }]);
    expect(hostCell(excel.host, NAME, 'B4')).toMatchObject({ value: 0.333, format: '0%' });
  });

  it('does one thing after the other', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    const write = (value: string) => workbook.write([{ cell: at(NAME, 'A4'), value }]);
    const [, , content] = await Promise.all([write('甲'), write('乙'), workbook.read(), write('丙')]);
    expect(cellAt(content, 'A4')?.value).toBe('乙');
    expect(hostCell(excel.host, NAME, 'A4').value).toBe('丙');
  });
});

describe('when putting back fails, too', () => {
  const excel = startExcel();

  it('names the cells that were left changed', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set', after: 1 });
    excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set', after: 1 });
    const edits = ['A4', 'C5'].map((reference) => ({ cell: at(NAME, reference), value: '新' }));
    await expect(workbook.write(edits)).rejects.toMatchObject({
      code: 'half-written',
      message: expect.stringContaining('第048项!A4 已经改动') as string,
    });
  });
});

it.each(['已完成', '完成2所', '（一）前期工作', '  缩进 ', 'a项', '1. 前期', '2021年3月开工', '无'])(
  'hands over %s as it is',
  (text) => {
    expect(textEntry(text)).toBe(text);
  },
);

it.each([
  ...['=1+1', '+86', '-', '@联系人', "'引号", ' =1+1', '＝合计', '048', '50%', '５０％', '2021-3-25', '2021年3月25日'],
  ...['三月', '上午9时', '1/2', '1e5', 'TRUE', '#N/A', '￥5', '(5)', '25\n', '12:30', 'Mar 5', '一月', '星期一'],
])('puts an apostrophe before %s', (text) => {
  expect(textEntry(text)).toBe(`'${text}`);
});
