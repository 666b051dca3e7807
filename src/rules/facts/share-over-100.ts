import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** Shares of a whole, which none can be over; 完成率 and 增长率 may be: a plan is exceeded, growth has no end. */
const SHARE =
  '(?:覆盖率|合格率|满意率|满意度|普及率|签约率|办结率|回复率|反馈率|入园率|入学率|入托率|巩固率|知晓率|参与率|参保率|优良率|优秀率|达标率|出席率|到会率|出勤率|接种率|就业率|安置率|入住率|回收率|通过率|整改率|总体进度|形象进度|施工进度|工程进度|建设进度)';
const PERCENTAGE = '(\\d+(?:\\.\\d+)?\\s?[%％])';
/** What may stand in between: no other rate, no number, no other clause. */
const WORDS = '[^\\d，。；、%％率度]';
/** 达到, 提高到, 较上月提升至今年的 */
const TO = `(?:为|是|达到?了?|高达|${WORDS}{0,8}(?:提高|提升|上升|增长|增加|扩大|升|增|下降|降低|减少|降)(?:到|至|为)${WORDS}{0,6})`;
const FROM = `(?:由|从)${WORDS}{0,8}${PERCENTAGE}`;
const SHARES = new RegExp(
  `${SHARE}(?:已经|已|也|均)?(?:${FROM}(?:${TO}\\s?${PERCENTAGE})?|${TO}?\\s?${PERCENTAGE})`,
  'dgu',
);

export const shareOver100 = defineRule({
  id: 'share-over-100',
  severity: 'error',
  scope: 'text',
  title: '比率超过100%',
  why: '覆盖率、合格率、总体进度是全部中的一部分，不会超过100%；多半是多打了一个数字。',
  signs: [['率度', beside(DIGITS, '%％')]],
  *check(text) {
    for (const { index, indices } of text.matchAll(SHARES)) {
      for (const place of indices!.slice(1)) {
        if (!place || parseFloat(text.slice(...place)) <= 100) continue;
        const [start, end] = place;
        const message = `“${text.slice(index, end).replace(/\s/gu, '')}”：这样的比率不会超过 100%，请核对。`;
        yield { start, end, message };
      }
    }
  },
  examples: proseExamples(
    [
      '覆盖率达到100%。',
      '完成率达120%，超额完成任务。',
      '覆盖率提高120个百分点。',
      '满意度比上年提高105%。',
      '覆盖率由95%提高到100%。',
      '覆盖率较上年提高，完成率提高到105%。',
    ],
    [
      ['疫苗接种率达到105%。', null],
      ['项目总体进度达120%。', null],
      ['群众满意度为 980%。', null],
      ['覆盖率由95%提高到105%。', null],
      ['达标率从去年的 105%下降至今年的96%。', null],
      ['入住率稳步提升至105%。', null],
    ],
  ),
});
