/** Showing a cell in Excel. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { at } from '../support/cells-of';
import { open, sheetOf, startExcel, TARGET } from './support';

const excel = startExcel({ excelApi: '1.7' });
const SECOND = { ...TARGET, name: '第049项' };

it('shows the sheet and selects the cell', async () => {
  open(excel.host, [TARGET, SECOND]);
  await excelWorkbook().reveal(at(SECOND.name, 'D7'));
  expect(excel.host.workbook.activeSheet).toBe(sheetOf(excel.host, SECOND.name).id);
  expect(excel.host.workbook.selection).toBe('D7');
});

it.each(['Hidden', 'VeryHidden'] as const)('says that the sheet is %s', async (visibility) => {
  open(excel.host, [TARGET, SECOND], { [SECOND.name]: { visibility } });
  await expect(excelWorkbook().reveal(at(SECOND.name, 'D7'))).rejects.toMatchObject({
    code: 'hidden-sheet',
    message: '工作表“第049项”是隐藏的，请先取消隐藏再查看。',
  });
  expect(excel.host.workbook.activeSheet).toBe(sheetOf(excel.host, TARGET.name).id);
});

it('says that the sheet is gone', async () => {
  open(excel.host, [TARGET]);
  await expect(excelWorkbook().reveal(at(SECOND.name, 'D7'))).rejects.toMatchObject({
    message: expect.stringContaining('没有名为“第049项”的工作表') as string,
  });
});
