import { errorMessage, NOT_CALCULATED, PICTURE } from '../../domain/error-value';
import type { TextField } from '../../domain/tracker';
import { COLUMN_HEADERS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import { textFields } from '../support';

/** A text. Percentages and dates with errors are told by rules of their own, what waits to be calculated by another. */
function showsError({ error }: TextField): boolean {
  return error !== null && error !== NOT_CALCULATED;
}

export const cellError = defineRule({
  id: 'cell-error',
  severity: 'error',
  scope: 'tracker',
  title: '单元格显示错误值',
  why: '#REF! 之类是公式失效后的错误值，写进函件就成了乱码。',
  *check(tracker) {
    for (const { name, field } of textFields(tracker, showsError)) {
      const error = field.error ?? '';
      // People put photographs beside a row; nobody reads a text there.
      if (error === PICTURE && name === COLUMN_HEADERS.remark[0]) continue;
      yield* complain(field, errorMessage(name, error, '内容'), error);
    }
  },
  examples: [
    { rows: [{ progress: { formula: '完成招标。' } }], reports: [] },
    { rows: [{ progress: { error: NOT_CALCULATED } }], reports: [] },
    { rows: [{ progress: { error: '#REF!' } }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ progress: { error: PICTURE } }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ remark: { error: PICTURE } }], reports: [] },
    { labels: { text: { error: '#NAME?' } }, reports: [{ label: 'text' }] },
    { settings: { office: { error: '#N/A' } }, reports: [{ setting: 'office' }] },
  ],
});
