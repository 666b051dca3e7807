/** What is selected on a sheet, and what its keys ask for. */
import type { SheetSnapshot } from '../../src/application/ports';
import { LAST_COLUMN, LAST_ROW, parseA1, parseRange, rangeToA1, toA1, type CellRange } from '../../src/domain/cell';
import { gridAction } from '../../src/web/grid/grid-keys';
import { allSelected, cellSelected, columnsSelected, extendedTo, rowsSelected } from '../../src/web/grid/selection';
import { selectionSums } from '../../src/web/grid/selection-sums';
import { pasteEdits, pasteRange } from '../../src/web/clipboard/paste-cells';
import { downFill, fillEdits } from '../../src/web/grid/fill';
import { targetOf } from '../../src/web/grid/fill-handle';

const MERGE = parseRange('B2:B4')!;
const blockOf = (row: number, column: number): CellRange =>
  column === 2 && row >= 2 && row <= 4 ? MERGE : { top: row, bottom: row, left: column, right: column };
const at = (row: number, column: number) => ({ row, column });

test('a block is drawn from the active cell, and takes in merged cells whole', () => {
  const one = cellSelected(at(3, 1), blockOf);
  expect(rangeToA1(extendedTo(one, at(3, 2), blockOf).range)).toBe('A2:B4');
  expect(rangeToA1(extendedTo(one, at(6, 3), blockOf).range)).toBe('A2:C6');
  expect(extendedTo(one, at(6, 3), blockOf).active).toEqual(at(3, 1));
  expect(cellSelected(at(4, 2), blockOf)).toMatchObject({ active: at(2, 2), range: MERGE });
});

test('whole rows and columns stay whole when they are extended', () => {
  expect(extendedTo(rowsSelected(3, 3), at(5, 1), blockOf).range).toEqual({
    top: 3,
    bottom: 5,
    left: 1,
    right: LAST_COLUMN,
  });
  expect(extendedTo(columnsSelected(2, 2), at(1, 4), blockOf).range).toEqual({
    top: 1,
    bottom: LAST_ROW,
    left: 2,
    right: 4,
  });
  expect(allSelected(at(1, 1)).range).toEqual({ top: 1, bottom: LAST_ROW, left: 1, right: LAST_COLUMN });
});

test.each<[key: string, action: unknown]>([
  ['ArrowDown', { do: 'move', direction: 'down', extend: false, jump: false }],
  ['Shift+ArrowDown', { do: 'move', direction: 'down', extend: true, jump: false }],
  ['Ctrl+Shift+ArrowUp', { do: 'move', direction: 'up', extend: true, jump: true }],
  ['Ctrl+a', { do: 'all' }],
  ['Ctrl+ ', { do: 'columns' }],
  ['Shift+ ', { do: 'rows' }],
  ['Ctrl+d', { do: 'fillDown' }],
  ['F4', { do: 'repeat' }],
  ['Ctrl+Home', { do: 'home', whole: true, extend: false }],
  ['Ctrl+c', null],
  ['Alt+ArrowDown', { do: 'open-list' }],
  ['a', null],
])('%s', (pressed, action) => {
  const keys = pressed.split('+');
  const has = (name: string) => keys.includes(name);
  const held = { ctrlKey: has('Ctrl'), shiftKey: has('Shift'), altKey: has('Alt'), metaKey: false };
  const press = { key: keys.at(-1)!, ...held, isComposing: false };
  expect(gridAction(press)).toEqual(action);
});

const SHEET: SheetSnapshot = {
  name: '表',
  merges: [],
  rows: [
    {
      row: 1,
      cells: [
        { column: 1, value: 0.25, format: '0%' },
        { column: 2, value: '甲' },
      ],
    },
    { row: 2, cells: [{ column: 1, value: 0.5, format: '0%' }], hidden: true },
    {
      row: 3,
      cells: [
        { column: 1, value: 0.5, format: '0%' },
        { column: 2, value: 44280, format: 'yyyy/m/d' },
      ],
    },
    { row: 4, cells: [{ column: 2, value: 3, formula: true }] },
    { row: 6, cells: [{ column: 3, value: 7 }, { column: 4, value: 7 }] }, // prettier-ignore
    { row: 8, cells: [{ column: 4, value: 8 }] },
  ],
};
const CONTENT = { dateSystem: 1900 as const, sheets: [SHEET] };

