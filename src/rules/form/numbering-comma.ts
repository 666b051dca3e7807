import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';
import { isParagraphStart } from './characters';

/** 1、 at the beginning of a paragraph or sentence. */
const ARABIC = /(^|[\n。；])(\s*)(\d{1,2})(、)/gu;
/** The same wherever a number may begin an item. */
const ANY_ARABIC = /(?<![\d.、第\-—～至和及])\d{1,2}、(?=[\u4e00-\u9fff])/gu;
/** What follows the number of an item: no further number. */
const NAME = /^[\u4e00-\u9fff](?<![一二三四五六七八九十百])|^[一二三四五六七八九十百][^、，。；号班年]/u;
/** （一）、 and （1）、 anywhere. */
const BRACKETED = /([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])([、，,.．])/gu;

export const numberingComma = defineRule({
  id: 'numbering-comma',
  severity: 'suggestion',
  scope: 'text',
  title: '序号后标点不当',
  why: '层次序号写作一、（一）1.（1）：阿拉伯数字后用“.”，括号后不再加标点（GB/T 9704-2012 7.3.3）。',
  signs: [[beside(`${DIGITS}）)`, '、，,.．')]],
  edits: { goes: '、，,.．', comes: '.' },
  *check(text) {
    const numbered = [...text.matchAll(ARABIC)].filter((match) => {
      return NAME.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2));
    });
    // A list mended in part would have two kinds of numbers.
    const isWhole = (text.match(ANY_ARABIC)?.length ?? 0) === numbered.length;
    for (const match of numbered) {
      const [whole, , , number] = match;
      const at = match.index + whole.length - 1;
      const message = `序号“${number}、”请写作“${number}.”。`;
      yield { start: at, end: at + 1, message, ...(isWhole && { insert: '.' }) };
    }
    for (const match of text.matchAll(BRACKETED)) {
      const [whole, counter] = match;
      const at = match.index + counter!.length;
      const before = text.slice(Math.max(0, match.index - 3), match.index).trimEnd();
      if (!isParagraphStart(text, match.index) && !/[。；：]$/u.test(before)) continue;
      yield { start: at, end: at + 1, message: `“${whole}”括号后不加标点，请写作“${counter}”。`, insert: '' };
    }
  },
  examples: proseExamples(
    [
      '1.完成招标。2.组织施工。',
      '第1、2项已完成；3、5号楼在建。',
      '一、完成招标。',
      '附件（1）、（2）已报送。',
      '有第四条 （二）、 （三）、 （四）项情形的。',
    ],
    [
      ['1、完成招标。2、组织施工。', '1.完成招标。2.组织施工。', 2],
      ['1、完成招标。 见附件：2、责任清单', null],
      ['（一）、完成招标。\n（2）、组织施工。', '（一）完成招标。\n（2）组织施工。', 2],
    ],
  ),
});
