/** What the column of a cell holds, for whoever types there: pictures of sheets, and the cells for which it is known. */
import { cellColumns } from '../../src/application/editing/cell-columns';
import { parseA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';

const columnAt = (picture: string, name: string) => {
  const content = pictured(picture);
  const columns = cellColumns(content);
  const cell = { sheet: content.sheets[0]!.name, ...parseA1(name)! };
  return `${columns.unitAt(cell) ?? ''}${columns.isDateAt(cell) ? '日期' : ''}`;
};

const CARD = `# 第048项
目标编号 | 048 | 总体进度 | 25%
序号 | 子项目 | 开始日期 | 完成时限 | 实际完成日期 | 权重 | 完成进度 | 本月进展情况
1 | 托育点 | | 2021-06-30 | | 30% | 20% | 已完成选址。
2 | 食堂 | | | | 70% | 40% | 已招标。`;
const POINTS = `# 清单
目标编号 | 重点任务 | 完成进度（%） | 本月进展情况
048 | 托育服务 | 25 | 已与三所学校签约，正在制定章程。
050 | 课后服务 | 50 | 已组织两次疏散演练，发现问题三处。`;
const BOTH = `${CARD}
目标编号 | 052
子项目 | 责任人 | 责任科室 | 完成时限 | 备注 | 存在问题 | 完成进度（%） | 本月进展情况
围墙 | 周敏 | 基建科 | 2021-06-30 | | 无 | 25 | 已排查。
屋面 | 周敏 | 基建科 | 2021-06-30 | | 无 | 50 | 已排查。`;

test.each<[picture: string, cell: string, holds: string]>([
  [CARD, 'D1', 'fractions'],
  [CARD, 'C3', '日期'],
  [CARD, 'D4', '日期'],
  [CARD, 'E9', '日期'],
  [CARD, 'F3', 'fractions'],
  [CARD, 'G4', 'fractions'],
  [CARD, 'G5', 'fractions'],
  [CARD, 'G2', ''],
  [CARD, 'G1', ''],
  [CARD, 'D2', ''],
  [CARD, 'H3', ''],
  [POINTS, 'C2', 'points'],
  [POINTS, 'C9', 'points'],
  [POINTS, 'D2', ''],
  ['# 花名册\n姓名 | 生日', 'B2', ''],
  // The nearest table above counts.
  [BOTH, 'G4', 'fractions'],
  [BOTH, 'G7', 'points'],
  [BOTH, 'G9', 'points'],
  [BOTH, 'D8', '日期'],
])('%#: %s', (picture, cell, holds) => {
  expect(columnAt(picture, cell)).toBe(holds);
});

test.each([
  ['# 设置\n报告月份 | 2021年3月\n', 2021],
  ['', null],
])('the year of the report: %j', (settings, year) => {
  expect(cellColumns(pictured(settings + CARD)).reportYear()).toBe(year);
});

test('of a workbook without targets nothing is known', () => {
  expect(cellColumns(pictured('# 花名册\n姓名 | 生日')).reportYear()).toBeNull();
});
