import { placeOfHeaders } from '../../domain/tracker';
import { COLUMN_HEADERS, REPORT_COLUMNS } from '../../domain/words';
import { defineRule } from '../rule';

export const columnMissing = defineRule({
  id: 'column-missing',
  severity: 'error',
  scope: 'target',
  title: '表头缺少必要的列',
  why: '函件由完成进度、本月进展情况、存在问题、下一步工作打算四列生成，缺一列就缺一部分。',
  *check(target) {
    const missing = REPORT_COLUMNS.filter((key) => !target.headers[key]).map((key) => `“${COLUMN_HEADERS[key][0]}”`);
    if (missing.length === 0) return;
    yield { at: placeOfHeaders(target), message: `表头缺少${missing.join('、')}列，请补上。`, excerpt: '' };
  },
  examples: [
    { withoutColumns: ['remark', 'weight'], reports: [] },
    { withoutColumns: ['problems', 'nextSteps'], reports: [{ header: 'name' }] },
  ],
});
