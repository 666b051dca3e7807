/** What the check says of lists as offices keep them, where no cell is wrong. */
import { checkWorkbook } from '../../src/application/checking/check';
import { toA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';

const SETTINGS = `
# 设置
发文机关 | 某区教育局
报告月份 | 2021年5月
成文日期 | 2021-05-26
联系人 | 王梅
联系电话 | 22050781
`;

function findingsOf(picture: string): readonly string[] {
  return checkWorkbook(pictured(SETTINGS + picture)).findings.map(({ rule, cell }) => `${rule.id} ${toA1(cell)}`);
}

test('the weights of targets in a list are their shares of the plan', () => {
  const list = `
# 重点工作
序号 | 重点工作 | 权重 | 完成进度 | 进展情况
1 | 完成专项债申报 | 15% | 60% | 已通过省级初审。
2 | 盘活存量资产 | 10% | 50% | 老厂房租赁合同已签订。
`;
  expect(findingsOf(list)).toEqual([]);
});

test('those of the parts of a target are of the target', () => {
  const list = `
# 重点工作
目标编号 | 目标内容 | 子项目 | 权重 | 完成进度 | 进展情况
48 | 盘活存量资产。 | 老厂房 | 60% | 60% | 租赁合同已签订。
^ | ^ | 仓库 | 30% | 50% | 已挂牌出租。
`;
  expect(findingsOf(list)).toEqual(['weights-not-100 D1']);
});

test('是 below 是否办结 is done, so that nothing is to come; below 是否滞后 it is behind', () => {
  const list = (header: string) => `
# 重点工作
序号 | 重点工作 | 责任单位 | 进展情况 | 存在问题 | 下步打算 | ${header}
1 | 完成专项债申报 | 财务部 | 专项债已发行到位。 | 无 | 无 | 是
2 | 盘活存量资产 | 资产部 | 老厂房租赁合同已签订。 | 无 | 推进仓库挂牌出租。 | 否
`;
  expect(findingsOf(list('是否办结'))).toEqual([]);
  expect(findingsOf(list('是否滞后'))).toContain('next-steps-missing F2');
});
