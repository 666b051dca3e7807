import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** Shares of a whole, which none can be over; 完成率 and 增长率 may be: a plan is exceeded, growth has no end. */
const SHARE =
  /(?:覆盖率|合格率|满意率|满意度|普及率|签约率|办结率|回复率|反馈率|入园率|入学率|入托率|巩固率|知晓率|参与率|参保率|优良率|优秀率|达标率|出席率|到会率|出勤率|接种率|就业率|安置率|入住率|回收率|通过率|整改率|总体进度|形象进度|施工进度|工程进度|建设进度)(?:已|也|均|已经)?(?:为|是|达到?了?|高达|提高到|提升到|提升至|提高至|上升到|上升至)?\s?((?:1\d\d|[2-9]\d\d)(?:\.\d+)?)\s?[%％]/gu;

export const shareOver100 = defineRule({
  id: 'share-over-100',
  severity: 'error',
  scope: 'text',
  title: '比率超过100%',
  why: '覆盖率、合格率、总体进度是全部中的一部分，不会超过100%；多半是多打了一个数字。',
  signs: [[beside('率度', `${DIGITS}已也均为是达高提上`), beside(DIGITS, '%％')]],
  *check(text) {
    for (const match of text.matchAll(SHARE)) {
      const [found, number] = match;
      if (Number(number) <= 100) continue;
      const start = match.index + found.lastIndexOf(number!);
      const end = match.index + found.length;
      const message = `“${found.replace(/\s/gu, '')}”：这样的比率不会超过 100%，请核对。`;
      yield { start, end, message };
    }
  },
  examples: proseExamples(
    ['覆盖率达到100%。', '完成率达120%，超额完成任务。', '覆盖率提高120个百分点。', '满意度比上年提高105%。'],
    [
      ['疫苗接种率达到105%。', null],
      ['项目总体进度达120%。', null],
      ['群众满意度为 980%。', null],
    ],
  ),
});
