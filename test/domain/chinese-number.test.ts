import { parseChineseNumber, toChineseNumber } from '../../src/domain/chinese-number';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [9999, '九千九百九十九'],
])('%i is %s', (value, written) => {
  expect(toChineseNumber(value)).toBe(written);
});

test('every counter is read back as its number', () => {
  const numbers = Array.from({ length: 9999 }, (_, index) => index + 1);
  expect(numbers.filter((number) => parseChineseNumber(toChineseNumber(number)) !== number)).toEqual([]);
});

test.each([0, -1, 1.5, 10_000, NaN])('there is no counter for %d', (value) => {
  expect(() => toChineseNumber(value)).toThrow(RangeError);
});

test.each([
  ['零', 0],
  ['〇', 0],
  ['两百零三', 203],
  ['百', 100],
  ['百五十', 150],
  ['二〇二一', 2021],
  ['二零二一', 2021],
])('%s is read as %i', (text, value) => {
  expect(parseChineseNumber(text)).toBe(value);
});

test.each(['', '廿', '十百', '二十三四', '一百零', '一百五', '一千五', '一二三四五', '第一', '3', '十人'])(
  '%j is no number, or not a sure one',
  (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  },
);
