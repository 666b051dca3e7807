/** What is said where a workbook refuses an edit. */
import {
  cellList,
  cellTextTooLong,
  changedMeanwhile,
  sharedFormula,
  sheetNameTaken,
  unknownSheet,
} from '../../src/application/editing/edit-failures';
import type { Failure } from '../../src/application/errors';
import type { CellRef } from '../../src/domain/cell';

const cells = (count: number): readonly CellRef[] =>
  Array.from({ length: count }, (_, index) => ({ sheet: '第048项', row: index + 7, column: 7 }));

test.each<[Failure, string, string]>([
  [unknownSheet('甲'), 'not-writable', '没有名为“甲”的工作表，可能已改名或删除，请重新打开后再试。'],
  [sheetNameTaken('甲'), 'name-taken', '已有名为“甲”的工作表，请先改名或删除，再试一次。'],
  [cellTextTooLong(cells(1)[0]!), 'not-writable', '第048项!G7 的内容超过 32767 个字，单元格放不下，请分成几格填写。'],
  [
    sharedFormula(cells(1)[0]!),
    'not-writable',
    '第048项!G7 的公式与其他单元格共用，不能单独改写。请在 Excel 中先把这一组公式改为数值，再试一次。',
  ],
  [
    changedMeanwhile(cells(1)),
    'changed-meanwhile',
    '第048项!G7 刚刚被改动过，没有覆盖新的内容，这次的修改没有写入。请核对后再试。',
  ],
])('%s', ({ code, message }, expectedCode, expectedMessage) => {
  expect([code, message]).toEqual([expectedCode, expectedMessage]);
});

test('five cells are named, of more how many there are', () => {
  expect(cellList(cells(2))).toBe('第048项!G7、第048项!G8 ');
  expect(cellList(cells(5))).toBe('第048项!G7、第048项!G8、第048项!G9、第048项!G10、第048项!G11 ');
  expect(cellList(cells(6))).toBe('第048项!G7、第048项!G8、第048项!G9、第048项!G10、第048项!G11 等 6 个单元格');
});
