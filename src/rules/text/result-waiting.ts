import { CALCULATE, errorMessage, NOT_CALCULATED } from '../../domain/error-value';
import { SETTING_KEYS } from '../../domain/settings';
import type { Field, Tracker } from '../../domain/tracker';
import { COLUMN_KEYS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import { dateFields, percentFields, shownDate, shownPercent, textFields } from '../support';

export const resultWaiting = defineRule({
  id: 'result-waiting',
  severity: 'warning',
  scope: 'tracker',
  title: '公式还没有计算',
  why: '有的程序保存公式而不保存结果，改动一格后旧的结果也不再作数；用 Excel 或 WPS 打开时才重新计算。',
  *check(tracker) {
    // Few workbooks have any: then no field is looked at twice.
    if (!hasWaiting(tracker)) return;
    for (const { name, field } of textFields(tracker, isWaiting)) {
      yield* complain(field, messageFor(name, field.error === null, '内容'), field.error ?? field.text);
    }
    for (const { name, field } of dateFields(tracker, isWaiting)) {
      yield* complain(field, messageFor(name, field.reading.kind !== 'waiting', '日期'), shownDate(field.reading));
    }
    for (const target of tracker.targets) {
      for (const { name, field } of percentFields(target)) {
        if (field.waiting) yield* complain(field, messageFor(name, false, '百分数'), shownPercent(field.reading));
      }
    }
  },
  examples: [
    { rows: [{ completion: { formula: { percent: 0.3 } } }], reports: [] },
    { rows: [{ completion: { error: NOT_CALCULATED } }], reports: [{ row: 1, column: 'completion' }] },
    { rows: [{ dueDate: { error: NOT_CALCULATED } }], reports: [{ row: 1, column: 'dueDate' }] },
    { rows: [{ progress: { error: NOT_CALCULATED } }], reports: [{ row: 1, column: 'progress' }] },
    { labels: { overall: { error: NOT_CALCULATED } }, reports: [{ label: 'overall' }] },
  ],
});

function hasWaiting({ settings, targets }: Tracker): boolean {
  return (
    SETTING_KEYS.some((key) => settings[key].waiting) ||
    targets.some(
      (target) =>
        TARGET_FIELDS.some((key) => target[key].waiting) ||
        target.subProjects.some((subProject) => COLUMN_KEYS.some((key) => subProject[key].waiting)),
    )
  );
}

const TARGET_FIELDS = ['numberCell', 'text', 'overall', 'office', 'startDate', 'dueDate'] as const;

function isWaiting({ waiting }: Field): boolean {
  return waiting;
}

function messageFor(name: string, hasResult: boolean, wanted: string): string {
  if (!hasResult) return errorMessage(name, NOT_CALCULATED, wanted);
  return `${name}由公式得出，还没有重新计算，显示的可能不是最新结果，${CALCULATE}。`;
}
