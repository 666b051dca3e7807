/** Where rows, references and looks come to stand when rows come, go or change place. */
import { movedWhole, rowShift, shiftedMerge, shiftedRange, type Rows } from '../../src/application/editing/row-shift';
import type { RowChange } from '../../src/application/ports';
import { LAST_ROW } from '../../src/domain/cell';

const insert = (at: number, count: number, more: Partial<Extract<RowChange, { kind: 'insert' }>> = {}): RowChange => ({
  kind: 'insert',
  sheet: '表',
  at,
  count,
  ...more,
});
const remove = (at: number, count: number): RowChange => ({ kind: 'delete', sheet: '表', at, count });
const move = (at: number, count: number, to: number): RowChange => ({ kind: 'move', sheet: '表', at, count, to });

const rowsOf = (text: string): Rows => {
  const [top = 0, bottom = top] = text.split('-').map(Number);
  return { top, bottom };
};
const shown = (rows: Rows | null): string =>
  rows === null ? '' : rows.top === rows.bottom ? String(rows.top) : `${rows.top}-${rows.bottom}`;

describe('a row has the number that its place in the list gives it', () => {
  /** Rows 1 to 12 as a list; a new row is a 0. */
  const after = (change: RowChange): readonly number[] => {
    const list = Array.from({ length: 12 }, (_, index) => index + 1);
    const { at, count } = change;
    if (change.kind === 'insert') list.splice(at - 1, 0, ...Array.from({ length: count }, () => 0));
    else {
      const taken = list.splice(at - 1, count);
      if (change.kind === 'move') list.splice((change.to > at ? change.to - count : change.to) - 1, 0, ...taken);
    }
    return list;
  };

  test.each<[what: string, change: RowChange]>([
    ['one new', insert(4, 1)],
    ['several new, at the very top', insert(1, 3)],
    ['one gone', remove(4, 1)],
    ['several gone, from the top', remove(1, 3)],
    ['one up', move(7, 1, 3)],
    ['several up, by one', move(7, 3, 6)],
    ['one down by one', move(4, 1, 6)],
    ['several down', move(2, 3, 9)],
    ['to the very top', move(5, 2, 1)],
  ])('%s', (_what, change) => {
    const list = after(change);
    const shift = rowShift(change);
    for (let row = 1; row <= 12; row++) expect([row, shift.row(row)]).toEqual([row, list.indexOf(row) + 1 || null]);
  });
});

test('new and gone rows are told, and whose look the new ones take', () => {
  expect(rowShift(insert(4, 2))).toMatchObject({ added: { top: 4, bottom: 5 }, removed: null, model: 3 });
  expect(rowShift(insert(4, 2, { like: 'below' }))).toMatchObject({ added: { top: 4, bottom: 5 }, model: 4 });
  expect(rowShift(remove(4, 2))).toMatchObject({ added: null, removed: { top: 4, bottom: 5 }, model: 0 });
  expect(rowShift(move(4, 2, 9))).toMatchObject({ added: null, removed: null, model: 0 });
});

describe('a reference to rows', () => {
  test.each<[what: string, change: RowChange, before: string, after: string]>([
    ['above new rows stays', insert(5, 2), '2-4', '2-4'],
    ['that ends with the first row behind the new ones takes them in', insert(5, 2), '2-5', '2-7'],
    ['that begins where they come moves', insert(5, 2), '5-6', '7-8'],
    ['takes in rows that join what ends above them', insert(5, 2, { joins: true }), '2-4', '2-6'],
    ['of one row above them is joined by none', insert(5, 2, { joins: true }), '4', '4'],
    ['that ends one row earlier is not joined', insert(5, 2, { joins: true }), '2-3', '2-3'],
    ['to all rows stays', insert(5, 2), `1-${LAST_ROW}`, `1-${LAST_ROW}`],
    ['to nearly all rows ends with the sheet', insert(5, 2), `2-${LAST_ROW}`, `2-${LAST_ROW}`],
    ['to the first rows of the sheet grows', insert(5, 2), `1-${LAST_ROW - 5}`, `1-${LAST_ROW - 3}`],
    ['to the last row falls off the sheet', insert(5, 1), String(LAST_ROW), ''],
    ['comes to the last row', insert(5, 1), String(LAST_ROW - 1), String(LAST_ROW)],

    ['above rows that go stays', remove(5, 2), '2-4', '2-4'],
    ['behind them moves', remove(5, 2), '7-8', '5-6'],
    ['around them shrinks', remove(5, 2), '4-7', '4-5'],
    ['loses its end', remove(5, 2), '3-5', '3-4'],
    ['loses its end with the last of them', remove(5, 2), '3-6', '3-4'],
    ['loses its beginning', remove(5, 2), '6-8', '5-6'],
    ['loses its beginning with the first of them', remove(5, 2), '5-7', '5'],
    ['that goes with them is nothing', remove(5, 2), '5-6', ''],
    ['to one of them is nothing', remove(5, 2), '6', ''],
    ['to all rows loses nothing', remove(5, 2), `1-${LAST_ROW}`, `1-${LAST_ROW}`],
    ['to the first rows of the sheet shrinks', remove(5, 2), `1-${LAST_ROW - 1}`, `1-${LAST_ROW - 3}`],

    ['that holds the block and its new place stays', move(4, 2, 8), '3-8', '3-8'],
    ['that ends right before its new place stays', move(4, 2, 8), '4-7', '4-7'],
    ['that ends one row earlier shrinks', move(4, 2, 8), '4-6', '4'],
    ['that begins with the new place stays', move(6, 2, 3), '3-7', '3-7'],
    ['that begins behind the new place moves', move(6, 2, 3), '4-7', '6-7'],
    ['inside of the block goes along', move(4, 2, 8), '5', '7'],
    ['to the whole block goes along', move(4, 2, 8), '4-5', '6-7'],
    ['to the rows between closes up', move(4, 2, 8), '6-7', '4-5'],
    ['into which the block comes grows', move(2, 1, 6), '4-8', '3-8'],
    ['away from both stays', move(4, 2, 8), '9-10', '9-10'],
  ])('%s', (_what, change, before, after) => {
    const shift = rowShift(change);
    expect(shown(shift.range(rowsOf(before)))).toBe(after);
    const range = shiftedRange({ ...rowsOf(before), left: 2, right: 3 }, shift);
    expect(range).toEqual(after === '' ? null : { ...rowsOf(after), left: 2, right: 3 });
  });
});

