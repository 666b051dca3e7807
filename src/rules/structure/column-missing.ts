import { missingProgress, wantedProgress } from '../../domain/missing-progress';
import { placeOfHeaders, reportingMonth } from '../../domain/tracker';
import { defineRule } from '../rule';

export const columnMissing = defineRule({
  id: 'column-missing',
  severity: 'error',
  scope: 'target',
  title: '表头缺少进展情况列',
  why: '函件第一部分由本月进展情况一列写成，没有这一列函件就不能生成。没有完成进度列的，函件不写百分数。',
  *check(target, tracker) {
    if (target.headers.progress) return;
    const month = reportingMonth(tracker);
    const wanted = wantedProgress(target, month);
    const isTimed = target.progressPeriods.length > 0;
    const message = isTimed
      ? `表头${missingProgress(target, month)}，请补上“${wanted}”。`
      : `表头缺少“${wanted}”列，请补上。`;
    yield { at: placeOfHeaders(target), message, excerpt: '' };
  },
  examples: [
    { withoutColumns: ['remark', 'weight'], reports: [] },
    { withoutColumns: ['completion', 'nextSteps'], reports: [] },
    { withoutColumns: ['progress'], reports: [{ header: 'name' }] },
  ],
});
