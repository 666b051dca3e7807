import { placeOfTarget } from '../../domain/tracker';
import { defineRule } from '../rule';

export const targetTextMissing = defineRule({
  id: 'target-text-missing',
  severity: 'error',
  scope: 'target',
  title: '没有目标内容',
  why: '函件在“第048项：”之后写目标内容，应与区政府下达的原文一致。',
  *check(target) {
    const { text } = target;
    if (text.error || text.text.trim() !== '') return;
    yield { at: text.cell ?? placeOfTarget(target), message: '没有目标内容，请在“目标内容”右侧填写。', excerpt: '' };
  },
  examples: [{ reports: [] }, { labels: { text: null }, reports: [{ label: 'text' }] }],
});
