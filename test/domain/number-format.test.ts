import { isDateFormat, isPercentFormat, numberInText, shownNumber, zeroPadded } from '../../src/domain/number-format';

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

test.each([
  [31 / 60, '0.516666667'],
  [-1 / 3, '-0.333333333'],
  [100 / 3, '33.33333333'],
  [0.1 + 0.2, '0.3'],
  [0.000123456789, '0.000123457'],
  [0.0000123456789, '1.23457E-05'],
  [0.00001, '0.00001'],
  [9.99999999999, '10'],
  [12345.678901234, '12345.6789'],
  [12345678901, '12345678901'],
  [99999999999.6, '1E+11'],
  [123456789012, '1.23457E+11'],
  [30, '30'],
  [0, '0'],
])('%d without a format is shown as %s', (value, expected) => {
  expect(shownNumber(value)).toBe(expected);
});

test.each([
  [31 / 60, undefined, '0.516666667'],
  [0.1 + 0.2, 'General', '0.3'],
  [33.3333333, '0.00', '33.33'],
  [1.005, '0.00_ ', '1.01'],
  [-12345.678, '#,##0.0', '-12,345.7'],
  [1234567.5, '#,##0.00', '1,234,567.50'],
  [0.25, '0.00%;', '0.25'],
  [48, '000', '048'],
  [3, '0.00', '3'],
  [621234567890123, undefined, '621234567890123'],
])('%d under %s is written into a text as %s', (value, format, expected) => {
  expect(numberInText(value, format)).toBe(expected);
});
