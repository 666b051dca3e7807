import {
  across,
  down,
  knownLine,
  labelPlace,
  linePoints,
  namedMonths,
  sparkPoints,
} from '../../../src/ui/progress/plot-geometry';

test.each([
  [null, [1, 3, 6, 9, 12]],
  [1, [1, 3, 6, 9, 12]],
  [2, [2, 6, 9, 12]],
  [3, [1, 3, 6, 9, 12]],
  [4, [1, 4, 6, 9, 12]],
  [11, [1, 3, 6, 9, 11]],
  [12, [1, 3, 6, 9, 12]],
])('in month %p the named months keep apart', (month, named) => {
  expect(namedMonths(month)).toEqual(named);
});

test.each([
  [0.25, 0.75],
  [30, 0],
  [-1, 1],
])('%d stands inside the plot', (fraction, from) => {
  expect(down(fraction)).toBe(from);
});

test.each([
  [
    [
      [1, 0.1],
      [2, 0.2],
      [3, 0.4],
    ],
    [
      [0, 9],
      [18, 6],
      [36, 0],
    ],
  ],
  [
    [
      [1, 0.1],
      [3, 0.05],
    ],
    [
      [0, 0],
      [36, 6],
    ],
  ],
  [
    [
      [2, 0],
      [3, 0],
    ],
    [
      [0, 12],
      [36, 12],
    ],
  ],
])('a sparkline through %j', (months, points) => {
  expect(sparkPoints(months.map(([month, overall]) => ({ month: month!, overall: overall! })))).toEqual(points);
});

test('the year ends at the right edge', () => {
  expect([across(0), across(3), across(12)]).toEqual([0, 0.25, 1]);
});

test('a line begins with the year only when January is known', () => {
  const february = { month: 2, overall: 0.1 };
  expect(knownLine([{ month: 1, overall: 0.05 }, february])).toEqual([
    [0, 0],
    [1, 0.05],
    [2, 0.1],
  ]);
  expect(knownLine([february])).toEqual([[2, 0.1]]);
  expect(knownLine([])).toEqual([]);
  expect(linePoints([[2, 0.25]])).toBe('2,0.75');
});

test.each([
  ['on the schedule', 3, 0.25, 0.25, 'start', 15],
  ['behind', 3, 0.2, 0.25, 'start', 15],
  ['ahead', 4, 0.6, 0.33, 'middle', -10],
  ['ahead at the left edge', 1, 0.3, 0.08, 'start', -10],
  ['at the bottom', 3, 0.05, 0.25, 'start', -6],
  ['at the right edge', 12, 0.7, 1, 'end', 15],
] as const)('the words of a point %s', (_, month, overall, expected, anchor, dy) => {
  expect(labelPlace({ month, overall }, expected)).toMatchObject({ anchor, dy });
});
