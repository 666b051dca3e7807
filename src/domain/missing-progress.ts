/** Why a target has no column for this month's progress, where its table has a column for each month or quarter. */
import { periodName, serves, type Period } from './period';
import { formatMonth, type ReportingMonth } from './reporting-month';
import type { Target } from './tracker';
import { COLUMN_HEADERS } from './words';

const PROGRESS = COLUMN_HEADERS.progress[0];
const NAMED_PERIODS = 3;

/** What is missing and what to do, a Chinese sentence without a subject; `month` is the reporting month, null when it is not known. */
export function missingProgress(
  { progressPeriods }: Pick<Target, 'progressPeriods'>,
  month: ReportingMonth | null,
): string {
  if (progressPeriods.length === 0 || !month) return `没有“${PROGRESS}”一栏`;
  return `没有${formatMonth(month)}的进展情况一栏（现有${namesOf(progressPeriods)}的）`;
}

/** What such a column is to be called: 4月进展情况. */
export function wantedProgress(
  { progressPeriods }: Pick<Target, 'progressPeriods'>,
  month: ReportingMonth | null,
): string {
  if (progressPeriods.length === 0 || !month) return PROGRESS;
  return `${month.month}月进展情况`;
}

/** Whether the target's table has columns for months or quarters, and none for this one. */
export function awaitsColumn({ headers, progressPeriods, timed }: Target, month: ReportingMonth): boolean {
  if (progressPeriods.length === 0 || (headers.progress && !timed.includes('progress'))) return false;
  return !progressPeriods.some((period) => serves(period, month));
}

/** 1月、2月、3月; of many the last ones: 5月、6月、7月等 7 期. */
function namesOf(periods: readonly Period[]): string {
  const names = [...new Set(periods.map(periodName))];
  if (names.length <= NAMED_PERIODS) return names.join('、');
  return `${names.slice(-NAMED_PERIODS).join('、')}等 ${names.length} 期`;
}
