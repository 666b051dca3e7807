/** The sentences that a user is told: their length, and those of protected sheets. */
import {
  lockedLeft,
  refuseLockedCells,
  refuseLockedRows,
  refuseLockedStructure,
  refuseLockedTable,
} from '../../src/application/editing/protection';
import { Failure } from '../../src/application/errors';
import type { CellEdit, SheetSnapshot } from '../../src/application/ports';
import { snapshotOfRows } from '../support/snapshot-of-rows';

test('a sentence of a thousand characters is told whole, of a longer one its beginning and its end', () => {
  const sentence = (length: number) => `工作表“${'长'.repeat(length - 9)}”不对。改`;
  expect(sentence(1000)).toHaveLength(1000);
  expect(new Failure('protected', sentence(1000)).message).toBe(sentence(1000));
  const { message } = new Failure('protected', sentence(1001));
  expect(message).toHaveLength(1001);
  expect([message.slice(0, 6), message.slice(498, 503), message.slice(-5)]).toEqual([
    '工作表“长长',
    '长长…长长',
    '”不对。改',
  ]);
});

test('cells that were left because they are locked are named, and what to do', () => {
  const cells = [
    { sheet: '第048项', row: 5, column: 3 },
    { sheet: '第048项', row: 6, column: 3 },
  ];
  expect(lockedLeft(cells.slice(0, 1))).toBe(
    '第048项!C5 受保护，未予修正。请先取消工作表保护（“审阅”→“撤消工作表保护”），再修正。',
  );
  expect(lockedLeft(cells)).toContain('C6');
});

describe('of a workbook with a protected sheet', () => {
  const plain = snapshotOfRows({ name: '甲', rows: [['一']] }, { name: '乙', rows: [['二']] });
  const [open, other] = plain.sheets as [SheetSnapshot, SheetSnapshot];
  const locked = { ...other, protection: { unlocked: [{ top: 2, left: 1, bottom: 9, right: 3 }] } };
  const workbook = { ...plain, sheets: [open, locked] };
  const structure = { ...plain, structureLocked: true as const };

  test.each<[what: string, ask: () => void, told: RegExp | null]>([
    ['rows of the protected sheet', () => refuseLockedRows(workbook, '乙'), /^工作表“乙”受保护/u],
    ['rows of the other', () => refuseLockedRows(workbook, '甲'), null],
    ['a table on the protected sheet', () => refuseLockedTable(locked), /^工作表“乙”受保护/u],
    ['a table on the other', () => refuseLockedTable(open), null],
    ['the protected sheet made anew', () => refuseLockedStructure(workbook, '乙'), /^工作表“乙”受保护/u],
    ['the other made anew', () => refuseLockedStructure(workbook, '甲'), null],
    ['a sheet that is not there yet', () => refuseLockedStructure(workbook, '丙'), null],
    ['a new sheet', () => refuseLockedStructure(workbook), null],
    ['a new sheet where the structure is protected', () => refuseLockedStructure(structure), /^工作簿的结构受保护/u],
    ['a cell that is locked', () => refuseLockedCells(workbook, [editOf('乙', 1, 1)]), /^工作表“乙”受保护/u],
    ['a cell that is not', () => refuseLockedCells(workbook, [editOf('乙', 2, 3)]), null],
    ['cells at the corners', () => refuseLockedCells(workbook, [editOf('乙', 9, 1), editOf('乙', 9, 3)]), null],
    ['one below', () => refuseLockedCells(workbook, [editOf('乙', 10, 3)]), /^工作表“乙”受保护/u],
    ['one beside', () => refuseLockedCells(workbook, [editOf('乙', 9, 4)]), /^工作表“乙”受保护/u],
    ['a cell of the other', () => refuseLockedCells(workbook, [editOf('甲', 1, 1)]), null],
  ])('%s', (_, ask, told) => {
    if (told) expect(ask).toThrow(told);
    else expect(ask).not.toThrow();
  });
});

const editOf = (sheet: string, row: number, column: number): CellEdit => ({
  cell: { sheet, row, column },
  value: '新',
});
