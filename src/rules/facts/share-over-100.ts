import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** Shares of a whole, which none can be over; 完成率 and 增长率 may be: a plan is exceeded, growth has no end. 毛入学率 counts pupils of any age. */
const SHARE =
  '(?<!毛)(?:覆盖率|合格率|满意率|满意度|普及率|签约率|办结率|回复率|反馈率|入园率|入学率|入托率|巩固率|知晓率|参与率|参保率|优良率|优秀率|达标率|出席率|到会率|出勤率|接种率|就业率|安置率|入住率|回收率|通过率|整改率|总体进度|形象进度|施工进度|工程进度|建设进度)';
const PERCENTAGE = '(\\d+(?:\\.\\d+)?\\s?[%％])';
/** 去年的, 3月底: when it was so, and never a whole of which a share may be more than all, as 计划的, 上年的 behind 提高到. */
const BEFORE =
  '(?:(?:(?:去|上|前)年|上(?:个?月|季度|一?学年|学期)|年初|期初|月初|原来|最初|此前|之前|\\d{4}年|\\d{1,2}月)(?:同期|[底末初])?的?)?';
const NOW =
  '(?:(?:(?:今|本|当)年|(?:本|当)(?:月|季度?|学期)|[年月季]?[底末]|目前|现在|当前|如今|现|\\d{4}年|\\d{1,2}月)的?)?';
/** 较上月, 稳步: no other subject. */
const HOW =
  '(?:(?:[较比](?:(?:去|上|前)年|上(?:个?月|季度|学期)|年初|此前|之前|以往)(?:同期|[底末初])?|同比|环比|稳步|逐步|逐年|进一步|大幅度?|明显|显著|持续|不断|快速|迅速|有效|又|再|将){0,2})';
/** 达到, 提高到, 较上月提升至今年的 */
const TO = `(?:为|是|达到?了?|高达|${HOW}(?:提高|提升|上升|增长|增加|扩大|升|增|下降|降低|减少|降)(?:到了?|至|为)${NOW})`;
const FROM = `(?:由|从)${BEFORE}\\s?${PERCENTAGE}`;
const SHARES = new RegExp(
  `${SHARE}(?:已经|已|也|均)?(?:${FROM}(?:\\s?${TO}\\s?${PERCENTAGE})?|${TO}?\\s?${PERCENTAGE})`,
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
      '小学毛入学率由102%提高到103.5%，学前教育毛入园率达110%。',
      '覆盖率较上年提高，完成率提高到105%。',
      '普及率提升到去年同期的120%。',
      '建设进度提高到计划的110%。',
      '施工进度由计划的100%提升到120%。',
      '一是提高覆盖率：投入增长至105%。',
      '提高巩固率使人均经费提升为130%。',
      '覆盖率（教师增加到120%）。',
      '提高覆盖率\n经费增加到120%。',
    ],
    [
      ['疫苗接种率达到105%。', null],
      ['项目总体进度达120%。', null],
      ['群众满意度为 980%。', null],
      ['覆盖率由95%提高到105%。', null],
      ['达标率从去年的 105%下降至今年的96%。', null],
      ['入住率稳步提升至105%。', null],
      ['满意度较去年同期明显上升为今年的101%。', null],
    ],
  ),
});
