import { isDateFormat, isPercentFormat, zeroPadded } from '../../src/domain/number-format';

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

test.each([
  [48, '000', '048'],
  [131, '000', '131'],
  [1048, '000', '1048'],
  [3, '00', '03'],
  [48, '0', null],
  [48, 'General', null],
  [4.5, '000', null],
  [-4, '000', null],
  [48, undefined, null],
])('%s under %s is shown with its zeros: %s', (value, format, expected) => {
  expect(zeroPadded(value, format)).toBe(expected);
});
