/** The cells of a calculation, as they are asked for: one by one, and by areas. */
import { cellStore } from '../../src/application/calculate/cell-store';

/** A store with these cells, put in in this order. */
const storeOf = (...places: readonly (readonly [row: number, column: number])[]) => {
  const store = cellStore<string>();
  for (const [row, column] of places) store.ensure('表', row, column).value = `${row},${column}`;
  return store;
};
const visited = (store: ReturnType<typeof storeOf>, top: number, bottom: number, left: number, right: number) => {
  const seen: string[] = [];
  const columns = store.forEach('表', { top, bottom, left, right }, ({ value }, row, column) => {
    expect(value).toBe(`${row},${column}`);
    seen.push(`${row},${column}`);
  });
  return { seen: seen.join(' '), columns };
};

test('a cell is the same whenever it is asked for, on its own sheet', () => {
  const store = storeOf([1, 1], [1, 2], [2, 1]);
  expect(store.at('表', 1, 2)).toBe(store.ensure('表', 1, 2));
  expect(store.at('表', 2, 2)).toBeUndefined();
  expect(store.at('别表', 1, 1)).toBeUndefined();
  expect(store.ensure('表', 9, 9)).toEqual({ value: null, formula: null });
});

test('the cells of an area come column by column, each from above, in whatever order they were put in', () => {
  const store = storeOf([3, 2], [1, 2], [2, 1], [2, 2], [5, 2], [1, 3], [4, 1]);
  expect(visited(store, 1, 5, 1, 3).seen).toBe('2,1 4,1 1,2 2,2 3,2 5,2 1,3');
  expect(visited(store, 2, 3, 2, 2).seen).toBe('2,2 3,2');
  expect(visited(store, 3, 3, 2, 2).seen).toBe('3,2');
  expect(visited(store, 4, 4, 2, 2).seen).toBe('');
  expect(visited(store, 1, 1, 1, 3).seen).toBe('1,2 1,3');
  expect(visited(store, 6, 9, 1, 3).seen).toBe('');
  // One that comes later stands in its place as well.
  store.ensure('表', 4, 2).value = '4,2';
  expect(visited(store, 3, 5, 2, 2).seen).toBe('3,2 4,2 5,2');
});

test('of a wide area only the columns that hold something are looked at', () => {
  const store = storeOf([1, 9], [1, 1], [1, 5]);
  expect(visited(store, 1, 1, 1, 16_384)).toEqual({ seen: '1,1 1,5 1,9', columns: 3 });
  expect(visited(store, 1, 1, 2, 9)).toEqual({ seen: '1,5 1,9', columns: 3 });
  expect(visited(store, 1, 1, 5, 6)).toEqual({ seen: '1,5', columns: 2 });
  expect(cellStore().forEach('表', { top: 1, bottom: 9, left: 1, right: 9 }, jest.fn())).toBe(0);
});

test('it reaches as far as its last row and column', () => {
  expect(storeOf([3, 2], [1, 7]).extent('表')).toEqual({ row: 3, column: 7 });
  expect(storeOf([3, 2]).extent('别表')).toEqual({ row: 0, column: 0 });
});
