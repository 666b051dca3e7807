import { firstFrom } from '../../src/domain/first-from';

test.each<[numbers: readonly number[], wanted: number, at: number]>([
  [[], 1, 0],
  [[3], 2, 0],
  [[3], 3, 0],
  [[3], 4, 1],
  [[1, 3, 5, 7], 0, 0],
  [[1, 3, 5, 7], 3, 1],
  [[1, 3, 5, 7], 4, 2],
  [[1, 3, 5, 7], 7, 3],
  [[1, 3, 5, 7], 8, 4],
  [[2, 2, 2], 2, 0],
  [[1, 2, 2, 3], 2, 1],
])('the first of %j from %i on stands at %i', (numbers, wanted, at) => {
  expect(firstFrom(numbers, wanted)).toBe(at);
});
