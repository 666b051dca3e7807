/** The merged block of a cell, found among many; and how many blocks crowd into one place, which overlapping ones alone do. */
import { mergeIndexOf } from '../../src/application/editing/merge-index';
import { parseA1, parseRange, rangeToA1 } from '../../src/domain/cell';

const indexOf = (...ranges: readonly string[]) => mergeIndexOf(ranges.map((range) => parseRange(range)!));

test.each<[cell: string, block: string | null]>([
  ['A1', 'A1:C1'],
  ['C1', 'A1:C1'],
  ['D1', null],
  ['A2', 'A2:A300'],
  ['A300', 'A2:A300'],
  ['A301', null],
  ['B2', null],
  ['E5', 'D4:F6'],
  ['D4', 'D4:F6'],
  ['F6', 'D4:F6'],
  ['G6', null],
  ['F7', null],
  ['XFD1048576', 'XFC1048575:XFD1048576'],
  ['XFC1048574', null],
])('%s is in %s', (cell, block) => {
  const { row, column } = parseA1(cell)!;
  const found = indexOf('A1:C1', 'A2:A300', 'D4:F6', 'XFC1048575:XFD1048576').find(row, column);
  expect(found ? rangeToA1(found) : null).toBe(block);
});

test('it knows from which row to which there are blocks', () => {
  expect(indexOf('D4:F6', 'A2:A300')).toMatchObject({ top: 2, bottom: 300 });
  expect(indexOf()).toMatchObject({ top: Infinity, bottom: 0, crowd: 0 });
});

test('blocks crowd where they overlap, however many stand apart', () => {
  const rows = Array.from({ length: 500 }, (_, at) => at + 1);
  expect(indexOf(...rows.map((row) => `A${row}:C${row}`)).crowd).toBeLessThan(5);
  expect(indexOf(...rows.map(() => 'A1:C1')).crowd).toBeGreaterThanOrEqual(499);
});
