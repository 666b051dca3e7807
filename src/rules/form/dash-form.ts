import { proseExamples } from '../example';
import { defineRule } from '../rule';

/** Two hyphens, or lines of other kinds, for a dash. */
const DASH = /(?<=[\u4e00-\u9fff”》）])(?:-{2,}|－{2,}|–{1,2}|―{1,2}|─{1,2})(?=[\u4e00-\u9fff“《（])/gu;
/** A hyphen between two places or parties that are named together. 东-西 is left alone, and so are names with a hyphen of their own. */
const CONNECTOR =
  /(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]{1,6}(?:结对|协作|合作|共建|联动|对口|一体化|公交|线路|航线|航班|高速|高铁|铁路|城际|专列|班列|段))/gu;

export const dashForm = defineRule({
  id: 'dash-form',
  severity: 'suggestion',
  scope: 'text',
  title: '破折号、连接号不规范',
  why: '破折号是“——”，占两个字；表示地点起止、双方关系的连接号是“—”，占一个字（GB/T 15834-2011 4.11、4.13）。',
  signs: '-－–―─',
  edits: { goes: '-－–―─', comes: '—' },
  *check(text) {
    for (const { 0: found, index } of text.matchAll(DASH)) {
      const message = `“${found}”请改为破折号“——”。`;
      yield { start: index, end: index + found.length, message, insert: '——' };
    }
    for (const { index } of text.matchAll(CONNECTOR)) {
      const message = '地点起止、双方关系之间用一字线“—”，不用“-”。';
      yield { start: index, end: index + 1, message, insert: '—' };
    }
  },
  examples: proseExamples(
    [
      '建成“邻里中心——幸福里”2处。',
      '开通长宁—嘉定公交线路。',
      '型号为A-12，完成东-西向道路2条。',
      '吐鲁番-哈密盆地勘探完成。',
      '新冠-流感联合检测启动。',
    ],
    [
      ['建成“邻里中心--幸福里”2处。', '建成“邻里中心——幸福里”2处。'],
      ['开通长宁-嘉定公交线路。', '开通长宁—嘉定公交线路。'],
      ['上海-苏州结对共建。', '上海—苏州结对共建。'],
    ],
  ),
});
