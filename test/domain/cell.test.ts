import { cellName, columnLetters, parseA1, parseRange, rangeToA1, toA1 } from '../../src/domain/cell';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(parseA1(`${letters}7`)).toEqual({ row: 7, column });
});

test('a cell has a short name, and one with its sheet for sentences', () => {
  const cell = { sheet: '第048项', row: 7, column: 4 };
  expect(toA1(cell)).toBe('D7');
  expect(cellName(cell)).toBe('第048项!D7');
});

test('a reference may have $ signs and small letters', () => {
  expect(parseA1('$d$7')).toEqual({ row: 7, column: 4 });
});

test.each(['', 'D', '7', 'D0', 'D-7', 'D7.5', 'ABCD1', '第D7', 'D7 ', 'D7:E8'])('%j is no reference', (text) => {
  expect(parseA1(text)).toBeNull();
});

test.each([
  ['A1:C3', { top: 1, left: 1, bottom: 3, right: 3 }],
  ['C3:A1', { top: 1, left: 1, bottom: 3, right: 3 }],
  ['$A$1:$C$3', { top: 1, left: 1, bottom: 3, right: 3 }],
  ['B2', { top: 2, left: 2, bottom: 2, right: 2 }],
])('%s is a block of cells', (reference, range) => {
  expect(parseRange(reference)).toEqual(range);
});

test.each(['', ':', 'A1:', ':A1', 'A:C', '1:3'])('%j is no block', (reference) => {
  expect(parseRange(reference)).toBeNull();
});

test('a block is written by its corners, one cell by itself', () => {
  expect(rangeToA1({ top: 1, left: 1, bottom: 3, right: 3 })).toBe('A1:C3');
  expect(rangeToA1({ top: 2, left: 2, bottom: 2, right: 2 })).toBe('B2');
});
