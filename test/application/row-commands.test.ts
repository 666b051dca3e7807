/** What 插入行, 删除行, 上移 and 下移 mean on a tracker. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { planRowCommand, type RowCommand } from '../../src/application/editing/row-commands';
import { cellsOf } from '../support/cells-of';
import { pictured } from '../support/pictured';
import { xlsxOfRows } from '../support/xlsx-of-rows';

const ROWS = [
  ['目标编号', '048', null],
  ['子项目', '完成进度', '本月进展情况'],
  ['甲', { percent: 0.1 }, '进展甲。'],
  ['乙', { percent: 0.2 }, '进展乙。'],
  ['合  计', null, null],
] as const;
const bytes = (): Uint8Array => xlsxOfRows([{ name: '第048项', rows: ROWS as never }]);

async function after(command: RowCommand, top: number, bottom = top, isSeen?: (row: number) => boolean) {
  const book = openXlsx(bytes());
  const plan = planRowCommand(command, await book.read(), { sheet: '第048项', top, bottom }, isSeen);
  if (plan) await book.shiftRows!(plan.change);
  const cells = cellsOf(await book.read());
  const names = Array.from({ length: 8 }, (_, index) => cells[`A${index + 1}`] ?? '');
  return { plan, names: names.slice(1).join('|').replace(/\|+$/u, '') };
}

test('above a row of totals and below a row of the list, the new row belongs to the list', async () => {
  expect((await after('above', 5)).plan).toEqual({
    change: { kind: 'insert', sheet: '第048项', at: 5, count: 1, like: 'above', fills: true, joins: true },
    chosen: { top: 5, bottom: 5 },
  });
  expect((await after('below', 4)).plan?.change).toEqual({
    kind: 'insert',
    sheet: '第048项',
    at: 5,
    count: 1,
    fills: true,
    joins: true,
  });
});

test.each([
  ['a list of one row', 4, true],
  ['headers without a row', 3, undefined],
])('above the totals of %s', (_, top, joins) => {
  const row = top === 4 ? '甲 | 10% | 进展甲。\n' : '';
  const content = pictured(`# 第048项\n目标编号 | 048\n子项目 | 完成进度 | 本月进展情况\n${row}合计 | 10%`);
  const change = planRowCommand('above', content, { sheet: '第048项', top, bottom: top })!.change;
  expect((change as { joins?: true }).joins).toBe(joins);
});

test('next to the headers, the new row looks like the list', async () => {
  expect((await after('above', 3)).plan?.change).toMatchObject({ at: 3, like: 'below' });
  expect((await after('above', 4)).plan?.change).toMatchObject({ at: 4, like: 'above' });
  expect((await after('above', 2)).plan?.change).toMatchObject({ at: 2, like: 'above' });
  expect((await after('below', 2)).plan?.change).toEqual({
    kind: 'insert',
    sheet: '第048项',
    at: 3,
    count: 1,
    fills: true,
    like: 'below',
  });
});

test.each<[command: RowCommand, top: number, bottom: number, names: string]>([
  ['above', 3, 4, '子项目|||甲|乙|合  计'],
  ['below', 3, 3, '子项目|甲||乙|合  计'],
  ['delete', 3, 3, '子项目|乙|合  计'],
  ['up', 4, 4, '子项目|乙|甲|合  计'],
  ['down', 3, 3, '子项目|乙|甲|合  计'],
  ['up', 1, 1, '子项目|甲|乙|合  计'],
  ['down', 5, 5, '子项目|甲|乙|合  计'],
])('%s %i–%i: %s', async (command, top, bottom, names) => {
  expect((await after(command, top, bottom)).names).toBe(names);
});

test('rows move past the next one that is seen', async () => {
  const isSeen = (row: number): boolean => row !== 4;
  expect((await after('down', 3, 3, isSeen)).plan?.change).toMatchObject({ kind: 'move', at: 3, to: 6 });
});

test('the rows that are chosen then are the same ones, or the new ones', async () => {
  const chosen = async (...args: Parameters<typeof after>) => (await after(...args)).plan?.chosen ?? null;
  expect(await chosen('above', 3, 4)).toEqual({ top: 3, bottom: 4 });
  expect(await chosen('below', 3, 4)).toEqual({ top: 5, bottom: 6 });
  expect(await chosen('delete', 3, 4)).toEqual({ top: 3, bottom: 3 });
  expect(await chosen('up', 4, 5)).toEqual({ top: 3, bottom: 4 });
  expect(await chosen('down', 3, 4)).toEqual({ top: 4, bottom: 5 });
  expect(await chosen('down', 3, 3, (row) => row !== 4)).toEqual({ top: 5, bottom: 5 });
  expect(await chosen('up', 5, 5, (row) => row !== 4 && row !== 3)).toEqual({ top: 2, bottom: 2 });
});

test('nothing moves past the ends of the sheet', async () => {
  expect((await after('up', 1)).plan).toBeNull();
  expect((await after('up', 2)).plan?.chosen).toEqual({ top: 1, bottom: 1 });
  expect((await after('up', 3, 3, () => false)).plan?.chosen).toEqual({ top: 1, bottom: 1 });
  expect((await after('down', 5)).plan).toBeNull();
  expect((await after('down', 4)).plan?.chosen).toEqual({ top: 5, bottom: 5 });
  expect((await after('down', 3, 3, () => false)).plan?.chosen).toEqual({ top: 5, bottom: 5 });
});
