import { periodBefore, periodIn, periodName, type Period } from '../../src/domain/period';

test.each<[string, string | null, string]>([
  ['2021.9', '9月', ''],
  ['2021-09', '9月', ''],
  ['2021/12', '12月', ''],
  ['3月进展情况', '3月', '进展情况'],
  ['1—9月份完成情况', '1—9月', '完成情况'],
  ['三季度', '三季度', ''],
  ['2021.13', null, ''],
  ['12.5', null, ''],
  ['A2021.9', null, ''],
])('%s speaks of %s', (text, name, rest) => {
  const found = periodIn(text);
  expect(found && periodName(found.period)).toBe(name);
  if (found) expect(found.rest).toBe(rest);
});

test.each<[string, Period]>([
  ['10月', { year: null, first: 9, last: 9, whole: false }],
  ['10—12月', { year: null, first: 9, last: 9, whole: false }],
  ['2022年1月', { year: 2021, first: 12, last: 12, whole: false }],
  ['四季度', { year: null, first: 7, last: 9, whole: true }],
  ['2022年一季度', { year: 2021, first: 10, last: 12, whole: true }],
  ['下半年', { year: null, first: 1, last: 6, whole: true }],
])('before %s', (text, before) => {
  expect(periodBefore(periodIn(text)!.period)).toEqual(before);
});
