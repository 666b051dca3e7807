import {
  calendarDate,
  compareDates,
  dayNumber,
  daysInMonth,
  formatDate,
  fromDayNumber,
  fromSerial,
  parseDateCell,
  parseWrittenDate,
  toSerial,
  withArabicDigits,
  type CalendarDate,
  type DateSystem,
} from '../../src/domain/calendar-date';

const date = (year: number, month: number, day: number): CalendarDate => ({ year, month, day });

describe('a day of the calendar', () => {
  test.each([
    [2021, 3, 25, true],
    [2021, 2, 29, false],
    [2020, 2, 29, true],
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [2021, 4, 31, false],
    [2021, 13, 1, false],
    [2021, 0, 1, false],
    [2021, 1, 0, false],
    [1899, 12, 31, false],
    [9999, 12, 31, true],
    [NaN, 1, 1, false],
  ])('%i-%i-%i: %s', (year, month, day, there) => {
    expect(calendarDate(year, month, day)).toEqual(there ? date(year, month, day) : null);
  });

  test('months have their days', () => {
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2021, index + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  test('is compared and counted by days, across months and years', () => {
    expect(compareDates(date(2021, 3, 1), date(2021, 2, 28))).toBe(1);
    expect(compareDates(date(2020, 12, 31), date(2021, 1, 1))).toBe(-1);
    expect(compareDates(date(2021, 3, 25), date(2021, 3, 25))).toBe(0);
    expect(dayNumber(date(1970, 1, 1))).toBe(0);
    expect(fromDayNumber(dayNumber(date(2024, 2, 28)) + 1)).toEqual(date(2024, 2, 29));
  });

  test('has one number, from 1900 to 2100', () => {
    const [first, last] = [dayNumber(date(1900, 1, 1)), dayNumber(date(2100, 12, 31))];
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    expect(days).toHaveLength(201 * 365 + 49);
    expect(days.filter((day) => dayNumber(fromDayNumber(day)) !== day)).toEqual([]);
  });
});

describe('the serial number that Excel keeps', () => {
  test.each<[number, DateSystem, CalendarDate | null]>([
    [44280, 1900, date(2021, 3, 25)],
    [44280.999, 1900, date(2021, 3, 25)],
    [42818, 1904, date(2021, 3, 25)],
    [1, 1900, date(1900, 1, 1)],
    [59, 1900, date(1900, 2, 28)],
    [59.9, 1900, date(1900, 2, 28)],
    // Excel shows 60 as 29 February 1900, which never was.
    [60, 1900, null],
    [60.5, 1900, null],
    [60, 1904, date(1904, 3, 1)],
    [61, 1900, date(1900, 3, 1)],
    [0, 1904, date(1904, 1, 1)],
    [2958465, 1900, date(9999, 12, 31)],
    [2958466, 1900, null],
    // A time of day without a day.
    [0.5, 1900, null],
    [-1, 1904, null],
    [1e300, 1900, null],
    [Infinity, 1900, null],
    [NaN, 1900, null],
  ])('%d in the %d system', (serial, system, expected) => {
    expect(fromSerial(serial, system)).toEqual(expected);
  });

  test.each<[DateSystem, CalendarDate]>([
    [1900, date(1900, 1, 1)],
    [1900, date(1900, 2, 28)],
    [1900, date(1900, 3, 1)],
    [1900, date(2021, 3, 25)],
    [1900, date(9999, 12, 31)],
    [1904, date(1904, 1, 1)],
    [1904, date(2021, 3, 25)],
  ])('in the %d system comes back as the same day: %j', (system, day) => {
    expect(fromSerial(toSerial(day, system), system)).toEqual(day);
  });
});

test('a date is written without leading zeros', () => {
  expect(formatDate(date(2021, 3, 5))).toBe('2021年3月5日');
});

describe('a date that a person wrote', () => {
  test.each([
    '2021.3.5',
    '2021.03.05',
    '2021.3.5.',
    '2021-3-5',
    '2021—3—5',
    '2021/3/5',
    '2021年3月5日',
    '2021年03月05日',
    '2021年3月5号',
    '2021年3月5',
    '20210305',
    '２０２１年３月５日',
    '２０２１．３．５',
    ' 2021 年 3 月 5 日 ',
    '2021-3-5 9:05',
    '2021-03-05 00:00:00',
    '2021年3月5日　10：30',
    '二〇二一年三月五日',
    '二○二一年三月五日',
  ])('%s', (text) => {
    expect(parseWrittenDate(text)).toEqual(date(2021, 3, 5));
  });

  test.each([
    '',
    '三月底',
    '3月5日',
    '2021年3月',
    '2021-3',
    '21.3.5',
    '2021/3-5',
    '2021年2月30日',
    '2021305',
    '2021年3月5日前',
  ])('is not: %j', (text) => {
    expect(parseWrittenDate(text)).toBeNull();
  });
});

test.each([
  ['21.12.31', date(2021, 12, 31)],
  ['21年12月31日', date(2021, 12, 31)],
  ['21-6-5', date(2021, 6, 5)],
  ['2021.3.5', date(2021, 3, 5)],
  ['21.13.31', null],
  ['12.31', null],
  ['21.12', null],
])('in a cell for dates %s is %j', (text, expected) => {
  expect(parseDateCell(text)).toEqual(expected);
});

test('only hanzi before 年, 月, 日, 号 and 季 become digits', () => {
  expect(withArabicDigits('二〇二一年十二月三十一日')).toBe('2021年12月31日');
  expect(withArabicDigits('第三季度前完成十二项')).toBe('第3季度前完成十二项');
});
