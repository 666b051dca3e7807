import { isDateFormat, isPercentFormat } from '../../src/domain/number-format';

test.each([
  ['yyyy/m/d', true],
  ['yyyy"年"m"月"d"日"', true],
  ['[$-804]yyyy\\-mm', true],
  ['m-d', true],
  ['yyyy/m/d h:mm', true],
  ['h:mm:ss', false],
  ['[h]:mm', false],
  ['General', false],
  ['G/通用格式', false],
  ['0.00', false],
  ['0"元"', false],
  ['[Red]0', false],
  [undefined, false],
])('%s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test.each([
  ['0%', true],
  ['0.00%', true],
  ['0"%"', false],
  ['General', false],
  [undefined, false],
])('%s shows a percentage: %s', (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});
