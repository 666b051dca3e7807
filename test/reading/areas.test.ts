/** Which cells of a sheet belong to a target: its area. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';

const areasOf = (picture: string): readonly string[] =>
  readTracker(pictured(picture)).targets.map(
    ({ number, area: { top, left, bottom, right } }) =>
      `${number} ${toA1({ row: top, column: left })}:${toA1({ row: bottom, column: right })}`,
  );

test.each<[what: string, picture: string, areas: readonly string[]]>([
  [
    'a table with its labels is one, from its first label to its last row',
    `
# 第048项
目标编号 | 048 | 目标内容 | 新建小学。
序号 | 子项目 | 完成进度 | 本月进展情况
1 | 征地 | 80% | 已完成征地20亩。
2 | 开工 | 60% | 已开工建设两个标段。
`,
    ['048 A1:D4'],
  ],
  [
    'a target of a list is its rows',
    `
# 重点工作
目标编号 | 目标内容 | 子项目 | 完成进度 | 本月进展情况
48 | 盘活存量资产。 | 老厂房 | 60% | 租赁合同已签订。
^ | ^ | 仓库 | 50% | 已挂牌出租。
49 | 新建小学。 | 征地 | 80% | 已完成征地20亩。
`,
    ['48 A2:E3', '49 A4:E4'],
  ],
  [
    'below a heading that names it, a target begins with the heading and ends with its own last row',
    `
# 重点工作
第048项：推进教育评价改革 | < | < | <
序号 | 子项目 | 完成进度 | 本月进展情况
1 | 征地 | 80% | 已完成征地20亩。
第049项：新建小学 | < | < | <
1 | 校舍 | 60% | 已开工建设两个标段。
2 | 操场 | 40% | 已完成设计。
3 | 围墙 | 20% | 已完成测量。
第050项：盘活存量资产 | < | < | <
1 | 仓库 | 50% | 已挂牌出租。
`,
    ['048 A1:D3', '049 A4:D7', '050 A8:D9'],
  ],
  [
    'so does one whose heading stands below the headers',
    `
# 重点工作
序号 | 子项目 | 完成进度 | 本月进展情况
第048项：推进教育评价改革 | < | < | <
1 | 征地 | 80% | 已完成征地20亩。
2 | 开工 | 60% | 已开工建设两个标段。
第049项：新建小学 | < | < | <
1 | 校舍 | 60% | 已开工建设两个标段。
`,
    ['048 A2:D4', '049 A5:D6'],
  ],
])('%s', (_what, picture, areas) => {
  expect(areasOf(picture)).toEqual(areas);
});
