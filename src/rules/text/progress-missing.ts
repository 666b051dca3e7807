import { complain, defineRule } from '../rule';

export const progressMissing = defineRule({
  id: 'progress-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有本月进展情况',
  why: '函件第一部分逐项写本月进展；有一项空缺，函件就不完整，不能生成。',
  *check({ progress }) {
    if (progress.error || progress.text.trim() !== '') return;
    yield* complain(progress, '没有填写本月进展情况，请补填；缺了它函件不能生成。', '');
  },
  examples: [
    { rows: [{ progress: '持续推进中。' }], reports: [] },
    { rows: [{ progress: null }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ progress: ' \n' }], reports: [{ row: 1, column: 'progress' }] },
    { rows: [{ progress: { error: '#REF!' } }], reports: [] },
  ],
});
