import { errorMessage } from '../../domain/error-value';
import type { TextField, Tracker } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS, SETTING_KEYS, SETTING_NAMES } from '../../domain/words';
import { complain, defineRule } from '../rule';
import type { Named } from '../support';

const COLUMNS = ['order', 'name', 'office', 'person', 'progress', 'problems', 'nextSteps', 'remark'] as const;

/** Every text of a tracker. Percentages and dates with errors are told by rules of their own. */
function* textFields({ settings, targets }: Tracker): Generator<Named<TextField>> {
  for (const key of SETTING_KEYS) {
    if (key !== 'date') yield { name: SETTING_NAMES[key], field: settings[key] };
  }
  for (const target of targets) {
    yield { name: LABELS.number, field: target.numberCell };
    yield { name: LABELS.text, field: target.text };
    yield { name: LABELS.office, field: target.office };
    for (const subProject of target.subProjects) {
      for (const key of COLUMNS) yield { name: COLUMN_HEADERS[key][0], field: subProject[key] };
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
    for (const { name, field } of textFields(tracker)) {
      if (field.error === null) continue;
      yield* complain(field, errorMessage(name, field.error, '内容'), field.error);
    }
  },
  examples: [
    { rows: [{ progress: { formula: '完成招标。' } }], reports: [] },
    { rows: [{ progress: { error: '#REF!' } }], reports: [{ row: 1, column: 'progress' }] },
    { labels: { text: { error: '#NAME?' } }, reports: [{ label: 'text' }] },
    { settings: { office: { error: '#N/A' } }, reports: [{ setting: 'office' }] },
  ],
});
