/** What a person is told when Excel refuses. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { Failure } from '../../src/application/errors';
import { at } from '../support/cells-of';
import { hostCell, open, startExcel, TARGET } from './support';

const excel = startExcel();
const edit = { cell: at(TARGET.name, 'A4'), value: '新' };

it.each([
  [{ code: 'AccessDenied' }, 'protected', '受保护'],
  [{ transport: 7000 }, 'protected', '受保护'],
  [{ code: 'InvalidOperationInCellEditMode' }, 'editing-cell', '请按 Enter 结束后重试'],
  [{ code: 'ActivityLimitReached' }, 'excel-busy', 'Excel 正忙'],
  [{ transport: 5102 }, 'excel-busy', 'Excel 正忙'],
  [{ transport: 5016 }, 'excel-busy', '对话框'],
  [{ code: 'RequestAborted' }, 'excel-busy', '中断'],
  [{ code: 'TooManyRequests' }, 'excel-busy', 'Excel 正忙'],
  [{ code: 'ServiceUnavailable' }, 'excel-busy', 'Excel 正忙'],
  [{ code: 'GatewayTimeout' }, 'excel-busy', 'Excel 正忙'],
  [{ code: 'InsertDeleteConflict' }, 'not-writable', '不允许移动'],
  [{ transport: 5012 }, 'session-lost', '连接已断开'],
  [{ code: 'ItemNotFound' }, 'gone', '已经不在了'],
  [{ code: 'InvalidReference' }, 'gone', '已经不在了'],
  [{ transport: 5103 }, 'too-large', '分几次进行'],
  [{ code: 'GeneralException' }, 'excel-error', '内部出错'],
])('%j is %s', async (fault, code, sentence) => {
  open(excel.host, [TARGET]);
  const workbook = excelWorkbook();
  await workbook.read();
  for (const act of [() => workbook.write([edit]), () => workbook.reveal(edit.cell)]) {
    excel.host.fail(fault);
    const thrown: unknown = await act().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({ code, message: expect.stringContaining(sentence) as string });
  }
  expect(hostCell(excel.host, TARGET.name, 'A4').value).toBe('校舍改造');
  // And then all is well again.
  await workbook.write([edit]);
  expect(hostCell(excel.host, TARGET.name, 'A4').value).toBe('新');
});

it('says that Excel is editing a cell', async () => {
  open(excel.host, [TARGET]);
  const workbook = excelWorkbook();
  await workbook.read();
  excel.host.user.startCellEdit();
  for (const act of [
    () => workbook.read(),
    () => workbook.write([edit]),
    () => workbook.mark([]),
    () => workbook.reveal(edit.cell),
    () => workbook.addSheets({ sheets: [] }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'editing-cell' });
  }
  excel.host.user.endCellEdit();
  await workbook.read();
});

it('waits with the first reading while a cell is being edited: nobody can press a button of a pane that shows nothing', async () => {
  open(excel.host, [TARGET]);
  excel.host.user.startCellEdit();
  const reading = excelWorkbook().read();
  await new Promise((go) => setTimeout(go, 50));
  excel.host.user.endCellEdit();
  expect((await reading).sheets).toHaveLength(1);
});

it.each(['ApiNotFound', 'InvalidArgument', 'NoCodeWeKnow'])('%s is a mistake of the program', async (code) => {
  open(excel.host, [TARGET]);
  excel.host.fail({ code });
  const thrown: unknown = await excelWorkbook()
    .read()
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(OfficeExtension.Error);
  expect(thrown).toMatchObject({ code });
});

it('blames what Excel does not let change for itself', async () => {
  open(excel.host, [TARGET]);
  excel.host.fail({ code: 'InvalidOperation', at: 'Range.values', use: 'set' });
  await expect(excelWorkbook().write([edit])).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('数组公式') as string,
  });
});
