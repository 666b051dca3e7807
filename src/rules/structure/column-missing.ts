import { placeOfHeaders } from '../../domain/tracker';
import { defineRule } from '../rule';

export const columnMissing = defineRule({
  id: 'column-missing',
  severity: 'error',
  scope: 'target',
  title: '表头缺少进展情况列',
  why: '函件第一部分由本月进展情况一列写成，没有这一列函件就不能生成。没有完成进度列的，函件不写百分数。',
  *check(target) {
    if (target.headers.progress) return;
    yield { at: placeOfHeaders(target), message: '表头缺少“本月进展情况”列，请补上。', excerpt: '' };
  },
  examples: [
    { withoutColumns: ['remark', 'weight'], reports: [] },
    { withoutColumns: ['completion', 'nextSteps'], reports: [] },
    { withoutColumns: ['progress'], reports: [{ header: 'name' }] },
  ],
});
