/** One rule in one cell is one row: every face counts these. */
import { checkWorkbook } from '../../src/application/checking/check';
import { checkRows, countBySeverity } from '../../src/application/checking/check-rows';
import { checkJson } from '../../src/cli/check-json';
import { describeCounts } from '../../src/cli/describe';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { createSession } from '../../src/ui/session/session-store';
import { errorsBySheet } from '../../src/web/grid/cell-notes';
import { PLAIN_SETTINGS } from '../support/plain-settings';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const DUE = { date: '2021-12-31' };

/** D3 has three half-width marks and two spaces, D4 two rates that are wrong. */
const content = snapshotOfRows(PLAIN_SETTINGS, {
  name: '第048项',
  rows: [
    ['目标编号', '048', '目标内容', '推进教育评价改革。', '总体进度', { percent: 0.25 }],
    ['子项目', '完成时限', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
    ['甲工程', DUE, { percent: 0.25 }, '完成3所学校,新增 5 所,下月验收,年底前完成。', '无', '继续施工。'],
    ['乙工程', DUE, { percent: 0.25 }, '12所中完成6所，完成率60%。20所中完成5所，完成率30%。', '无', '继续推进。'],
  ],
});

test('findings of one rule in one cell are one row, in their order', () => {
  const rows = checkRows(checkWorkbook(content).findings);
  expect(rows.map(({ rule, findings, fixable }) => [rule.id, findings.length, fixable])).toEqual([
    ['halfwidth-punctuation', 3, true],
    ['cjk-digit-space', 2, true],
    ['rate-mismatch', 2, false],
  ]);
});

test('command line, pane and page count the same rows; JSON lists and counts findings', async () => {
  const checked = checkWorkbook(content);
  expect(describeCounts(checked.findings)).toBe('3 条（错误 1、警告 0、建议 2）');
  const session = createSession({ workbook: memoryOpenWorkbook(content), marking: false, show: () => undefined });
  await session.refresh();
  const { rows } = session.getState();
  expect(rows).toHaveLength(3);
  expect(countBySeverity(rows)).toEqual({ error: 1, warning: 0, suggestion: 2 });
  expect(errorsBySheet(checked.findings)).toEqual(new Map([['第048项', 1]]));
  const json = checkJson('台账.xlsx', checked);
  expect(json.summary).toEqual({ error: 2, warning: 0, suggestion: 5, ignored: 0 });
  expect(json.findings).toHaveLength(7);
});
