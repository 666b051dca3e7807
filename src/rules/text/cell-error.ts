import { errorMessage } from '../../domain/error-value';
import type { TextField, Tracker } from '../../domain/tracker';
import { SETTING_KEYS, SETTINGS } from '../../domain/settings';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import type { Named } from '../support';

const COLUMNS = ['order', 'name', 'office', 'person', 'progress', 'problems', 'nextSteps', 'remark'] as const;

/** Every text of a tracker that is an error. Percentages and dates with errors are told by rules of their own. */
function* errorFields({ settings, targets }: Tracker): Generator<Named<TextField>> {
  for (const key of SETTING_KEYS) {
    if (key !== 'date' && settings[key].error !== null) yield { name: SETTINGS[key].name, field: settings[key] };
  }
  for (const target of targets) {
    if (target.numberCell.error !== null) yield { name: LABELS.number, field: target.numberCell };
    if (target.text.error !== null) yield { name: LABELS.text, field: target.text };
    if (target.office.error !== null) yield { name: LABELS.office, field: target.office };
    for (const subProject of target.subProjects) {
      for (const key of COLUMNS) {
        if (subProject[key].error !== null) yield { name: COLUMN_HEADERS[key][0], field: subProject[key] };
      }
    }
  }
}

export const cellError = defineRule({
  id: 'cell-error',
  severity: 'error',
  scope: 'tracker',
  title: '单元格显示错误值',
  why: '#REF! 之类是公式失效后的错误值，写进函件就成了乱码。',
  *check(tracker) {
    for (const { name, field } of errorFields(tracker)) {
      const error = field.error ?? '';
      yield* complain(field, errorMessage(name, error, '内容'), error);
    }
  },
  examples: [
    { rows: [{ progress: { formula: '完成招标。' } }], reports: [] },
    { rows: [{ progress: { error: '#REF!' } }], reports: [{ row: 1, column: 'progress' }] },
    { labels: { text: { error: '#NAME?' } }, reports: [{ label: 'text' }] },
    { settings: { office: { error: '#N/A' } }, reports: [{ setting: 'office' }] },
  ],
});