describe('a look or rule of rows', () => {
  test.each<[what: string, change: RowChange, before: string, after: string]>([
    ['of the row above is that of the new ones', insert(5, 2), '2-4', '2-6'],
    ['that ends one row earlier is not', insert(5, 2), '2-3', '2-3'],
    ['of the row behind moves', insert(5, 2), '5-6', '7-8'],
    ['of the row behind is that of the new ones where they are like it', insert(5, 2, { like: 'below' }), '5-6', '5-8'],
    ['of the row above then stays', insert(5, 2, { like: 'below' }), '2-4', '2-4'],
    ['on both sides grows', insert(5, 2), '4-5', '4-7'],
    ['of rows far behind moves', insert(5, 2), '8-9', '10-11'],
    ['of all rows stays', insert(5, 2), `1-${LAST_ROW}`, `1-${LAST_ROW}`],
    ['of the first rows of the sheet grows', insert(5, 2), `1-${LAST_ROW - 2}`, `1-${LAST_ROW}`],
    ['of the last row falls off', insert(5, 2), String(LAST_ROW), ''],
    ['of rows that go is nothing', remove(5, 2), '5-6', ''],
    ['around them shrinks', remove(5, 2), '4-8', '4-6'],
    ['of the block goes along', move(4, 2, 8), '4-5', '6-7'],
    ['of the block and the row above it is in two pieces', move(4, 2, 8), '3-5', '3 6-7'],
    ['that holds all stays in one', move(4, 2, 8), '3-9', '3-9'],
    ['of the rows that the block comes between is in two pieces', move(2, 1, 6), '4-8', '3-4 6-8'],
    ['of what is not touched stays', move(4, 2, 8), '10-12', '10-12'],
  ])('%s', (_what, change, before, after) => {
    expect(rowShift(change).look(rowsOf(before)).map(shown).join(' ')).toBe(after);
  });
});

test('a merged block takes in rows that join it, unless they stay apart', () => {
  const block = { top: 2, bottom: 4, left: 1, right: 1 };
  const merge = (more: Partial<Extract<RowChange, { kind: 'insert' }>>, at = 5) =>
    shown(shiftedMerge(block, rowShift(insert(at, 1, more))));
  expect(merge({ joins: true })).toBe('2-5');
  expect(merge({ joins: true, apart: true })).toBe('2-4');
  expect(merge({ joins: true, apart: true }, 4)).toBe('2-5');
});

test('a block is moved whole, or not', () => {
  const moved = (block: string, change: RowChange) =>
    movedWhole({ ...rowsOf(block), left: 1, right: 2 }, rowShift(change));
  expect(moved('4-5', move(4, 2, 9))).toEqual({ top: 7, bottom: 8, left: 1, right: 2 });
  expect(moved('6-8', move(4, 2, 9))).toEqual({ top: 4, bottom: 6, left: 1, right: 2 });
  expect(moved('5-6', move(4, 2, 9))).toBeNull();
  expect(moved('8-9', move(4, 2, 9))).toBeNull();
  expect(moved('3-4', insert(4, 1))).toBeNull();
  expect(moved('3-3', insert(4, 1))).toEqual({ top: 3, bottom: 3, left: 1, right: 2 });
  expect(moved('3-4', remove(4, 1))).toBeNull();
  expect(moved('4-5', remove(4, 1))).toBeNull();
});
