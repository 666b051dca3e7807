import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { through } from './characters';

const FULL = through('０', '９') + through('Ａ', 'Ｚ') + through('ａ', 'ｚ');
const HALF = through('0', '9') + through('A', 'Z') + through('a', 'z');
const RUN = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/gu;

export const fullwidthDigit = defineRule({
  id: 'fullwidth-digit',
  severity: 'suggestion',
  scope: 'text',
  title: '数字或字母是全角的',
  why: '阿拉伯数字和字母用半角（GB/T 15835-2011）；全角数字不能查找、不能计算，排版时也太宽。',
  signs: FULL,
  edits: { goes: `${FULL}．`, comes: `${HALF}.` },
  *check(text) {
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const insert = [...run].map((one) => (one === '．' ? '.' : HALF[FULL.indexOf(one)]!)).join('');
      yield { start: index, end: index + run.length, message: `“${run}”请改为半角“${insert}”。`, insert };
    }
  },
  examples: proseExamples(
    ['完成12所学校改造，线上＋线下。'],
    [
      ['完成１２所学校改造。', '完成12所学校改造。'],
      ['增长５．４%。', '增长5.4%。'],
    ],
  ),
});
