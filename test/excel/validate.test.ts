/** Validation for cells that are there, and its undo. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { addValidations } from '../../src/application/new-sheets/validations';
import { planUndo } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import { parseRange, rangeToA1 } from '../../src/domain/cell';
import { open, sheetOf, startExcel } from './support';

const LIST = {
  name: '推进表',
  rows: [
    ['序号', '重点任务', '完成时限', '完成率', '进展情况', '存在问题'],
    [{ number: 1 }, '校舍改造', { date: '2021-06-30' }, { percent: 0.2 }, '已开工，正在施工。', '无'],
    [{ number: 2 }, '课后服务', { date: '2021-09-30' }, { percent: 0.5 }, '已全部覆盖，正在评估。', '无'],
  ],
} as const;

const excel = startExcel({ excelApi: '1.17' });
const validations = () => sheetOf(excel.host, '推进表').validations.map(({ range }) => rangeToA1(range));

it('is added where cells have none, and undone', async () => {
  open(excel.host, [LIST]);
  const workbook = excelWorkbook();
  const before = await workbook.read();
  const done = await addValidations(workbook);
  expect(validations()).toEqual(['D2:D3', 'C2:C3']);
  const entry = undoEntry(1, '数据验证', done, before, await workbook.read());
  const plan = planUndo(entry, await workbook.read());
  await workbook.clearValidations!(plan.validations);
  expect(validations()).toEqual([]);
});

it('leaves alone what the office has itself, also when it is undone', async () => {
  open(excel.host, [LIST]);
  const sheet = sheetOf(excel.host, '推进表');
  const own = {
    range: parseRange('D2:D9')!,
    properties: { rule: { decimal: { formula1: 0, operator: 'GreaterThan' } } },
  };
  sheet.validations.push(own);
  const workbook = excelWorkbook();
  const done = await addValidations(workbook);
  expect(done).toMatchObject({ note: '有 1 处已有数据验证，保持不变。' });
  expect(validations()).toEqual(['D2:D9', 'C2:C3']);
  // Somebody put a validation of their own in the place of ours.
  sheet.validations[1]!.properties['errorAlert'] = { title: '自己的', message: '自己的' };
  await workbook.clearValidations!(done.validations!);
  expect(validations()).toEqual(['D2:D9', 'C2:C3']);
});

it('adds all others when Excel refuses one', async () => {
  open(excel.host, [LIST]);
  for (let time = 0; time < 2; time++)
    excel.host.fail({ code: 'InvalidArgument', at: 'DataValidation.rule', use: 'set' });
  const workbook = excelWorkbook();
  await addValidations(workbook);
  expect(validations()).toEqual(['C2:C3']);
});

it('says that the sheet is protected, and that nothing is left to add', async () => {
  open(excel.host, [LIST], { 推进表: { protected: true } });
  await expect(addValidations(excelWorkbook())).rejects.toMatchObject({
    code: 'protected',
    message: '“推进表”受保护，没有加上数据验证，请先取消保护。',
  });
  open(excel.host, [LIST]);
  const workbook = excelWorkbook();
  await addValidations(workbook);
  await expect(addValidations(workbook)).rejects.toMatchObject({ code: 'not-writable' });
});
