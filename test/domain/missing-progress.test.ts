/** What is said where a table has a column of progress for each month, and none for this one. */
import { awaitsColumn, missingProgress, wantedProgress } from '../../src/domain/missing-progress';
import { periodIn, type Period } from '../../src/domain/period';
import type { Target } from '../../src/domain/tracker';

const APRIL = { year: 2021, month: 4 };
const periods = (names: string): readonly Period[] =>
  names === '' ? [] : names.split('、').map((name) => periodIn(name)!.period);

test.each<[names: string, told: string, wanted: string, waits: boolean]>([
  ['', '没有“本月进展情况”一栏', '本月进展情况', false],
  ['1月、2月、3月', '没有2021年4月的进展情况一栏（现有1月、2月、3月的）', '4月进展情况', true],
  ['1月、2月、3月、4月', '没有2021年4月的进展情况一栏（现有2月、3月、4月等 4 期的）', '4月进展情况', false],
  ['1月、1月、2月', '没有2021年4月的进展情况一栏（现有1月、2月的）', '4月进展情况', true],
  ['一季度', '没有2021年4月的进展情况一栏（现有一季度的）', '4月进展情况', true],
  ['一季度、二季度', '没有2021年4月的进展情况一栏（现有一季度、二季度的）', '4月进展情况', false],
  ['2020年4月', '没有2021年4月的进展情况一栏（现有4月的）', '4月进展情况', true],
])('%s', (names, told, wanted, waits) => {
  const progressPeriods = periods(names);
  expect(missingProgress({ progressPeriods }, APRIL)).toBe(told);
  expect(wantedProgress({ progressPeriods }, APRIL)).toBe(wanted);
  expect(missingProgress({ progressPeriods }, null)).toBe('没有“本月进展情况”一栏');
  expect(wantedProgress({ progressPeriods }, null)).toBe('本月进展情况');
  const target = (headers: object, timed: readonly string[]) =>
    ({ headers, timed, progressPeriods }) as unknown as Target;
  const cell = { sheet: '台账', row: 1, column: 4 };
  expect(awaitsColumn(target({}, []), APRIL)).toBe(waits);
  expect(awaitsColumn(target({ progress: cell }, ['progress']), APRIL)).toBe(waits);
  expect(awaitsColumn(target({ progress: cell }, ['problems']), APRIL)).toBe(false);
});
