/** How far a sheet is scrolled to show a cell, in a room of 100. */
import { nearest } from '../../src/web/grid/bring-into-sight';

test.each([
  ['what is in sight stays', 50, 60, 30, 50],
  ['what is above is shown from its beginning', 50, 20, 30, 20],
  ['what is below is shown to its end', 50, 140, 30, 70],
  ['something large is left where its beginning can be seen', 0, 40, 300, 0],
  ['something large that is out of sight begins at the edge', 0, 140, 300, 140],
])('%s', (_, present, start, size, expected) => {
  expect(nearest(present, start, size, 100)).toBe(expected);
});