test('the status bar counts what is seen', () => {
  expect(selectionSums(SHEET, parseRange('A1:B3')!, 1900)).toEqual({ count: 4, mean: '38%', sum: '75%' });
  expect(selectionSums(SHEET, parseRange('B1:B3')!, 1900)).toEqual({ count: 2, mean: null, sum: null });
  expect(selectionSums(SHEET, parseRange('A1')!, 1900)).toBeNull();
});

test('a block is pasted as often as the selection holds it', () => {
  expect(rangeToA1(pasteRange(parseRange('B2:B2')!, 2, 3))).toBe('B2:D3');
  expect(rangeToA1(pasteRange(parseRange('B2:C5')!, 2, 1))).toBe('B2:C5');
  expect(rangeToA1(pasteRange(parseRange('B2:C4')!, 2, 3))).toBe('B2:D3');
});

test('hidden rows are passed over', () => {
  const put = (value: string) => [() => ({ value })];
  const edits = pasteEdits({ sheet: SHEET, range: parseRange('A1')!, isPassed: (row) => row === 2 }, [
    put('一'),
    put('二'),
  ]);
  expect(edits.map(({ cell, value }) => [cell.row, value])).toEqual([[1, '一'], [3, '二']]); // prettier-ignore
});

describe('filling', () => {
  const filled = (source: string, target: string, formulas: Readonly<Record<string, string>> = {}) =>
    fillEdits(
      { content: CONTENT, sheet: SHEET, formulas: new Map(Object.entries(formulas)), isPassed: (row) => row === 7 },
      parseRange(source)!,
      parseRange(target)!,
    ).map(({ cell, value, formula }) => `${toA1(cell)} ${formula ? `=${formula.text} of ${toA1(formula.at)}` : value}`);

  it('Ctrl+D takes the first row of a block, or the row above it', () => {
    const of = (range: string) => {
      const plan = downFill(parseRange(range)!);
      return plan && [rangeToA1(plan.source), rangeToA1(plan.target)];
    };
    expect(of('A1:B3')).toEqual(['A1:B1', 'A2:B3']);
    expect(of('A4')).toEqual(['A3', 'A4']);
    expect(of('A1')).toBeNull();
  });

  it('repeats what stands there, over rows in sight only', () => {
    expect(filled('B1', 'B5:B8')).toEqual(['B5 甲', 'B6 甲', 'B8 甲']);
  });

  it('goes on counting in even steps, downwards and to the right', () => {
    expect(filled('A1:A2', 'A5:A6')).toEqual(['A5 0.75', 'A6 1']);
    expect(filled('A1', 'C1:D1')).toEqual(['C1 0.25', 'D1 0.25']);
  });

  it('goes back upwards and to the left, and repeats from the nearest cell on', () => {
    expect(filled('A3:A4', 'A1:A2')).toEqual(['A1 0.5', 'A2 null']);
    expect(filled('D6:D8', 'D4:D5')).toEqual(['D4 5', 'D5 6']);
    expect(filled('B1', 'A1')).toEqual(['A1 甲']);
    expect(filled('C6:D6', 'A6:B6')).toEqual(['A6 7', 'B6 7']);
    expect(filled('B4', 'B2:B3', { B4: 'SUM(B1:B3)' })).toEqual(['B2 =SUM(B1:B3) of B4', 'B3 =SUM(B1:B3) of B4']);
  });

  it('the side is the one on which the pointer is farther away', () => {
    const side = (cell: string) => {
      const found = targetOf(parseRange('C4:D6')!, parseA1(cell)!);
      return found && rangeToA1(found);
    };
    expect(['C5', 'D9', 'F6', 'C1', 'A4', 'B1', 'A3', 'G8'].map(side)).toEqual(
      [null, 'C7:D9', 'E4:F6', 'C1:D3', 'A4:B6', 'C1:D3', 'A4:B6', 'E4:G6'], // prettier-ignore
    );
  });

  it('takes formulas along, and refuses those of arrays', () => {
    expect(filled('B4', 'B5:B6', { B4: 'SUM(B1:B3)' })).toEqual(['B5 =SUM(B1:B3) of B4', 'B6 =SUM(B1:B3) of B4']);
    expect(() => filled('B4', 'B5')).toThrow('表!B4 是数组公式或数据表的一部分');
  });
});
