import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside } from '../signs';

/** Runs of two or more of these; ！！ and ？？ may be meant. */
const RUN = /[，、；：。]{2,}/gu;
/** Dots behind hanzi for …… */
const DOTS = /(?<=[\u4e00-\u9fff])\.{3,}(?=$|[\n，。；）”])/gu;
const AROUND_QUOTE = /。”。/gu;
const MARKS = '，、；：。';

export const repeatedPunctuation = defineRule({
  id: 'repeated-punctuation',
  severity: 'suggestion',
  scope: 'text',
  title: '标点重复',
  why: '句内点号、句末点号不连用（GB/T 15834-2011）；多是删改文字后留下的。',
  signs: [[beside(MARKS, MARKS)], [beside('。', '”'), beside('”', '。')], [beside('.', '.')]],
  edits: { goes: '，、；：。.', comes: '…' },
  *check(text) {
    for (const { 0: dots, index } of text.matchAll(DOTS)) {
      const message = `省略号“${dots}”请改为“……”。`;
      yield { start: index, end: index + dots.length, message, insert: '……' };
    }
    for (const { index } of text.matchAll(AROUND_QUOTE)) {
      const message = '引号内外都有句号，请只保留一个：引文独立成句的留在引号内，否则留在引号外。';
      yield { start: index, end: index + 3, message };
    }
    for (const match of text.matchAll(RUN)) {
      const [run] = match;
      const place = { start: match.index, end: match.index + run.length };
      const [mark] = run;
      // 。。。 may stand for an ellipsis, and of ，。 only the writer knows which is meant.
      if (run === mark! + mark!) yield { ...place, message: `标点“${run}”重复，请改为“${mark}”。`, insert: mark! };
      else yield { ...place, message: `标点“${run}”连用，请只保留一个；表示省略的请用“……”。` };
    }
  },
  examples: proseExamples(
    ['“按期完成。”会议要求：“抓紧推进。”', '真的吗？！不少于3次……'],
    [
      ['完成招标，，组织施工。。', '完成招标，组织施工。', 2],
      ['完成招标，。', null],
      ['甲、乙、丙、、丁。', '甲、乙、丙、丁。'],
      ['正在推进。。。', null],
      ['会议强调“抓紧推进。”。', null],
      ['完成招标、组织施工...', '完成招标、组织施工……'],
      ['走访学校、医院、社区....', '走访学校、医院、社区……'],
    ],
  ),
});
