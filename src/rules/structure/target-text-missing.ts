import { toA1 } from '../../domain/cell';
import { placeOfTarget } from '../../domain/tracker';
import type { ExampleCell } from '../example';
import { defineRule } from '../rule';

export const targetTextMissing = defineRule({
  id: 'target-text-missing',
  severity: 'error',
  scope: 'target',
  title: '没有目标内容',
  why: '函件在“第048项：”之后写目标内容，应与区政府下达的原文一致。',
  *check(target) {
    const { text, otherText } = target;
    if (otherText) {
      const message = `目标内容与 ${toA1(text.cell!)} 不同，不知道函件写哪一种；同一目标的请改成一致，是另一目标的请另列一表。`;
      yield { at: otherText, message, excerpt: '', brief: '目标内容有两种' };
    }
    if (text.error || text.text.trim() !== '') return;
    const where = text.cell ? `在 ${toA1(text.cell)} 中填写` : '在表的上方写上“目标内容”，在它右侧填写';
    yield { at: text.cell ?? placeOfTarget(target), message: `没有目标内容，请${where}。`, excerpt: '' };
  },
  examples: [
    { reports: [] },
    { labels: { text: null }, reports: [{ label: 'text' }] },
    { moreSheets: [sheetOfTexts('新建小学一所。', '改建小学两所。')], reports: [{ sheet: '第049项', cell: 'B3' }] },
    { moreSheets: [sheetOfTexts(null, null)], reports: [{ sheet: '第049项', cell: 'B2' }] },
    { moreSheets: [sheetOfTexts('新建小学一所。', null)], reports: [] },
    { moreSheets: [sheetOfTexts('第049项：新建小学一所', '新建小学 一所。')], reports: [] },
    { moreSheets: [sheetOfTexts('新建小学一所。', '同上')], reports: [] },
    { moreSheets: [sheetOfTexts('/', '新建小学一所。')], reports: [] },
    { moreSheets: [sheetOfTexts('新建小学一所。', { error: '#N/A' })], reports: [] },
  ],
});

/** A sheet of one target whose rows have a cell each for 目标内容. */
function sheetOfTexts(...[first, second]: readonly [ExampleCell, ExampleCell]) {
  return {
    name: '第049项',
    rows: [
      ['子项目', '目标内容', '完成进度', '进展情况', '存在问题', '下一步工作打算'],
      ['征地', first, { percent: 0.5 }, '已完成征地20亩。', '无', '完成征地。'],
      ['开工', second, { percent: 0.5 }, '已开工建设两个标段。', '无', '主体封顶。'],
    ],
  };
}
