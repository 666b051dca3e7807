import { placeOfTarget } from '../../domain/tracker';
import { defineRule } from '../rule';

export const targetNumberMissing = defineRule({
  id: 'target-number-missing',
  severity: 'error',
  scope: 'target',
  title: '没有目标编号',
  why: '函件以“第048项：”开头引出每个目标，没有编号就写不出来。',
  *check(target) {
    const { number, numberCell } = target;
    if (number !== '' || numberCell.error) return;
    const message = '没有目标编号，请在“目标编号”右侧填写，或把工作表命名为“第048项”这样的名称。';
    yield { at: numberCell.cell ?? placeOfTarget(target), message, excerpt: numberCell.text.trim() };
  },
  examples: [
    { labels: { number: null }, reports: [] },
    { sheet: '养老服务', reports: [] },
    { sheet: '养老服务', labels: { number: null }, reports: [{ label: 'number' }] },
    { labels: { number: '待定' }, reports: [{ label: 'number' }] },
  ],
});
