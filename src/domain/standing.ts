/** How a sub-project stands, by its percentage or by the word that stands for one. */
import { shareOf, type PercentReading } from './percent';
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
export function isOpen(reading: PercentReading): boolean {
  const share = shareOf(reading);
  return share === null ? reading.kind === 'status' : share < 1;
}

/** Whether a word says that something lags behind: 滞后, 红灯. */
export function isSaidBehind(reading: PercentReading): boolean {
  return reading.kind === 'status' && reading.status.meaning === 'behind';
}
