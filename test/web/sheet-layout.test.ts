/** Where the cells of a sheet stand on the page, and where the keys lead. */
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { moved } from '../../src/web/grid/moves';
import { layOut, type SheetLayout } from '../../src/web/grid/sheet-layout';
import { wrappedLines } from '../../src/web/grid/text-size';
import { snapshotOfRows } from '../support/snapshot-of-rows';

let layout: SheetLayout;

beforeAll(async () => {
  const subProjects = [{ name: '甲', progress: '很长的进展。'.repeat(40) }, { name: '乙' }];
  const workbook = openXlsx(
    createXlsx(planTracker({ settings: {}, targets: [{ number: '001', text: '内容', subProjects }] })),
  );
  const sheet = (await workbook.read()).sheets.find(({ name }) => name === '第001项')!;
  layout = layOut(sheet, workbook.look('第001项'));
});

const heightOf = (row: number) => layout.rowTop(row + 1) - layout.rowTop(row);

test('rows are as high as their text, or as the file has them', () => {
  expect(heightOf(7)).toBeGreaterThan(8 * 20);
  expect(heightOf(8)).toBe(27);
  expect(heightOf(6)).toBe(40);
  expect(layout.frozenRows).toBe(6);
});

test('a merged title in large letters has a row that shows them', async () => {
  const [sheet] = snapshotOfRows({ name: '表', rows: [['推进表'], ['序号', '任务']], merges: ['A1:B1'] }).sheets;
  const plain = openXlsx(createXlsx(planTracker({ settings: {}, targets: [] })));
  const look = plain.look('设置');
  const large = layOut(sheet!, {
    ...look,
    rowHeight: () => null,
    cell: (row, column) => ({ ...look.cell(row, column), size: row === 1 ? 22 : 11 }),
  });
  expect(large.rowTop(2)).toBeGreaterThan(40);
  expect(large.rowTop(3) - large.rowTop(2)).toBe(27);
});

test.each([
  // Three hanzi to a line: the half that stays free in each line holds none.
  ['已完成招标正在组织施工和验收', 56, 5],
  ['甲\n乙', 56, 2],
  ['ABCDEFG', 56, 1],
  ['', 56, 1],
])('%j in %i pixels takes %i lines', (text, pixels, lines) => {
  expect(wrappedLines(text, pixels, 14)).toBe(lines);
});

test('every height belongs to a row', () => {
  for (let row = 1; row <= layout.rows; row++) {
    expect(layout.rowAt(layout.rowTop(row))).toBe(row);
    expect(layout.rowAt(layout.rowTop(row + 1) - 1)).toBe(row);
  }
});

test('a merged block is one cell', () => {
  const block = layout.blockOf(1, 5);
  expect(block).toMatchObject({ top: 1, left: 1, bottom: 1 });
  expect(layout.boxOf(block).width).toBe(layout.columnLeft(block.right + 1));
  expect(layout.firstRowOf(1)).toBe(1);
});

test.each([
  ['down', { row: 1, column: 5 }, { row: 2, column: 5 }],
  ['down', { row: 7, column: 3 }, { row: 8, column: 3 }],
  ['right', { row: 7, column: 3 }, { row: 7, column: 4 }],
  ['left', { row: 7, column: 1 }, { row: 7, column: 1 }],
  ['up', { row: 1, column: 1 }, { row: 1, column: 1 }],
  // Into a merged block from below: its first cell.
  ['up', { row: 4, column: 5 }, { row: 3, column: 3 }],
] as const)('%s from %j leads to %j', (direction, from, to) => {
  expect(moved(layout, from, direction)).toEqual(to);
});
