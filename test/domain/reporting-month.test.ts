import { parseWrittenDate } from '../../src/domain/calendar-date';
import {
  expectedShare,
  followingMonth,
  formatMonth,
  lastDayOf,
  monthFromSerial,
  monthOf,
  parseWrittenMonth,
  sameMonth,
  scheduleShare,
  type ReportingMonth,
} from '../../src/domain/reporting-month';

const MARCH: ReportingMonth = { year: 2021, month: 3 };

describe('a month that a person wrote', () => {
  test.each([
    '2021年3月',
    '2021年03月',
    '2021年3月份',
    '2021年3',
    '2021-3',
    '2021.03',
    '2021/3',
    '202103',
    '２０２１年３月',
    ' 2021 年 3 月 ',
    '2021年3月25日',
    '2021.3.25',
  ])('%s', (text) => {
    expect(parseWrittenMonth(text)).toEqual(MARCH);
  });

  test.each(['', '三月份', '3月', '21年3月', '2021年13月', '2021年0月', '000003', '2021年2月30日', '2021年'])(
    'is not: %j',
    (text) => {
      expect(parseWrittenMonth(text)).toBeNull();
    },
  );
});

test.each([
  [1, 1 / 12],
  [3, 0.25],
  [6, 0.5],
  [12, 1],
])('at the end of month %i the share of the year is %d', (month, share) => {
  expect(scheduleShare({ year: 2021, month })).toBe(share);
});

test('months follow each other and have their last days', () => {
  expect(followingMonth(MARCH)).toEqual({ year: 2021, month: 4 });
  expect(followingMonth({ year: 2021, month: 12 })).toEqual({ year: 2022, month: 1 });
  expect(lastDayOf({ year: 2020, month: 2 })).toEqual({ year: 2020, month: 2, day: 29 });
  expect(monthOf(lastDayOf(MARCH))).toEqual(MARCH);
});

test('the same month of another year is another month', () => {
  expect(sameMonth(MARCH, { year: 2021, month: 3 })).toBe(true);
  expect(sameMonth(MARCH, { year: 2020, month: 3 })).toBe(false);
});

test('a month is written, and read from the date that Excel made of it', () => {
  expect(formatMonth(MARCH)).toBe('2021年3月');
  expect(monthFromSerial(44256, 1900)).toEqual(MARCH);
  expect(monthFromSerial(-1, 1900)).toBeNull();
});

test.each<[what: string, start: string, due: string, share: number]>([
  ['the year itself', '2021-01-01', '2021-12-31', 0.25],
  ['half a year', '2021-01-01', '2021-06-30', 89 / 180],
  ['a later start', '2021-03-31', '2021-10-31', 0],
  ['another year', '2019-01-01', '2019-12-31', 1],
])('in March a project of %s should be at', (_, start, due, share) => {
  expect(expectedShare({ year: 2021, month: 3 }, parseWrittenDate(start), parseWrittenDate(due))).toBe(share);
});
