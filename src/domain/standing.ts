/** How a sub-project stands, by its percentage or by the word that stands for one. */
import { compareDates, type CalendarDate } from './calendar-date';
import { pointsBetween, shareOf, type PercentReading } from './percent';
import type { SubProject } from './tracker';

/** What tells how a sub-project stands: its 完成进度, or where that is blank the word in its 完成状态. */
export function standingOf({ completion, status }: SubProject): PercentReading {
  const { reading } = completion;
  if (reading.kind !== 'blank' || !status.says) return reading;
  return { kind: 'status', text: status.text, status: status.says };
}

/** Whether the sub-project is done: 100%, or a word that says so. */
export function isDone(subProject: SubProject): boolean {
  return (shareOf(standingOf(subProject)) ?? 0) >= 1;
}

/** Whether a reading tells that something is not done: a lower percentage, or a word such as 推进中. */
function isOpen(reading: PercentReading): boolean {
  const share = shareOf(reading);
  return share === null ? reading.kind === 'status' : share < 1;
}

/** Whether a word says that something lags behind: 滞后, 红灯. */
export function isSaidBehind(reading: PercentReading): boolean {
  return reading.kind === 'status' && reading.status.meaning === 'behind';
}

/** Percentage points that something may lag behind 序时进度 without a word. */
const TOLERATED_POINTS = 10;

/** 落后: by how many percentage points the reading is behind the share that is expected, when that is more than is tolerated; else null. */
export function pointsBehind(reading: PercentReading, expected: number): number | null {
  const share = shareOf(reading);
  if (share === null || share >= expected) return null;
  const points = pointsBetween(share, expected);
  return points > TOLERATED_POINTS + 1e-9 ? points : null;
}

/** 逾期: how many days ago the deadline of something that is not done was; null when it is not over. */
export function daysOverdue(due: CalendarDate, reading: PercentReading, today: CalendarDate): number | null {
  const days = compareDates(today, due);
  return days > 0 && isOpen(reading) ? days : null;
}
