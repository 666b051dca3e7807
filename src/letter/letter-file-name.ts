/** What the file of a letter is called. */
import { formatMonth, type ReportingMonth } from '../domain/reporting-month';
import { nameOfTarget, type Target } from '../domain/tracker';

/** Characters that file systems do not take. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/gu;
const LONGEST_NAME = 80;

/** 第048项_2021年3月.docx for one target, 2021年3月函件.docx for several. */
export function letterFileName(targets: readonly Target[], month: ReportingMonth | null): string {
  const [only] = targets;
  const when = month ? formatMonth(month) : '';
  const name =
    targets.length === 1 && only
      ? [nameOfTarget(only).replace(/[“”]/gu, ''), when].filter(Boolean).join('_')
      : `${when}函件`;
  return `${safe(name)}.docx`;
}

/** Names of one file for each target, no two alike: targets may share a number, and file systems do not tell A from a. */
export function letterFileNames(targets: readonly Target[], month: ReportingMonth | null): readonly string[] {
  const taken = new Map<string, number>();
  return targets.map((target) => {
    const name = letterFileName([target], month);
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), count);
    return count === 1 ? name : name.replace(/\.docx$/u, `（${count}）.docx`);
  });
}

function safe(name: string): string {
  const cleaned = name
    .replace(FORBIDDEN, '_')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/u, '');
  return cleaned === '' ? '函件' : cleaned;
}
