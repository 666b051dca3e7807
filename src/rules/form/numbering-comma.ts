import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { isHanzi } from './characters';

/** 1、 at the beginning of a paragraph or sentence. */
const ARABIC = /(^|[\n。；])(\s*)(\d{1,2})(、)/gu;
/** （一）、 and （1）、 anywhere. */
const BRACKETED = /([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])([、，,.．])/gu;

export const numberingComma = defineRule({
  id: 'numbering-comma',
  severity: 'suggestion',
  scope: 'prose',
  title: '序号后标点不当',
  why: '层次序号写作一、（一）1.（1）：阿拉伯数字后用“.”，括号后不再加标点（GB/T 9704-2012 7.3.3）。',
  signs: '0123456789）)',
  *check(text) {
    if (!/[\d）)][、，,.．]/u.test(text)) return;
    for (const match of text.matchAll(ARABIC)) {
      const [whole, , , number] = match;
      const at = match.index + whole.length - 1;
      if (!isHanzi(text.charAt(at + 1))) continue;
      yield { start: at, end: at + 1, message: `序号“${number}、”请写作“${number}.”。`, insert: '.' };
    }
    for (const match of text.matchAll(BRACKETED)) {
      const [whole, counter] = match;
      const at = match.index + counter!.length;
      const before = text.charAt(match.index - 1);
      if (before !== '' && !/[\n。；：\s]/u.test(before)) continue;
      yield { start: at, end: at + 1, message: `“${whole}”括号后不加标点，请写作“${counter}”。`, insert: '' };
    }
  },
  examples: proseExamples(
    ['1.完成招标。2.组织施工。', '第1、2项已完成；3、5号楼在建。', '一、完成招标。', '附件（1）、（2）已报送。'],
    [
      ['1、完成招标。2、组织施工。', '1.完成招标。2.组织施工。', 2],
      ['（一）、完成招标。\n（2）、组织施工。', '（一）完成招标。\n（2）组织施工。', 2],
    ],
  ),
});
