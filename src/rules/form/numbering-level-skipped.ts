import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside } from '../signs';
import { isParagraphStart } from './characters';

const FOURTH_LEVEL = /[（(]1[）)]/gu;
/** 1. or 1． or 1、 at the beginning of a paragraph or sentence. */
const THIRD_LEVEL = /(?:^|[\n。；：])\s*\d{1,2}[.．、](?!\d)/u;

export const numberingLevelSkipped = defineRule({
  id: 'numbering-level-skipped',
  severity: 'suggestion',
  scope: 'prose',
  title: '层次序号跳级',
  why: '层次依次为一、（一）1.（1）（GB/T 9704-2012 7.3.3）；函件中子项目已用（一），其下应从 1. 开始。',
  signs: [[beside('（(', '1'), beside('1', '）)')]],
  *check(text, { kind }) {
    if (kind !== 'body' || THIRD_LEVEL.test(text)) return;
    for (const match of text.matchAll(FOURTH_LEVEL)) {
      if (!beginsSentence(text, match.index)) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: '子项目之下直接用了（1），跳过了 1. 这一级，请改用 1.、2.。',
      };
      return;
    }
  },
  examples: proseExamples(
    [
      '1.完成招标。\n（1）发布公告。',
      '推进三项工作，其中（1）类项目2个。',
      '1.推进招标：（1）发布公告；（2）组织评审。',
    ],
    [
      ['（1）完成招标。（2）组织施工。', null],
      ['抓好两项工作。\n（1）完成招标。\n（2）组织施工。', null],
    ],
  ),
});

function beginsSentence(text: string, index: number): boolean {
  return isParagraphStart(text, index) || /[。；：]/u.test(text.charAt(index - 1));
}
