/** What is said of formulas: whose results may be out of date, and which have none. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { RULES } from '../../src/rules/index';
import { findings } from '../../src/rules/run';
import { pictured } from '../support/pictured';

const OLD = '，还没有重新计算，显示的可能不是最新结果，请用 Excel 或 WPS 打开并保存一次。';
const NONE = '的公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次，或直接填写';

test('a result that may be out of date is told apart from none; an old percentage counts as none', () => {
  const tracker = readTracker(
    pictured(`
# 第048项
目标编号 | 048 | 目标内容 | =?推进教育评价改革。
责任单位 | =? | 总体进度 | =?25%
序号 | 子项目 | 完成时限 | 完成进度 | 本月进展情况
1 | 托育点 | =?2021-12-31 | =?25% | =?已完成选址。
2 | 小学 | =? | =? | =?
3 | 中学 | =2021-12-31 | =25% | =已完成选址。
`),
  );
  const found = findings(
    tracker,
    RULES.filter(({ id }) => id === 'result-waiting'),
  );
  expect(found.map(({ cell, excerpt, message }) => `${toA1(cell)} [${excerpt}] ${message}`)).toEqual([
    `D1 [推进教育评价改革。] 目标内容由公式得出${OLD}`,
    `B2 [公式未计算] 牵头科室${NONE}内容。`,
    `D2 [公式未计算] 总体进度${NONE}百分数。`,
    `C4 [2021年12月31日] 完成时限由公式得出${OLD}`,
    `D4 [公式未计算] 完成进度${NONE}百分数。`,
    `E4 [已完成选址。] 本月进展情况由公式得出${OLD}`,
    `C5 [公式未计算] 完成时限${NONE}日期。`,
    `D5 [公式未计算] 完成进度${NONE}百分数。`,
    `E5 [公式未计算] 本月进展情况${NONE}内容。`,
  ]);
});
